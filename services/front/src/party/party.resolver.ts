import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Context } from '#kit';
import { loadRow } from '#kit/sql';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { FrontContribution } from './front-contribution.entity.js';
import { Party } from './party.entity.js';

interface PartyColumns {
  contribution: { __typename: string; id: string } | null;
}

@Resolver(() => Party)
class PartyContributionResolver {
  /** Loads the Front's own contribution, or returns the entity reference of another owner's. */
  @FieldResolver()
  contribution(@Root() { contribution }: PartyColumns, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return contribution?.__typename === 'FrontContribution'
      ? loadRow(context, info, FrontContribution, contribution.id)
      : contribution;
  }
}

export const partyResolvers = [organizationFields(Party, { one: ['organization'] }), PartyContributionResolver];
