import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { FrontCommittee } from './front-committee.entity.js';

const list = organizationList(FrontCommittee);

export const frontCommitteeResolvers = [
  organizationQueries(
    FrontCommittee,
    list,
    { one: 'frontCommittee', many: 'frontCommittees' },
    'Committees of the Viet Nam Fatherland Front.',
  ),
  listField(AdministrativeUnit, list, {
    name: 'frontCommittees',
    description: "The Front's committee here.",
    parentCondition: inUnit,
  }),
];
