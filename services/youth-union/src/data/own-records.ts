import { type LoadedRow, rowOf } from '#kit/demo';
import {
  addDays,
  type Organization,
  dayOf,
  inThanhXuan,
  isValid,
  lastDay,
  opaqueId,
  randomFor,
  sumOfCommunes,
  type World,
  yearOf,
} from '#world';
import { type CampaignKind, VolunteerCampaign, YouthProject } from '../activity/activity.entity.js';
import { YouthBranch, type YouthBranchKind } from '../branch/youth-branch.entity.js';
import {
  type RelatedYouthKind,
  RelatedYouthOrganization,
  YouthUnionYear,
} from '../related/related-organization.entity.js';

const provenance = 'SYNTHETIC';
const branches: readonly (readonly [kind: YouthBranchKind, name: string])[] = [
  ['RESIDENTIAL', 'Chi đoàn khu dân cư số 1'],
  ['RESIDENTIAL', 'Chi đoàn khu dân cư số 2'],
  ['RESIDENTIAL', 'Chi đoàn khu dân cư số 3'],
  ['RESIDENTIAL', 'Chi đoàn khu dân cư số 4'],
  ['SCHOOL', 'Chi đoàn Trường Trung học phổ thông'],
  ['WORKPLACE', 'Chi đoàn Cơ quan'],
  ['ARMED_FORCES', 'Chi đoàn Công an'],
];
const campaigns: readonly (readonly [kind: CampaignKind, title: string, month: number, days: number])[] = [
  ['GREEN_SUMMER', 'Chiến dịch Mùa hè xanh', 6, 60],
  ['EXAM_SUPPORT', 'Tiếp sức mùa thi', 6, 10],
  ['WINTER_VOLUNTEERS', 'Tình nguyện mùa đông', 11, 40],
];
const projects = ['Thắp sáng đường ngõ', 'Sân chơi cho thiếu nhi', 'Vẽ tranh bích họa', 'Số hóa di tích bằng mã QR'];
const related: readonly (readonly [kind: RelatedYouthKind, members: number])[] = [
  ['YOUTH_FEDERATION', 320],
  ['STUDENT_ASSOCIATION', 24],
  ['PIONEERS', 900],
];

/** Branches, campaigns, projects and measures of the Youth Union of Thanh Xuân. */
export function* ownRecordRows(world: World): Iterable<LoadedRow> {
  for (const union of world.organizations('YOUTH_UNION')) {
    if (union.unitId === null || !inThanhXuan(world, union.unitId)) continue;
    if (union.level === 'COMMUNE') yield* branchRows(world, union);
    for (let year = Math.max(2010, yearOf(union.validFrom)); year <= yearOf(union.validTo ?? lastDay); year += 1) {
      yield* yearRows(world, union, year);
    }
  }
}

function* branchRows(world: World, union: Organization): Iterable<LoadedRow> {
  const random = randomFor(world.seed, 'youth-members', union.id);
  const { id: unitId, name } = world.unit(union.unitId!);
  for (const [index, [kind, title]] of branchKinds(world, union).entries()) {
    yield rowOf(YouthBranch, {
      id: opaqueId('ybr', union.id, index),
      unitId,
      youthUnionId: union.id,
      kind,
      name: `${title} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      memberCount: random.int(6, 60),
      validFrom: union.validFrom,
      validTo: union.validTo,
      provenance,
    });
  }
}

function branchKinds(world: World, union: Organization): typeof branches {
  const random = randomFor(world.seed, 'youth-branches', union.id);
  return random.sample(branches, random.int(4, 7));
}

interface Campaign {
  kind: CampaignKind;
  title: string;
  startedOn: string;
  endedOn: string;
  volunteers: number;
  volunteerDays: number;
}

/** Returns the campaigns of a ward's union in a year. Those of the district are the campaigns of its wards. */
function campaignsOf(world: World, union: Organization, year: number): Campaign[] {
  const random = randomFor(world.seed, 'youth-campaigns', union.id, year);
  return campaigns.flatMap(([kind, title, month, days]) => {
    const startedOn = dayOf(year, month, random.int(1, 10));
    const endedOn = addDays(startedOn, days);
    const volunteers = random.int(15, 60);
    const volunteerDays = volunteers * random.int(2, 8);
    const happens = isValid(union, startedOn) && isValid(union, endedOn) && endedOn <= lastDay;
    return happens ? [{ kind, title: `${title} năm ${year}`, startedOn, endedOn, volunteers, volunteerDays }] : [];
  });
}

interface Project {
  title: string;
  startedOn: string;
  completionDay: string | null;
  value: number;
}

/** Returns the project that a ward's union started in a year; undefined if it ended before. */
function projectOf(world: World, union: Organization, year: number): Project | undefined {
  const random = randomFor(world.seed, 'youth-projects', union.id, year);
  const startedOn = dayOf(year, random.int(3, 9), random.int(1, 26));
  if (!isValid(union, startedOn) || startedOn > lastDay) return undefined;
  const completed = addDays(startedOn, 200);
  return {
    title: `Công trình thanh niên: ${random.pick(projects)}`,
    startedOn,
    completionDay: completed <= lastDay ? completed : null,
    value: random.int(10, 80),
  };
}

/** Returns a ward's figures of a year: volunteer days are the sum of its campaigns, projects those completed in the year. */
function countsOf(world: World, union: Organization, year: number) {
  const years = [year - 1, year].filter((each) => each >= 2010);
  const started = years.flatMap((each) => projectOf(world, union, each) ?? []);
  return {
    members: randomFor(world.seed, 'youth-years', union.id, year).int(140, 320),
    branches: branchKinds(world, union).length,
    volunteerDays: campaignsOf(world, union, year).reduce((sum, campaign) => sum + campaign.volunteerDays, 0),
    projects: started.filter(({ completionDay }) => completionDay !== null && yearOf(completionDay) === year).length,
  };
}

function* yearRows(world: World, union: Organization, year: number): Iterable<LoadedRow> {
  const unit = world.unit(union.unitId!);
  const random = randomFor(world.seed, 'youth-related', union.id, year);
  const scale = union.level === 'DISTRICT' ? 11 : 1;
  const base = { unitId: unit.id, youthUnionId: union.id, provenance } as const;
  if (union.level === 'COMMUNE') {
    for (const campaign of campaignsOf(world, union, year)) {
      yield rowOf(VolunteerCampaign, { ...base, ...campaign, id: opaqueId('vlc', union.id, year, campaign.kind) });
    }
    const project = projectOf(world, union, year);
    if (project)
      yield rowOf(YouthProject, { ...base, ...project, id: opaqueId('ypr', union.id, year), level: 'COMMUNE' });
  }
  // Measures are of whole years.
  if (!isValid(unit, dayOf(year, 12, 31)) || dayOf(year, 12, 31) > lastDay) return;
  yield rowOf(YouthUnionYear, {
    id: opaqueId('yuy', union.id, year),
    unitId: unit.id,
    year,
    ...sumOfCommunes(world, union, year, (commune) => countsOf(world, commune, year)),
    provenance,
  });
  for (const [kind, members] of related) {
    yield rowOf(RelatedYouthOrganization, {
      id: opaqueId('ryo', union.id, year, kind),
      unitId: unit.id,
      year,
      kind,
      groups: random.int(1, 6) * scale,
      memberCount: Math.round((members * scale * random.int(20, 120)) / 100),
      provenance,
    });
  }
}
