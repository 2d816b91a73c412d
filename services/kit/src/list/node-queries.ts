import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context/context.js';
import { type ConnectionArguments, loadConnection, loadConnectionOf } from '../read/connection.js';
import { countBy } from '../read/count.js';
import type { ParentCondition } from '../read/list-statement.js';
import { loadRow } from '../read/loader.js';
import { GroupCount } from '../schema/group-count.type.js';
import { labelledEnum } from '../schema/labelled-enum.js';
import { addMethod, type ParameterDecorator } from './add-method.js';
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
    addMethod(NodeQueryResolver, one.name, {
      is: Query(() => node, { nullable: true, description: one.description }),
      parameters: [Arg('id', () => ID, { description: `ID of the ${list.noun}.` }), Ctx(), Info()],
      resolve: (id: string, context: Context, info: GraphQLResolveInfo) => loadRow(context, info, node, id),
    });
  }
  if (many) {
    addMethod(NodeQueryResolver, many.name, {
      // Nullable, as every root field: when its owner does not answer, the others' fields of the operation stay.
      is: Query(() => list.Connection, { nullable: true, description: many.description }),
      parameters: [Args(() => list.Arguments), Ctx(), Info()],
      resolve: (args: ListArguments, context: Context, info: GraphQLResolveInfo) =>
        loadConnection(context, info, list.source, args),
    });
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
  addMethod(resolver, name, {
    is: Query(() => [GroupCount], { nullable: true, description }),
    parameters: [Arg('by', () => Grouping, { description: 'Grouping of the counts.' }), filterOfCounted(list), Ctx()],
    resolve: (by: string, filter: Record<string, unknown> | undefined, context: Context) =>
      countBy(context, source, by, filter),
  });
}

/** Declares the argument `filter` of a field that counts the items of a list. */
export function filterOfCounted<Node extends object>(list: List<Node>): ParameterDecorator {
  const description = 'Conditions on the items counted, combined with AND.';
  return Arg('filter', () => list.Filter, { nullable: true, description });
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
  addMethod(ListFieldResolver, name, {
    // The field crosses an organisation's border, so it is nullable: its owner may not answer.
    is: FieldResolver(() => list.Connection, { nullable: true, description }),
    parameters: [Root(), Args(() => list.Arguments), Ctx(), Info()],
    resolve: ({ id }: { id: string }, args: ListArguments, context: Context, info: GraphQLResolveInfo) =>
      loadConnectionOf(context, info, source, id, args),
  });
  return ListFieldResolver;
}
