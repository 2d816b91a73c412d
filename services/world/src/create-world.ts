import { join } from 'node:path';
import { agreementsOf } from './agreement/agreements.js';
import { OrganizationTable } from './organization/organization-table.js';
import { readHolidays } from './holiday.js';
import { isHeirWard } from './organization/special-organization.js';
import { AreaContext } from './delegation/area-context.js';
import { keepsPlans, storyOf } from './delegation/story.js';
import { modelsOf } from './model/models.js';
import { hanoiCode, isValid, readUnitTable, thanhXuanCode, type UnitTable } from './unit/unit-table.js';
import type { Scale, Unit, World } from './world.type.js';

export interface WorldOptions {
  scale: Scale;
  seed: string;
  /** Folder of the national lists of units, needed for the country. Default: `../shared/data/administrative-units`. */
  unitLists?: string | undefined;
}

// The path leads from dist/services/world/src to the folder beside the checkout.
const defaultUnitLists = join(__dirname, '../../../../../shared/data/administrative-units');

/** Builds the id of an organisation's contribution to an entry from both ids, so any owner can refer to it. */
export function contributionId(entryId: string, organizationId: string): string {
  return `${entryId}~${organizationId}`;
}

/**
 * Creates the demo world at a scale: the district of Thanh Xuân with Hà Nội above it, all of Hà Nội, or the country.
 * Records are generated during iteration, and are the same in every iteration.
 * @throws TableError if a list of units is malformed
 */
export function createWorld({ scale, seed, unitLists = defaultUnitLists }: WorldOptions): World {
  const units = readUnitTable(scale, unitLists);
  const places = placesOf(units, scale);
  const organizations = new OrganizationTable(units, seed, places);
  const area = (unit: Unit): AreaContext => new AreaContext(unit, units, organizations, seed);
  const withPlans = places.filter((unit) => keepsPlans(unit, organizations));
  return {
    scale,
    seed,
    units: units.units,
    unitChanges: units.changes,
    unitSources: units.sources,
    holidays: readHolidays(),
    unit: (id) => units.unit(id),
    unitByCode: (code, on) => units.onDay(code, on),
    organizations: (kind) => organizations.organizations(kind),
    *plans() {
      for (const unit of withPlans) yield* storyOf(unit, units, organizations, seed).plans;
    },
    *topics() {
      for (const unit of withPlans) yield* storyOf(unit, units, organizations, seed).topics;
    },
    *delegations() {
      for (const unit of places) yield* storyOf(unit, units, organizations, seed).delegations;
    },
    *agreements() {
      for (const unit of places) yield* agreementsOf(area(unit));
    },
    *models() {
      for (const unit of places) yield* modelsOf(area(unit));
    },
    expected: {
      organizations: places.length * 6,
      delegations: Math.round(places.length * 7.5),
      agreements: Math.round(places.length * 2.2),
      models: Math.round(places.length * 0.5),
    },
  };
}

/** Returns the units that have organisations. At district scale: Thanh Xuân, its wards before and after 1 July 2025, and Hà Nội. */
function placesOf(units: UnitTable, scale: Scale): Unit[] {
  if (scale === 'country') return [...units.units];
  if (scale === 'province') return units.units.filter((unit) => units.ancestor(unit, 'PROVINCE')?.code === hanoiCode);
  const district = units.onDay(thanhXuanCode, '2020-06-29')!;
  const wards = units.childrenOf(district.id);
  const heirs = wards.flatMap((ward) => units.laterOf(ward.id)).filter((unit) => isValid(unit, '2025-07-01'));
  return [units.unit(district.parentId!), district, ...new Set([...wards, ...heirs])];
}

/** Returns true for the district of Thanh Xuân, its wards, and the three wards that succeeded it. */
export function inThanhXuan(world: World, unitId: string): boolean {
  const unit = world.unit(unitId);
  if (unit.code === thanhXuanCode || isHeirWard(unit)) return true;
  return unit.parentId !== null && world.unit(unit.parentId).code === thanhXuanCode;
}
