import { ID, Int } from 'type-graphql';
import { filterBy, listOf, nodeQueries, OrganizationKind } from '#kit';
import { isRecorded, type DateParameters, bySql, isOnRecord } from '#kit/sql';
import { withinArea } from '../copy/area.js';
import { entriesOf } from '../party/entries-of.js';
import {
  MassMobilizationModel,
  ModelField,
  ModelKind,
  ModelStatus,
  RecognitionLevel,
  statusOn,
} from './mass-mobilization-model.entity.js';

/** Builds SQL for the highest level at which a model was recognised by the request date; null if not recognised. */
export function highestRecognition(alias: string, dates: DateParameters): string {
  return (
    `(select r.level from model_recognition r where r.model_id = ${alias}.id and r.recognized_on <= ${dates.asOf} ` +
    `and ${isRecorded('r', dates)} order by array_position(array['CENTRAL', 'CITY', 'DISTRICT', 'COMMUNE'], r.level) limit 1)`
  );
}

export const modelList = listOf(MassMobilizationModel, {
  baseCondition: filterBy.happened('registered_on'),
  filter: {
    areaId: filterBy.byId('areaUnitId', 'In the administrative unit with this ID.'),
    withinAreaId: withinArea('area_unit_id', 'In this unit'),
    field: filterBy.byAnyOf(() => ModelField, 'field', 'In one of these fields.'),
    kind: filterBy.byAnyOf(() => ModelKind, 'kind', 'Of one of these kinds.'),
    status: {
      type: () => [ModelStatus],
      description: 'In one of these states as of the request date.',
      condition: bySql((alias, value, dates) => `${statusOn(alias, dates)} = any(${value('text[]')})`),
    },
    leadKind: filterBy.byAnyOf(() => OrganizationKind, 'leadKind', 'Led by an organisation of one of these kinds.'),
    partyId: {
      type: () => ID,
      description: 'Led or coordinated by the organisation with this ID.',
      condition: bySql((alias, value, dates) => `${alias}.id in (${entriesOf(value('text'), dates)})`),
    },
    coordinatingAtLeast: {
      type: () => Int,
      description: 'Coordinated by at least this number of organisations besides the lead.',
      condition: bySql(
        (alias, value, dates) =>
          `(select count(*) from party p where p.entry_id = ${alias}.id and p.role = 'COORDINATING' ` +
          `and ${isRecorded('p', dates)}) >= ${value('int')}`,
      ),
    },
    recognizedAt: {
      type: () => [RecognitionLevel],
      description: 'Recognised at one of these levels by the request date.',
      condition: bySql(
        (alias, value, dates) =>
          `exists (select 1 from model_recognition r where r.model_id = ${alias}.id ` +
          `and r.level = any(${value('text[]')}) and ${isOnRecord('recognized_on')('r', dates)})`,
      ),
    },
    ...filterBy.byDays('started', 'startedOn', 'Started'),
    title: filterBy.byText('title', 'Vietnamese title contains this text.'),
  },
  orders: ['startedOn', 'title'],
  direction: 'DESC',
  groups: {
    FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` },
    LEAD_KIND: { label: ['Theo tổ chức chủ trì', 'By kind of lead'], by: (alias) => `${alias}.lead_kind` },
    STATUS: { label: ['Theo trạng thái', 'By state'], by: statusOn },
    YEAR: { label: ['Theo năm bắt đầu', 'By year of start'], by: (alias) => `extract(year from ${alias}.started_on)` },
    HIGHEST_RECOGNITION: {
      label: ['Theo cấp công nhận cao nhất', 'By the highest recognition'],
      by: highestRecognition,
    },
  },
});

export const modelResolvers = [
  nodeQueries(MassMobilizationModel, modelList, {
    one: { name: 'massMobilizationModel', description: 'A skilful-mobilisation model by ID; null if not found.' },
    many: { name: 'massMobilizationModels', description: 'Skilful-mobilisation models and exemplars, newest first.' },
    counts: {
      name: 'massMobilizationModelCounts',
      description: 'Number of models, by field, lead or recognition.',
    },
  }),
];
