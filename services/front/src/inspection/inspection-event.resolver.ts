import { filterBy, listOf, nodeQueries } from '#kit';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { InspectionEvent, InspectionKind } from './inspection-event.entity.js';

const list = listOf(InspectionEvent, {
  baseCondition: filterBy.happened('held_on'),
  filter: {
    kind: filterBy.byAnyOf(() => InspectionKind, 'kind', 'Of one of these kinds.'),
    areaId: filterBy.byId('areaUnitId', 'In the administrative unit with this ID.'),
    ...filterBy.byDays('held', 'heldOn', 'Held'),
  },
  orders: ['heldOn'],
  direction: 'DESC',
});

export const inspectionResolvers = [
  nodeQueries(InspectionEvent, list, {
    one: { name: 'inspectionEvent', description: 'An inspection by ID; null if not found.' },
    many: { name: 'inspectionEvents', description: 'Inspections, which are not supervision; newest first.' },
  }),
  organizationFields(InspectionEvent, { one: ['inspector', 'inspected'] }),
];
