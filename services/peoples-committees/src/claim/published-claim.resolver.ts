import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, OfficialCount } from '#kit';
import { type ClaimScope, officialCounts } from './official-counts.js';
import { PublishedClaim } from './published-claim.stub.js';

@Resolver(() => PublishedClaim)
class OfficialCountResolver {
  @FieldResolver()
  officialCounts(@Root() claim: ClaimScope, @Ctx() context: Context): Promise<OfficialCount[]> {
    return officialCounts(context, claim);
  }
}

export const claimResolvers = [OfficialCountResolver];
