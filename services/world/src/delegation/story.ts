import type { Unit } from '../world.type.js';
import type { BodyTable } from '../body/body-table.js';
import { isHeirWard } from '../body/special-body.js';
import { hanoiCode, thanhXuanCode, type UnitTable } from '../unit/unit-table.js';
import { cityStory } from './city-story.js';
import { districtStory } from './district-story.js';
import { Place, type Story } from './place.js';
import { thinStory } from './thin-story.js';
import { heirWardStory, wardStory } from './ward-story.js';

/** The story of one unit, the same whenever it is told. */
export function storyOf(unit: Unit, units: UnitTable, bodies: BodyTable, seed: string): Story {
  const place = new Place(unit, units, bodies, seed);
  if (unit.code === thanhXuanCode) districtStory(place);
  else if (unit.code === hanoiCode) cityStory(place);
  else if (isHeirWard(unit)) heirWardStory(place);
  else if (bodies.isOfThanhXuan(unit) && unit.validTo !== null) wardStory(place);
  else thinStory(place);
  return place.story;
}

/** Whether the unit's Front issues plans and topics that the demo data keeps: Thanh Xuân's, old and new, do. */
export function keepsPlans(unit: Unit, bodies: BodyTable): boolean {
  return bodies.isOfThanhXuan(unit) && (unit.validTo !== null || isHeirWard(unit));
}
