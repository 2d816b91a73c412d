import { filterBy, type FilterField, type NestedFilterField, OrganizationKind, OrganizationLevel } from '#kit';
import { isRecordedAt, contains, type DateParameters, ofRelated, bySql, sql } from '#kit/sql';
import { withinArea } from '../copy/area.js';
import { OrganizationCopy } from '../copy/organization-copy.entity.js';
import { TargetState } from '../delegation/supervision.enum.js';
import { dueOn, ruleInForce } from '../deadline/due-on.js';
import { dayOfState, newestState } from '../event/process-event.entity.js';
import { isSessionHeld } from './target-session.sql.js';
import { isExcused, sessionOn, SupervisionTarget } from './supervision-target.entity.js';

/** Builds SQL for the day of the earliest session of a target. */
const sessionOf = (alias: string, dates: DateParameters): string =>
  `(select min(s.held_on) from target_session s where s.target_id = ${alias}.id and ${isSessionHeld('s', dates)})`;

const notifiedOn = dayOfState('target_event', 'NOTIFIED');
const reportedOn = dayOfState('target_event', 'REPORT_RECEIVED');

/**
 * Builds SQL that is true if the status of the deadline NOTICE is MET_LATE or OVERDUE, false if it is MET or NOT_DUE, and
 * null if it has no last day. `offset 0` keeps the planner from inlining the subquery for the anchor.
 */
const isLate = (alias: string, dates: DateParameters): string => sql`
  (
    select coalesce(${notifiedOn(alias, dates)}, ${dates.asOf}) > ${dueOn({ anchor: 's.day', rule: 'r' })}
    from (select ${sessionOn(alias, dates)} as day offset 0) s
    ${ruleInForce('NOTICE', 's.day', 'r')}
    where not (${isExcused(alias, dates)})
  )`;

export const lateNotice: FilterField = {
  type: () => Boolean,
  description:
    'Notice late, held or scheduled session: status of the deadline `NOTICE` is `MET_LATE` or `OVERDUE`; false: `MET` or `NOT_DUE`.',
  condition: bySql((alias, value, dates) => `${isLate(alias, dates)} = ${value('boolean')}`),
};

export const missingReport: FilterField = {
  type: () => Boolean,
  description: 'Session held without a report of the body; false: with a report.',
  condition: bySql(
    (alias, value, dates) =>
      `(${sessionOf(alias, dates)} is not null and ${reportedOn(alias, dates)} is null) = ${value('boolean')}`,
  ),
};

const stateOf = newestState('target_event');

/** Filter of one supervised body of a delegation. */
export const byTarget: NestedFilterField = {
  table: SupervisionTarget,
  description: 'Supervising a body that meets these conditions.',
  within: (alias, inner, conditions) =>
    `exists (select from supervision_target ${inner} where ${inner}.delegation_id = ${alias}.id and ${conditions})`,
  fields: {
    state: {
      type: () => [TargetState],
      description: 'In one of these states as of the request date.',
      condition: bySql((alias, value, dates) => `${stateOf(alias, dates)} = any(${value('text[]')})`),
    },
    bodyKind: filterBy.byAnyOf(() => OrganizationKind, 'bodyKind', 'Of one of these kinds.'),
    bodyLevel: filterBy.byAnyOf(() => OrganizationLevel, 'bodyLevel', 'At one of these levels.'),
    bodyName: {
      type: () => String,
      description: 'Name contains this text. Matches with or without accents.',
      requiredTopics: ['organization'],
      condition: ofRelated(
        OrganizationCopy,
        'o',
        (alias, of) => `exists (select from organization_copy o where o.id = ${alias}.body_id and ${of})`,
        contains('name'),
      ),
    },
    withinAreaId: withinArea('unit_id', 'Works in this unit'),
    lateNotice,
    missingReport,
    reportSent: {
      type: () => Boolean,
      description:
        "Report sent by the request date, by the body's own record; false: not sent. Covers People's Committees and their units.",
      requiredTopics: ['target-side'],
      condition: bySql(
        (alias, value, dates) =>
          `(select s.report_went_on is not null and s.report_went_on <= ${dates.asOf} ` +
          `and ${isRecordedAt('s', 'report_recorded_at', dates)} ` +
          `from target_side_copy s where s.id = ${alias}.id) = ${value('boolean')}`,
      ),
    },
  },
};
