import { inUnit, listField, organizationList, organizationQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { VeteransAssociation } from './veterans-association.entity.js';

const list = organizationList(VeteransAssociation);

export const veteransAssociationResolvers = [
  organizationQueries(
    VeteransAssociation,
    list,
    { one: 'veteransAssociation', many: 'veteransAssociations' },
    "Organisations of the Veterans' Association of Viet Nam, by name.",
  ),
  listField(AdministrativeUnit, list, {
    name: 'veteransAssociations',
    description: "Organisations of the Veterans' Association in the unit.",
    parentCondition: inUnit,
  }),
];
