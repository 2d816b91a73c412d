import type { SupervisionField } from '../world.type.js';
import type { Actor } from '../organization/actor.js';
import type { Random } from '../random.js';
import { issuePlan, type PlannedTopic, type TopicDraft } from './annual-plan.js';
import type { Fault } from './delegation.js';
import type { Course } from './recommendation.js';
import type { AreaContext } from './area-context.js';

/** Fields named by the published article; every year has them. */
const everyYear: readonly SupervisionField[] = [
  'ADMINISTRATIVE_REFORM',
  'LAND_CLEARANCE',
  'SOCIO_ECONOMIC',
  'SECURITY_DEFENCE',
  'PEOPLES_LIVELIHOOD',
  'GRASSROOTS_DEMOCRACY',
];
const further: readonly SupervisionField[] = [
  'COMPLAINTS_DENUNCIATIONS',
  'PUBLIC_INVESTMENT',
  'SOCIAL_SECURITY',
  'ENVIRONMENT',
  'FOOD_SAFETY',
  'VETERAN_POLICY',
];
/** Fields of the independent delegations. */
const independentFields = ['SOCIO_ECONOMIC', 'PEOPLES_LIVELIHOOD', 'GRASSROOTS_DEMOCRACY'] as const;

/** Field of the delegations that each organisation hosts at the request of the Front. */
const ownFields: Partial<Record<Actor['ref']['kind'], SupervisionField>> = {
  TRADE_UNION: 'LABOUR_RELATIONS',
  WOMENS_UNION: 'GENDER_EQUALITY',
  FARMERS_UNION: 'AGRICULTURE_LAND',
  VETERANS_ASSOCIATION: 'VETERAN_POLICY',
  YOUTH_UNION: 'YOUTH_POLICY',
};

export function ownField(actor: Actor): SupervisionField {
  return ownFields[actor.ref.kind] ?? 'OTHER';
}

/** Faults by year. The rule that a fault breaks was in force in its year. */
const deliberateFaults: Readonly<Record<number, readonly Fault[]>> = {
  2015: ['POSTPONED'],
  2017: ['LATE_REPORT'],
  2018: ['LATE_NOTICE'],
  2019: ['MISSING_REPORT'],
  2021: ['POSTPONED', 'LATE_BODY_REPORT'],
  2022: ['EXCUSED'],
  2023: ['LATE_NOTICE', 'LATE_REPORT'],
};
const deliberateCourses: Readonly<Record<number, readonly Course[]>> = {
  2018: ['UNANSWERED', 'DONE'],
  2019: ['ACCEPTED_AFTER_DIALOGUE', 'REFUSED', 'DONE'],
  2022: ['CLAIMED_ONLY', 'DONE'],
  2023: ['FORWARDED', 'PARTIAL'],
  2024: ['UNANSWERED', 'CLAIMED_ONLY', 'DONE'],
  2025: ['DONE', 'UNANSWERED', 'DONE'],
};
const yearOfLatePlan = 2019;
/** Years in which the trade union and the Front supervise the same division on the same subject: a duplication. */
const yearsOfOverlap: readonly number[] = [2016, 2023];

/** Generates the story of Thanh Xuân: each year 8 to 10 topics, 3 to 5 independent delegations, joint and other delegations. */
export function districtStory(area: AreaContext): void {
  let earlier: { id: string; field: SupervisionField } | undefined;
  for (const year of area.years) {
    const random = area.random('year', year);
    const planned = issuePlan(area, year, topicDrafts(area, year, random), random, { late: year === yearOfLatePlan });
    const independent = independentDelegations(area, year, random, planned, earlier);
    jointDelegations(area, year, random, planned);
    ownDelegations(area, year, random);
    if (yearsOfOverlap.includes(year)) overlap(area, year);
    if (year % 3 === 0) participation(area, year, random);
    earlier = independent;
  }
}

function topicDrafts(area: AreaContext, year: number, random: Random): TopicDraft[] {
  const count = random.int(8, 10);
  const fields = [...everyYear, ...random.sample(further, count - everyYear.length)];
  const council = area.actor('PEOPLES_COUNCIL')!;
  const divisions = area.specials('SPECIALISED_UNIT');
  return fields.map((field, index) => ({
    field,
    subject: year + index,
    form: index < 3 ? 'DELEGATION' : index === 3 ? 'PARTICIPATION' : 'DOCUMENT_REVIEW',
    coHosts: index % 3 === 2 ? [divisions[(year + index) % divisions.length]!] : [council],
    supervised: [area.committee],
    unforeseen: index === count - 1 && year % 4 === 2,
    withdrawn: index === count - 1 && year % 4 === 1,
  }));
}

function wardCommittees(area: AreaContext, day: string): Actor[] {
  return area.childrenOn(day).flatMap((unit) => area.actor('PEOPLES_COMMITTEE', unit) ?? []);
}

