import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Context, filterBy, listOf, loadRow, nodeQueries, sql } from '#kit';
import { DeadlineRule } from '../deadline/deadline-rule.entity.js';
import { DeadlineRuleKey } from '../deadline/deadline.enum.js';
import { LegalInstrument } from './legal-instrument.entity.js';

const instruments = listOf(LegalInstrument, {
  baseCondition: sql((alias, _, dates) => `(${alias}.valid_from is null or ${alias}.valid_from <= ${dates.asOf})`),
  filter: {
    title: filterBy.byText('title', 'Whose Vietnamese title contains this.'),
    ...filterBy.byDays('inForce', 'validFrom', 'In force from'),
  },
  orders: ['validFrom', 'key'],
});
const rules = listOf(DeadlineRule, {
  filter: {
    ruleKey: filterBy.byAnyOf(() => DeadlineRuleKey, 'ruleKey', 'About one of these.'),
    includeFormer: filterBy.includeFormer,
  },
  orders: ['ruleKey', 'validFrom'],
});

@Resolver(() => LegalInstrument)
class LegalInstrumentByKeyResolver {
  @Query(() => LegalInstrument, { nullable: true, description: 'One instrument by its short key: QD290, JR403.' })
  legalInstrument(
    @Arg('key', () => String, { description: 'Its short key.' }) key: string,
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
      description: "Legal instruments that had come into force by the request's day, with their validity.",
    },
  }),
  nodeQueries(DeadlineRule, rules, {
    many: { name: 'deadlineRules', description: "Rules of time limits in force on the request's day." },
  }),
  LegalInstrumentByKeyResolver,
];
