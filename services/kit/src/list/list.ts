import { type ClassType, Field, InputType } from 'type-graphql';
import type { ConnectionArguments, ConnectionSource } from '../read/connection.js';
import type { Condition } from '../read/filter.js';
import type { Instant } from '../read/statement.js';
import { connectionArgumentsOf } from '../schema/connection-arguments.js';
import { type Connection, connectionTypeOf } from '../schema/connection.type.js';
import type { Label } from '../schema/labelled-enum.js';
import { getObjectTypeName } from '../schema/object-type-name.js';
import { orderInputOf } from '../schema/order.input.js';

/** One field of a filter input, with the SQL that it stands for. */
export interface FilterField {
  /** Type of the field, as TypeGraphQL takes it: `() => Int`, `() => [SupervisionField]`. */
  type: () => unknown;
  description: string;
  condition: Condition;
  /** Holds unless the caller says otherwise. */
  defaultValue?: unknown;
}

export interface ListDefinition<Property extends string> {
  filter: Readonly<Record<string, FilterField>>;
  /** The properties that the list may be ordered by, the first being the default. */
  orders: readonly [Property, ...Property[]];
  direction?: 'ASC' | 'DESC';
  /** What every row of the list meets, whatever the caller's filter: that it had happened by the request's day. */
  always?: Condition;
  /** What the list can be counted by: a label and the SQL over a row's alias and the request's dates. */
  groups?: Readonly<Record<string, { label: Label; by: (alias: string, at: Instant) => string }>>;
}

type FilterInput = Record<string, unknown>;

/** A list of a node type that can grow, to be asked for by a query or on a parent. */
export interface List<Node extends object, Property extends string = string> {
  noun: string;
  Connection: ClassType<Connection<Node>>;
  Arguments: ClassType<ConnectionArguments<FilterInput, Property>>;
  Filter: ClassType<FilterInput>;
  source: ConnectionSource<Node, FilterInput, Property>;
  groups: NonNullable<ListDefinition<Property>['groups']>;
}

/** Defines the list of a node type: its connection, arguments, filter input, order and SQL. Call it once for a type. */
export function listOf<Node extends object, Property extends string>(
  node: new () => Node,
  { filter, orders, direction = 'ASC', always, groups = {} }: ListDefinition<Property>,
): List<Node, Property> {
  const noun = getObjectTypeName(node);
  const Filter = filterInputOf(noun, filter);
  const defaults = Object.fromEntries(
    Object.entries(filter).flatMap(([name, { defaultValue }]) =>
      defaultValue === undefined ? [] : [[name, defaultValue]],
    ),
  );
  const order = `Default: by ${orders[0]}, ${direction === 'ASC' ? 'ascending' : 'descending'}. Ties are broken by id.`;
  return {
    noun,
    Connection: connectionTypeOf(node as ClassType<Node>),
    Arguments: connectionArgumentsOf(Filter, orderInputOf(noun, orders), { orderDescription: order }),
    Filter,
    source: {
      table: node,
      filter: Object.fromEntries(Object.entries(filter).map(([name, { condition }]) => [name, condition])),
      orders,
      direction,
      defaults,
      ...(always && { always }),
    },
    groups,
  };
}

function filterInputOf(noun: string, fields: ListDefinition<string>['filter']): ClassType<FilterInput> {
  class NodeFilter {
    [field: string]: unknown;
  }
  for (const [name, { type, description, defaultValue }] of Object.entries(fields)) {
    const options = { nullable: true, description, ...(defaultValue !== undefined && { defaultValue }) };
    Field(type as () => typeof String, options)(NodeFilter.prototype, name);
  }
  InputType(`${noun}Filter`, { description: `Which of the list of ${noun}; everything given must hold.` })(NodeFilter);
  return NodeFilter;
}
