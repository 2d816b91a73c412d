import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Context, filterBy, listOf, LocalDate, nodeQueries, OrganizationKind, OrganizationLevel, sql } from '#kit';
import { computeDeadline } from '../deadline/compute.js';
import type { Extension } from '../deadline/deadline-extension.table.js';
import type { DeadlineRuleKey } from '../deadline/deadline.enum.js';
import { Deadline } from '../deadline/deadline.type.js';
import { rulebookOf } from '../deadline/rulebook.js';
import { newestState } from '../event/process-event.entity.js';
import { bodyFields } from '../organization/body-field.resolver.js';
import { DelegationDocument } from './delegation-document.entity.js';
import { DelegationEvent } from './delegation-event.entity.js';
import { SupervisionDelegation } from './supervision-delegation.entity.js';
import { DelegationState, HostingBasis, Independence, SupervisionField } from './supervision.enum.js';

const stateOf = newestState('delegation_event');
const isParty = (role: string) => (alias: string, value: (type: string) => string) =>
  `${alias}.id in (select p.entry_id from party p where p.organization_id = ${value('text')}${role})`;

export const delegationList = listOf(SupervisionDelegation, {
  // Without a day of knowledge the day alone decides, and no log is read.
  always: sql(
    (alias, _, at) =>
      `${alias}.proposed_on <= ${at.asOf} and (${at.asKnownOn} = 'infinity' or ${stateOf(alias, at)} is not null)`,
  ),
  filter: {
    ...filterBy.byYears(),
    ...filterBy.byDays('established', 'establishedOn', 'Established'),
    hostId: filterBy.byId('hostId', 'Hosted by this body.'),
    hostKind: filterBy.byAnyOf(() => OrganizationKind, 'hostKind', 'Hosted by a body of one of these kinds.'),
    partyId: { type: () => ID, description: 'With this organisation among its parties.', condition: sql(isParty('')) },
    participantId: {
      type: () => ID,
      description: 'In which this organisation takes part without hosting.',
      condition: sql(isParty(" and p.role in ('PARTICIPANT', 'OBSERVER')")),
    },
    supervisedId: {
      type: () => ID,
      description: 'Supervising this body.',
      condition: sql(
        (alias, value) =>
          `${alias}.id in (select t.delegation_id from supervision_target t where t.body_id = ${value('text')})`,
      ),
    },
    areaId: filterBy.byId('areaUnitId', 'Registered for this administrative unit.'),
    field: filterBy.byAnyOf(() => SupervisionField, 'field', 'In one of these fields.'),
    independence: filterBy.byAnyOf(() => Independence, 'independence', 'Of one of these.'),
    hostingBasis: filterBy.byAnyOf(() => HostingBasis, 'hostingBasis', 'On one of these bases.'),
    level: filterBy.byAnyOf(() => OrganizationLevel, 'level', 'At one of these levels.'),
    state: {
      type: () => [DelegationState],
      description: "In one of these states on the request's day.",
      condition: sql((alias, value, at) => `${stateOf(alias, at)} = any(${value('text[]')})`),
    },
    sessionOn: {
      type: () => LocalDate,
      description: 'With a working session on this day.',
      condition: sql(
        (alias, value) =>
          `${alias}.id in (select t.delegation_id from supervision_target t join target_session s on s.target_id = t.id ` +
          `where s.held_on = ${value('date')})`,
      ),
    },
    title: filterBy.byText('title', 'Whose Vietnamese title contains this.'),
  },
  orders: ['establishedOn', 'year', 'title'],
  direction: 'DESC',
  groups: {
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `${alias}.year` },
    FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` },
    HOST_KIND: { label: ['Theo loại tổ chức chủ trì', 'By kind of host'], by: (alias) => `${alias}.host_kind` },
    LEVEL: { label: ['Theo cấp', 'By level'], by: (alias) => `${alias}.level` },
    INDEPENDENCE: { label: ['Theo tính độc lập', 'By independence'], by: (alias) => `${alias}.independence` },
  },
});

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
    one: { name: 'supervisionDelegation', description: 'One delegation; null when there is none with this id.' },
    many: { name: 'supervisionDelegations', description: 'Supervision delegations, newest first.' },
    counts: { name: 'supervisionDelegationCounts', description: 'How many delegations there are, by year, field …' },
  }),
  bodyFields(SupervisionDelegation, { one: ['host'] }),
  bodyFields(DelegationDocument, { one: ['issuer'] }),
  bodyFields(DelegationEvent, { one: ['by'] }),
  DelegationDeadlineResolver,
];
