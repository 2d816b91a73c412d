import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ClaimCount, Context, filterBy, listOf, nodeQueries } from '#kit';
import { bySql } from '#kit/sql';
import { type ClaimScope, ownCounts } from './own-counts.js';
import { type ClaimExpectation, ClaimVerdict, PublishedClaim } from './published-claim.entity.js';
import { verdictOf } from './verdict.js';

const list = listOf(PublishedClaim, {
  baseCondition: bySql(
    (alias, _, dates) =>
      `exists (select from published_source s where s.id = ${alias}.source_id and left(s.published_at, 10)::date <= ${dates.asOf})`,
  ),
  filter: { areaId: filterBy.byId('areaId', 'About the administrative unit with this ID.') },
  orders: ['number'],
});

/** A row of the claim, with the counts that the gateway fetched from the People's Committees. */
interface ClaimFacts extends ClaimScope {
  measures: PublishedClaim['measures'];
  expectations: ClaimExpectation[];
  whyNotReproducible: string | null;
  officialCounts?: ClaimCount[] | null;
}

/** Returns null if an owner did not answer, because partial counts would look complete. */
async function countsOf(claim: ClaimFacts, context: Context): Promise<ClaimCount[] | null> {
  if (!claim.officialCounts) return null;
  const counts = [...(await ownCounts(context, claim.measures, claim)), ...claim.officialCounts];
  const place = (count: ClaimCount): number => claim.measures.indexOf(count.measure);
  return counts.sort((one, other) => place(one) - place(other));
}

@Resolver(() => PublishedClaim)
class PublishedClaimResolver {
  @FieldResolver()
  counted(@Root() claim: ClaimFacts, @Ctx() context: Context): Promise<ClaimCount[] | null> {
    return countsOf(claim, context);
  }

  @FieldResolver()
  async verdict(@Root() claim: ClaimFacts, @Ctx() context: Context): Promise<ClaimVerdict | null> {
    const counts = await countsOf(claim, context);
    return counts && verdictOf(claim, counts);
  }
}

export const claimResolvers = [
  nodeQueries(PublishedClaim, list, {
    one: { name: 'publishedClaim', description: 'A published claim by ID; null if not found.' },
    many: {
      name: 'publishedClaims',
      description: 'Published claims in the order of the article, each checked by counting.',
    },
  }),
  PublishedClaimResolver,
];
