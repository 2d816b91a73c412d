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
import { FarmersFundProject, FarmersSupportFund, FarmersSupportFundYear } from '../fund/fund.entity.js';
import { FarmersBranch, LegalClub, OccupationalGroup } from '../group/group.entity.js';
import { FarmersUnionYear } from '../measure/farmers-union-year.entity.js';

const provenance = 'SYNTHETIC';
const trades = ['Trồng hoa, cây cảnh', 'Chế biến thực phẩm', 'Buôn bán nông sản', 'Chăn nuôi cá cảnh'];

/** Groups, funds and measures of the Farmers' Union of Thanh Xuân, where there is one. */
export function* ownRecordRows(world: World): Iterable<LoadedRow> {
  for (const union of world.organizations('FARMERS_UNION')) {
    if (union.unitId === null || !inThanhXuan(world, union.unitId)) continue;
    if (union.level === 'COMMUNE') yield* groupRows(world, union);
    yield* fundRows(world, union);
    yield* yearRows(world, union);
  }
}

function* groupRows(world: World, union: Organization): Iterable<LoadedRow> {
  const random = randomFor(world.seed, 'farmers-groups', union.id);
  const { id: unitId, name } = world.unit(union.unitId!);
  const where = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const { validFrom, validTo } = union;
  const base = { unitId, farmersUnionId: union.id, validFrom, validTo, provenance } as const;
  for (const [index, members] of branchMembersOf(world, union).entries()) {
    const id = opaqueId('fbr', union.id, index + 1);
    yield rowOf(FarmersBranch, { ...base, id, name: `Chi hội Nông dân số ${index + 1} ${where}`, members });
  }
  for (const [index, trade] of random.sample(trades, 2).entries()) {
    const kind = index === 0 ? 'BRANCH' : 'GROUP';
    const title = `${kind === 'BRANCH' ? 'Chi hội' : 'Tổ hội'} nghề nghiệp ${trade.toLowerCase()} ${where}`;
    yield rowOf(OccupationalGroup, {
      ...base,
      id: opaqueId('ocg', union.id, index),
      name: title,
      kind,
      trade,
      members: random.int(8, 30),
    });
  }
  yield rowOf(LegalClub, {
    ...base,
    id: opaqueId('lcl', union.id),
    name: `Câu lạc bộ Nông dân với pháp luật ${where}`,
    members: random.int(15, 40),
    sessions: random.int(2, 8),
  });
}

function* fundRows(world: World, union: Organization): Iterable<LoadedRow> {
  const random = randomFor(world.seed, 'farmers-fund', union.id);
  const unit = world.unit(union.unitId!);
  const fundId = opaqueId('fsf', union.id);
  const base = { unitId: unit.id, fundId, provenance } as const;
  yield rowOf(FarmersSupportFund, {
    id: fundId,
    unitId: unit.id,
    farmersUnionId: union.id,
    name: `Quỹ Hỗ trợ nông dân ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`,
    validFrom: union.validFrom,
    validTo: union.validTo,
    provenance,
  });
  let capital = union.level === 'DISTRICT' ? 1200 : 150;
  for (let year = Math.max(2010, yearOf(union.validFrom)); year <= yearOf(union.validTo ?? lastDay); year += 1) {
    const fees = Math.round(capital * 0.06);
    const addedToCapital = Math.round(fees * 0.4) + random.int(10, 60);
    capital += addedToCapital;
    yield rowOf(FarmersSupportFundYear, {
      ...base,
      id: opaqueId('ffy', fundId, year),
      year,
      capital,
      fees,
      addedToCapital,
    });
    const startedOn = workday(dayOf(year, random.int(3, 10), random.int(1, 25)));
    if (!isValid(unit, startedOn) || startedOn > lastDay) continue;
    yield rowOf(FarmersFundProject, {
      ...base,
      id: opaqueId('ffp', fundId, year),
      title: `Dự án ${random.pick(trades).toLowerCase()} năm ${year}`,
      amount: Math.round(capital / random.int(3, 6)),
      groups: random.int(1, 4),
      startedOn,
      dueOn: addDays(startedOn, 730),
    });
  }
}

/** Returns the members of each branch of a commune's union: their list and the yearly figures agree. */
function branchMembersOf(world: World, union: Organization): number[] {
  const random = randomFor(world.seed, 'farmers-branches', union.id);
  return Array.from({ length: random.int(2, 4) }, () => random.int(20, 70));
}

/** Returns a commune's figures of a year. */
function countsOf(world: World, union: Organization, year: number) {
  const random = randomFor(world.seed, 'farmers-years', union.id, year);
  const now = branchMembersOf(world, union).reduce((sum, members) => sum + members, 0);
  const households = random.int(80, 160);
  return {
    members: membersIn(year, now, union),
    households,
    goodHouseholds: Math.round((households * random.int(20, 45)) / 100),
    borrowingGroups: random.int(1, 4),
  };
}

function* yearRows(world: World, union: Organization): Iterable<LoadedRow> {
  for (let year = Math.max(2010, yearOf(union.validFrom)); dayOf(year, 12, 31) <= lastDay; year += 1) {
    if (!isValid(union, dayOf(year, 12, 31))) continue;
    const random = randomFor(world.seed, 'farmers-receptions', union.id, year);
    yield rowOf(FarmersUnionYear, {
      id: opaqueId('fuy', union.id, year),
      unitId: union.unitId!,
      year,
      ...sumOfCommunes(world, union, year, (commune) => countsOf(world, commune, year)),
      receptionSittings: year >= 2015 ? random.int(1, 6) : 0,
      provenance,
    });
  }
}
