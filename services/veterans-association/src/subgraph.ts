import {
  byId,
  contributionPublication,
  defineSubgraph,
  keyOnly,
  organizationPublication,
  Post,
  rowsOf,
  Term,
  unitOfOwner,
} from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { VeteransAssociationContribution } from './contribution/contribution.entity.js';
import { SolidarityFund, SolidarityFundYear } from './fund/solidarity-fund.entity.js';
import { FormerServicemenClub, SelfManagedSecurityGroup, VeteransBranch } from './group/group.entity.js';
import { VeteransAssociationYear } from './measure/veterans-year.entity.js';
import { fieldLabels } from './field-labels.js';
import { migrations } from './migrations/index.js';
import { ownRecordResolvers } from './own-record.resolver.js';
import { VeteransAssociation } from './veterans-association/veterans-association.entity.js';
import { veteransAssociationResolvers } from './veterans-association/veterans-association.resolver.js';

const records = [
  VeteransBranch,
  FormerServicemenClub,
  SelfManagedSecurityGroup,
  SolidarityFund,
  SolidarityFundYear,
  VeteransAssociationYear,
];

const organizations = rowsOf(
  ['tổ chức của Hội Cựu chiến binh', "an organisation of the Veterans' Association"],
  VeteransAssociation,
);

export const subgraph = defineSubgraph({
  name: 'veterans-association',
  tables: [VeteransAssociation, Post, Term, VeteransAssociationContribution, ...records],
  publishes: [organizationPublication(VeteransAssociation), contributionPublication(VeteransAssociationContribution)],
  migrations,
  types: [VeteransAssociation, VeteransAssociationContribution, AdministrativeUnit, ...records],
  resolvers: [...veteransAssociationResolvers, ...ownRecordResolvers],
  idTargets: {
    areaId: unitOfOwner,
    parentId: organizations,
    veteransAssociationId: organizations,
  },
  fieldLabels,
  references: {
    AdministrativeUnit: keyOnly,
    VeteransAssociation: byId(VeteransAssociation),
    VeteransAssociationContribution: byId(VeteransAssociationContribution),
    VeteransBranch: byId(VeteransBranch),
    SolidarityFund: byId(SolidarityFund),
  },
});
