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
import { TradeUnionContribution } from './contribution/contribution.entity.js';
import { TradeUnionYear } from './measure/trade-union-year.entity.js';
import { tradeUnionYearResolvers } from './measure/trade-union-year.resolver.js';
import { fieldLabels } from './field-labels.js';
import { migrations } from './migrations/index.js';
import { TradeUnion } from './trade-union/trade-union.entity.js';
import { tradeUnionResolvers } from './trade-union/trade-union.resolver.js';
import { GrassrootsUnion } from './workplace/grassroots-union.entity.js';
import {
  AgencyInspectionBoard,
  CollectiveAgreement,
  WorkerConference,
  WorkplaceDialogue,
} from './workplace/workplace-record.entity.js';
import { workplaceResolvers } from './workplace/workplace.resolver.js';

const records = [CollectiveAgreement, WorkplaceDialogue, WorkerConference, AgencyInspectionBoard, TradeUnionYear];

const organizations = rowsOf(['tổ chức công đoàn', 'a trade union'], TradeUnion);

export const subgraph = defineSubgraph({
  name: 'trade-union',
  tables: [TradeUnion, Post, Term, TradeUnionContribution, GrassrootsUnion, ...records],
  publishes: [organizationPublication(TradeUnion), contributionPublication(TradeUnionContribution)],
  migrations,
  types: [TradeUnion, TradeUnionContribution, GrassrootsUnion, AdministrativeUnit, ...records],
  resolvers: [...tradeUnionResolvers, ...workplaceResolvers, ...tradeUnionYearResolvers],
  idTargets: {
    areaId: unitOfOwner,
    parentId: organizations,
    tradeUnionId: organizations,
    grassrootsUnionId: rowsOf(['công đoàn cơ sở', 'a grassroots trade union'], GrassrootsUnion),
  },
  fieldLabels,
  references: {
    AdministrativeUnit: keyOnly,
    TradeUnion: byId(TradeUnion),
    TradeUnionContribution: byId(TradeUnionContribution),
    GrassrootsUnion: byId(GrassrootsUnion),
  },
});
