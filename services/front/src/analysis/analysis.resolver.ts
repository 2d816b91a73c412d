import { ID, Int } from 'type-graphql';
import { filterBy, listOf, nodeQueries, OrganizationKind } from '#kit';
import { atMost, bySql } from '#kit/sql';
import { organizationWithinArea, byOrganizationsOfArea } from '../copy/area.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { FollowUpStatus } from '../recommendation/recommendation.enum.js';
import { firstSignedOn, jointDelegations, ProgrammePartners } from './programme-partners.entity.js';
import { areKnown, firstStatus, RecommendationRecurrence } from './recommendation-recurrence.entity.js';
import { overlapsSince, SupervisionOverlap } from './supervision-overlap.entity.js';

const overlaps = listOf(SupervisionOverlap, {
  baseCondition: bySql((alias, _, dates) => `${overlapsSince(alias, dates)} <= ${dates.asOf}`),
  filter: {
    ...filterBy.byYears(),
    field: filterBy.byAnyOf(() => SupervisionField, 'field', 'In one of these fields.'),
    bodyId: filterBy.byId('bodyId', 'Of the organisation with this ID.'),
    areaId: filterBy.byId('unitId', 'Body works in the administrative unit with this ID.'),
    withinAreaId: organizationWithinArea('body_id', 'Body works in this unit'),
    hostKinds: {
      type: () => [OrganizationKind],
      description: 'Hosts of these kinds: one kind matches any overlap with it, two kinds those between them.',
      condition: bySql((alias, value) => `${alias}.host_kinds @> ${value('text[]')}`),
    },
  },
  orders: ['year', 'since', 'field'],
  direction: 'DESC',
  groups: {
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `${alias}.year` },
    FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` },
  },
});

const recurrences = listOf(RecommendationRecurrence, {
  baseCondition: bySql((alias, _, dates) => `${alias}.again_issued_on <= ${dates.asOf} and ${areKnown(alias, dates)}`),
  filter: {
    ...filterBy.byDays('again', 'againIssuedOn', 'Later recommendation issued'),
    bodyId: filterBy.byId('bodyId', 'Addressed to the body with this ID.'),
    areaId: filterBy.byId('areaUnitId', 'Later recommendation concerns this administrative unit.'),
    withinAreaId: organizationWithinArea('body_id', 'Addressed to a body in this unit'),
    field: filterBy.byAnyOf(() => SupervisionField, 'field', 'In one of these fields.'),
    withinDays: {
      type: () => Int,
      description: 'At most this number of days between the two: 1096 for three years.',
      condition: atMost('daysBetween'),
    },
    firstStatusThen: {
      type: () => [FollowUpStatus],
      description: 'Earlier recommendation had one of these statuses when the later was issued.',
      condition: bySql((alias, value, dates) => `${firstStatus(alias, dates.asKnownOn)} = any(${value('text[]')})`),
    },
  },
  orders: ['againIssuedOn', 'firstIssuedOn', 'daysBetween'],
  direction: 'DESC',
  groups: { FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` } },
});

const partners = listOf(ProgrammePartners, {
  baseCondition: bySql((alias, _, dates) => `${firstSignedOn(alias, dates)} <= ${dates.asOf}`),
  filter: {
    ...filterBy.byYears(),
    organizationId: {
      type: () => ID,
      description: 'With this organisation in the pair.',
      condition: bySql((alias, value) => `${value('text')} in (${alias}.organization_id, ${alias}.partner_id)`),
    },
    withinAreaId: byOrganizationsOfArea(
      'Both work in this unit',
      (alias, organizations) => `array[${alias}.organization_id, ${alias}.partner_id] <@ ${organizations}`,
    ),
    organizationKinds: {
      type: () => [OrganizationKind],
      description: 'Both organisations are of one of these kinds.',
      condition: bySql(
        (alias, value) => `array[${alias}.organization_kind, ${alias}.partner_kind] <@ ${value('text[]')}`,
      ),
    },
    withJointDelegation: {
      type: () => Boolean,
      description: 'With a joint delegation in the year; false: without one.',
      condition: bySql((alias, value, dates) => `(${jointDelegations(alias, dates)} > 0) = ${value('boolean')}`),
    },
  },
  orders: ['year', 'firstSignedOn'],
  direction: 'DESC',
});

export const analysisResolvers = [
  nodeQueries(SupervisionOverlap, overlaps, {
    many: {
      name: 'supervisionOverlaps',
      description: 'Bodies supervised by two kinds of organisation in one field and year.',
    },
    counts: { name: 'supervisionOverlapCounts', description: 'Number of overlaps, by year or field.' },
  }),
  nodeQueries(RecommendationRecurrence, recurrences, {
    many: {
      name: 'recommendationRecurrences',
      description: 'Recommendations issued again to the same body in the same field.',
    },
    counts: { name: 'recommendationRecurrenceCounts', description: 'Number of recurring recommendations, by field.' },
  }),
  nodeQueries(ProgrammePartners, partners, {
    many: {
      name: 'programmePartners',
      description: 'Pairs of organisations that signed a coordination programme together in a year.',
    },
  }),
  organizationFields(SupervisionOverlap, { one: ['body'] }),
  organizationFields(RecommendationRecurrence, { one: ['body'] }),
  organizationFields(ProgrammePartners, { one: ['organization', 'partner'] }),
];
