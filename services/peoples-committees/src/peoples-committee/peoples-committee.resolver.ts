import { organizationList, organizationQueries } from '#kit';
import { PeoplesCommittee, SpecialisedUnit } from './peoples-committee.entity.js';

export const peoplesCommitteeResolvers = [
  organizationQueries(
    PeoplesCommittee,
    organizationList(PeoplesCommittee),
    { one: 'peoplesCommittee', many: 'peoplesCommittees' },
    "People's Committees of all levels, by name.",
  ),
  organizationQueries(
    SpecialisedUnit,
    organizationList(SpecialisedUnit),
    { one: 'specialisedUnit', many: 'specialisedUnits' },
    "Specialised units of People's Committees, by name.",
  ),
];
