import type { Organization, OrganizationRef, Level, OrganizationKind, Unit } from '../world.type.js';
import { earlier } from '../calendar.js';
import { opaqueId, randomFor } from '../random.js';
import { hanoiCode, isValid, thanhXuanCode, type UnitTable } from '../unit/unit-table.js';
import { organizationName, type OrganizationName, centralNames } from './organization-name.js';
import { postsOf, termsOf } from './office.js';
import { specialOrganizationsOf } from './special-organization.js';

const prefixes: Readonly<Record<OrganizationKind, string>> = {
  FATHERLAND_FRONT: 'frc',
  TRADE_UNION: 'tru',
  WOMENS_UNION: 'wou',
  FARMERS_UNION: 'fau',
  VETERANS_ASSOCIATION: 'vea',
  YOUTH_UNION: 'you',
  PEOPLES_COMMITTEE: 'pec',
  SPECIALISED_UNIT: 'spu',
  PEOPLES_COUNCIL: 'pcl',
  PARTY_COMMITTEE: 'pty',
  EMPLOYER: 'emp',
  MASS_ASSOCIATION: 'mas',
};

/** Wards of Thanh Xuân without a trade union above the workplace, and those with a Farmers' Union. */
const wardsWithoutTradeUnion = new Set(['Phường Thanh Xuân Nam', 'Phường Phương Liệt']);
const wardsWithFarmers = new Set(['Phường Khương Đình', 'Phường Hạ Đình', 'Phường Nhân Chính']);
const lastDayOfWardCouncils = '2021-06-30';

interface Draft extends OrganizationName {
  kind: OrganizationKind;
  key: string;
  level: Level;
  unit: Unit | null;
  validFrom: string;
  validTo: string | null;
  parent: OrganizationRef | null;
}

/** Organisations of each unit, derived from kind and unit without storage. */
export class OrganizationTable {
  constructor(
    private readonly units: UnitTable,
    private readonly seed: string,
    /** Units that have organisations at this scale. */
    readonly places: readonly Unit[],
  ) {}

  /** Returns the organisation of a kind in a unit; undefined if there is none. */
  ref(kind: OrganizationKind, unit: Unit): OrganizationRef | undefined {
    return this.isPresent(kind, unit) ? { kind, id: organizationId(kind, unit.id) } : undefined;
  }

  central(kind: OrganizationKind): OrganizationRef {
    return { kind, id: organizationId(kind, 'VN') };
  }

  /** Returns the names of an actor. @throws Error for an organisation outside the table */
  nameOf({ ref, unit }: { ref: OrganizationRef; unit: Unit }): OrganizationName {
    if (this.ref(ref.kind, unit)?.id === ref.id) return organizationName(ref.kind, unit);
    const special = specialOrganizationsOf(unit).find(
      ({ kind, key }) => organizationId(kind, `${unit.id} ${key}`) === ref.id,
    );
    if (!special) throw new Error(`no ${ref.kind} ${ref.id} in ${unit.name}`);
    return special;
  }

  /** Returns the specialised units, employers or commissions of a unit. */
  special(kind: OrganizationKind, unit: Unit): OrganizationRef[] {
    return specialOrganizationsOf(unit)
      .filter((special) => special.kind === kind)
      .map(({ key }) => ({ kind, id: organizationId(kind, `${unit.id} ${key}`) }));
  }

  /** Returns true if the unit had a People's Council. Wards of Hà Nội had none from July 2021 to June 2025. */
  hasCouncil(unit: Unit, day: string): boolean {
    const [, to] = this.validityOf('PEOPLES_COUNCIL', unit);
    return this.isPresent('PEOPLES_COUNCIL', unit) && (to === null || to >= day);
  }

  *organizations(kind: OrganizationKind): Iterable<Organization> {
    const central = centralNames[kind];
    if (central) yield this.finish(this.centralDraft(kind, central));
    for (const unit of this.places) {
      if (this.isPresent(kind, unit)) yield this.finish(this.draft(kind, unit));
      for (const special of specialOrganizationsOf(unit)) {
        if (special.kind !== kind) continue;
        const { key, name, nameEn, shortName } = special;
        const own = kind === 'SPECIALISED_UNIT' ? this.ref('PEOPLES_COMMITTEE', unit) : undefined;
        yield this.finish({
          ...this.frame(kind, unit),
          name,
          nameEn,
          shortName,
          key: `${unit.id} ${key}`,
          parent: own ?? null,
          validTo: special.validTo ?? (kind === 'EMPLOYER' ? null : unit.validTo),
          level: kind === 'EMPLOYER' ? 'BASE' : unit.level,
        });
      }
    }
  }

