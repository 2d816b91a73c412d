import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Context, loadConnection, loadRow, organizationList } from '#kit';
import { TradeUnion } from './trade-union.entity.js';

const list = organizationList(TradeUnion);

@Resolver(() => TradeUnion)
export class TradeUnionResolver {
  @Query(() => TradeUnion, { nullable: true, description: 'One trade union; null when there is none with this id.' })
  tradeUnion(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return loadRow(context, info, TradeUnion, id);
  }

  @Query(() => list.Connection, { description: 'Federations of labour and trade unions above the workplace.' })
  tradeUnions(
    @Args(() => list.Arguments) args: InstanceType<typeof list.Arguments>,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadConnection(context, info, list.source, args);
  }
}
