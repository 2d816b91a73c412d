import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ClaimCount, Context } from '#kit';
import { type ClaimScope, officialCounts } from './official-counts.js';
import { PublishedClaim } from './published-claim.stub.js';

@Resolver(() => PublishedClaim)
class OfficialCountResolver {
  @FieldResolver()
  officialCounts(@Root() claim: ClaimScope, @Ctx() context: Context): Promise<ClaimCount[]> {
    return officialCounts(context, claim);
  }
}

export const claimResolvers = [OfficialCountResolver];
