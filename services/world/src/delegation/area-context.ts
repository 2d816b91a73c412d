import type {
  OrganizationKind,
  SupervisionDelegation,
  SupervisionPlan,
  SupervisionTopic,
  Unit,
} from '../world.type.js';
import { type Actor, actorOf, specialActors } from '../organization/actor.js';
import type { OrganizationTable } from '../organization/organization-table.js';
import { dayOf, workday, yearOf } from '../calendar.js';
import { type Random, randomFor } from '../random.js';
import { isValid, type UnitTable } from '../unit/unit-table.js';
import { delegationOf, type DelegationPlan } from './delegation.js';
import { Numbers } from './register.js';

/** Plans, topics and delegations in the registers of one Front committee. */
export interface Story {
  topics: SupervisionTopic[];
  plans: SupervisionPlan[];
  delegations: SupervisionDelegation[];
}

export const firstYear = 2010;
/** Last day of the demo world. Events after it are not generated. */
export const lastDay = '2026-10-31';

/** Context of a story: one unit, its organisations, and seeded random streams. */
export class AreaContext {
  readonly story: Story = { topics: [], plans: [], delegations: [] };
  readonly numbers: Numbers;
  readonly front: Actor;
  readonly committee: Actor;

  constructor(
    readonly unit: Unit,
    readonly units: UnitTable,
    readonly organizations: OrganizationTable,
    readonly seed: string,
  ) {
    this.numbers = new Numbers(unit);
    this.front = this.actor('FATHERLAND_FRONT')!;
    this.committee = this.actor('PEOPLES_COMMITTEE')!;
  }

  actor(kind: OrganizationKind, unit = this.unit): Actor | undefined {
    return actorOf(this.organizations, kind, unit);
  }

  specials(kind: OrganizationKind): Actor[] {
    return specialActors(this.organizations, kind, this.unit);
  }

  /** Socio-political organisations of the unit, in the order of the register. */
  get associations(): Actor[] {
    return associationKinds.flatMap((kind) => this.actor(kind) ?? []);
  }

  random(...key: (string | number)[]): Random {
    return randomFor(this.seed, this.unit.id, ...key);
  }

  childrenOn(day: string): Unit[] {
    return this.units.childrenOf(this.unit.id).filter((unit) => isValid(unit, day));
  }

  /** Years since 2010 in which the unit existed, without a last year that ended before May. */
  get years(): number[] {
    const from = Math.max(firstYear, yearOf(this.unit.knownFrom));
    const last = this.unit.validTo ?? lastDay;
    const to = last.slice(5) < '05-01' ? yearOf(last) - 1 : yearOf(last);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }

  /** Draws a working day between two months, at least three months before the unit ends. */
  dayIn(random: Random, year: number, fromMonth: number, toMonth: number): string {
    const first =
      yearOf(this.unit.knownFrom) === year
        ? Math.max(fromMonth, Number(this.unit.knownFrom.slice(5, 7)) + 1)
        : fromMonth;
    const last =
      yearOf(this.unit.validTo ?? '9999') === year
        ? Math.min(toMonth, Number(this.unit.validTo!.slice(5, 7)) - 3)
        : toMonth;
    return workday(dayOf(year, random.int(Math.min(first, last), Math.max(last, 1)), random.int(1, 27)));
  }

  delegate(plan: Omit<DelegationPlan, 'organizations' | 'numbers' | 'lastDay' | 'registrar'>): SupervisionDelegation {
    const { organizations, numbers, front: registrar } = this;
    const delegation = delegationOf({ ...plan, organizations, numbers, registrar, lastDay });
    this.story.delegations.push(delegation);
    return delegation;
  }
}

export const associationKinds = [
  'TRADE_UNION',
  'WOMENS_UNION',
  'FARMERS_UNION',
  'VETERANS_ASSOCIATION',
  'YOUTH_UNION',
] as const;
