import { type LoadedRow, rowOf } from '#kit/demo';
import {
  addDays,
  type Organization,
  dayOf,
  earlier,
  enteredAt,
  inThanhXuan,
  lastDay,
  opaqueId,
  randomFor,
  type Unit,
  type World,
  yearOf,
} from '#world';
import { BoardYear, CommunityInvestmentSupervisionBoard, PeoplesInspectionBoard } from '../board/board.entity.js';
import { OpinionTopic, VoterOpinionDigest } from '../digest/voter-opinion-digest.entity.js';

/** Standing channels of Thanh Xuân: digests of opinions, inspection boards, investment boards. */
export function* channelRows(world: World): Iterable<LoadedRow> {
  for (const front of world.organizations('FATHERLAND_FRONT')) {
    if (front.unitId === null || !inThanhXuan(world, front.unitId)) continue;
    const unit = world.unit(front.unitId);
    yield* digestRows(world, front, unit);
    if (unit.level === 'COMMUNE') yield* boardRows(world, unit);
  }
}

const fields: readonly OpinionTopic['field'][] = [
  'ENVIRONMENT',
  'LAND_CLEARANCE',
  'PEOPLES_LIVELIHOOD',
  'SOCIAL_SECURITY',
  'SECURITY_DEFENCE',
];

function lastYear(unit: Unit): number {
  return yearOf(unit.validTo ?? lastDay);
}

/** Two a year, before the sessions of the council. */
function* digestRows(world: World, front: Organization, unit: Unit): Iterable<LoadedRow> {
  for (let year = Math.max(2010, yearOf(unit.knownFrom)); year <= lastYear(unit); year += 1) {
    for (const half of [1, 2]) {
      const periodFrom = half === 1 ? dayOf(year, 1, 1) : dayOf(year, 7, 1);
      const periodTo = half === 1 ? dayOf(year, 6, 15) : dayOf(year, 11, 30);
      if (periodFrom < unit.knownFrom || periodTo > (unit.validTo ?? lastDay)) continue;
      const random = randomFor(world.seed, 'digest', front.id, year, half);
      const id = opaqueId('dig', front.id, year, half);
      const issuedOn = addDays(periodTo, random.int(3, 12));
      yield rowOf(VoterOpinionDigest, {
        id,
        recordedAt: enteredAt(world.seed, id, issuedOn),
        frontCommitteeId: front.id,
        areaUnitId: unit.id,
        periodFrom,
        periodTo,
        issuedOn,
        documentNumber: `${String(random.int(500, 590))}/BC-MTTQ-BTT`,
        meetings: random.int(2, 9),
        topics: random.sample(fields, 3).map((field) => ({ field, opinions: random.int(5, 60) })),
        provenance: 'SYNTHETIC',
      });
    }
  }
}

const projects = [
  'Cải tạo ngõ và hệ thống thoát nước',
  'Sửa chữa trường tiểu học',
  'Xây dựng nhà văn hóa tổ dân phố',
  'Lắp đặt chiếu sáng công cộng',
];

function* boardRows(world: World, unit: Unit): Iterable<LoadedRow> {
  const where = `${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`;
  const random = randomFor(world.seed, 'boards', unit.id);
  const base = { areaUnitId: unit.id, provenance: 'SYNTHETIC' as const };
  const inspectionId = opaqueId('pib', unit.id);
  const { knownFrom: validFrom, validTo } = unit;
  yield rowOf(PeoplesInspectionBoard, {
    ...base,
    id: inspectionId,
    name: `Ban Thanh tra nhân dân ${where}`,
    membersCount: random.int(7, 11),
    validFrom,
    validTo,
  });
  const firstYear = Math.max(2010, yearOf(validFrom));
  for (let year = firstYear; year <= lastYear(unit); year += 1) yield yearRow(world, inspectionId, year, validTo);
  for (let year = firstYear + 1; year <= lastYear(unit); year += 3) {
    const id = opaqueId('cib', unit.id, year);
    const project = random.pick(projects);
    const start = dayOf(year, 3, 10);
    if (validTo !== null && addDays(start, 500) > validTo) continue;
    const end = addDays(start, random.int(200, 450));
    yield rowOf(CommunityInvestmentSupervisionBoard, {
      ...base,
      id,
      name: `Ban Giám sát đầu tư của cộng đồng công trình ${project.toLowerCase()} ${where}`,
      project: `${project} ${where}`,
      membersCount: random.int(5, 9),
      validFrom: start,
      validTo: end <= lastDay ? end : null,
    });
    yield yearRow(world, id, year, validTo);
  }
}

function yearRow(world: World, boardId: string, year: number, until: string | null): LoadedRow {
  const random = randomFor(world.seed, 'board-year', boardId, year);
  const recommendationsToAuthorities = random.int(1, 5);
  const id = opaqueId('bdy', boardId, year);
  return rowOf(BoardYear, {
    id,
    // A year is reported when it is over, or the commune ended in it; of the one that runs, what is known so far.
    recordedAt: enteredAt(world.seed, id, earlier(dayOf(year, 12, 31), until ?? lastDay)),
    boardId,
    year,
    supervisions: random.int(2, 8),
    recommendationsToParty: random.int(0, 1),
    recommendationsToAuthorities,
    recommendationsToOthers: random.int(0, 2),
    answeredInTime: random.int(0, recommendationsToAuthorities),
  });
}
