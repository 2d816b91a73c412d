import { filterBy, listOf, nodeQueries } from '#kit';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { InspectionEvent, InspectionKind } from './inspection-event.entity.js';

const list = listOf(InspectionEvent, {
  baseCondition: filterBy.happened('held_on'),
  filter: {
    kind: filterBy.byAnyOf(() => InspectionKind, 'kind', 'Of one of these kinds.'),
    areaId: filterBy.byId('areaUnitId', 'In this administrative unit.'),
    ...filterBy.byDays('held', 'heldOn', 'Held'),
  },
  orders: ['heldOn'],
  direction: 'DESC',
});

export const inspectionResolvers = [
  nodeQueries(InspectionEvent, list, {
    one: { name: 'inspectionEvent', description: 'One inspection; null when there is none with this id.' },
    many: { name: 'inspectionEvents', description: 'Inspections, which are not supervision; newest first.' },
  }),
  organizationFields(InspectionEvent, { one: ['inspector', 'inspected'] }),
];
