import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, nodeQueries } from '#kit';
import { computeDeadline } from '../deadline/compute.js';
import type { Extension } from '../deadline/deadline-extension.table.js';
import type { DeadlineRuleKey } from '../deadline/deadline.enum.js';
import { Deadline } from '../deadline/deadline.type.js';
import { rulebookOf } from '../deadline/rulebook.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { DelegationDocument } from './delegation-document.entity.js';
import { DelegationEvent } from './delegation-event.entity.js';
import { SupervisionDelegation } from './supervision-delegation.entity.js';
import { delegationList } from './supervision-delegation.list.js';

interface DelegationFacts {
  lastSessionOn: string | null;
  reportedOn: string | null;
  extensions: Partial<Record<DeadlineRuleKey, Extension>>;
}

@Resolver(() => SupervisionDelegation)
class DelegationDeadlineResolver {
  @FieldResolver()
  async deadlines(@Root() facts: DelegationFacts, @Ctx() context: Context): Promise<Deadline[]> {
    const book = await rulebookOf(context);
    const { asOf } = context;
    return [
      computeDeadline(book, {
        ruleKey: 'DELEGATION_REPORT',
        anchor: facts.lastSessionOn,
        metOn: facts.reportedOn,
        extension: facts.extensions.DELEGATION_REPORT,
        asOf,
      }),
      computeDeadline(book, { ruleKey: 'RECOMMENDATION_ISSUE', anchor: facts.reportedOn, metOn: null, asOf }),
    ].filter((deadline) => deadline !== undefined);
  }
}

export const delegationResolvers = [
  nodeQueries(SupervisionDelegation, delegationList, {
    one: { name: 'supervisionDelegation', description: 'A supervision delegation by ID; null if not found.' },
    many: {
      name: 'supervisionDelegations',
      description: 'Supervision delegations by date of establishment, newest first.',
    },
    counts: {
      name: 'supervisionDelegationCounts',
      description: 'Number of delegations, by year, field, host or independence.',
    },
  }),
  organizationFields(SupervisionDelegation, { one: ['host'] }),
  organizationFields(DelegationDocument, { one: ['issuer'] }),
  organizationFields(DelegationEvent, { one: ['by'] }),
  DelegationDeadlineResolver,
];
