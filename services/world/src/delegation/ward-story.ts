import type { SupervisionField } from '../world.type.js';
import type { Random } from '../random.js';
import { issuePlan, type TopicDraft } from './annual-plan.js';
import { ownField } from './district-story.js';
import type { Place } from './place.js';

const fields: readonly SupervisionField[] = [
  'GRASSROOTS_DEMOCRACY',
  'PEOPLES_LIVELIHOOD',
  'ENVIRONMENT',
  'SOCIAL_SECURITY',
  'FOOD_SAFETY',
  'PUBLIC_INVESTMENT',
];

function drafts(place: Place, year: number, count: number): TopicDraft[] {
  return Array.from({ length: count }, (_, index) => ({
    field: fields[(year + index) % fields.length]!,
    subject: year + index,
    form: 'DELEGATION',
    coHosts: [],
    supervised: [place.committee],
  }));
}

/** The Front's own delegations of a year, one for each topic of its plan. */
function hosted(place: Place, year: number, random: Random, count: number): void {
  for (const { topic, item } of issuePlan(place, year, drafts(place, year, count), random)) {
    place.delegate({
      key: [topic.id, 'delegation'],
      random,
      year,
      establishedOn: place.dayIn(random, year, 3, 10),
      host: place.front,
      hostingBasis: 'VFF_ITSELF',
      participants: random.sample(place.associations, random.int(2, 3)),
      field: topic.field,
      subject: year,
      topicId: topic.id,
      planItemId: item.id,
      targets: [place.committee],
      faults: random.chance(0.05) ? ['LATE_NOTICE'] : random.chance(0.04) ? ['MISSING_REPORT'] : [],
      complete: true,
    });
  }
}

/** A ward of Thanh Xuân until 2025: one or two delegations a year. */
export function wardStory(place: Place): void {
  for (const year of place.years) {
    const random = place.random('year', year);
    hosted(place, year, random, random.int(1, 2));
  }
}

/** A ward since 1 July 2025: no district above it, organisations that host by agreement with the Front or by law. */
export function heirWardStory(place: Place): void {
  for (const year of place.years) {
    const random = place.random('year', year);
    hosted(place, year, random, year === 2025 ? 1 : 3);
    const hosts = place.associations;
    for (const [index, host] of random.sample(hosts, year === 2025 ? 1 : 2).entries()) {
      place.delegate({
        key: [place.unit.id, year, 'own', index],
        random,
        year,
        establishedOn: place.dayIn(random, year, 3, 10),
        host,
        // The Law on Trade Unions lets a union chair; the others agree with the Front.
        hostingBasis: host.ref.kind === 'TRADE_UNION' ? 'BY_LAW' : 'BY_AGREEMENT_WITH_VFF',
        registration: host.ref.kind === 'TRADE_UNION' ? 'SELF_DECLARED' : 'REGISTERED',
        participants: [
          place.front,
          ...random.sample(
            hosts.filter((other) => other !== host),
            1,
          ),
        ],
        field: ownField(host),
        targets: [random.pick([place.committee, ...place.specials('SPECIALISED_UNIT')])],
        complete: true,
      });
    }
    employer(place, year, random);
  }
}

/** In 2026 the trade union of one ward supervises an employer by its own right. */
function employer(place: Place, year: number, random: Random): void {
  const union = place.actor('TRADE_UNION');
  const district = place.units
    .formerOf(place.unit.id)
    .flatMap((unit) => (unit.parentId ? place.units.unit(unit.parentId) : []));
  const targets = district.flatMap((unit) => place.bodies.special('EMPLOYER', unit).map((ref) => ({ ref, unit })));
  const target = targets[0];
  if (year !== 2026 || !union || !target || place.unit.name !== 'Phường Thanh Xuân') return;
  place.delegate({
    key: [place.unit.id, year, 'employer'],
    random,
    year,
    establishedOn: place.dayIn(random, year, 4, 5),
    host: union,
    hostingBasis: 'BY_LAW',
    registration: 'SELF_DECLARED',
    participants: [place.front],
    field: 'LABOUR_RELATIONS',
    targets: [{ ...target, level: 'BASE' }],
    complete: true,
  });
}
