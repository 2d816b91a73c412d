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

/** How many branches the body has: those of its wards, for the district. */
function branchesOf(world: World, union: Organization): number {
  if (union.level === 'COMMUNE') return branchKinds(world, union).length;
  let sum = 0;
  for (const below of world.organizations('YOUTH_UNION'))
    if (below.parentId === union.id) sum += branchKinds(world, below).length;
  return sum;
}

function branchKinds(world: World, union: Organization): typeof branches {
  const random = randomFor(world.seed, 'youth-branches', union.id);
  return random.sample(branches, random.int(4, 7));
}

function* yearRows(world: World, union: Organization, year: number): Iterable<LoadedRow> {
  const unit = world.unit(union.unitId!);
  const random = randomFor(world.seed, 'youth-years', union.id, year);
  const scale = union.level === 'DISTRICT' ? 11 : 1;
  const base = { unitId: unit.id, youthUnionId: union.id, provenance } as const;
  const happens = (day: string): boolean => isValid(unit, day) && day <= lastDay;
  let volunteerDays = 0;
  for (const [kind, title, month, days] of campaigns) {
    const startedOn = dayOf(year, month, random.int(1, 10));
    const endedOn = addDays(startedOn, days);
    if (!happens(startedOn) || !happens(endedOn)) continue;
    const volunteers = random.int(15, 60) * scale;
    const work = volunteers * random.int(2, 8);
    volunteerDays += work;
    const id = opaqueId('vlc', union.id, year, kind);
    yield rowOf(VolunteerCampaign, {
      ...base,
      id,
      title: `${title} năm ${year}`,
      kind,
      startedOn,
      endedOn,
      volunteers,
      volunteerDays: work,
    });
  }
  const startedOn = dayOf(year, random.int(3, 9), random.int(1, 26));
  if (happens(startedOn)) {
    yield rowOf(YouthProject, {
      ...base,
      id: opaqueId('ypr', union.id, year),
      title: `Công trình thanh niên: ${random.pick(projects)}`,
      startedOn,
      level: scale > 1 ? 'DISTRICT' : 'COMMUNE',
      value: random.int(10, 80) * (scale > 1 ? 4 : 1),
      completionDay: addDays(startedOn, 200) <= lastDay ? addDays(startedOn, 200) : null,
    });
  }
  // Measures are of whole years.
  if (!isValid(unit, dayOf(year, 12, 31)) || dayOf(year, 12, 31) > lastDay) return;
  yield rowOf(YouthUnionYear, {
    id: opaqueId('yuy', union.id, year),
    unitId: unit.id,
    year,
    members: random.int(140, 320) * scale,
    branches: branchesOf(world, union),
    volunteerDays,
    projects: happens(startedOn) ? 1 : 0,
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
