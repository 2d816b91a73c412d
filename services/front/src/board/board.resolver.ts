import { filterBy, listField, listOf, nodeQueries } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { VoterOpinionDigest } from '../digest/voter-opinion-digest.entity.js';
import { CommunityInvestmentSupervisionBoard, PeoplesInspectionBoard } from './board.entity.js';

const filter = {
  areaId: filterBy.byId('areaUnitId', 'In the administrative unit with this ID.'),
  name: filterBy.byText('name', 'Name contains this text.'),
  includeFormer: filterBy.includeFormer,
};
const inspectionBoards = listOf(PeoplesInspectionBoard, { filter, orders: ['name', 'validFrom'] });
const investmentBoards = listOf(CommunityInvestmentSupervisionBoard, { filter, orders: ['name', 'validFrom'] });
const digests = listOf(VoterOpinionDigest, {
  baseCondition: filterBy.happened('issued_on'),
  filter: {
    areaId: filterBy.byId('areaUnitId', 'Of the administrative unit with this ID.'),
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
    many: {
      name: 'communityInvestmentSupervisionBoards',
      description: 'Community Investment Supervision Boards, one for each project.',
    },
  }),
  nodeQueries(VoterOpinionDigest, digests, {
    many: { name: 'voterOpinionDigests', description: 'Digests of opinions of voters and the people, newest first.' },
  }),
  listField(AdministrativeUnit, inspectionBoards, {
    name: 'peoplesInspectionBoards',
    description: "People's Inspection Boards of the unit.",
    parentCondition: inArea,
  }),
  listField(AdministrativeUnit, investmentBoards, {
    name: 'communityInvestmentSupervisionBoards',
    description: 'Community Investment Supervision Boards in the unit, one for each project.',
    parentCondition: inArea,
  }),
  listField(AdministrativeUnit, digests, {
    name: 'voterOpinionDigests',
    description: 'Digests of opinions of voters and the people in the unit, newest first.',
    parentCondition: inArea,
  }),
];
