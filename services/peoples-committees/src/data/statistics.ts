import { type LoadedRow, rowOf } from '#kit/demo';
import {
  addDays,
  dayOf,
  enteredAt,
  inThanhXuan,
  isValid,
  lastDay,
  opaqueId,
  randomFor,
  thanhXuanCode,
  type Unit,
  workday,
  type World,
  yearOf,
} from '#world';
import {
  type DisclosureForm,
  DisclosureItem,
  type DisclosureTopic,
  PeopleDialogue,
} from '../statistics/democracy.entity.js';
import { MediationYear, PetitionYear } from '../statistics/statistics.entity.js';

/** Satisfies both readings of the published figures at once: 290 of 337, and 86 % as the mean of the years. */
const successes = [24, 26, 27, 28, 29, 30, 31, 31, 32, 32, 33, 33, 34, 34, 35];
const concluded = [28, 30, 31, 33, 34, 35, 36, 36, 37, 37, 38, 38, 40, 40, 41];
const firstYear = 2010;
const yearsOfDistrict = successes.length;

/** Petitions, mediation, disclosure and dialogue of Thanh Xuân, and petitions of the other districts. */
export function* statisticsRows(world: World): Iterable<LoadedRow> {
  for (const unit of world.units) {
    const ours = inThanhXuan(world, unit.id);
    if (unit.level === 'DISTRICT' || (ours && unit.knownFrom >= '2025-07-01')) yield* petitionRows(world, unit);
    if (!ours) continue;
    yield* mediationRows(world, unit);
    if (unit.level === 'COMMUNE') yield* democracyRows(world, unit);
    yield* dialogueRows(world, unit);
  }
}

