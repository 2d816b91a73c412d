import { enteredAt, type SupervisionDelegation, type SupervisionPlan, type TargetState, type World } from '#world';

type Target = SupervisionDelegation['targets'][number];
type Document = SupervisionDelegation['documents'][number];

/** The afternoon of a day in Việt Nam, when an office enters what came up. */
export function sameDay(day: string): string {
  return `${day}T09:30:00.000Z`;
}

const byTargetState: Partial<Record<Document['kind'], TargetState>> = {
  NOTICE_LETTER: 'NOTIFIED',
  SUPERVISED_BODY_REPORT: 'REPORT_RECEIVED',
  MINUTES: 'SESSION_HELD',
};

/** When a paper was entered: together with the event that it proves, and on its own day where it proves none. */
export function documentEntered({ events, targets }: SupervisionDelegation, document: Document): string {
  const proved = events.find(({ documentId }) => documentId === document.id);
  if (proved) return proved.recordedAt;
  const target = targets.find(({ id }) => id === document.targetId);
  const state = byTargetState[document.kind];
  if (document.kind === 'RECOMMENDATION_LETTER') return concludedEntered({ events }, document.issuedOn);
  return (state && target && eventEntered(target, state)) ?? sameDay(document.issuedOn);
}

/** When the parties were entered: with the decision that names them, or with the proposal that came to nothing. */
export function establishedEntered({ events }: Pick<SupervisionDelegation, 'events'>): string {
  return (events.find(({ state }) => state === 'ESTABLISHED') ?? events[0]!).recordedAt;
}

/** When the conclusion was entered, with which the recommendations go out. */
export function concludedEntered({ events }: Pick<SupervisionDelegation, 'events'>, issuedOn: string): string {
  return events.find(({ state }) => state === 'CONCLUDED')?.recordedAt ?? sameDay(issuedOn);
}

export function sessionEntered(target: Target, heldOn: string): string {
  const entered = eventEntered(target, 'SESSION_HELD') ?? sameDay(heldOn);
  // A survey on the day after is entered after it.
  return entered < sameDay(heldOn) ? sameDay(heldOn) : entered;
}

const eventEntered = ({ events }: Target, state: TargetState): string | undefined =>
  events.find((event) => event.state === state)?.recordedAt;

/** When each day for a session was set, and entered: the first with the decision, the others when it was postponed. */
export function scheduleEntered(
  { events }: SupervisionDelegation,
  { scheduledOn }: Target,
): { scheduleSetOn: string[]; scheduleRecordedAt: string[] } {
  const established = events.filter(({ state }) => state === 'ESTABLISHED').slice(0, 1);
  const settings = [...established, ...events.filter(({ state }) => state === 'POSTPONED')].slice(
    0,
    scheduledOn.length,
  );
  return {
    scheduleSetOn: settings.map(({ occurredOn }) => occurredOn),
    scheduleRecordedAt: settings.map(({ recordedAt }) => recordedAt),
  };
}

type Amendment = SupervisionPlan['amendments'][number];

/** When a plan, its amendments and its items were entered: an item with the plan, or with the amendment that added it. */
export function planEntries(
  { seed }: World,
  { id, issuedOn, amendments }: Pick<SupervisionPlan, 'id' | 'issuedOn' | 'amendments'>,
) {
  const planEntered = enteredAt(seed, id, issuedOn);
  const amendmentEntered = (amendment: Amendment): string =>
    enteredAt(seed, amendment.id, amendment.amendedOn, planEntered);
  const entryOf = (amendment: Amendment | undefined): string | undefined => amendment && amendmentEntered(amendment);
  const addedBy = (itemId: string): Amendment | undefined =>
    amendments.find(({ addedItemId }) => addedItemId === itemId);
  return {
    planEntered,
    amendmentEntered,
    itemEntered: (itemId: string): string => entryOf(addedBy(itemId)) ?? planEntered,
    /** Day of the document that has the item. */
    itemPlanned: (itemId: string): string => addedBy(itemId)?.amendedOn ?? issuedOn,
    withdrawalEntered: (itemId: string): string | null =>
      entryOf(amendments.find(({ withdrawnItemId }) => withdrawnItemId === itemId)) ?? null,
  };
}
