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
import { FarmersUnionContribution } from './contribution/contribution.entity.js';
import { FarmersUnion } from './farmers-union/farmers-union.entity.js';
import { farmersUnionResolvers } from './farmers-union/farmers-union.resolver.js';
import { FarmersFundProject, FarmersSupportFund, FarmersSupportFundYear } from './fund/fund.entity.js';
import { FarmersBranch, LegalClub, OccupationalGroup } from './group/group.entity.js';
import { FarmersUnionYear } from './measure/farmers-union-year.entity.js';
import { fieldLabels } from './field-labels.js';
import { migrations } from './migrations/index.js';
import { ownRecordResolvers } from './own-record.resolver.js';

const records = [
  FarmersBranch,
  OccupationalGroup,
  LegalClub,
  FarmersSupportFund,
  FarmersSupportFundYear,
  FarmersFundProject,
  FarmersUnionYear,
];

const organizations = rowsOf(['tổ chức của Hội Nông dân', "an organisation of the Farmers' Union"], FarmersUnion);

export const subgraph = defineSubgraph({
  name: 'farmers-union',
  tables: [FarmersUnion, Post, Term, FarmersUnionContribution, ...records],
  publishes: [organizationPublication(FarmersUnion), contributionPublication(FarmersUnionContribution)],
  migrations,
  types: [FarmersUnion, FarmersUnionContribution, AdministrativeUnit, ...records],
  resolvers: [...farmersUnionResolvers, ...ownRecordResolvers],
  idTargets: {
    areaId: unitOfOwner,
    parentId: organizations,
    farmersUnionId: organizations,
    fundId: rowsOf(['Quỹ Hỗ trợ nông dân', "a Farmers' Support Fund"], FarmersSupportFund),
  },
  fieldLabels,
  references: {
    AdministrativeUnit: keyOnly,
    FarmersUnion: byId(FarmersUnion),
    FarmersUnionContribution: byId(FarmersUnionContribution),
    FarmersBranch: byId(FarmersBranch),
    FarmersSupportFund: byId(FarmersSupportFund),
  },
});
