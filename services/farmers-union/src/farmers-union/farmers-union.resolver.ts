import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { FarmersUnion } from './farmers-union.entity.js';

const list = organizationList(FarmersUnion);

export const farmersUnionResolvers = [
  organizationQueries(
    FarmersUnion,
    list,
    { one: 'farmersUnion', many: 'farmersUnions' },
    "Organisations of the Viet Nam Farmers' Union, by name.",
  ),
  listField(AdministrativeUnit, list, {
    name: 'farmersUnions',
    description: "Organisations of the Farmers' Union in the unit. Some wards have none.",
    parentCondition: inUnit,
  }),
];
