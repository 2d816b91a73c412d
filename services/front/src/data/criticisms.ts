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
  type Unit,
  workday,
  type World,
} from '#world';
import {
  CriticismEvent,
  CriticismPoint,
  type CriticismForm,
  type CriticismOutcome,
  type CriticismState,
  SocialCriticism,
} from '../criticism/social-criticism.entity.js';
import type { SupervisionField } from '../delegation/supervision.enum.js';
import { sameDay } from './entered.js';

const drafts: readonly (readonly [field: SupervisionField, vi: string, en: string])[] = [
  ['SOCIO_ECONOMIC', 'Dự thảo Kế hoạch phát triển kinh tế - xã hội', 'Draft socio-economic development plan'],
  ['ENVIRONMENT', 'Dự thảo Đề án thu gom, xử lý rác thải', 'Draft scheme of waste collection'],
  [
    'LAND_CLEARANCE',
    'Dự thảo Phương án bồi thường, hỗ trợ, tái định cư',
    'Draft plan of compensation and resettlement',
  ],
  [
    'SOCIAL_SECURITY',
    'Dự thảo Kế hoạch giảm nghèo, an sinh xã hội',
    'Draft plan of poverty reduction and social security',
  ],
  ['GENDER_EQUALITY', 'Dự thảo Chương trình vì sự tiến bộ của phụ nữ', 'Draft programme for the advancement of women'],
  ['YOUTH_POLICY', 'Dự thảo Chương trình phát triển thanh niên', 'Draft youth development programme'],
];
const points: readonly (readonly [subject: string, position: string])[] = [
  ['Nguồn lực thực hiện', 'Bổ sung nguồn kinh phí và phân kỳ thực hiện.'],
  ['Trách nhiệm của các bên', 'Quy định rõ cơ quan chủ trì và thời hạn.'],
  ['Lấy ý kiến nhân dân', 'Bổ sung hình thức lấy ý kiến tại khu dân cư.'],
  ['Đối tượng thụ hưởng', 'Rà soát để không bỏ sót đối tượng.'],
  ['Giám sát thực hiện', 'Giao Mặt trận và các đoàn thể giám sát.'],
];
const forms: readonly CriticismForm[] = ['CONFERENCE', 'WRITTEN_CONSULTATION', 'DIRECT_DIALOGUE'];

/** Social criticism in Thanh Xuân since Decision 217 of 2013: two or three a year, by the Front and by organisations. */
export function* criticismRows(world: World): Iterable<LoadedRow> {
  const committees = [...world.organizations('PEOPLES_COMMITTEE')];
  for (const front of world.organizations('FATHERLAND_FRONT')) {
    if (front.unitId === null || !inThanhXuan(world, front.unitId)) continue;
    const unit = world.unit(front.unitId);
    const drafter = committees.find(({ unitId, parentId }) => unitId === unit.id && parentId !== undefined);
    if (!drafter) continue;
    const hosts = [front, ...organizationsOf(world, unit)];
    for (let year = 2014; year <= 2026; year += 1) {
      const random = randomFor(world.seed, 'criticism', unit.id, year);
      const count = unit.level === 'DISTRICT' ? random.int(2, 3) : random.chance(0.4) ? 1 : 0;
      for (let index = 0; index < count; index += 1) {
        const plannedOn = workday(dayOf(year, random.int(2, 9), random.int(1, 26)));
        if (!isValid(unit, plannedOn) || !isValid(unit, addDays(plannedOn, 60))) continue;
        const host = index === 0 ? front : random.pick(hosts);
        yield* oneCriticism(world, { unit, host, drafter, year, index, plannedOn });
      }
    }
  }
}

function organizationsOf(world: World, unit: Unit): Organization[] {
  return (['TRADE_UNION', 'WOMENS_UNION', 'YOUTH_UNION'] as const).flatMap((kind) =>
    [...world.organizations(kind)].filter(({ unitId }) => unitId === unit.id),
  );
}

interface Criticism {
  unit: Unit;
  host: Organization;
  drafter: Organization;
  year: number;
  index: number;
  plannedOn: string;
}

