import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { YouthUnion } from './youth-union.entity.js';

const list = organizationList(YouthUnion);

export const youthUnionResolvers = [
  organizationQueries(
    YouthUnion,
    list,
    { one: 'youthUnion', many: 'youthUnions' },
    'Bodies of the Ho Chi Minh Communist Youth Union.',
  ),
  listField(AdministrativeUnit, list, {
    name: 'youthUnions',
    description: 'Bodies of the Youth Union that work here.',
    parentCondition: inUnit,
  }),
];
