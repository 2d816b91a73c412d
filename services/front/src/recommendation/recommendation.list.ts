import { ID } from 'type-graphql';
import { filterBy, listOf, LocalDate, OrganizationKind, ResponsePosition } from '#kit';
import { bySql, sql } from '#kit/sql';
import { isAssigned, isHeld, isIssued } from './recommendation.sql.js';
import { withinArea } from '../copy/area.js';
import { byOrganization } from '../copy/organization.filter.js';
import { files, isAnswered, isClaimDisputed, newestPosition, replies } from '../copy/reply.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { newestState } from '../event/process-event.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { FollowUpStatus, RecommendationKind, ReplyDueBasis, ReplyTimeliness } from './recommendation.enum.js';
import { daysOverdue, isOverdue, replyDueBasis, replyDueOn, replyTimeliness } from './reply-timeliness.sql.js';

/** Scope of the filters on replies: other kinds of bodies match neither true nor false. */
const known = "Covers recommendations to People's Committees and their units.";

const statusOf = newestState('follow_up_event');

export const recommendationList = listOf(Recommendation, {
  baseCondition: bySql((alias, _, dates) => isIssued(alias, dates)),
  filter: {
    ...filterBy.byDays('issued', 'issuedOn', 'Issued'),
    issuerId: filterBy.byId('issuerId', 'Issued by the organisation with this ID.'),
    issuerKind: filterBy.byAnyOf(
      () => OrganizationKind,
      'issuerKind',
      'Issued by an organisation of one of these kinds.',
    ),
    recipientId: filterBy.byId('recipientId', 'Addressed to the body with this ID.'),
    recipientKind: filterBy.byAnyOf(
      () => OrganizationKind,
      'recipientKind',
      'Addressed to a body of one of these kinds.',
    ),
    heldById: {
      type: () => ID,
      description: 'Body responsible as of the request date, by ID; the addressee may be another.',
      condition: bySql(
        (alias, value, dates) => sql`
          ${alias}.id in (
            select a.recommendation_id
            from recommendation_assignment a
            where a.body_id = ${value('text')}
              and ${isHeld('a', dates)}
          )`,
      ),
    },
    inherited: {
      type: () => Boolean,
      description: 'Inherited by another body when units were rearranged; false: not inherited.',
      condition: bySql(
        (alias, value, dates) => sql`
          exists (
            select
            from recommendation_assignment a
            where a.recommendation_id = ${alias}.id
              and a.reason = 'UNIT_REORGANISATION'
              and ${isAssigned('a', dates)}
          ) = ${value('boolean')}`,
      ),
    },
    areaId: filterBy.byId('areaUnitId', 'Concerns the administrative unit with this ID.'),
    field: filterBy.byAnyOf(() => SupervisionField, 'field', 'In one of these fields.'),
    kind: filterBy.byAnyOf(() => RecommendationKind, 'kind', 'Of one of these kinds.'),
    priority: filterBy.byFlag('priority', 'Marked as a priority; false: not marked.'),
    followUpStatus: {
      type: () => [FollowUpStatus],
      description: 'With one of these statuses as of the request date.',
      condition: bySql((alias, value, dates) => `${statusOf(alias, dates)} = any(${value('text[]')})`),
    },
    replyDueBefore: {
      type: () => LocalDate,
      description: 'Reply due before this date. For the reply itself see `response`.',
      condition: bySql((alias, value) => `${replyDueOn(alias)} < ${value('date')}`),
    },
    text: filterBy.byText('text', 'Vietnamese text contains this text.'),
    withinAreaId: withinArea('area_unit_id', 'Concerns this unit'),
    recipient: byOrganization('recipient_id', 'Addressed to a body of any owner that meets these conditions.'),
    issuer: byOrganization('issuer_id', 'Issued by an organisation of any owner that meets these conditions.'),
    answered: {
      type: () => Boolean,
      description: `Replied to by the request date; false: not replied to. ${known}`,
      requiredTopics: replies,
      condition: bySql((alias, value, dates) => `(${isAnswered(alias, dates)}) = ${value('boolean')}`),
    },
    response: {
      type: () => [ResponsePosition],
      description: 'Newest reply by the request date takes one of these positions.',
      requiredTopics: replies,
      condition: bySql((alias, value, dates) => `${newestPosition(alias, dates)} = any(${value('text[]')})`),
    },
    overdue: {
      type: () => Boolean,
      description: `Timeliness of the reply is \`OVERDUE\`; false: another one. ${known}`,
      requiredTopics: replies,
      condition: bySql((alias, value, dates) => `(${isOverdue(alias, dates)}) = ${value('boolean')}`),
    },
    replyTimeliness: {
      type: () => [ReplyTimeliness],
      description: 'With one of these values of `replyTimeliness` as of the request date.',
      requiredTopics: replies,
      condition: bySql((alias, value, dates) => `${replyTimeliness(alias, dates)} = any(${value('text[]')})`),
    },
    claimDisputed: {
      type: () => Boolean,
      description:
        'Claimed as implemented, but not so verified; false: verified as claimed. Items without claim or verification match neither.',
      requiredTopics: files,
      condition: bySql((alias, value, dates) => `${isClaimDisputed(alias, dates)} = ${value('boolean')}`),
    },
    replyDueBasis: {
      type: () => [ReplyDueBasis],
      description: 'Basis of `replyDueOn` is one of these.',
      condition: bySql((alias, value) => `${replyDueBasis(alias)} = any(${value('text[]')})`),
    },
  },
  orders: ['issuedOn', 'replyDueOn', 'daysOverdue', 'recipientName', 'areaName'],
  expressions: {
    replyDueOn: { type: 'date', sql: replyDueOn },
    daysOverdue: { type: 'int', sql: daysOverdue, requiredTopics: replies },
    recipientName: {
      type: 'text',
      sql: (alias) => `(select o.name from organization_copy o where o.id = ${alias}.recipient_id)`,
      requiredTopics: ['organization'],
    },
    areaName: {
      type: 'text',
      sql: (alias) => `(select u.name from unit_copy u where u.id = ${alias}.area_unit_id)`,
      requiredTopics: ['unit'],
    },
  },
  direction: 'DESC',
  groups: {
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `extract(year from ${alias}.issued_on)` },
    FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` },
    ISSUER_KIND: { label: ['Theo loại tổ chức kiến nghị', 'By kind of issuer'], by: (alias) => `${alias}.issuer_kind` },
    RECIPIENT_KIND: { label: ['Theo loại nơi nhận', 'By kind of recipient'], by: (alias) => `${alias}.recipient_kind` },
  },
});
