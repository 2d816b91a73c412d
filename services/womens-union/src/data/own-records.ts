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
import { WomensBranch } from '../branch/womens-branch.entity.js';
import { SafeAddressYear, WomensUnionYear } from '../measure/measure.entity.js';
import { GenderReview, WomenEntrepreneurshipProgramme } from '../programme/programme.entity.js';

const provenance = 'SYNTHETIC';
const drafts: readonly string[] = [
  'Dự thảo Kế hoạch vì sự tiến bộ của phụ nữ',
  'Dự thảo Quy chế tuyển dụng, bổ nhiệm cán bộ',
  'Dự thảo Đề án phòng, chống bạo lực gia đình',
  'Dự thảo Kế hoạch phát triển kinh tế hộ',
];

/** Branches, programmes, reviews and measures of Thanh Xuân. */
export function* ownRecordRows(world: World): Iterable<LoadedRow> {
  for (const union of world.organizations('WOMENS_UNION')) {
    if (union.unitId === null || !inThanhXuan(world, union.unitId)) continue;
    if (union.level === 'COMMUNE') yield* branchRows(world, union);
    yield* yearRows(world, union);
  }
}

function* branchRows(world: World, union: Organization): Iterable<LoadedRow> {
  const { id: unitId, name } = world.unit(union.unitId!);
  for (const { number, members, groups } of branchesOf(world, union)) {
    yield rowOf(WomensBranch, {
      id: opaqueId('wbr', union.id, number),
      unitId,
      womensUnionId: union.id,
      number,
      name: `Chi hội Phụ nữ số ${number} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      members,
      groups,
      validFrom: union.validFrom,
      validTo: union.validTo,
      provenance,
    });
  }
}

interface Branch {
  number: number;
  members: number;
  groups: number;
}

/** Returns the branches of a commune's union: their list and the yearly figures agree. */
function branchesOf(world: World, union: Organization): Branch[] {
  const random = randomFor(world.seed, 'womens-branches', union.id);
  const count = random.int(7, 13);
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    members: random.int(60, 240),
    groups: random.int(2, 6),
  }));
}

/** Returns a commune's figures of a year. */
function countsOf(world: World, union: Organization, year: number) {
  const random = randomFor(world.seed, 'womens-years', union.id, year);
  const branches = branchesOf(world, union);
  const now = branches.reduce((sum, branch) => sum + branch.members, 0);
  const leaders = random.int(9, 14);
  return {
    members: membersIn(year, now, union),
    branches: branches.length,
    leaders,
    womenLeaders: Math.round(leaders * (0.2 + random.int(0, 20) / 100)),
    // Fewer than the mediations that there were.
    mediators: random.int(1, 2),
  };
}

function* yearRows(world: World, union: Organization): Iterable<LoadedRow> {
  const unit = world.unit(union.unitId!);
  const scale = unit.level === 'DISTRICT' ? 11 : 1;
  for (let year = Math.max(2010, yearOf(unit.knownFrom)); dayOf(year, 12, 31) <= lastDay; year += 1) {
    if (!isValid(unit, dayOf(year, 12, 31))) continue;
    const random = randomFor(world.seed, 'womens-records', union.id, year);
    yield rowOf(WomensUnionYear, {
      id: opaqueId('wuy', union.id, year),
      unitId: unit.id,
      year,
      ...sumOfCommunes(world, union, year, (commune) => countsOf(world, commune, year)),
      provenance,
    });
    if (unit.level === 'DISTRICT') {
      const counts = { addressCount: random.int(5, 22), supportCount: random.int(5, 30) };
      yield rowOf(SafeAddressYear, {
        id: opaqueId('sad', union.id, year),
        unitId: unit.id,
        year,
        ...counts,
        provenance,
      });
    }
    const startedOn = workday(dayOf(year, random.int(2, 10), random.int(1, 25)));
    if (!isValid(unit, startedOn)) continue;
    if (random.chance(scale > 1 ? 0.9 : 0.25)) {
      const loans = random.int(6, 20) * scale;
      const end = addDays(startedOn, 700);
      yield rowOf(WomenEntrepreneurshipProgramme, {
        id: opaqueId('wep', union.id, year),
        unitId: unit.id,
        title: `Hỗ trợ phụ nữ khởi nghiệp ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)} năm ${year}`,
        startedOn,
        endedOn: end <= lastDay ? end : null,
        businessesSupported: random.int(3, 9) * scale,
        loanCount: loans,
        loanSum: loans * random.int(20, 50),
        provenance,
      });
    }
    if (random.chance(scale > 1 ? 1 : 0.15)) {
      const pointsRaised = random.int(3, 8);
      yield rowOf(GenderReview, {
        id: opaqueId('gdr', union.id, year),
        unitId: unit.id,
        draftTitle: `${random.pick(drafts)} năm ${year}`,
        draftedBy: `Ủy ban nhân dân ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`,
        reviewedOn: startedOn,
        pointsRaised,
        pointsAccepted: random.int(1, pointsRaised),
        provenance,
      });
    }
  }
}
