import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context/context.js';
import { type ConnectionArguments, loadConnection, loadConnectionOf } from '../read/connection.js';
import { countBy } from '../read/count.js';
import type { ParentCondition } from '../read/list-statement.js';
import { loadRow } from '../read/loader.js';
import { GroupCount } from '../schema/group-count.type.js';
import { labelledEnum } from '../schema/labelled-enum.js';
import type { List } from './list.js';

interface Named {
  name: string;
  description: string;
}

export interface NodeQueries {
  /** One node by its id. */
  one?: Named;
  /** The list, by pages. */
  many?: Named;
  /** How many of the list there are for each value of a grouping. */
  counts?: Named;
}

type ListArguments = ConnectionArguments<Record<string, unknown>, string>;

/** The usual queries of a node type: one by id, the list, and counts of the list. */
export function nodeQueries<Node extends object>(
  node: new () => Node,
  list: List<Node>,
  { one, many, counts }: NodeQueries,
): Function {
  @Resolver(() => node)
  class NodeQueryResolver {}
  if (one) {
    const resolve = (id: string, context: Context, info: GraphQLResolveInfo) => loadRow(context, info, node, id);
    const method = addMethod(NodeQueryResolver, one.name, resolve);
    Arg('id', () => ID, { description: `ID of the ${list.noun}.` })(...method.parameter(0));
    Ctx()(...method.parameter(1));
    Info()(...method.parameter(2));
    Query(() => node, { nullable: true, description: one.description })(...method.itself);
  }
  if (many) {
    const resolve = (args: ListArguments, context: Context, info: GraphQLResolveInfo) =>
      loadConnection(context, info, list.source, args);
    const method = addMethod(NodeQueryResolver, many.name, resolve);
    Args(() => list.Arguments)(...method.parameter(0));
    Ctx()(...method.parameter(1));
    Info()(...method.parameter(2));
    // Nullable, as every root field: when its owner does not answer, the others' fields of the operation stay.
    Query(() => list.Connection, { nullable: true, description: many.description })(...method.itself);
  }
  if (counts) addCounts(NodeQueryResolver, list, counts);
  return NodeQueryResolver;
}

function addCounts<Node extends object>(resolver: Function, list: List<Node>, { name, description }: Named): void {
  const labels = Object.fromEntries(Object.entries(list.groups).map(([group, { label }]) => [group, label]));
  const Grouping = labelledEnum(
    `${list.noun}Grouping`,
    `Groupings by which a list of ${list.noun} can be counted.`,
    labels,
  );
  const source = {
    ...list.source,
    groups: Object.fromEntries(Object.entries(list.groups).map(([group, { by }]) => [group, by])),
  };
  const resolve = (by: string, filter: Record<string, unknown> | undefined, context: Context) =>
    countBy(context, source, by, filter);
  const method = addMethod(resolver, name, resolve);
  Arg('by', () => Grouping, { description: 'Grouping of the counts.' })(...method.parameter(0));
  Arg('filter', () => list.Filter, {
    nullable: true,
    description: 'Conditions on the items counted, combined with AND.',
  })(...method.parameter(1));
  Ctx()(...method.parameter(2));
  Query(() => [GroupCount], { nullable: true, description })(...method.itself);
}

/** The same list on a parent; `parentCondition` is the SQL by which rows belong to the parent. */
export function listField<Node extends object>(
  parent: new () => object,
  list: List<Node>,
  { name, description, parentCondition }: Named & { parentCondition: ParentCondition },
): Function {
  @Resolver(() => parent)
  class ListFieldResolver {}
  const source = { ...list.source, parentCondition };
  const resolve = ({ id }: { id: string }, args: ListArguments, context: Context, info: GraphQLResolveInfo) =>
    loadConnectionOf(context, info, source, id, args);
  const method = addMethod(ListFieldResolver, name, resolve);
  Root()(...method.parameter(0));
  Args(() => list.Arguments)(...method.parameter(1));
  Ctx()(...method.parameter(2));
  Info()(...method.parameter(3));
  // The field crosses an organisation's border, so it is nullable: its owner may not answer.
  FieldResolver(() => list.Connection, { nullable: true, description })(...method.itself);
  return ListFieldResolver;
}

interface Method {
  itself: [prototype: object, name: string, descriptor: PropertyDescriptor];
  parameter(index: number): [prototype: object, name: string, index: number];
}

/** TypeGraphQL reads decorators of methods; these are written once here for every node. */
export function addMethod(resolver: Function, name: string, value: (...args: never[]) => unknown): Method {
  const prototype = resolver.prototype as object;
  const descriptor: PropertyDescriptor = { value, configurable: true, writable: true, enumerable: false };
  Object.defineProperty(prototype, name, descriptor);
  return { itself: [prototype, name, descriptor], parameter: (index) => [prototype, name, index] };
}
