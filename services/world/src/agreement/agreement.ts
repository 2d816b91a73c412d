import type { AgreementReview, CoordinationAgreement, CoordinationKind, Party } from '../world.type.js';
import type { Actor } from '../organization/actor.js';
import { addDays, dayOf, earlier, workday, yearOf } from '../calendar.js';
import { lastDay, type AreaContext } from '../delegation/area-context.js';
import { opaqueId, randomFor } from '../random.js';
import { drawResult, findingText } from '../text/finding-text.js';
import { workOf } from '../text/work.js';

export interface AgreementDraft {
  kind: CoordinationKind;
  key: readonly (string | number)[];
  title: string;
  titleEn: string;
  signedOn: string;
  effectiveFrom?: string;
  effectiveTo: string | null;
  termLabel?: string;
  parties: readonly (readonly [Actor, Party['role']])[];
  contents: CoordinationAgreement['contents'];
  reviewCycle: CoordinationAgreement['reviewCycle'];
  supersedesId?: string;
  provenance?: CoordinationAgreement['provenance'];
}

/** Document type abbreviation of each kind of agreement. */
const documentTypes: Partial<Record<CoordinationKind, string>> = {
  WORK_REGULATION: 'QCPH',
  JOINT_ACTION_PROGRAMME: 'CTr',
  SUPERVISION_PROGRAMME: 'CTr',
  THEMATIC_PROGRAMME: 'CTr',
  JOINT_RESOLUTION: 'NQLT',
  JOINT_PLAN: 'KHLT',
  CONSULTATION: 'BB',
};

/** Builds an agreement with its reviews. It lapses on the last day of the first party that ends before the term. */
export function agreementOf(area: AreaContext, draft: AgreementDraft): CoordinationAgreement {
  const { kind, key, signedOn, effectiveTo, parties, contents, reviewCycle } = draft;
  const id = opaqueId('agr', area.unit.id, kind, ...key);
  const effectiveFrom = draft.effectiveFrom ?? signedOn;
  const ends = parties.flatMap(([{ ref, unit }]) => (ref.kind === 'EMPLOYER' || !unit.validTo ? [] : [unit.validTo]));
  const end = ends.sort()[0];
  const lapsedOn = end !== undefined && (effectiveTo === null || end < effectiveTo) ? end : null;
  const lead = parties[0]![0];
  return {
    id,
    kind,
    title: draft.title,
    titleEn: draft.titleEn,
    documentNumber: area.numbers.next(lead.ref, lead.unit.id, signedOn, documentTypes[kind] ?? 'VB'),
    signedOn,
    effectiveFrom,
    effectiveTo,
    termLabel: draft.termLabel ?? null,
    level: lead.level,
    areaUnitIds: [area.unit.id],
    parties: parties.map(([actor, role]) => partyOf(id, actor, role, effectiveFrom, effectiveTo)),
    contents,
    reviewCycle,
    reviews: reviewsOf(area, id, draft, effectiveFrom, earlier(lapsedOn ?? lastDay, effectiveTo ?? lastDay)),
    supersedesId: draft.supersedesId ?? null,
    amendsId: null,
    lapsedOn,
    provenance: draft.provenance ?? 'SYNTHETIC',
  };
}

function partyOf(id: string, { ref }: Actor, role: Party['role'], since: string, until: string | null): Party {
  const { work = null, workEn = null } = workOf(ref.kind, id) ?? {};
  return { organization: ref, role, since, until, seats: [], work, workEn };
}

const cycleMonths = { HALF_YEARLY: 6, YEARLY: 12, END_OF_TERM: 0 } as const;

/** Returns interim reviews at the pace of the cycle, and a final review at the planned end. */
function reviewsOf(
  area: AreaContext,
  agreementId: string,
  { reviewCycle, effectiveTo, parties, kind }: AgreementDraft,
  from: string,
  until: string,
): AgreementReview[] {
  if (!reviewCycle) return [];
  const lead = parties[0]![0];
  const random = randomFor(area.seed, agreementId);
  const finalOutcome = kind === 'WORK_REGULATION' ? 'REPLACE' : 'END';
  const reviews: AgreementReview[] = [];
  const review = (reviewKind: AgreementReview['kind'], periodFrom: string, periodTo: string): void => {
    const heldOn = workday(addDays(periodTo, random.int(5, 25)));
    if (heldOn > until && reviewKind === 'INTERIM') return;
    if (heldOn > lastDay) return;
    const id = opaqueId('rev', agreementId, reviews.length);
    const documentNumber = area.numbers.next(lead.ref, lead.unit.id, heldOn, 'BC');
    const result = drawResult(random, kind);
    const outcome = reviewKind === 'FINAL' ? finalOutcome : random.chance(0.1) ? 'AMEND' : 'CONTINUE';
    const period = { periodFrom, periodTo, outcome } as const;
    const [findings, findingsEn] = findingText(result, period, randomFor('words', id));
    reviews.push({ id, kind: reviewKind, ...period, heldOn, documentNumber, findings, findingsEn });
  };
  const months = cycleMonths[reviewCycle];
  let periodFrom = from;
  while (months > 0) {
    const next = addMonths(periodFrom, months);
    if (addDays(next, 30) > until || (effectiveTo !== null && next >= effectiveTo)) break;
    review('INTERIM', periodFrom, addDays(next, -1));
    periodFrom = next;
  }
  // A lapsed agreement has no final review.
  if (effectiveTo !== null && effectiveTo <= until) review('FINAL', from, effectiveTo);
  return reviews;
}

function addMonths(day: string, months: number): string {
  const month = Number(day.slice(5, 7)) - 1 + months;
  return dayOf(yearOf(day) + Math.floor(month / 12), (month % 12) + 1, Math.min(Number(day.slice(8)), 28));
}
