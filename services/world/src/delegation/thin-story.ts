import type { SupervisionField } from '../world.type.js';
import type { AreaContext } from './area-context.js';

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

/** Generates the story of a unit outside Thanh Xuân: the main documents of a delegation in most years. */
export function thinStory(area: AreaContext): void {
  for (const year of area.years) {
    const random = area.random('year', year);
    const rate = perYear[area.unit.level];
    const count = Math.floor(rate) + (random.chance(rate % 1) ? 1 : 0);
    for (let index = 0; index < count; index += 1) {
      area.delegate({
        key: [area.unit.id, year, 'thin', index],
        random,
        year,
        establishedOn: area.dayIn(random, year, 2, 10),
        host: area.front,
        hostingBasis: 'VFF_ITSELF',
        participants: random.sample(area.associations, 2),
        field: random.pick(fields),
        targets: [area.committee],
        faults: random.chance(0.06) ? ['LATE_NOTICE'] : random.chance(0.05) ? ['MISSING_REPORT'] : [],
        complete: false,
      });
    }
  }
}
