import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { TradeUnion } from './trade-union.entity.js';

const list = organizationList(TradeUnion);

export const tradeUnionResolvers = [
  organizationQueries(
    TradeUnion,
    list,
    { one: 'tradeUnion', many: 'tradeUnions' },
    'Federations of labour and trade unions above the workplace, by name.',
  ),
  listField(AdministrativeUnit, list, {
    name: 'tradeUnions',
    description: 'Federations and unions in the unit. Some wards have none.',
    parentCondition: inUnit,
  }),
];
