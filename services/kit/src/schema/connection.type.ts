import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Coverage } from '../replication/coverage.type.js';
import { getObjectTypeName } from './object-type-name.js';

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list, as Relay defines it.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'There are items after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There are items before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null when the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null when the page is empty.' })
  endCursor!: string | null;
}

/** A page of a list that can grow. */
export interface Connection<Node> {
  nodes: Node[];
  edges: { node: Node; cursor: string }[];
  totalCount: number;
  pageInfo: PageInfo;
  /** Of a list that can read copies: whose it has read; null when none. */
  coverage?: Coverage | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: 'Forwards: how many items (default 20, at most 500).' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Forwards: the items after this cursor.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: 'Backwards: how many items (at most 500).' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Backwards: the items before this cursor.' })
  before?: string;
}

/**
 * The Relay connection type of a node type: `XConnection` with `XEdge`. Call it once for each node type. `totalUnknown` says
 * when nobody knows how many items there are.
 */
export function connectionTypeOf<Node extends object>(
  node: ClassType<Node>,
  { readsCopies = false, totalUnknown }: { readsCopies?: boolean; totalUnknown?: string } = {},
): ClassType<Connection<Node>> {
  const name = getObjectTypeName(node);

  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `An item of a list of ${name}.` })
  class NodeEdge {
    @Field(() => node, { description: 'The item.' })
    node!: Node;

    @Field(() => String, { description: 'Where the item stands in the list, for `after` and `before`.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [node], { description: 'The items of this page.' })
    nodes!: Node[];

    @Field(() => [NodeEdge], { description: 'The items of this page, each with its cursor.' })
    edges!: NodeEdge[];

    @Field(() => Int, {
      nullable: totalUnknown !== undefined,
      description: `How many items the whole list has, on all pages${totalUnknown ? `; null ${totalUnknown}` : ''}.`,
    })
    totalCount!: number;

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;
  }

  if (readsCopies) {
    const description =
      'Whose copies the filter and the order have read, and how old they are; null when they have read none.';
    Field(() => Coverage, { nullable: true, description })(NodeConnection.prototype, 'coverage');
  }
  return NodeConnection;
}
