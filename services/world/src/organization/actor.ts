import type { OrganizationRef, Level, OrganizationKind, Seat, Unit } from '../world.type.js';
import type { DelegationRole } from '../world.type.js';
import { isHeirWard } from './special-organization.js';
import { chiefOffice, deputyOffice } from './office.js';
import type { OrganizationTable } from './organization-table.js';

/** Organisation that acts, with its unit and level. */
export interface Actor {
  ref: OrganizationRef;
  unit: Unit;
  level: Level;
}

export function actorOf(organizations: OrganizationTable, kind: OrganizationKind, unit: Unit): Actor | undefined {
  const ref = organizations.ref(kind, unit);
  return ref && { ref, unit, level: unit.level };
}

export function specialActors(organizations: OrganizationTable, kind: OrganizationKind, unit: Unit): Actor[] {
  return organizations
    .special(kind, unit)
    .map((ref) => ({ ref, unit, level: kind === 'EMPLOYER' ? 'BASE' : unit.level }));
}

/** Returns the unit that succeeds an ended one; undefined if the unit has not ended. */
export function heirOf(organizations: OrganizationTable, unit: Unit): Unit | undefined {
  if (unit.validTo === null) return undefined;
  const heirs = organizations.heirsOf(unit).filter(({ id }) => id !== unit.id);
  return heirs.find(isHeirWard) ?? heirs[0];
}

/** Returns the actor on a day: itself, or its successor after its end. The successor of a division is a People's Committee. */
export function actingOn(organizations: OrganizationTable, actor: Actor, day: string): Actor | undefined {
  let acting: Actor | undefined = actor;
  while (acting && acting.ref.kind !== 'EMPLOYER' && acting.unit.validTo !== null && acting.unit.validTo < day) {
    const heir = heirOf(organizations, acting.unit);
    const kind: OrganizationKind = acting.ref.kind === 'SPECIALISED_UNIT' ? 'PEOPLES_COMMITTEE' : acting.ref.kind;
    acting = heir && actorOf(organizations, kind, heir);
  }
  return acting;
}

export function chiefSeat(actor: Actor, role: DelegationRole): Seat {
  const { kind: post, title, titleEn } = chiefOffice(actor.ref.kind);
  return { role, post, title, titleEn, seats: 1 };
}

export function deputySeat(actor: Actor, role: DelegationRole): Seat {
  const { kind: post, title, titleEn } = deputyOffice(actor.ref.kind);
  return { role, post, title, titleEn, seats: 1 };
}
