import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Coverage } from '../replication/coverage.type.js';
import { getObjectTypeName } from './object-type-name.js';

@ObjectType({ simpleResolvers: true, description: 'Position of a page in its list, as in the Relay specification.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'True if items follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True if items precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null if the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null if the page is empty.' })
  endCursor!: string | null;
}

/** A page of a list. */
export interface Connection<Node> {
  nodes: Node[];
  edges: { node: Node; cursor: string }[];
  totalCount: number;
  pageInfo: PageInfo;
  /** Coverage of the copies that the list has read; null if none. */
  coverage?: Coverage | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: 'Number of items, counted forwards: default 20, at most 500.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: 'Number of items, counted backwards: at most 500.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string;
}

/**
 * Builds the Relay connection type of a node type: `XConnection` with `XEdge`. Call it once for each node type.
 * `totalUnknown` describes when the total is null.
 */
export function connectionTypeOf<Node extends object>(
  node: ClassType<Node>,
  { readsCopies = false, totalUnknown }: { readsCopies?: boolean; totalUnknown?: string } = {},
): ClassType<Connection<Node>> {
  const name = getObjectTypeName(node);

  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `An item of a list of ${name}, with its cursor.` })
  class NodeEdge {
    @Field(() => node, { description: 'Item at the end of the edge.' })
    node!: Node;

    @Field(() => String, { description: 'Position of the item in the list, for `after` and `before`.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [node], { description: 'Items of this page.' })
    nodes!: Node[];

    @Field(() => [NodeEdge], { description: 'Items of this page, each with its cursor.' })
    edges!: NodeEdge[];

    @Field(() => Int, {
      nullable: totalUnknown !== undefined,
      description: `Number of items on all pages${totalUnknown ? `; null ${totalUnknown}` : ''}.`,
    })
    totalCount!: number;

    @Field(() => PageInfo, { description: 'Position of this page in the list.' })
    pageInfo!: PageInfo;
  }

  if (readsCopies) {
    const description =
      'Owners on whose copies the filter and the sort depend, with the age of the copies; null if they depend on none.';
    Field(() => Coverage, { nullable: true, description })(NodeConnection.prototype, 'coverage');
  }
  return NodeConnection;
}
