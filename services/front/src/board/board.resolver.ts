import { filterBy, listField, listOf, nodeQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { VoterOpinionDigest } from '../digest/voter-opinion-digest.entity.js';
import { CommunityInvestmentSupervisionBoard, PeoplesInspectionBoard } from './board.entity.js';

const filter = {
  areaId: filterBy.byId('areaUnitId', 'In this administrative unit.'),
  name: filterBy.byText('name', 'Whose name contains this.'),
  includeFormer: filterBy.includeFormer,
};
const inspectionBoards = listOf(PeoplesInspectionBoard, { filter, orders: ['name', 'validFrom'] });
const investmentBoards = listOf(CommunityInvestmentSupervisionBoard, { filter, orders: ['name', 'validFrom'] });
const digests = listOf(VoterOpinionDigest, {
  baseCondition: filterBy.happened('issued_on'),
  filter: {
    areaId: filterBy.byId('areaUnitId', 'Of this administrative unit.'),
    ...filterBy.byDays('issued', 'issuedOn', 'Issued'),
  },
  orders: ['issuedOn'],
  direction: 'DESC',
});
const inArea = (alias: string, unitId: string): string => `${alias}.area_unit_id = ${unitId}`;

export const boardResolvers = [
  nodeQueries(PeoplesInspectionBoard, inspectionBoards, {
    many: { name: 'peoplesInspectionBoards', description: "People's Inspection Boards of communes." },
  }),
  nodeQueries(CommunityInvestmentSupervisionBoard, investmentBoards, {
    many: { name: 'communityInvestmentSupervisionBoards', description: 'Boards for one project each.' },
  }),
  nodeQueries(VoterOpinionDigest, digests, {
    many: { name: 'voterOpinionDigests', description: 'Digests of opinions of voters and people, newest first.' },
  }),
  listField(AdministrativeUnit, inspectionBoards, {
    name: 'peoplesInspectionBoards',
    description: "People's Inspection Boards here.",
    parentCondition: inArea,
  }),
  listField(AdministrativeUnit, investmentBoards, {
    name: 'communityInvestmentSupervisionBoards',
    description: 'Boards for one project each, here.',
    parentCondition: inArea,
  }),
  listField(AdministrativeUnit, digests, {
    name: 'voterOpinionDigests',
    description: 'Digests of opinions drawn together here.',
    parentCondition: inArea,
  }),
];
