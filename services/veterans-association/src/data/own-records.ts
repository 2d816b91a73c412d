import { type LoadedRow, rowOf } from '#kit/demo';
import {
  dayOf,
  inThanhXuan,
  isValid,
  lastDay,
  membersIn,
  opaqueId,
  type Organization,
  randomFor,
  sumOfCommunes,
  type World,
  yearOf,
} from '#world';
import { SolidarityFund, SolidarityFundYear } from '../fund/solidarity-fund.entity.js';
import { FormerServicemenClub, SelfManagedSecurityGroup, VeteransBranch } from '../group/group.entity.js';
import { VeteransAssociationYear } from '../measure/veterans-year.entity.js';

const provenance = 'SYNTHETIC';
const clubKinds = ['CLUB', 'LIAISON_BOARD'] as const;

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
  const branches = branchMembersOf(world, association);
  for (const [index, members] of branches.entries()) {
    const number = index + 1;
    const inAgency = number === branches.length;
    const title = inAgency ? `Chi hội Cựu chiến binh cơ quan ${where}` : `Chi hội Cựu chiến binh số ${number} ${where}`;
    yield rowOf(VeteransBranch, {
      ...base,
      id: opaqueId('vbr', association.id, number),
      name: title,
      inAgency,
      members,
    });
  }
  for (const [index, kind] of clubKinds.entries()) {
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
    const { houses, mediations, members, clubs } = sumOfCommunes(world, association, year, (commune) =>
      countsOf(world, commune, year),
    );
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
      clubs,
      houseCount: houses,
      mediations,
      provenance,
    });
  }
}

/** Returns the members of each branch of a commune's association: their list and the yearly figures agree. */
function branchMembersOf(world: World, association: Organization): number[] {
  const random = randomFor(world.seed, 'veterans-branches', association.id);
  return Array.from({ length: random.int(6, 11) }, () => random.int(18, 60));
}

/** Returns a commune's figures of a year. */
function countsOf(world: World, association: Organization, year: number) {
  const random = randomFor(world.seed, 'veterans-counts', association.id, year);
  const now = branchMembersOf(world, association).reduce((sum, members) => sum + members, 0);
  return {
    houses: random.int(0, 1),
    mediations: random.int(0, 4),
    members: membersIn(year, now, association),
    clubs: clubKinds.length,
  };
}