function topicOfField(planned: readonly PlannedTopic[], field: SupervisionField) {
  const found = planned.find(({ topic }) => topic.field === field);
  return found ? { topicId: found.topic.id, planItemId: found.item.id } : {};
}

function independentDelegations(
  area: AreaContext,
  year: number,
  random: Random,
  planned: readonly PlannedTopic[],
  earlier: { id: string; field: SupervisionField } | undefined,
): { id: string; field: SupervisionField } {
  const count = random.int(3, 5);
  let first: { id: string; field: SupervisionField } | undefined;
  for (let index = 0; index < count; index += 1) {
    const again = index === 3 && earlier !== undefined && year % 2 === 0;
    const field = again ? earlier!.field : independentFields[index % independentFields.length]!;
    const establishedOn = area.dayIn(random, year, 2 + index, 4 + index);
    const wards = random.sample(wardCommittees(area, establishedOn), random.int(1, 3));
    const delegation = area.delegate({
      key: [area.unit.id, year, 'independent', index],
      random,
      year,
      establishedOn,
      host: area.front,
      hostingBasis: 'VFF_ITSELF',
      participants: random.sample(area.associations, random.int(3, 5)),
      field,
      ...topicOfField(planned, field),
      targets: index % 2 === 0 ? [area.committee, ...wards] : wards,
      ...(again && { followUpOfId: earlier!.id }),
      faults: index === 0 ? (deliberateFaults[year] ?? []) : [],
      ...(index === 0 && deliberateCourses[year] && { courses: deliberateCourses[year] }),
      complete: true,
    });
    first ??= { id: delegation.id, field };
  }
  return first!;
}

function jointDelegations(area: AreaContext, year: number, random: Random, planned: readonly PlannedTopic[]): void {
  const council = area.actor('PEOPLES_COUNCIL')!;
  for (const [index, field] of (['ADMINISTRATIVE_REFORM', 'LAND_CLEARANCE'] as const).entries()) {
    const establishedOn = area.dayIn(random, year, 3, 9);
    const wards = random.sample(wardCommittees(area, establishedOn), 2);
    const division = random.pick(area.specials('SPECIALISED_UNIT'));
    area.delegate({
      key: [area.unit.id, year, 'joint', index],
      random,
      year,
      establishedOn,
      host: area.front,
      hostingBasis: 'VFF_ITSELF',
      coordinating: [council],
      participants: random.sample(area.associations, 2),
      field,
      ...topicOfField(planned, field),
      targets: [division, ...wards],
      complete: true,
    });
  }
}

/** Generates one delegation a year for two of the five organisations. The trade union supervises an employer. */
function ownDelegations(area: AreaContext, year: number, random: Random): void {
  const hosts = area.associations;
  for (const index of [0, 1]) {
    const host = hosts[(year * 2 + index) % hosts.length]!;
    const establishedOn = area.dayIn(random, year, 4, 9);
    const atEmployer = host.ref.kind === 'TRADE_UNION';
    area.delegate({
      key: [area.unit.id, year, 'own', index],
      random,
      year,
      establishedOn,
      host,
      hostingBasis: 'AT_VFF_REQUEST',
      participants: [
        area.front,
        ...random.sample(
          hosts.filter((other) => other !== host),
          1,
        ),
      ],
      field: ownField(host),
      targets: atEmployer
        ? [random.pick(area.specials('EMPLOYER'))]
        : random.sample(wardCommittees(area, establishedOn), 1),
      complete: true,
    });
  }
}

/** Generates two uncoordinated delegations on one subject: by the trade union, and by the Front with the council. */
function overlap(area: AreaContext, year: number): void {
  const random = area.random('overlap', year);
  const division = random.pick(area.specials('SPECIALISED_UNIT'));
  const shared = { random, year, field: 'LABOUR_RELATIONS', targets: [division], complete: true } as const;
  area.delegate({
    ...shared,
    key: [area.unit.id, year, 'overlap', 0],
    establishedOn: area.dayIn(random, year, 3, 5),
    host: area.actor('TRADE_UNION')!,
    hostingBasis: 'AT_VFF_REQUEST',
    participants: [area.actor('YOUTH_UNION')!],
  });
  area.delegate({
    ...shared,
    key: [area.unit.id, year, 'overlap', 1],
    establishedOn: area.dayIn(random, year, 7, 9),
    host: area.front,
    hostingBasis: 'VFF_ITSELF',
    coordinating: [area.actor('PEOPLES_COUNCIL')!],
    participants: [area.actor('VETERANS_ASSOCIATION')!],
  });
}

/** Generates a supervision by the People's Council in which the Front participates. */
function participation(area: AreaContext, year: number, random: Random): void {
  area.delegate({
    key: [area.unit.id, year, 'participation'],
    random,
    year,
    establishedOn: area.dayIn(random, year, 5, 9),
    host: area.actor('PEOPLES_COUNCIL')!,
    hostingBasis: 'BY_LAW',
    participants: [area.front],
    field: 'SECURITY_DEFENCE',
    targets: [area.committee],
    complete: true,
  });
}
