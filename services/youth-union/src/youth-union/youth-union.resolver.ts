import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { YouthUnion } from './youth-union.entity.js';

const list = organizationList(YouthUnion);

export const youthUnionResolvers = [
  organizationQueries(
    YouthUnion,
    list,
    { one: 'youthUnion', many: 'youthUnions' },
    'Organisations of the Ho Chi Minh Communist Youth Union, by name.',
  ),
  listField(AdministrativeUnit, list, {
    name: 'youthUnions',
    description: 'Organisations of the Youth Union in the unit.',
    parentCondition: inUnit,
  }),
];
