import { filterBy, listOf, nodeQueries } from '#kit';
import { withinArea } from '../copy/area.js';
import { Independence, SupervisionField, SupervisionForm } from '../delegation/supervision.enum.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { SupervisionTopic } from './supervision-topic.entity.js';

export const topicList = listOf(SupervisionTopic, {
  baseCondition: filterBy.happened('planned_on'),
  filter: {
    ...filterBy.byYears(),
    hostId: filterBy.byId('hostId', 'Hosted by the organisation with this ID.'),
    areaId: filterBy.byId('areaUnitId', 'In the administrative unit with this ID.'),
    withinAreaId: withinArea('area_unit_id', 'In this unit'),
    field: filterBy.byAnyOf(() => SupervisionField, 'field', 'In one of these fields.'),
    form: filterBy.byAnyOf(() => SupervisionForm, 'form', 'In one of these forms.'),
    independence: filterBy.byAnyOf(() => Independence, 'independence', 'With one of these degrees of independence.'),
    title: filterBy.byText('title', 'Vietnamese title contains this text.'),
  },
  orders: ['year', 'title'],
  direction: 'DESC',
  groups: {
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `${alias}.year` },
    FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` },
    FORM: { label: ['Theo hình thức', 'By form'], by: (alias) => `${alias}.form` },
  },
});

export const topicResolvers = [
  nodeQueries(SupervisionTopic, topicList, {
    one: { name: 'supervisionTopic', description: 'A supervision topic by ID; null if not found.' },
    many: { name: 'supervisionTopics', description: 'Supervision topics, newest year first.' },
    counts: { name: 'supervisionTopicCounts', description: 'Number of topics, by year, field or form.' },
  }),
  organizationFields(SupervisionTopic, { one: ['host'], many: { coHosts: 'coHostRefs' } }),
];
