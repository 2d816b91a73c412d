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

/** A field of a filter input, with its SQL condition. */
export interface FilterField {
  /** Type of the field, as TypeGraphQL takes it: `() => Int`, `() => [SupervisionField]`. */
  type: () => unknown;
  description: string;
  condition: Condition;
  /** Value if the caller gives none. */
  defaultValue?: unknown;
  /** Topics of the copies that the condition reads. */
  requiredTopics?: readonly string[];
}

/** A field of a filter input that is a filter of one related row. */
export interface NestedFilterField {
  description: string;
  /** The table of the related row. */
  table: NestedFilter['table'];
  within: NestedFilter['within'];
  fields: Readonly<Record<string, FilterField>>;
  /** Topics that it reads independently of its fields. */
  requiredTopics?: readonly string[];
}

/** A sort by an SQL expression, with the topics of the copies that it reads. */
export type OrderField = OrderExpression & { requiredTopics?: readonly string[] };

export interface ListDefinition<Property extends string> {
  filter: Readonly<Record<string, FilterField | NestedFilterField>>;
  /** Properties by which the list can be sorted; the first is the default. */
  orders: readonly [Property, ...Property[]];
  /** Sorts by SQL expressions. */
  expressions?: Readonly<Record<string, OrderField>>;
  /** Copies that every query of the list reads: their topics, and their senders by filter. */
  copies?: { topics: readonly string[]; senders?: CopyDependencies['senders'] };
  direction?: 'ASC' | 'DESC';
  /** Condition on every row, in addition to the caller's filter: that it had happened by the request date. */
  baseCondition?: Condition;
  /** Groupings of the counts: a label, and SQL over a row's alias and the request's dates. */
  groups?: Readonly<Record<string, { label: Label; by: (alias: string, dates: DateParameters) => string }>>;
}

type FilterInput = Record<string, unknown>;

/** A paged list of a node type, as a query or as a field of a parent. */
export interface List<Node extends object, Property extends string = string> {
  noun: string;
  Connection: ClassType<Connection<Node>>;
  Arguments: ClassType<ConnectionArguments<FilterInput, Property>>;
  Filter: ClassType<FilterInput>;
  source: ConnectionSource<Node, FilterInput, Property>;
  groups: NonNullable<ListDefinition<Property>['groups']>;
}

/** Defines the list of a node type: connection, arguments, filter input, sort and SQL. Call it once for a type. */
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