/** Whole years in which the unit worked and whose statistics are out. */
function reportedYears(unit: Unit): number[] {
  const first = Math.max(firstYear, yearOf(unit.knownFrom) + (unit.knownFrom.slice(5) > '01-01' ? 1 : 0));
  const last = Math.min(yearOf(unit.validTo ?? lastDay) - 1, yearOf(lastDay) - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function* petitionRows(world: World, unit: Unit): Iterable<LoadedRow> {
  let opening = 12;
  for (const year of reportedYears(unit)) {
    const random = randomFor(world.seed, 'petitions', unit.id, year);
    const received = random.int(300, 380);
    const transferred = random.int(30, 60);
    const closing = random.int(8, 13);
    const settled = opening + received - transferred - closing;
    const denunciations = random.int(18, 32);
    const complaints = random.int(110, 140);
    const row = {
      unitId: unit.id,
      year,
      opening,
      received,
      transferred,
      withdrawn: 0,
      settled,
      settledOnTime: settled - random.int(6, 14),
      due: settled + random.int(5, 7),
      handled: opening + received,
      complaints,
      denunciations,
      suggestions: received - complaints - denunciations,
      provenance: 'SYNTHETIC' as const,
    };
    // One year was first published with a case too many, and corrected.
    if (year === 2014 && unit.code === thanhXuanCode) {
      const wrong = { ...row, settled: settled + 1, settledOnTime: row.settledOnTime + 1 };
      yield rowOf(PetitionYear, { ...wrong, ...publication('pet', unit, year, 1, 'PROVISIONAL') });
      yield rowOf(PetitionYear, { ...row, ...publication('pet', unit, year, 2, 'REVISED') });
    } else yield rowOf(PetitionYear, { ...row, ...publication('pet', unit, year, 1, 'FINAL') });
    opening = closing;
  }
}

function publication(prefix: string, unit: Unit, year: number, revision: number, status: PetitionYear['status']) {
  return {
    id: opaqueId(prefix, unit.id, year, revision),
    revision,
    status,
    publishedOn: dayOf(year + 1, revision === 1 ? 1 : 9, 20),
  };
}

/** The district's series, and its wards' shares of it: they add up to the district in each year. */
function* mediationRows(world: World, unit: Unit): Iterable<LoadedRow> {
  const district = unit.code === thanhXuanCode;
  for (const year of reportedYears(unit)) {
    const index = year - firstYear;
    if (index >= yearsOfDistrict) continue;
    const whole = { successful: successes[index]!, unsuccessful: concluded[index]! - successes[index]! };
    const counts = district ? whole : shareOf(world, unit, year, whole);
    if (!counts) continue;
    const random = randomFor(world.seed, 'mediation', unit.id, year);
    const teams = district ? 120 : random.int(9, 13);
    const mediators = teams * 5;
    yield rowOf(MediationYear, {
      ...publication('med', unit, year, 1, 'FINAL'),
      unitId: unit.id,
      year,
      ...counts,
      inProgress: district ? random.int(0, 2) : 0,
      teams,
      mediators,
      womenMediators: teams + random.int(0, teams),
      provenance: 'SYNTHETIC',
    });
  }
}

function shareOf(world: World, ward: Unit, year: number, whole: { successful: number; unsuccessful: number }) {
  if (ward.parentId === null) return undefined;
  const wards = world.units.filter(
    ({ parentId, ...unit }) => parentId === ward.parentId && isValid(unit, dayOf(year, 12, 31)),
  );
  const place = wards.findIndex(({ id }) => id === ward.id);
  if (place < 0) return undefined;
  const part = (total: number): number =>
    Math.floor(total / wards.length) + ((place + year) % wards.length < total % wards.length ? 1 : 0);
  return { successful: part(whole.successful), unsuccessful: part(whole.unsuccessful) };
}

const topics: readonly DisclosureTopic[] = [
  'BUDGET',
  'LAND_USE',
  'PUBLIC_WORKS',
  'CONTRIBUTIONS',
  'SOCIAL_SUPPORT',
  'PROCEDURES',
  'INSPECTION_RESULTS',
];
const forms: readonly DisclosureForm[] = ['NOTICE_BOARD', 'WEBSITE', 'LOUDSPEAKER', 'MEETING'];

function* democracyRows(world: World, unit: Unit): Iterable<LoadedRow> {
  for (let year = Math.max(firstYear, yearOf(unit.knownFrom)); year <= yearOf(unit.validTo ?? lastDay); year += 1) {
    const random = randomFor(world.seed, 'disclosure', unit.id, year);
    for (const [index, topic] of random.sample(topics, random.int(3, 5)).entries()) {
      const decidedOn = workday(dayOf(year, random.int(1, 12), random.int(1, 25)));
      const onTime = random.chance(0.9);
      const disclosedOn = addDays(decidedOn, onTime ? random.int(1, 5) : random.int(9, 20));
      if (!isValid(unit, decidedOn) || !isValid(unit, disclosedOn) || disclosedOn > lastDay) continue;
      const id = opaqueId('dsc', unit.id, year, index);
      yield rowOf(DisclosureItem, {
        id,
        recordedAt: enteredAt(world.seed, id, disclosedOn),
        unitId: unit.id,
        topic,
        form: random.pick(forms),
        decidedOn,
        disclosedOn,
        onTime,
        provenance: 'SYNTHETIC',
      });
    }
  }
}

const dialogueTopics = [
  'Vệ sinh môi trường và trật tự đô thị',
  'Giải phóng mặt bằng',
  'Cải cách thủ tục hành chính',
  'An ninh trật tự khu dân cư',
];

function* dialogueRows(world: World, unit: Unit): Iterable<LoadedRow> {
  for (let year = firstYear; year <= yearOf(lastDay); year += 1) {
    const random = randomFor(world.seed, 'dialogue', unit.id, year);
    const heldOn = workday(dayOf(year, random.int(3, 10), random.int(1, 26)));
    if (!isValid(unit, heldOn) || heldOn > lastDay) continue;
    const questions = random.int(6, 24);
    const id = opaqueId('dia', unit.id, year);
    yield rowOf(PeopleDialogue, {
      id,
      recordedAt: enteredAt(world.seed, id, heldOn),
      unitId: unit.id,
      heldOn,
      topic: random.pick(dialogueTopics),
      questions,
      answered: questions - random.int(0, 5),
      provenance: 'SYNTHETIC',
    });
  }
}
