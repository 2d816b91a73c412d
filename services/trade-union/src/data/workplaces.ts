import { type LoadedRow, rowOf } from '#kit/demo';
import {
  addDays,
  type Organization,
  dayOf,
  inThanhXuan,
  isValid,
  lastDay,
  membersIn,
  opaqueId,
  randomFor,
  sumOfCommunes,
  workday,
  type World,
  yearOf,
} from '#world';
import { TradeUnionYear } from '../measure/trade-union-year.entity.js';
import { GrassrootsUnion, type WorkplaceSector } from '../workplace/grassroots-union.entity.js';
import {
  AgencyInspectionBoard,
  CollectiveAgreement,
  type DialogueKind,
  WorkerConference,
  WorkplaceDialogue,
} from '../workplace/workplace-record.entity.js';

const workplaces: readonly (readonly [sector: WorkplaceSector, name: string])[] = [
  ['STATE_AGENCY', 'Cơ quan Ủy ban nhân dân'],
  ['PUBLIC_SERVICE', 'Trường Tiểu học'],
  ['PUBLIC_SERVICE', 'Trường Trung học cơ sở'],
  ['PUBLIC_SERVICE', 'Trạm Y tế'],
  ['STATE_ENTERPRISE', 'Xí nghiệp Môi trường đô thị'],
  ['NON_STATE_ENTERPRISE', 'Công ty Cổ phần Xây dựng'],
  ['NON_STATE_ENTERPRISE', 'Công ty TNHH May mặc'],
  ['FOREIGN_INVESTED', 'Công ty TNHH Linh kiện điện tử'],
];

/** Workplaces of Thanh Xuân, invented, and measures of its units and of the city. */
export function* workplaceRows(world: World): Iterable<LoadedRow> {
  for (const union of world.organizations('TRADE_UNION')) {
    if (union.unitId === null) continue;
    if (inThanhXuan(world, union.unitId)) {
      yield* grassrootsUnionRows(world, union);
      yield* yearRows(world, union);
    }
  }
  yield* publishedRows(world);
}

function* grassrootsUnionRows(world: World, union: Organization): Iterable<LoadedRow> {
  const unit = world.unit(union.unitId!);
  const random = randomFor(world.seed, 'workplaces', union.id);
  for (const [index, [sector, name]] of random.sample(workplaces, random.int(4, workplaces.length)).entries()) {
    const id = opaqueId('gru', union.id, index);
    const base = { unitId: unit.id, grassrootsUnionId: id, provenance: 'SYNTHETIC' as const };
    const members = random.int(18, 420);
    yield rowOf(GrassrootsUnion, {
      id,
      unitId: unit.id,
      name: `Công đoàn cơ sở ${name} ${unit.name.replace(/^(Phường|Quận) /, '')} (mô phỏng)`,
      sector,
      members,
      tradeUnionId: union.id,
      validFrom: union.validFrom,
      validTo: union.validTo,
      provenance: 'SYNTHETIC',
    });
    const enterprise = sector.endsWith('ENTERPRISE') || sector === 'FOREIGN_INVESTED';
    for (let year = Math.max(2010, yearOf(union.validFrom)); year <= yearOf(union.validTo ?? lastDay); year += 1) {
      const day = (from: number, to: number): string => workday(dayOf(year, random.int(from, to), random.int(2, 26)));
      const within = (date: string): boolean => date >= union.validFrom && date <= (union.validTo ?? lastDay);
      if (enterprise && year % 3 === index % 3) {
        const signedOn = day(3, 9);
        const expiresOn = addDays(signedOn, 3 * 365);
        const beneficiaries = members + random.int(0, 40);
        if (within(signedOn)) {
          yield rowOf(CollectiveAgreement, {
            ...base,
            id: opaqueId('cla', id, year),
            scope: 'ENTERPRISE',
            signedOn,
            expiresOn,
            beneficiaries,
          });
        }
      }
      if (enterprise) {
        const heldOn = day(4, 11);
        const mattersRaised = random.int(3, 12);
        const kind: DialogueKind = random.chance(0.8) ? 'PERIODIC' : 'ON_REQUEST';
        const counts = { mattersRaised, mattersAgreed: random.int(2, mattersRaised) };
        if (within(heldOn))
          yield rowOf(WorkplaceDialogue, { ...base, id: opaqueId('wpd', id, year), kind, heldOn, ...counts });
      }
      const heldOn = day(1, 3);
      if (within(heldOn) && random.chance(enterprise ? 0.6 : 1)) {
        yield rowOf(WorkerConference, {
          ...base,
          id: opaqueId('wcf', id, year),
          kind: enterprise ? 'WORKERS' : 'OFFICIALS',
          heldOn,
        });
      }
    }
    if (enterprise) continue;
    for (const start of [2011, 2013, 2015, 2017, 2019, 2021, 2023, 2025]) {
      const validFrom = dayOf(start, 3, 1);
      const end = dayOf(start + 2, 2, 28);
      if (validFrom < union.validFrom || (union.validTo !== null && validFrom > union.validTo)) continue;
      const validTo = union.validTo !== null && union.validTo < end ? union.validTo : end;
      const counts = { membersCount: random.int(3, 7), recommendations: random.int(1, 6) };
      yield rowOf(AgencyInspectionBoard, { ...base, id: opaqueId('aib', id, start), validFrom, validTo, ...counts });
    }
  }
}

/** Returns a ward's figures of a year. */
function countsOf(world: World, union: Organization, year: number) {
  const random = randomFor(world.seed, 'trade-union-years', union.id, year);
  const now = randomFor(world.seed, 'trade-union-members', union.id).int(900, 1400);
  const enterprises = random.int(20, 40);
  const publicBodies = random.int(4, 8);
  return {
    members: membersIn(year, now, union),
    grassrootsUnions: enterprises + publicBodies,
    collectiveStoppages: random.chance(0.1) ? 1 : 0,
    enterprises,
    enterprisesWithAgreement: Math.round(enterprises * (0.45 + random.int(0, 30) / 100)),
    enterprisesWithConference: Math.round(enterprises * (0.5 + random.int(0, 20) / 100)),
    publicBodies,
    publicBodiesWithConference: publicBodies,
  };
}

function* yearRows(world: World, union: Organization): Iterable<LoadedRow> {
  for (let year = Math.max(2010, yearOf(union.validFrom)); dayOf(year, 12, 31) <= lastDay; year += 1) {
    if (!isValid(union, dayOf(year, 12, 31))) continue;
    yield rowOf(TradeUnionYear, {
      id: opaqueId('tuy', union.id, year),
      unitId: union.unitId!,
      year,
      periodStart: dayOf(year, 1, 1),
      periodEnd: dayOf(year, 12, 31),
      ...sumOfCommunes(world, union, year, (commune) => countsOf(world, commune, year)),
      source: null,
      provenance: 'SYNTHETIC',
    });
  }
}

/** Published for Hà Nội, first half of 2025. */
function* publishedRows(world: World): Iterable<LoadedRow> {
  const city = world.unitByCode('01', '2025-06-30');
  if (!city) return;
  yield rowOf(TradeUnionYear, {
    id: opaqueId('tuy', city.id, '2025-H1'),
    unitId: city.id,
    year: 2025,
    periodStart: '2025-01-01',
    periodEnd: '2025-06-30',
    enterprises: 4298,
    enterprisesWithConference: 2589,
    publicBodies: 1160,
    publicBodiesWithConference: 1160,
    source: 'laodong.vn, 2 October 2025: conferences in Hà Nội, first half of 2025',
    provenance: 'PUBLIC',
  });
}
