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
import { WomensBranch } from './branch/womens-branch.entity.js';
import { WomensUnionContribution } from './contribution/contribution.entity.js';
import { SafeAddressYear, WomensUnionYear } from './measure/measure.entity.js';
import { fieldLabels } from './field-labels.js';
import { migrations } from './migrations/index.js';
import { ownRecordResolvers } from './own-record.resolver.js';
import { GenderReview, WomenEntrepreneurshipProgramme } from './programme/programme.entity.js';
import { WomensUnion } from './womens-union/womens-union.entity.js';
import { womensUnionResolvers } from './womens-union/womens-union.resolver.js';

const records = [WomensBranch, WomenEntrepreneurshipProgramme, GenderReview, WomensUnionYear, SafeAddressYear];

const organizations = rowsOf(['tổ chức của Hội Liên hiệp Phụ nữ', "an organisation of the Women's Union"], WomensUnion);

export const subgraph = defineSubgraph({
  name: 'womens-union',
  tables: [WomensUnion, Post, Term, WomensUnionContribution, ...records],
  publishes: [organizationPublication(WomensUnion), contributionPublication(WomensUnionContribution)],
  migrations,
  types: [WomensUnion, WomensUnionContribution, AdministrativeUnit, ...records],
  resolvers: [...womensUnionResolvers, ...ownRecordResolvers],
  idTargets: {
    areaId: unitOfOwner,
    parentId: organizations,
    womensUnionId: organizations,
  },
  fieldLabels,
  references: {
    AdministrativeUnit: keyOnly,
    WomensUnion: byId(WomensUnion),
    WomensUnionContribution: byId(WomensUnionContribution),
    WomensBranch: byId(WomensBranch),
  },
});
