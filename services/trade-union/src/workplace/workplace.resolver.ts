import { filterBy, listOf, nodeQueries, sql, unitRecordQueries } from '#kit';
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

const areaId = filterBy.byId('unitId', 'In this administrative unit.');
const grassrootsUnionId = filterBy.byId('grassrootsUnionId', 'Of this grassroots union.');

const unions = listOf(GrassrootsUnion, {
  filter: {
    areaId,
    tradeUnionId: filterBy.byId('tradeUnionId', 'Directly below this union.'),
    sector: filterBy.byAnyOf(() => WorkplaceSector, 'sector', 'Of one of these sectors.'),
    name: filterBy.byText('name', 'Whose name contains this.'),
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
      description: "In force on the request's day; false: not.",
      condition: sql(
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
    one: { name: 'grassrootsUnion', description: 'One grassroots union; null when there is none with this id.' },
  }),
  ...unitRecordQueries(GrassrootsUnion, AdministrativeUnit, unions, {
    many: 'grassrootsUnions',
    description: 'Grassroots trade unions, by workplace.',
    counts: 'grassrootsUnionCounts',
  }),
  ...unitRecordQueries(CollectiveAgreement, AdministrativeUnit, agreements, {
    many: 'collectiveAgreements',
    description: 'Collective labour agreements, newest first.',
  }),
  ...unitRecordQueries(WorkplaceDialogue, AdministrativeUnit, dialogues, {
    many: 'workplaceDialogues',
    description: 'Dialogues at workplaces, newest first.',
  }),
  ...unitRecordQueries(WorkerConference, AdministrativeUnit, conferences, {
    many: 'workerConferences',
    description: 'Yearly conferences of officials and workers, newest first.',
  }),
  ...unitRecordQueries(AgencyInspectionBoard, AdministrativeUnit, boards, {
    many: 'agencyInspectionBoards',
    description: 'Inspection boards within agencies.',
  }),
];
