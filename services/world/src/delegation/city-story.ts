import { thanhXuanCode } from '../unit/unit-table.js';
import type { Actor } from '../organization/actor.js';
import { isHeirWard } from '../organization/special-organization.js';
import type { AreaContext } from './area-context.js';

/** Generates the story of Hà Nội: two delegations a year of the city's Front, one of them to Thanh Xuân. */
export function cityStory(area: AreaContext): void {
  for (const year of area.years) {
    const random = area.random('year', year);
    for (const index of [0, 1]) {
      const establishedOn = area.dayIn(random, year, 3, 9);
      area.delegate({
        key: [area.unit.id, year, 'city', index],
        random,
        year,
        establishedOn,
        host: area.front,
        hostingBasis: 'VFF_ITSELF',
        participants: random.sample(area.associations, 3),
        field: index === 0 ? 'SOCIO_ECONOMIC' : 'GRASSROOTS_DEMOCRACY',
        targets: index === 0 ? [area.committee] : thanhXuanCommittees(area, establishedOn),
        complete: true,
      });
    }
  }
}

/** Returns the district's committee, or since May 2025 those of the successor wards. A session follows about a month later. */
function thanhXuanCommittees(area: AreaContext, day: string): Actor[] {
  const units =
    day < '2025-05-01'
      ? [area.units.onDay(thanhXuanCode, day)!]
      : area.units.units.filter((unit) => isHeirWard(unit) && unit.parentId === area.unit.id && day >= unit.knownFrom);
  const committees = units.flatMap((unit) => area.actor('PEOPLES_COMMITTEE', unit) ?? []);
  return committees.length > 0 ? committees : [area.committee];
}