  private isPresent(kind: OrganizationKind, unit: Unit): boolean {
    const commune = unit.level === 'COMMUNE';
    const ofThanhXuan = this.isOfThanhXuan(unit);
    const chance = (probability: number): boolean => randomFor(this.seed, 'present', kind, unit.id).chance(probability);
    switch (kind) {
      case 'TRADE_UNION':
        return !commune || (ofThanhXuan ? !wardsWithoutTradeUnion.has(unit.name) : chance(2 / 3));
      case 'FARMERS_UNION':
        if (!commune) return true;
        return ofThanhXuan ? wardsWithFarmers.has(unit.name) : unit.type !== 'WARD' || chance(1 / 3);
      case 'PEOPLES_COUNCIL':
        return unit.level !== 'COMMUNE' || ofThanhXuan;
      case 'PARTY_COMMITTEE':
        return unit.code === hanoiCode || unit.code === thanhXuanCode;
      case 'SPECIALISED_UNIT':
      case 'EMPLOYER':
      case 'MASS_ASSOCIATION':
        return false;
      default:
        return true;
    }
  }

  /** Returns true for the district, its wards, and their successors. */
  isOfThanhXuan(unit: Unit): boolean {
    if (unit.code === thanhXuanCode) return true;
    const inDistrict = (each: Unit): boolean =>
      each.parentId !== null && this.units.unit(each.parentId).code === thanhXuanCode;
    return inDistrict(unit) || this.units.formerOf(unit.id).some(inDistrict);
  }

  private validityOf(kind: OrganizationKind, unit: Unit): [string, string | null] {
    const { knownFrom: validFrom, validTo } = unit;
    const ward = unit.type === 'WARD' && this.units.ancestor(unit, 'PROVINCE')?.code === hanoiCode;
    if (kind !== 'PEOPLES_COUNCIL' || !ward || validFrom >= '2025-07-01') return [validFrom, validTo];
    return [validFrom, earlier(validTo ?? lastDayOfWardCouncils, lastDayOfWardCouncils)];
  }

  private frame(kind: OrganizationKind, unit: Unit) {
    const [validFrom, validTo] = this.validityOf(kind, unit);
    return { kind, key: unit.id, level: unit.level, unit, validFrom, validTo };
  }

  private draft(kind: OrganizationKind, unit: Unit): Draft {
    return { ...this.frame(kind, unit), ...organizationName(kind, unit), parent: this.parentOf(kind, unit) };
  }

  private centralDraft(kind: OrganizationKind, name: OrganizationName): Draft {
    const validTo = kind === 'PARTY_COMMITTEE' ? '2025-02-02' : null;
    return { ...name, kind, key: 'VN', level: 'CENTRAL', unit: null, validFrom: '1997-01-01', validTo, parent: null };
  }

  private parentOf(kind: OrganizationKind, unit: Unit): OrganizationRef | null {
    let above = unit.parentId === null ? undefined : this.units.unit(unit.parentId);
    while (above) {
      const ref = this.ref(kind, above);
      if (ref) return ref;
      above = above.parentId === null ? undefined : this.units.unit(above.parentId);
    }
    return centralNames[kind] && kind !== 'PARTY_COMMITTEE' ? this.central(kind) : null;
  }

  private finish({ key, unit, parent, ...draft }: Draft): Organization {
    const id = organizationId(draft.kind, key);
    const validity = { id, validFrom: draft.validFrom, validTo: draft.validTo };
    const neighbours = (found: readonly Unit[]): string[] =>
      found.flatMap((each) => this.ref(draft.kind, each)?.id ?? []).filter((each) => each !== id);
    const general = unit !== null && key === unit.id;
    return {
      ...draft,
      id,
      unitId: unit?.id ?? null,
      parentId: parent?.id ?? null,
      predecessorIds: general ? neighbours(this.predecessorsOf(unit)) : [],
      successorIds: general ? neighbours(this.heirsOf(unit)) : [],
      posts: postsOf(draft.kind, validity),
      terms: termsOf(draft.kind, draft.level, validity),
      provenance: unit === null || draft.kind === 'PEOPLES_COMMITTEE' ? 'PUBLIC' : 'SYNTHETIC',
    };
  }

  /** Returns the successor units. For a district without a successor of its own level, those of its communes. */
  heirsOf(unit: Unit): readonly Unit[] {
    const later = this.units.laterOf(unit.id);
    if (unit.level !== 'DISTRICT' || unit.validTo === null || later.length > 0) return later;
    const last = unit.validTo;
    const communes = this.units.childrenOf(unit.id).filter((each) => isValid(each, last));
    return [...new Set(communes.flatMap((each) => this.units.laterOf(each.id)))];
  }

  /** Returns the units whose `heirsOf` include the unit, so that both directions are one relation. */
  private predecessorsOf(unit: Unit): readonly Unit[] {
    const former = this.units.formerOf(unit.id);
    const districts = former.flatMap(({ parentId }) => (parentId === null ? [] : this.units.unit(parentId)));
    const ended = new Set(districts.filter((each) => this.heirsOf(each).includes(unit)));
    return [...former, ...ended];
  }
}

function organizationId(kind: OrganizationKind, key: string): string {
  return opaqueId(prefixes[kind], key);
}
