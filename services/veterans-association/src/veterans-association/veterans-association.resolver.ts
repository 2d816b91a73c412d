import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { VeteransAssociation } from './veterans-association.entity.js';

const list = organizationList(VeteransAssociation);

export const veteransAssociationResolvers = [
  organizationQueries(
    VeteransAssociation,
    list,
    { one: 'veteransAssociation', many: 'veteransAssociations' },
    "Bodies of the Veterans' Association of Viet Nam.",
  ),
  listField(AdministrativeUnit, list, {
    name: 'veteransAssociations',
    description: "Bodies of the Veterans' Association that work here.",
    parentCondition: inUnit,
  }),
];
