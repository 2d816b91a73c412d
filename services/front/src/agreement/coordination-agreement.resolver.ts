import { ID } from 'type-graphql';
import { filterBy, listOf, nodeQueries, OrganizationLevel } from '#kit';
import { includes, bySql } from '#kit/sql';
import { byArea } from '../copy/area.js';
import { entriesOf } from '../party/entries-of.js';
import { CoordinationKind } from './agreement.enum.js';
import { CoordinationAgreement, inForce, lapsedOn } from './coordination-agreement.entity.js';

export const agreementList = listOf(CoordinationAgreement, {
  baseCondition: filterBy.happened('signed_on'),
  filter: {
    kind: filterBy.byAnyOf(() => CoordinationKind, 'kind', 'Of one of these kinds.'),
    level: filterBy.byAnyOf(() => OrganizationLevel, 'level', 'With a lead party at one of these levels.'),
    areaId: {
      type: () => ID,
      description: 'Applies in the administrative unit with this ID.',
      condition: includes('areaUnitIds'),
    },
    withinAreaId: byArea('Applies in this unit', (alias, units) => `${alias}.area_unit_ids && ${units}`),
    partyId: {
      type: () => ID,
      description: 'With this organisation among the parties.',
      condition: bySql((alias, value, dates) => `${alias}.id in (${entriesOf(value('text'), dates)})`),
    },
    ...filterBy.byDays('signed', 'signedOn', 'Signed'),
    active: {
      type: () => Boolean,
      description: 'In force as of the request date; false: not in force.',
      condition: bySql((alias, value, dates) => `(${inForce(alias, dates)}) = ${value('boolean')}`),
    },
    lapsed: {
      type: () => Boolean,
      description: 'Lapsed because a party ceased to exist; false: not lapsed.',
      condition: bySql(
        (alias, value, dates) => `coalesce(${lapsedOn(alias, dates)} < ${dates.asOf}, false) = ${value('boolean')}`,
      ),
    },
    title: filterBy.byText('title', 'Vietnamese title contains this text.'),
  },
  orders: ['signedOn', 'title'],
  direction: 'DESC',
  groups: {
    KIND: { label: ['Theo loại', 'By kind'], by: (alias) => `${alias}.kind` },
    YEAR_SIGNED: {
      label: ['Theo năm ký', 'By year of signature'],
      by: (alias) => `extract(year from ${alias}.signed_on)`,
    },
  },
});

export const agreementResolvers = [
  nodeQueries(CoordinationAgreement, agreementList, {
    one: { name: 'coordinationAgreement', description: 'A coordination agreement by ID; null if not found.' },
    many: { name: 'coordinationAgreements', description: 'Coordination agreements of all kinds, newest first.' },
    counts: { name: 'coordinationAgreementCounts', description: 'Number of agreements, by kind or year of signature.' },
  }),
];
