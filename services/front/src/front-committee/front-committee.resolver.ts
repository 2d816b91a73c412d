import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { FrontCommittee } from './front-committee.entity.js';

const list = organizationList(FrontCommittee);

export const frontCommitteeResolvers = [
  organizationQueries(
    FrontCommittee,
    list,
    { one: 'frontCommittee', many: 'frontCommittees' },
    'Committees of the Viet Nam Fatherland Front, by name.',
  ),
  listField(AdministrativeUnit, list, {
    name: 'frontCommittees',
    description: 'Committees of the Front in the unit.',
    parentCondition: inUnit,
  }),
];
