import type {
  PlanAmendment,
  PlanItem,
  SupervisionField,
  SupervisionForm,
  SupervisionPlan,
  SupervisionTopic,
} from '../world.type.js';
import type { Actor } from '../organization/actor.js';
import { addDays, dayOf, workday } from '../calendar.js';
import { opaqueId, type Random } from '../random.js';
import { themes } from '../text/theme/themes.js';
import { inSentence } from '../unit/unit-name.js';
import type { AreaContext } from './area-context.js';

export interface TopicDraft {
  field: SupervisionField;
  subject: number;
  form: SupervisionForm;
  coHosts: readonly Actor[];
  supervised: readonly Actor[];
  unforeseen?: boolean;
  withdrawn?: boolean;
}

export interface PlannedTopic {
  topic: SupervisionTopic;
  item: PlanItem;
  draft: TopicDraft;
}

/** Issues the annual plan of the Front, with one topic per item: in December of the year before, or late. */
export function issuePlan(
  area: AreaContext,
  year: number,
  drafts: readonly TopicDraft[],
  random: Random,
  options: { late?: boolean } = {},
): PlannedTopic[] {
  const { front, unit, numbers } = area;
  // The first plan of a new ward follows its establishment.
  const founded = unit.knownFrom > dayOf(year - 1, 10, 1) ? addDays(unit.knownFrom, 20) : null;
  const issuedOn = workday(
    founded ?? (options.late ? dayOf(year, 1, random.int(8, 20)) : dayOf(year - 1, 12, random.int(3, 24))),
  );
  const planId = opaqueId('pln', unit.id, year);
  const planned = drafts.map((draft, index): PlannedTopic => {
    const topic = topicOf(area, year, draft, index);
    const from = random.int(2, 6);
    const item: PlanItem = {
      id: opaqueId('itm', planId, index),
      topicId: topic.id,
      form: draft.form,
      plannedFrom: dayOf(year, from, 1),
      plannedTo: dayOf(year, Math.min(from + 4, 12), 28),
      host: front.ref,
      coHosts: draft.coHosts.map(({ ref }) => ref),
      supervised: draft.supervised.map(({ ref }) => ref),
      areaUnitIds: [unit.id],
      unforeseen: draft.unforeseen ?? false,
      withdrawnOn: draft.withdrawn ? dayOf(year, 5, 20) : null,
    };
    return { topic, item, draft };
  });
  const council = area.organizations.hasCouncil(unit, issuedOn) ? area.actor('PEOPLES_COUNCIL') : undefined;
  const plan: SupervisionPlan = {
    id: planId,
    issuer: front.ref,
    planYear: year,
    documentNumber: numbers.next(front.ref, unit.id, issuedOn, 'KH'),
    issuedOn,
    agreedWith: [...(council ? [council.ref] : []), area.committee.ref],
    areaUnitId: unit.id,
    items: planned.map(({ item }) => item),
    amendments: planned.flatMap(({ item }) => amendmentOf(area, planId, item, year)),
  };
  area.story.plans.push(plan);
  area.story.topics.push(...planned.map(({ topic }) => topic));
  return planned;
}

function topicOf({ unit, front }: AreaContext, year: number, draft: TopicDraft, index: number): SupervisionTopic {
  const subjects = themes[draft.field].subjects;
  const [vi, en] = subjects[draft.subject % subjects.length]!;
  return {
    id: opaqueId('top', unit.id, year, index),
    year,
    title: `Giám sát ${vi} trên địa bàn ${inSentence(unit.name)}`,
    titleEn: `Supervision of ${en} in ${unit.nameEn}`,
    field: draft.field,
    form: draft.form,
    host: front.ref,
    coHosts: draft.coHosts.map(({ ref }) => ref),
    areaUnitId: unit.id,
  };
}

function amendmentOf(
  { front, unit, numbers }: AreaContext,
  planId: string,
  item: PlanItem,
  year: number,
): PlanAmendment[] {
  const added = item.unforeseen;
  if (!added && !item.withdrawnOn) return [];
  const amendedOn = item.withdrawnOn ?? workday(dayOf(year, 4, 10));
  return [
    {
      id: opaqueId('amd', planId, item.id),
      amendedOn,
      documentNumber: numbers.next(front.ref, unit.id, amendedOn, 'CV'),
      reason: added
        ? 'Bổ sung nội dung đột xuất theo phản ánh của nhân dân.'
        : 'Rút nội dung do trùng với chương trình giám sát của Hội đồng nhân dân.',
      addedItemId: added ? item.id : null,
      withdrawnItemId: added ? null : item.id,
    },
  ];
}
