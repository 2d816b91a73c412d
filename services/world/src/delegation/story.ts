import type { Unit } from '../world.type.js';
import type { OrganizationTable } from '../organization/organization-table.js';
import { isHeirWard } from '../organization/special-organization.js';
import { hanoiCode, thanhXuanCode, type UnitTable } from '../unit/unit-table.js';
import { cityStory } from './city-story.js';
import { districtStory } from './district-story.js';
import { AreaContext, type Story } from './area-context.js';
import { thinStory } from './thin-story.js';
import { heirWardStory, wardStory } from './ward-story.js';

/** Generates the story of one unit, the same in every call. */
export function storyOf(unit: Unit, units: UnitTable, organizations: OrganizationTable, seed: string): Story {
  const area = new AreaContext(unit, units, organizations, seed);
  if (unit.code === thanhXuanCode) districtStory(area);
  else if (unit.code === hanoiCode) cityStory(area);
  else if (isHeirWard(unit)) heirWardStory(area);
  else if (organizations.isOfThanhXuan(unit) && unit.validTo !== null) wardStory(area);
  else thinStory(area);
  return area.numbers.settle(area.story);
}

/** Returns true if the demo data has plans and topics of the unit's Front: those of Thanh Xuân, before and after July 2025. */
export function keepsPlans(unit: Unit, organizations: OrganizationTable): boolean {
  return organizations.isOfThanhXuan(unit) && (unit.validTo !== null || isHeirWard(unit));
}
