import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Context, filterBy, listOf, nodeQueries } from '#kit';
import { loadRow, bySql } from '#kit/sql';
import { DeadlineRule } from '../deadline/deadline-rule.entity.js';
import { DeadlineRuleKey } from '../deadline/deadline.enum.js';
import { LegalInstrument } from './legal-instrument.entity.js';

const instruments = listOf(LegalInstrument, {
  baseCondition: bySql((alias, _, dates) => `(${alias}.valid_from is null or ${alias}.valid_from <= ${dates.asOf})`),
  filter: {
    title: filterBy.byText('title', 'Vietnamese title contains this text.'),
    ...filterBy.byDays('inForce', 'validFrom', 'In force from'),
  },
  orders: ['validFrom', 'key'],
});
const rules = listOf(DeadlineRule, {
  filter: {
    ruleKey: filterBy.byAnyOf(() => DeadlineRuleKey, 'ruleKey', 'On one of these subjects.'),
    includeFormer: filterBy.includeFormer,
  },
  orders: ['ruleKey', 'validFrom'],
});

@Resolver(() => LegalInstrument)
class LegalInstrumentByKeyResolver {
  @Query(() => LegalInstrument, {
    nullable: true,
    description: 'A legal instrument by its short key, such as QD290 or JR403; null if not found.',
  })
  legalInstrument(
    @Arg('key', () => String, { description: 'Short key of the instrument, such as QD290.' }) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadRow(context, info, LegalInstrument, key, 'key');
  }
}

export const instrumentResolvers = [
  nodeQueries(LegalInstrument, instruments, {
    many: {
      name: 'legalInstruments',
      description: 'Legal instruments in force by the request date, with their validity.',
    },
  }),
  nodeQueries(DeadlineRule, rules, {
    many: { name: 'deadlineRules', description: 'Rules of time limits in force as of the request date.' },
  }),
  LegalInstrumentByKeyResolver,
];
