import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  Context,
  equals,
  filterBy,
  type Instant,
  listOf,
  nodeQueries,
  OrganizationKind,
  OrganizationLevel,
  sql,
} from '#kit';
import { dueOn, ruleInForce } from '../deadline/due-on.js';
import { computeDeadline } from '../deadline/compute.js';
import { Deadline } from '../deadline/deadline.type.js';
import { rulebookOf } from '../deadline/rulebook.js';
import { dayOfState, entered } from '../event/process-event.entity.js';
import { bodyFields } from '../organization/body-field.resolver.js';
import { SupervisionTarget } from './supervision-target.entity.js';
import { TargetEvent } from './target-event.entity.js';

const notifiedOn = dayOfState('target_event', 'NOTIFIED');

/** The earliest session of a target, as a join for conditions on how long before it something came. */
const sessionOf = (alias: string, at: Instant): string =>
  `(select min(s.held_on) from target_session s where s.target_id = ${alias}.id and s.held_on <= ${at.asOf} ` +
  `and ${entered('s', at)})`;

/** Whether the notice of a session that was held came later than the rule in force asks; null where none was. */
const isLate = (alias: string, at: Instant): string =>
  `(select coalesce(${notifiedOn(alias, at)} > ${dueOn({ anchor: 's.day', rule: 'r' })}, true) ` +
  `from (select ${sessionOf(alias, at)} as day) s ${ruleInForce('NOTICE', 's.day', 'r')})`;

export const targetList = listOf(SupervisionTarget, {
  filter: {
    bodyId: filterBy.byId('bodyId', 'This body.'),
    bodyKind: filterBy.byAnyOf(() => OrganizationKind, 'bodyKind', 'Bodies of one of these kinds.'),
    bodyLevel: filterBy.byAnyOf(() => OrganizationLevel, 'bodyLevel', 'Bodies of one of these levels.'),
    areaId: { type: () => String, description: 'Working in this administrative unit.', condition: equals('unitId') },
    ...filterBy.byDays('scheduled', 'firstScheduledOn', 'First set for a session'),
    hostId: {
      type: () => String,
      description: 'In delegations of this host.',
      condition: sql(
        (alias, value) =>
          `${alias}.delegation_id in (select d.id from supervision_delegation d where d.host_id = ${value('text')})`,
      ),
    },
    lateNotice: {
      type: () => Boolean,
      description: 'Whose notice came later than the rule in force asks, or did not; false: in time.',
      condition: sql((alias, value, at) => `${isLate(alias, at)} = ${value('boolean')}`),
    },
    missingReport: {
      type: () => Boolean,
      description: 'A session was held without a report of the body; false: with one.',
      condition: sql(
        (alias, value, at) =>
          `(${sessionOf(alias, at)} is not null and ${alias}.report_received_on is null) = ${value('boolean')}`,
      ),
    },
  },
  orders: ['firstScheduledOn'],
  direction: 'DESC',
  groups: {
    BODY_KIND: { label: ['Theo loại cơ quan', 'By kind of body'], by: (alias) => `${alias}.body_kind` },
    BODY_LEVEL: { label: ['Theo cấp', 'By level'], by: (alias) => `${alias}.body_level` },
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `extract(year from ${alias}.first_scheduled_on)` },
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
      description: 'One supervised body within a delegation; null when there is none.',
    },
    many: { name: 'supervisionTargets', description: 'Supervised bodies within delegations, newest first.' },
    counts: {
      name: 'supervisionTargetCounts',
      description: 'How many supervised bodies there are, by kind, level, year.',
    },
  }),
  bodyFields(SupervisionTarget, { one: ['body'] }),
  bodyFields(TargetEvent, { one: ['by'] }),
  TargetDeadlineResolver,
];
