import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { FarmersUnion } from './farmers-union.entity.js';

const list = organizationList(FarmersUnion);

export const farmersUnionResolvers = [
  organizationQueries(
    FarmersUnion,
    list,
    { one: 'farmersUnion', many: 'farmersUnions' },
    "Bodies of the Viet Nam Farmers' Union.",
  ),
  listField(AdministrativeUnit, list, {
    name: 'farmersUnions',
    description: "Bodies of the Farmers' Union that work here; there is none in some wards.",
    parentCondition: inUnit,
  }),
];
