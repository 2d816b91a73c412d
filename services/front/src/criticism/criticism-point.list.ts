import { ID, Int } from 'type-graphql';
import { filterBy, listOf, OrganizationKind, sql } from '#kit';
import { byArea } from '../copy/area.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { CriticismPoint } from './social-criticism.entity.js';

/** SQL for a column of the criticism that a point belongs to. */
export const ofCriticism = (alias: string, column: string): string =>
  `(select c.${column} from social_criticism c where c.id = ${alias}.criticism_id)`;

/** Points of criticisms, to be counted: a point hangs on its criticism and has no list of its own. */
export const criticismPointList = listOf(CriticismPoint, {
  baseCondition: sql((alias, _, dates) => `${ofCriticism(alias, 'planned_on')} <= ${dates.asOf}`),
  filter: {
    hostKind: {
      type: () => [OrganizationKind],
      description: 'Of criticisms by a body of one of these kinds.',
      condition: sql((alias, value) => `${ofCriticism(alias, 'host_kind')} = any(${value('text[]')})`),
    },
    draftingBodyId: {
      type: () => ID,
      description: 'On drafts of this body.',
      condition: sql((alias, value) => `${ofCriticism(alias, 'drafting_body_id')} = ${value('text')}`),
    },
    withinAreaId: byArea(
      'On drafts for this administrative unit',
      (alias, units) => `${ofCriticism(alias, 'area_unit_id')} = any(${units})`,
    ),
    field: {
      type: () => [SupervisionField],
      description: 'On drafts in one of these fields.',
      condition: sql((alias, value) => `${ofCriticism(alias, 'field')} = any(${value('text[]')})`),
    },
    yearFrom: {
      type: () => Int,
      description: 'Of criticisms planned in this year or later.',
      condition: sql((alias, value) => `extract(year from ${ofCriticism(alias, 'planned_on')}) >= ${value('int')}`),
    },
    yearTo: {
      type: () => Int,
      description: 'Of criticisms planned in this year or earlier.',
      condition: sql((alias, value) => `extract(year from ${ofCriticism(alias, 'planned_on')}) <= ${value('int')}`),
    },
    subject: filterBy.byText('subject', 'Whose Vietnamese subject contains this.'),
  },
  orders: ['sequence'],
});
