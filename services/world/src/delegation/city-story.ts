import { thanhXuanCode } from '../unit/unit-table.js';
import type { Actor } from '../body/actor.js';
import { isHeirWard } from '../body/special-body.js';
import type { Place } from './place.js';

/** Hà Nội: two delegations a year of the city's Front, one of them to Thanh Xuân. */
export function cityStory(place: Place): void {
  for (const year of place.years) {
    const random = place.random('year', year);
    for (const index of [0, 1]) {
      const establishedOn = place.dayIn(random, year, 3, 9);
      place.delegate({
        key: [place.unit.id, year, 'city', index],
        random,
        year,
        establishedOn,
        host: place.front,
        hostingBasis: 'VFF_ITSELF',
        participants: random.sample(place.associations, 3),
        field: index === 0 ? 'SOCIO_ECONOMIC' : 'GRASSROOTS_DEMOCRACY',
        targets: index === 0 ? [place.committee] : thanhXuanCommittees(place, establishedOn),
        complete: true,
      });
    }
  }
}

/** The district's committee while there was one, then those of its wards; a session comes about a month later. */
function thanhXuanCommittees(place: Place, day: string): Actor[] {
  const units =
    day < '2025-05-01'
      ? [place.units.onDay(thanhXuanCode, day)!]
      : place.units.units.filter(
          (unit) => isHeirWard(unit) && unit.parentId === place.unit.id && day >= unit.validFrom,
        );
  const committees = units.flatMap((unit) => place.actor('PEOPLES_COMMITTEE', unit) ?? []);
  return committees.length > 0 ? committees : [place.committee];
}
