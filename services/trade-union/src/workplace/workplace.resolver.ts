import { filterBy, listOf, nodeQueries, unitRecordQueries } from '#kit';
import { bySql } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { GrassrootsUnion, WorkplaceSector } from './grassroots-union.entity.js';
import {
  AgencyInspectionBoard,
  AgreementScope,
  CollectiveAgreement,
  ConferenceKind,
  WorkerConference,
  WorkplaceDialogue,
} from './workplace-record.entity.js';

const areaId = filterBy.byId('unitId', 'In the administrative unit with this ID.');
const grassrootsUnionId = filterBy.byId('grassrootsUnionId', 'Of the grassroots union with this ID.');

const unions = listOf(GrassrootsUnion, {
  filter: {
    areaId,
    tradeUnionId: filterBy.byId('tradeUnionId', 'Directly below the union with this ID.'),
    sector: filterBy.byAnyOf(() => WorkplaceSector, 'sector', 'Of one of these sectors.'),
    name: filterBy.byText('name', 'Name contains this text.'),
    includeFormer: filterBy.includeFormer,
  },
  orders: ['name', 'members', 'validFrom'],
  groups: { SECTOR: { label: ['Theo khu vực', 'By sector'], by: (alias) => `${alias}.sector` } },
});

const agreements = listOf(CollectiveAgreement, {
  baseCondition: filterBy.happened('signed_on'),
  filter: {
    areaId,
    grassrootsUnionId,
    scope: filterBy.byAnyOf(() => AgreementScope, 'scope', 'Of one of these scopes.'),
    ...filterBy.byDays('signed', 'signedOn', 'Signed'),
    inForce: {
      type: () => Boolean,
      description: 'In force as of the request date; false: not in force.',
      condition: bySql(
        (alias, value, dates) =>
          `(${dates.asOf} between ${alias}.signed_on and ${alias}.expires_on) = ${value('boolean')}`,
      ),
    },
  },
  orders: ['signedOn', 'expiresOn'],
  direction: 'DESC',
});

const dialogues = listOf(WorkplaceDialogue, {
  baseCondition: filterBy.happened('held_on'),
  filter: { areaId, grassrootsUnionId, ...filterBy.byDays('held', 'heldOn', 'Held') },
  orders: ['heldOn'],
  direction: 'DESC',
});

const conferences = listOf(WorkerConference, {
  baseCondition: filterBy.happened('held_on'),
  filter: {
    areaId,
    grassrootsUnionId,
    kind: filterBy.byAnyOf(() => ConferenceKind, 'kind', 'Of one of these kinds.'),
    ...filterBy.byDays('held', 'heldOn', 'Held'),
  },
  orders: ['heldOn'],
  direction: 'DESC',
});

const boards = listOf(AgencyInspectionBoard, {
  filter: { areaId, grassrootsUnionId, includeFormer: filterBy.includeFormer },
  orders: ['validFrom'],
  direction: 'DESC',
});

export const workplaceResolvers = [
  nodeQueries(GrassrootsUnion, unions, {
    one: { name: 'grassrootsUnion', description: 'A grassroots trade union by ID; null if not found.' },
  }),
  ...unitRecordQueries(GrassrootsUnion, AdministrativeUnit, unions, {
    many: 'grassrootsUnions',
    description: 'Grassroots trade unions, one for each workplace.',
    counts: 'grassrootsUnionCounts',
  }),
  ...unitRecordQueries(CollectiveAgreement, AdministrativeUnit, agreements, {
    many: 'collectiveAgreements',
    description: 'Collective labour agreements, newest first.',
  }),
  ...unitRecordQueries(WorkplaceDialogue, AdministrativeUnit, dialogues, {
    many: 'workplaceDialogues',
    description: 'Workplace dialogues, newest first.',
  }),
  ...unitRecordQueries(WorkerConference, AdministrativeUnit, conferences, {
    many: 'workerConferences',
    description: 'Yearly conferences of officials or workers, newest first.',
  }),
  ...unitRecordQueries(AgencyInspectionBoard, AdministrativeUnit, boards, {
    many: 'agencyInspectionBoards',
    description: "People's Inspection Boards within agencies, newest first.",
  }),
];