function* oneCriticism(world: World, { unit, host, drafter, year, index, plannedOn }: Criticism): Iterable<LoadedRow> {
  const id = opaqueId('crt', unit.id, year, index);
  const random = randomFor(world.seed, id);
  const [field, vi, en] = drafts[(year + index) % drafts.length]!;
  const happened = (day: string): string | null => (day <= lastDay ? day : null);
  const course = random.chance(0.06) ? 'NOT_SENT' : random.chance(0.08) ? 'NO_REPLY' : 'REPLIED';
  const submission = workday(addDays(plannedOn, 55));
  // Now and then the draft comes in later than the law asks.
  const received = addDays(submission, random.chance(0.15) ? -random.int(6, 12) : -random.int(17, 24));
  const opinion = workday(addDays(received, random.int(4, 9)));
  const replied = workday(addDays(opinion, random.int(8, 25)));
  const sent = course !== 'NOT_SENT';
  const answered = course === 'REPLIED' ? happened(replied) : null;
  const form = sent ? random.pick(forms) : null;
  const opinionNumber = sent && happened(opinion) ? `${600 + random.int(1, 90)}/PB-MTTQ` : null;
  const steps: readonly (readonly [CriticismState, string])[] = sent
    ? [
        ['PLANNED', plannedOn],
        ['DRAFT_RECEIVED', received],
        ['FORM_CHOSEN', addDays(received, 1)],
        ['HELD', addDays(opinion, -2)],
        ['OPINION_ISSUED', opinion],
        ...(course === 'REPLIED'
          ? ([
              ['REPLIED', replied],
              ['REPORTED_TO_ISSUER', submission > replied ? submission : addDays(replied, 3)],
              ['CLOSED', addDays(replied, 40)],
            ] as const)
          : ([['NO_REPLY', addDays(opinion, 60)]] as const)),
      ]
    : [
        ['PLANNED', plannedOn],
        ['NOT_SENT', addDays(submission, 30)],
      ];
  const events = steps.flatMap(([state, occurredOn], order) =>
    happened(occurredOn)
      ? [{ state, occurredOn, order, recordedAt: sameDay(addDays(occurredOn, random.int(0, 2))) }]
      : [],
  );
  const enteredWhen = (state: CriticismState): string | null =>
    events.find((event) => event.state === state)?.recordedAt ?? null;
  yield rowOf(SocialCriticism, {
    id,
    draftTitle: `${vi} ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)} năm ${year}`,
    draftTitleEn: `${en}, ${unit.nameEn}, ${year}`,
    field,
    form,
    hostKind: host.kind,
    hostId: host.id,
    level: host.level,
    draftingBodyKind: drafter.kind,
    draftingBodyId: drafter.id,
    areaUnitId: unit.id,
    plannedOn,
    draftReceivedOn: sent ? happened(received) : null,
    submissionOn: submission,
    opinionNumber,
    opinionOn: sent ? happened(opinion) : null,
    repliedOn: answered,
    recordedAt: enteredWhen('PLANNED'),
    provenance: 'SYNTHETIC',
  });
  for (const { order, state, ...event } of events) {
    yield rowOf(CriticismEvent, {
      ...event,
      id: opaqueId('cev', id, order),
      subjectId: id,
      sequence: order + 1,
      state,
      byKind: state === 'REPLIED' ? drafter.kind : host.kind,
      byId: state === 'REPLIED' ? drafter.id : host.id,
    });
  }
  // Points are those of the opinion: without it there are none.
  const recordedAt = enteredWhen('OPINION_ISSUED');
  if (!recordedAt) return;
  for (const [order, [subject, position]] of random.sample(points, random.int(2, 4)).entries()) {
    const outcome = random.pick<CriticismOutcome>([
      'ACCEPTED',
      'ACCEPTED',
      'PARTLY_ACCEPTED',
      'NOT_ACCEPTED_EXPLAINED',
    ]);
    yield rowOf(CriticismPoint, {
      id: opaqueId('cpt', id, order),
      criticismId: id,
      sequence: order + 1,
      subject,
      position,
      outcomeGiven: answered ? outcome : null,
      answeredOn: answered,
      answerRecordedAt: answered && enteredWhen('REPLIED'),
      recordedAt,
      reasonGiven: answered && outcome === 'NOT_ACCEPTED_EXPLAINED' ? 'Vượt thẩm quyền của địa phương.' : null,
    });
  }
}
