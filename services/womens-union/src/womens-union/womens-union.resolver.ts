import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { WomensUnion } from './womens-union.entity.js';

const list = organizationList(WomensUnion);

export const womensUnionResolvers = [
  organizationQueries(
    WomensUnion,
    list,
    { one: 'womensUnion', many: 'womensUnions' },
    "Organisations of the Viet Nam Women's Union, by name.",
  ),
  listField(AdministrativeUnit, list, {
    name: 'womensUnions',
    description: "Organisations of the Women's Union in the unit.",
    parentCondition: inUnit,
  }),
];
