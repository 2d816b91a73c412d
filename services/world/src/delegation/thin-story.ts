import type { SupervisionField } from '../world.type.js';
import type { Place } from './place.js';

const fields: readonly SupervisionField[] = [
  'GRASSROOTS_DEMOCRACY',
  'PEOPLES_LIVELIHOOD',
  'SOCIO_ECONOMIC',
  'LAND_CLEARANCE',
  'ADMINISTRATIVE_REFORM',
  'ENVIRONMENT',
  'SOCIAL_SECURITY',
  'PUBLIC_INVESTMENT',
];

const perYear = { PROVINCE: 2, DISTRICT: 0.85, COMMUNE: 0.64 } as const;

/** A place other than Thanh Xuân: the main papers of a delegation in most years. */
export function thinStory(place: Place): void {
  for (const year of place.years) {
    const random = place.random('year', year);
    const rate = perYear[place.unit.level];
    const count = Math.floor(rate) + (random.chance(rate % 1) ? 1 : 0);
    for (let index = 0; index < count; index += 1) {
      place.delegate({
        key: [place.unit.id, year, 'thin', index],
        random,
        year,
        establishedOn: place.dayIn(random, year, 2, 10),
        host: place.front,
        hostingBasis: 'VFF_ITSELF',
        participants: random.sample(place.associations, 2),
        field: random.pick(fields),
        targets: [place.committee],
        faults: random.chance(0.06) ? ['LATE_NOTICE'] : random.chance(0.05) ? ['MISSING_REPORT'] : [],
        complete: false,
      });
    }
  }
}
