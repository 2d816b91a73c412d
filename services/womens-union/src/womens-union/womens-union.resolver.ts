import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { WomensUnion } from './womens-union.entity.js';

const list = organizationList(WomensUnion);

export const womensUnionResolvers = [
  organizationQueries(
    WomensUnion,
    list,
    { one: 'womensUnion', many: 'womensUnions' },
    "Bodies of the Viet Nam Women's Union.",
  ),
  listField(AdministrativeUnit, list, {
    name: 'womensUnions',
    description: "Bodies of the Women's Union that work here.",
    parentCondition: inUnit,
  }),
];
