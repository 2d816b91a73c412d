import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, filterBy, listOf, nodeQueries, OrganizationKind, OrganizationLevel } from '#kit';
import { equals, type DateParameters, bySql } from '#kit/sql';
import { withinArea } from '../copy/area.js';
import { computeDeadline } from '../deadline/compute.js';
import { Deadline } from '../deadline/deadline.type.js';
import { rulebookOf } from '../deadline/rulebook.js';
import { isRegistered } from '../delegation/supervision-delegation.entity.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { SupervisionTarget, wasScheduled } from './supervision-target.entity.js';
import { lateNotice, missingReport } from './target.filter.js';
import { TargetEvent } from './target-event.entity.js';

const firstScheduledOn = (alias: string, dates: DateParameters): string =>
  `case when ${wasScheduled(alias, dates)} then ${alias}.first_scheduled_on end`;

export const targetList = listOf(SupervisionTarget, {
  baseCondition: bySql(
    (alias, _, dates) =>
      `exists (select from supervision_delegation d where d.id = ${alias}.delegation_id and ${isRegistered('d', dates)})`,
  ),
  filter: {
    bodyId: filterBy.byId('bodyId', 'The organisation with this ID.'),
    bodyKind: filterBy.byAnyOf(() => OrganizationKind, 'bodyKind', 'Supervised body is of one of these kinds.'),
    bodyLevel: filterBy.byAnyOf(() => OrganizationLevel, 'bodyLevel', 'Supervised body is at one of these levels.'),
    areaId: {
      type: () => String,
      description: 'Works in the administrative unit with this ID.',
      condition: equals('unitId'),
    },
    withinAreaId: withinArea('unit_id', 'Works in this unit'),
    ...filterBy.byDays('scheduled', 'firstScheduledOn', 'First scheduled session', wasScheduled),
    hostId: {
      type: () => String,
      description: 'In delegations hosted by this organisation.',
      condition: bySql(
        (alias, value) =>
          `${alias}.delegation_id in (select d.id from supervision_delegation d where d.host_id = ${value('text')})`,
      ),
    },
    lateNotice,
    missingReport,
  },
  orders: ['firstScheduledOn'],
  // As in the list of delegations, sorting must not reveal an unknown day.
  expressions: { firstScheduledOn: { type: 'date', sql: firstScheduledOn } },
  direction: 'DESC',
  groups: {
    BODY_KIND: { label: ['Theo loại cơ quan', 'By kind of body'], by: (alias) => `${alias}.body_kind` },
    BODY_LEVEL: { label: ['Theo cấp', 'By level'], by: (alias) => `${alias}.body_level` },
    YEAR: {
      label: ['Theo năm', 'By year'],
      by: (alias, dates) => `extract(year from ${firstScheduledOn(alias, dates)})`,
    },
  },
});

interface TargetFacts {
  sessionOn: string | null;
  noticeSentOn: string | null;
  reportReceivedOn: string | null;
  excusedReason: string | null;
}

@Resolver(() => SupervisionTarget)
class TargetDeadlineResolver {
  @FieldResolver()
  async deadlines(@Root() facts: TargetFacts, @Ctx() context: Context): Promise<Deadline[]> {
    const book = await rulebookOf(context);
    const { asOf } = context;
    const before = { anchor: facts.sessionOn, asOf, excused: facts.excusedReason !== null };
    return [
      computeDeadline(book, { ...before, ruleKey: 'NOTICE', metOn: facts.noticeSentOn }),
      computeDeadline(book, { ...before, ruleKey: 'BODY_REPORT', metOn: facts.reportReceivedOn }),
    ].filter((deadline) => deadline !== undefined);
  }
}

export const targetResolvers = [
  nodeQueries(SupervisionTarget, targetList, {
    one: {
      name: 'supervisionTarget',
      description: 'A supervised body within a delegation by ID; null if not found.',
    },
    many: { name: 'supervisionTargets', description: 'Supervised bodies within delegations, newest first.' },
    counts: {
      name: 'supervisionTargetCounts',
      description: 'Number of supervised bodies, by kind, level or year.',
    },
  }),
  organizationFields(SupervisionTarget, { one: ['body'] }),
  organizationFields(TargetEvent, { one: ['by'] }),
  TargetDeadlineResolver,
];
