import { type ClassType, Field, InputType } from 'type-graphql';
import type { ConnectionArguments, ConnectionSource } from '../read/connection.js';
import type { CopyDependencies } from '../replication/coverage.js';
import type { Condition, NestedFilter } from '../read/filter.js';
import type { OrderExpression } from '../read/order.js';
import type { DateParameters } from '../read/statement.js';
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
  /** Topics of the copies that the condition reads. */
  requiredTopics?: readonly string[];
}

/** A field of a filter input that is a filter itself, of one related row. */
export interface NestedFilterField {
  description: string;
  /** The table of the related row. */
  table: NestedFilter['table'];
  within: NestedFilter['within'];
  fields: Readonly<Record<string, FilterField>>;
  /** Topics that it reads whatever its fields are. */
  requiredTopics?: readonly string[];
}

/** An order by what is no column, with the topics of the copies that it reads. */
export type OrderField = OrderExpression & { requiredTopics?: readonly string[] };

export interface ListDefinition<Property extends string> {
  filter: Readonly<Record<string, FilterField | NestedFilterField>>;
  /** The properties that the list may be ordered by, the first being the default. */
  orders: readonly [Property, ...Property[]];
  /** The orders that are by no column. */
  expressions?: Readonly<Record<string, OrderField>>;
  /** Where every question to the list reads copies: which, and of whom by its filter. */
  copies?: { topics: readonly string[]; senders?: CopyDependencies['senders'] };
  direction?: 'ASC' | 'DESC';
  /** What every row of the list meets, whatever the caller's filter: that it had happened by the request's day. */
  baseCondition?: Condition;
  /** What the list can be counted by: a label and the SQL over a row's alias and the request's dates. */
  groups?: Readonly<Record<string, { label: Label; by: (alias: string, dates: DateParameters) => string }>>;
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
  { filter, orders, expressions = {}, copies, direction = 'ASC', baseCondition, groups = {} }: ListDefinition<Property>,
): List<Node, Property> {
  const noun = getObjectTypeName(node);
  const Filter = filterInputOf(noun, filter);
  const defaults = Object.fromEntries(
    Object.entries(filter).flatMap(([name, field]) =>
      isNested(field) || field.defaultValue === undefined ? [] : [[name, field.defaultValue]],
    ),
  );
  const copyDependencies = copyDependenciesOf(filter, expressions, copies);
  const order = `Default: by ${orders[0]}, ${direction === 'ASC' ? 'ascending' : 'descending'}. Ties are broken by ID.`;
  return {
    noun,
    Connection: connectionTypeOf(node as ClassType<Node>, { readsCopies: copyDependencies !== undefined }),
    Arguments: connectionArgumentsOf(Filter, orderInputOf(noun, orders), { orderDescription: order }),
    Filter,
    source: {
      table: node,
      filter: Object.fromEntries(Object.entries(filter).map(([name, field]) => [name, conditionOf(field)])),
      orders,
      direction,
      defaults,
      expressions,
      ...(copyDependencies && { copyDependencies }),
      ...(baseCondition && { baseCondition }),
    },
    groups,
  };
}

const isNested = (field: FilterField | NestedFilterField): field is NestedFilterField => 'within' in field;

function conditionOf(field: FilterField | NestedFilterField): Condition | NestedFilter {
  if (!isNested(field)) return field.condition;
  const fields = Object.entries(field.fields).map(([name, { condition }]) => [name, condition]);
  return { table: field.table, within: field.within, fields: Object.fromEntries(fields) as NestedFilter['fields'] };
}

function copyDependenciesOf(
  filter: ListDefinition<string>['filter'],
  expressions: Readonly<Record<string, OrderField>>,
  copies: ListDefinition<string>['copies'],
): CopyDependencies | undefined {
  const fields = Object.entries(filter).flatMap(([name, field]) => [
    [name, field.requiredTopics] as const,
    ...(isNested(field)
      ? Object.entries(field.fields).map(([inner, { requiredTopics }]) => [`${name}.${inner}`, requiredTopics] as const)
      : []),
  ]);
  const orders = Object.entries(expressions).map(([name, { requiredTopics }]) => [name, requiredTopics] as const);
  const reading = [...fields, ...orders].filter(
    (entry): entry is [string, readonly string[]] => entry[1] !== undefined,
  );
  if (reading.length === 0 && !copies) return undefined;
  return {
    fields: Object.fromEntries(reading),
    ...(copies && { always: copies.topics, ...(copies.senders && { senders: copies.senders }) }),
  };
}

function filterInputOf(noun: string, fields: ListDefinition<string>['filter']): ClassType<FilterInput> {
  return inputOf(
    `${noun}Filter`,
    `Filter of a list of ${noun}; conditions are combined with AND.`,
    Object.entries(fields).map(([name, field]) => {
      if (!isNested(field)) return [name, field];
      const input = inputOf(
        `${noun}${name[0]!.toUpperCase()}${name.slice(1)}Filter`,
        `${field.description} All conditions apply to the same one.`,
        Object.entries(field.fields),
      );
      return [name, { type: () => input, description: field.description }];
    }),
  );
}

type InputField = Pick<FilterField, 'type' | 'description' | 'defaultValue'>;

function inputOf(name: string, description: string, fields: readonly (readonly [string, InputField])[]) {
  class NodeFilter {
    [field: string]: unknown;
  }
  for (const [field, { type, description: about, defaultValue }] of fields) {
    const options = { nullable: true, description: about, ...(defaultValue !== undefined && { defaultValue }) };
    Field(type as () => typeof String, options)(NodeFilter.prototype, field);
  }
  InputType(name, { description })(NodeFilter);
  return NodeFilter as ClassType<FilterInput>;
}
