import { type LoadedRow, rowOf } from '#kit/demo';
import {
  type Organization,
  dayOf,
  inThanhXuan,
  isValid,
  lastDay,
  opaqueId,
  randomFor,
  type World,
  yearOf,
} from '#world';
import { SolidarityFund, SolidarityFundYear } from '../fund/solidarity-fund.entity.js';
import { FormerServicemenClub, SelfManagedSecurityGroup, VeteransBranch } from '../group/group.entity.js';
import { VeteransAssociationYear } from '../measure/veterans-year.entity.js';

const provenance = 'SYNTHETIC';

/** Branches, clubs, security groups, funds and measures of Thanh Xuân. */
export function* ownRecordRows(world: World): Iterable<LoadedRow> {
  for (const association of world.organizations('VETERANS_ASSOCIATION')) {
    if (association.unitId === null || !inThanhXuan(world, association.unitId)) continue;
    if (association.level === 'COMMUNE') yield* groupRows(world, association);
    yield* yearRows(world, association);
  }
}

function* groupRows(world: World, association: Organization): Iterable<LoadedRow> {
  const random = randomFor(world.seed, 'veterans-groups', association.id);
  const { id: unitId, name } = world.unit(association.unitId!);
  const where = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const { validFrom, validTo } = association;
  const base = { unitId, veteransAssociationId: association.id, validFrom, validTo, provenance } as const;
  const branches = random.int(6, 11);
  for (let number = 1; number <= branches; number += 1) {
    const inAgency = number === branches;
    const title = inAgency ? `Chi hội Cựu chiến binh cơ quan ${where}` : `Chi hội Cựu chiến binh số ${number} ${where}`;
    yield rowOf(VeteransBranch, {
      ...base,
      id: opaqueId('vbr', association.id, number),
      name: title,
      inAgency,
      members: random.int(18, 60),
    });
  }
  for (const [index, kind] of (['CLUB', 'LIAISON_BOARD'] as const).entries()) {
    const title = `${kind === 'CLUB' ? 'Câu lạc bộ Cựu quân nhân' : 'Ban liên lạc Bộ đội Trường Sơn'} ${where}`;
    yield rowOf(FormerServicemenClub, {
      ...base,
      id: opaqueId('fsc', association.id, index),
      name: title,
      kind,
      members: random.int(15, 90),
    });
  }
  const groups = random.int(2, 5);
  for (let number = 1; number <= groups; number += 1) {
    yield rowOf(SelfManagedSecurityGroup, {
      ...base,
      id: opaqueId('smg', association.id, number),
      name: `Tổ tự quản an ninh trật tự số ${number} ${where}`,
      members: random.int(5, 12),
      households: random.int(80, 260),
      patrolsPerMonth: random.int(2, 12),
    });
  }
}

function* yearRows(world: World, association: Organization): Iterable<LoadedRow> {
  const scale = association.level === 'DISTRICT' ? 11 : 1;
  const unitId = association.unitId!;
  const { name } = world.unit(unitId);
  const fundId = opaqueId('slf', association.id);
  yield rowOf(SolidarityFund, {
    id: fundId,
    unitId,
    veteransAssociationId: association.id,
    name: `Quỹ nghĩa tình đồng đội ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    validFrom: association.validFrom,
    validTo: association.validTo,
    provenance,
  });
  for (let year = Math.max(2010, yearOf(association.validFrom)); dayOf(year, 12, 31) <= lastDay; year += 1) {
    if (!isValid(association, dayOf(year, 12, 31))) continue;
    const random = randomFor(world.seed, 'veterans-years', association.id, year);
    const { houses, mediations, members } = countsOf(world, association, year);
    const contributions = random.int(15, 40) * scale;
    const spent = Math.round((contributions * random.int(50, 100)) / 100);
    const fund = {
      id: opaqueId('sfy', fundId, year),
      fundId,
      unitId,
      year,
      contributions,
      spent,
      houseCount: houses,
      provenance,
    } as const;
    yield rowOf(SolidarityFundYear, fund);
    yield rowOf(VeteransAssociationYear, {
      id: opaqueId('vey', association.id, year),
      unitId,
      year,
      members,
      clubs: 2 * scale,
      houseCount: houses,
      mediations,
      provenance,
    });
  }
}

interface Counts {
  houses: number;
  mediations: number;
  members: number;
}

/** A ward's counts of a year; the district's are the sums of its wards'. */
function countsOf(world: World, association: Organization, year: number): Counts {
  if (association.level === 'COMMUNE') {
    const random = randomFor(world.seed, 'veterans-counts', association.id, year);
    return { houses: random.int(0, 1), mediations: random.int(0, 4), members: random.int(260, 420) };
  }
  const sum: Counts = { houses: 0, mediations: 0, members: 0 };
  for (const below of world.organizations('VETERANS_ASSOCIATION')) {
    if (below.parentId !== association.id || !isValid(below, dayOf(year, 12, 31))) continue;
    const counts = countsOf(world, below, year);
    sum.houses += counts.houses;
    sum.mediations += counts.mediations;
    sum.members += counts.members;
  }
  return sum;
}
