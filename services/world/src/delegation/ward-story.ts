import type { SupervisionField } from '../world.type.js';
import type { Random } from '../random.js';
import { issuePlan, type TopicDraft } from './annual-plan.js';
import { ownField } from './district-story.js';
import type { AreaContext } from './area-context.js';

const fields: readonly SupervisionField[] = [
  'GRASSROOTS_DEMOCRACY',
  'PEOPLES_LIVELIHOOD',
  'ENVIRONMENT',
  'SOCIAL_SECURITY',
  'FOOD_SAFETY',
  'PUBLIC_INVESTMENT',
];

function drafts(area: AreaContext, year: number, count: number): TopicDraft[] {
  return Array.from({ length: count }, (_, index) => ({
    field: fields[(year + index) % fields.length]!,
    subject: year + index,
    form: 'DELEGATION',
    coHosts: [],
    supervised: [area.committee],
  }));
}

/** Generates the Front's delegations of a year, one for each topic of its plan. */
function hosted(area: AreaContext, year: number, random: Random, count: number): void {
  for (const { topic, item } of issuePlan(area, year, drafts(area, year, count), random)) {
    area.delegate({
      key: [topic.id, 'delegation'],
      random,
      year,
      establishedOn: area.dayIn(random, year, 3, 10),
      host: area.front,
      hostingBasis: 'VFF_ITSELF',
      participants: random.sample(area.associations, random.int(2, 3)),
      field: topic.field,
      subject: year,
      topicId: topic.id,
      planItemId: item.id,
      targets: [area.committee],
      faults: random.chance(0.05) ? ['LATE_NOTICE'] : random.chance(0.04) ? ['MISSING_REPORT'] : [],
      complete: true,
    });
  }
}

/** Generates the story of a ward of Thanh Xuân until 2025: one or two delegations a year. */
export function wardStory(area: AreaContext): void {
  for (const year of area.years) {
    const random = area.random('year', year);
    hosted(area, year, random, random.int(1, 2));
  }
}

/** Generates the story of a ward since 1 July 2025. Organisations host by agreement with the Front or by law. */
export function heirWardStory(area: AreaContext): void {
  for (const year of area.years) {
    const random = area.random('year', year);
    hosted(area, year, random, year === 2025 ? 1 : 3);
    const hosts = area.associations;
    for (const [index, host] of random.sample(hosts, year === 2025 ? 1 : 2).entries()) {
      area.delegate({
        key: [area.unit.id, year, 'own', index],
        random,
        year,
        establishedOn: area.dayIn(random, year, 3, 10),
        host,
        // By the Law on Trade Unions a union may chair; other organisations need an agreement with the Front.
        hostingBasis: host.ref.kind === 'TRADE_UNION' ? 'BY_LAW' : 'BY_AGREEMENT_WITH_VFF',
        registration: host.ref.kind === 'TRADE_UNION' ? 'SELF_DECLARED' : 'REGISTERED',
        participants: [
          area.front,
          ...random.sample(
            hosts.filter((other) => other !== host),
            1,
          ),
        ],
        field: ownField(host),
        targets: [random.pick([area.committee, ...area.specials('SPECIALISED_UNIT')])],
        complete: true,
      });
    }
    employer(area, year, random);
  }
}

/** Generates the supervision of an employer by the trade union of one ward in 2026, on a statutory basis. */
function employer(area: AreaContext, year: number, random: Random): void {
  const union = area.actor('TRADE_UNION');
  const district = area.units
    .formerOf(area.unit.id)
    .flatMap((unit) => (unit.parentId ? area.units.unit(unit.parentId) : []));
  const targets = district.flatMap((unit) =>
    area.organizations.special('EMPLOYER', unit).map((ref) => ({ ref, unit })),
  );
  const target = targets[0];
  if (year !== 2026 || !union || !target || area.unit.name !== 'Phường Thanh Xuân') return;
  area.delegate({
    key: [area.unit.id, year, 'employer'],
    random,
    year,
    establishedOn: area.dayIn(random, year, 4, 5),
    host: union,
    hostingBasis: 'BY_LAW',
    registration: 'SELF_DECLARED',
    participants: [area.front],
    field: 'LABOUR_RELATIONS',
    targets: [{ ...target, level: 'BASE' }],
    complete: true,
  });
}
