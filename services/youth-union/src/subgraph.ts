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
import { VolunteerCampaign, YouthProject } from './activity/activity.entity.js';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { YouthBranch } from './branch/youth-branch.entity.js';
import { YouthUnionContribution } from './contribution/contribution.entity.js';
import { fieldLabels } from './field-labels.js';
import { migrations } from './migrations/index.js';
import { ownRecordResolvers } from './own-record.resolver.js';
import { RelatedYouthOrganization, YouthUnionYear } from './related/related-organization.entity.js';
import { YouthUnion } from './youth-union/youth-union.entity.js';
import { youthUnionResolvers } from './youth-union/youth-union.resolver.js';

const records = [YouthBranch, VolunteerCampaign, YouthProject, RelatedYouthOrganization, YouthUnionYear];

const organizations = rowsOf(['tổ chức Đoàn Thanh niên', 'an organisation of the Youth Union'], YouthUnion);

export const subgraph = defineSubgraph({
  name: 'youth-union',
  tables: [YouthUnion, Post, Term, YouthUnionContribution, ...records],
  publishes: [organizationPublication(YouthUnion), contributionPublication(YouthUnionContribution)],
  migrations,
  types: [YouthUnion, YouthUnionContribution, AdministrativeUnit, ...records],
  resolvers: [...youthUnionResolvers, ...ownRecordResolvers],
  idTargets: {
    areaId: unitOfOwner,
    parentId: organizations,
    youthUnionId: organizations,
  },
  fieldLabels,
  references: {
    AdministrativeUnit: keyOnly,
    YouthUnion: byId(YouthUnion),
    YouthUnionContribution: byId(YouthUnionContribution),
    YouthBranch: byId(YouthBranch),
  },
});
