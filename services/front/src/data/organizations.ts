import type { OrganizationKind } from '#kit';
import { type LoadedRow, officeRows, organizationRow, rowOf } from '#kit/demo';
import { type Organization, inThanhXuan, opaqueId, randomFor, type World } from '#world';
import { FrontCommittee } from '../front-committee/front-committee.entity.js';
import { FrontWorkCommittee } from '../front-committee/front-work-committee.entity.js';
import { Employer, PartyCommittee, PeoplesCouncil } from '../organization/reference-organization.entity.js';

const tables = {
  FATHERLAND_FRONT: FrontCommittee,
  PEOPLES_COUNCIL: PeoplesCouncil,
  PARTY_COMMITTEE: PartyCommittee,
  EMPLOYER: Employer,
} satisfies Partial<Record<OrganizationKind, new () => object>>;

/** The Front's committees with their offices and base units, and the bodies that it only refers to. */
export function* organizationRows(world: World): Iterable<LoadedRow> {
  for (const kind of Object.keys(tables) as (keyof typeof tables)[]) {
    for (const organization of world.organizations(kind)) {
      yield rowOf(tables[kind], organizationRow(organization));
      yield* officeRows(organization);
      if (kind === 'FATHERLAND_FRONT') yield* workCommitteeRows(world, organization);
    }
  }
}

/** Residential areas of a ward of Thanh Xuân, known by their numbers. */
function* workCommitteeRows(world: World, front: Organization): Iterable<LoadedRow> {
  if (front.unitId === null || front.level !== 'COMMUNE' || !inThanhXuan(world, front.unitId)) return;
  const random = randomFor(world.seed, 'work-committees', front.id);
  const unit = world.unit(front.unitId);
  const count = random.int(8, 14);
  for (let number = 1; number <= count; number += 1) {
    yield rowOf(FrontWorkCommittee, {
      id: opaqueId('fwc', front.id, number),
      frontCommitteeId: front.id,
      number,
      name: `Ban công tác Mặt trận khu dân cư số ${number} ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`,
      headTitle: 'Trưởng ban công tác Mặt trận',
      membersCount: random.int(7, 13),
      validFrom: front.validFrom,
      validTo: front.validTo,
    });
  }
}
