import type { BodyRef, Level, OrganizationKind, Seat, Unit } from '../world.type.js';
import type { DelegationRole } from '../world.type.js';
import { isHeirWard } from './special-body.js';
import { chiefOffice, deputyOffice } from './office.js';
import type { BodyTable } from './body-table.js';

/** A body that does something, with the place where it works. */
export interface Actor {
  ref: BodyRef;
  unit: Unit;
  level: Level;
}

export function actorOf(bodies: BodyTable, kind: OrganizationKind, unit: Unit): Actor | undefined {
  const ref = bodies.ref(kind, unit);
  return ref && { ref, unit, level: unit.level };
}

export function specialActors(bodies: BodyTable, kind: OrganizationKind, unit: Unit): Actor[] {
  return bodies.special(kind, unit).map((ref) => ({ ref, unit, level: kind === 'EMPLOYER' ? 'BASE' : unit.level }));
}

/** The unit that carries on the work of one that ended; undefined while it has not. */
export function heirOf(bodies: BodyTable, unit: Unit): Unit | undefined {
  if (unit.validTo === null) return undefined;
  const heirs = bodies.heirsOf(unit).filter(({ id }) => id !== unit.id);
  return heirs.find(isHeirWard) ?? heirs[0];
}

/** Who acts for the body on the day: itself, or after its end the body of the heir; a division hands over to its committee. */
export function actingOn(bodies: BodyTable, actor: Actor, day: string): Actor | undefined {
  let acting: Actor | undefined = actor;
  while (acting && acting.ref.kind !== 'EMPLOYER' && acting.unit.validTo !== null && acting.unit.validTo < day) {
    const heir = heirOf(bodies, acting.unit);
    const kind: OrganizationKind = acting.ref.kind === 'SPECIALISED_UNIT' ? 'PEOPLES_COMMITTEE' : acting.ref.kind;
    acting = heir && actorOf(bodies, kind, heir);
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
