import type { MassMobilizationModel, Party } from '../world.type.js';
import { type Actor, chiefSeat } from '../organization/actor.js';
import { addDays, dayOf, earlier, workday } from '../calendar.js';
import { lastDay, type AreaContext } from '../delegation/area-context.js';
import { keepsPlans } from '../delegation/story.js';
import { opaqueId, type Random } from '../random.js';
import { hanoiCode } from '../unit/unit-table.js';
import { inSentence } from '../unit/unit-name.js';

type Field = MassMobilizationModel['field'];

const titles: Readonly<Record<Field, readonly (readonly [vi: string, en: string])[]>> = {
  ECONOMY: [
    ['Tổ tiết kiệm giúp nhau phát triển kinh tế', 'Savings group for mutual economic help'],
    ['Tuyến phố kinh doanh văn minh', 'Street of civil business'],
    ['Chợ dân sinh không dùng tiền mặt', 'Cashless local market'],
  ],
  CULTURE_SOCIETY: [
    ['Khu dân cư không rác thải nhựa', 'Residential area without plastic waste'],
    ['Đoạn đường nở hoa', 'Flower road'],
    ['Nhà văn hóa sáng đèn', 'Community house with its lights on'],
    ['Gia đình học tập, dòng họ học tập', 'Learning families, learning kin'],
  ],
  SECURITY_DEFENCE: [
    ['Tổ tự quản an ninh trật tự', 'Self-managed security group'],
    ['Cụm dân cư an toàn phòng cháy, chữa cháy', 'Residential cluster safe from fire'],
  ],
  POLITICAL_SYSTEM: [
    ['Chính quyền thân thiện, vì nhân dân phục vụ', 'Friendly authority that serves the people'],
    ['Hòm thư góp ý tại khu dân cư', 'Suggestion box in the residential area'],
    ['Vận động nhân dân bàn giao mặt bằng', 'Persuasion in handing over cleared land'],
  ],
};
const fields = Object.keys(titles) as Field[];

/** Generates the skilful-mobilisation models (*Dân vận khéo*) of one unit: one to three a year in Thanh Xuân, few elsewhere. */
export function modelsOf(area: AreaContext): MassMobilizationModel[] {
  const models: MassMobilizationModel[] = [];
  const { unit, organizations } = area;
  const ours = keepsPlans(unit, organizations);
  let replicable: string | null = null;
  for (const year of area.years) {
    const random = area.random('models', year);
    const count = ours
      ? unit.level === 'DISTRICT'
        ? 3
        : 1
      : random.chance(unit.code === hanoiCode ? 0.5 : 0.03)
        ? 1
        : 0;
    for (let index = 0; index < count; index += 1) {
      const model = modelOf(area, year, index, random, random.chance(0.15) ? replicable : null);
      if (model.recognitions.some(({ level }) => level === 'CITY')) replicable = model.id;
      models.push(model);
    }
  }
  return area.numbers.settle(models);
}

function modelOf(
  area: AreaContext,
  year: number,
  index: number,
  random: Random,
  replicationOfId: string | null,
): MassMobilizationModel {
  const { unit } = area;
  const id = opaqueId('mod', unit.id, year, index);
  const field = fields[(year + index) % fields.length]!;
  const [title, titleEn] = random.pick(titles[field]);
  const registeredOn = area.dayIn(random, year, 2, 5);
  const startedOn = workday(addDays(registeredOn, random.int(10, 40)));
  const ends = unit.validTo ?? (random.chance(0.5) ? dayOf(year + random.int(1, 4), 12, 15) : null);
  const endedOn = ends !== null && ends <= lastDay ? ends : null;
  const all = [area.front, ...area.associations];
  const lead = all[(year + index) % all.length]!;
  const others = random.sample(
    all.filter((each) => each !== lead),
    random.int(1, 3),
  );
  return {
    id,
    title: `${title} ${inSentence(unit.name)}`,
    titleEn: `${titleEn}, ${unit.nameEn}`,
    kind: random.chance(0.8) ? 'MODEL' : 'COLLECTIVE_EXEMPLAR',
    field,
    tags: random.chance(0.4) ? ['Nghị quyết Trung ương 4'] : ['Học tập và làm theo Bác'],
    areaUnitId: unit.id,
    level: unit.level,
    registeredOn,
    startedOn,
    endedOn,
    status: endedOn ? 'ENDED' : replicationOfId ? 'REPLICATED' : startedOn > lastDay ? 'REGISTERED' : 'RUNNING',
    criteria: ['Có chỉ tiêu đo được trong năm', 'Nhân dân tham gia bàn và kiểm tra'],
    outputs: [`${random.int(2, 12)} khu dân cư tham gia`, `${random.int(3, 30)} buổi sinh hoạt`],
    recognitions: recognitionsOf(area, startedOn, random),
    replicationOfId,
    parties: [
      partyOf(lead, 'LEAD', startedOn, endedOn),
      ...others.map((each) => partyOf(each, 'COORDINATING', startedOn, endedOn)),
    ],
  };
}

function recognitionsOf({ unit, numbers, committee, front }: AreaContext, startedOn: string, random: Random) {
  const recognitions: MassMobilizationModel['recognitions'] = [];
  const steps: readonly (readonly [MassMobilizationModel['recognitions'][number]['level'], number, number])[] = [
    ['COMMUNE', unit.level === 'COMMUNE' ? 0.8 : 0, 200],
    ['DISTRICT', 0.5, 320],
    ['CITY', 0.25, 420],
    ['CENTRAL', 0.03, 600],
  ];
  for (const [level, chance, days] of steps) {
    const recognizedOn = workday(addDays(startedOn, days));
    // Districts ended on 30 June 2025, and with them recognition at that level.
    const possible =
      recognizedOn <= earlier(lastDay, unit.validTo ?? lastDay) &&
      (level !== 'DISTRICT' || recognizedOn <= '2025-06-30');
    if (!random.chance(chance) || !possible) continue;
    const issuer = level === 'COMMUNE' || level === 'DISTRICT' ? committee : front;
    recognitions.push({ level, recognizedOn, decision: numbers.next(issuer.ref, issuer.unit.id, recognizedOn, 'QĐ') });
  }
  return recognitions;
}

function partyOf(actor: Actor, role: Party['role'], since: string, until: string | null): Party {
  return {
    organization: actor.ref,
    role,
    since,
    until,
    seats: [chiefSeat(actor, role === 'LEAD' ? 'HEAD' : 'MEMBER')],
    work: role === 'LEAD' ? 'Xây dựng, duy trì mô hình và đánh giá kết quả.' : 'Vận động hội viên, đoàn viên tham gia.',
    workEn: role === 'LEAD' ? 'Built and kept the model and evaluated it.' : 'Brought its members to take part.',
  };
}
