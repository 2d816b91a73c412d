import { ID, Int } from 'type-graphql';
import { filterBy, listOf, OrganizationKind } from '#kit';
import { bySql } from '#kit/sql';
import { byArea } from '../copy/area.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { CriticismPoint } from './social-criticism.entity.js';

/** Builds SQL for a column of the point's criticism. */
export const ofCriticism = (alias: string, column: string): string =>
  `(select c.${column} from social_criticism c where c.id = ${alias}.criticism_id)`;

/** Points of criticisms, for counts only: points are listed on their criticism. */
export const criticismPointList = listOf(CriticismPoint, {
  baseCondition: bySql((alias, _, dates) => `${ofCriticism(alias, 'planned_on')} <= ${dates.asOf}`),
  filter: {
    hostKind: {
      type: () => [OrganizationKind],
      description: 'Hosted by an organisation of one of these kinds.',
      condition: bySql((alias, value) => `${ofCriticism(alias, 'host_kind')} = any(${value('text[]')})`),
    },
    draftingBodyId: {
      type: () => ID,
      description: 'On drafts of the body with this ID.',
      condition: bySql((alias, value) => `${ofCriticism(alias, 'drafting_body_id')} = ${value('text')}`),
    },
    withinAreaId: byArea(
      'On drafts for this unit',
      (alias, units) => `${ofCriticism(alias, 'area_unit_id')} = any(${units})`,
    ),
    field: {
      type: () => [SupervisionField],
      description: 'On drafts in one of these fields.',
      condition: bySql((alias, value) => `${ofCriticism(alias, 'field')} = any(${value('text[]')})`),
    },
    yearFrom: {
      type: () => Int,
      description: 'Criticism planned in this year or later.',
      condition: bySql((alias, value) => `extract(year from ${ofCriticism(alias, 'planned_on')}) >= ${value('int')}`),
    },
    yearTo: {
      type: () => Int,
      description: 'Criticism planned in this year or earlier.',
      condition: bySql((alias, value) => `extract(year from ${ofCriticism(alias, 'planned_on')}) <= ${value('int')}`),
    },
    subject: filterBy.byText('subject', 'Vietnamese subject contains this text.'),
  },
  orders: ['sequence'],
});
