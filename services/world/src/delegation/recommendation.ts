import type {
  Assignment,
  FollowUpStatus,
  ProcessEvent,
  Recommendation,
  Reply,
  ResponsePosition,
  SupervisionField,
} from '../world.type.js';
import { type Actor, actingOn, heirOf } from '../organization/actor.js';
import type { OrganizationTable } from '../organization/organization-table.js';
import { addDays, recordedAt, workday } from '../calendar.js';
import { opaqueId, type Random, randomFor } from '../random.js';
import { commendationText, drawAction, recommendationText } from '../text/recommendation-text.js';
import { replyText } from '../text/reply-text.js';
import type { Bilingual } from '../text/theme/theme.type.js';
import type { Numbers } from './register.js';

/** Course of a recommendation, up to its end or its last state. */
export type Course =
  | 'DONE'
  | 'PARTIAL'
  | 'REFUSED'
  | 'ACCEPTED_AFTER_DIALOGUE'
  | 'UNANSWERED'
  | 'CLAIMED_ONLY'
  | 'FORWARDED'
  | 'COMMENDED';

/** Frequency of each course per hundred recommendations. */
const weights: readonly (readonly [Course, number])[] = [
  ['DONE', 62],
  ['PARTIAL', 12],
  ['UNANSWERED', 7],
  ['CLAIMED_ONLY', 6],
  ['REFUSED', 4],
  ['ACCEPTED_AFTER_DIALOGUE', 3],
  ['FORWARDED', 2],
  ['COMMENDED', 4],
];

export function drawCourse(random: Random): Course {
  let left = random.int(1, 100);
  for (const [course, weight] of weights) {
    left -= weight;
    if (left <= 0) return course;
  }
  return 'DONE';
}

export interface RecommendationPlan {
  key: readonly (string | number)[];
  organizations: OrganizationTable;
  numbers: Numbers;
  issuer: Actor;
  recipient: Actor;
  targetId: string;
  field: SupervisionField;
  subject: Bilingual;
  documentNumber: string;
  issuedOn: string;
  course: Course;
  /** Events after this day are not generated. */
  lastDay: string;
  random: Random;
}

/** Builds a recommendation with its follow-up until `lastDay`. */
export function recommendationOf(plan: RecommendationPlan): Recommendation {
  const { key, random, issuedOn, field, course, recipient } = plan;
  const id = opaqueId('rec', ...key);
  const action = drawAction(random, field);
  const commended = course === 'COMMENDED';
  const record: Recommendation = {
    id,
    documentNumber: plan.documentNumber,
    text: '',
    textEn: '',
    kind: commended
      ? 'COMMEND'
      : random.pick(['REMEDY', 'REMEDY', 'REMEDY', 'POLICY_CHANGE', 'PROTECT_RIGHTS'] as const),
    field,
    priority: random.chance(0.15),
    isMultiYear: random.chance(0.08),
    issuedOn,
    issuer: plan.issuer.ref,
    targetId: plan.targetId,
    areaUnitId: recipient.unit.id,
    recipient: recipient.ref,
    alsoSentTo: [],
    requestedReplyBy: random.chance(0.6) ? addDays(issuedOn, 30) : null,
    requestedImplementationBy: commended ? null : addDays(issuedOn, random.int(90, 270)),
    followUp: [],
    verification: null,
    assignments: [],
    reminders: [],
    escalations: [],
    receivedOn: null,
    replies: [],
    claimedImplementation: null,
  };
  const words = {
    issuer: plan.issuer.ref.kind,
    recipient: plan.organizations.nameOf(recipient),
    action,
    subject: plan.subject,
    until: record.requestedImplementationBy,
    random: randomFor('words', id),
  };
  [record.text, record.textEn] = commended ? commendationText(words) : recommendationText(words);
  new Walk(plan, record).run();
  return record;
}

/** Writes the events of one course into the record, until the last day or the end of the recommendation. */
class Walk {
  private closedOn: string | null = null;

  constructor(
    private readonly plan: RecommendationPlan,
    private readonly record: Recommendation,
  ) {}

  run(): void {
    const { issuedOn, random, course } = this.plan;
    this.follow('OPEN', issuedOn);
    const received = workday(addDays(issuedOn, random.int(1, 5)));
    this.record.receivedOn = this.happened(received) ? received : null;
    const superseded = this.supersedingDay();
    if (superseded) this.closedOn = null;
    this.steps[course](received, superseded ?? '9999-12-31');
    if (superseded && !this.closedOn) this.follow('CLOSED_SUPERSEDED', superseded);
    this.assign();
  }

  /** Draws the day on which a recommendation is closed because its recipient ended; null if it passes to the successor. */
  private supersedingDay(): string | null {
    const { recipient, random } = this.plan;
    const end = recipient.ref.kind === 'EMPLOYER' ? null : recipient.unit.validTo;
    return end !== null && random.chance(0.3) ? end : null;
  }

  private readonly steps: Readonly<Record<Course, (received: string, until: string) => void>> = {
    COMMENDED: (received) => this.follow('CLOSED_IMPLEMENTED', workday(addDays(received, 10))),
    DONE: (received, until) => this.carriedOut(this.reply('ACCEPTED', received, until), until),
    ACCEPTED_AFTER_DIALOGUE: (received, until) => {
      const refused = this.reply('REJECTED_WITH_REASONS', received, until);
      this.carriedOut(this.reply('ACCEPTED', addDays(refused, 20), until), until);
    },
    PARTIAL: (received, until) => {
      const { random } = this.plan;
      const claimed = this.claim(this.reply('PARTLY_ACCEPTED', received, until), until);
      const verified = workday(addDays(claimed, random.int(20, 60)));
      if (!this.verify('PARTIAL', 'OPEN_PARTIALLY_ADDRESSED', verified, until)) return;
      const end = workday(addDays(verified, random.int(120, 600)));
      if (random.chance(0.6)) this.verify('FULL', 'CLOSED_IMPLEMENTED', end, until);
      else this.verify('PARTIAL', 'CLOSED_NOT_IMPLEMENTED', end, until);
    },
    REFUSED: (received, until) => {
      const replied = this.reply('REJECTED_WITH_REASONS', received, until);
      this.verify('NOT_DONE', 'CLOSED_NOT_IMPLEMENTED', workday(addDays(replied, 60)), until);
    },
    FORWARDED: (received, until) => {
      const replied = this.reply('NOT_COMPETENT_FORWARDED', received, until);
      if (addDays(replied, 90) < until) this.follow('CLOSED_SUPERSEDED', workday(addDays(replied, 90)));
    },
    CLAIMED_ONLY: (received, until) => {
      const claimed = this.claim(this.reply('ACCEPTED', received, until), until);
      // A claim without verification for three years is closed as not implemented.
      this.verify('UNSATISFACTORY', 'CLOSED_NOT_IMPLEMENTED', workday(addDays(claimed, 1100)), until);
    },
    UNANSWERED: (received, until) => {
      this.press(received, until);
      this.verify('NOT_DONE', 'CLOSED_NOT_IMPLEMENTED', workday(addDays(received, 1000)), until);
    },
  };

  private carriedOut(replied: string, until: string): void {
    const claimed = this.claim(replied, until);
    this.verify('FULL', 'CLOSED_IMPLEMENTED', workday(addDays(claimed, this.plan.random.int(15, 45))), until);
  }

  private happened(day: string): boolean {
    return day <= this.plan.lastDay;
  }

  private follow(state: FollowUpStatus, day: string): void {
    if (!this.happened(day)) return;
    const by = actingOn(this.plan.organizations, this.plan.issuer, day) ?? this.plan.issuer;
    const sequence = this.record.followUp.length + 1;
    const event: ProcessEvent<FollowUpStatus> = {
      id: opaqueId('fup', this.record.id, sequence),
      sequence,
      state,
      occurredOn: day,
      recordedAt: recordedAt(day, this.plan.random.chance(0.06) ? this.plan.random.int(10, 40) : 0),
      by: by.ref,
      documentId: null,
      note: null,
    };
    this.record.followUp.push(event);
    if (state.startsWith('CLOSED')) this.closedOn = day;
  }

  private recipientOn(day: string): Actor {
    return actingOn(this.plan.organizations, this.plan.recipient, day) ?? this.plan.recipient;
  }

  /** Records a reply if its day is within the story. Returns that day in any case. */
  private reply(position: ResponsePosition, since: string, until: string): string {
    const day = workday(addDays(since, this.plan.random.int(9, 32)));
    if (!this.happened(day) || day > until) return day;
    const by = this.recipientOn(day);
    const replyId = opaqueId('rpl', this.record.id, this.record.replies.length + 1);
    const [text, textEn] = replyText({
      by: this.plan.organizations.nameOf(by),
      position,
      isAfterDialogue: this.record.replies.length > 0,
      field: this.plan.field,
      documentNumber: this.plan.documentNumber,
      issuedOn: this.plan.issuedOn,
      random: randomFor('words', replyId),
    });
    const reply: Reply = {
      id: replyId,
      by: by.ref,
      position,
      respondedOn: day,
      documentNumber: this.plan.numbers.next(by.ref, by.unit.id, day, 'CV'),
      text,
      textEn,
    };
    this.record.replies.push(reply);
    return day;
  }

  private claim(since: string, until: string): string {
    const day = workday(addDays(since, this.plan.random.int(45, 180)));
    if (!this.happened(day) || day > until) return day;
    const by = this.recipientOn(day);
    const documentNumber = this.plan.numbers.next(by.ref, by.unit.id, day, 'BC');
    this.record.claimedImplementation = {
      claimedOn: day,
      evidence: [
        {
          id: opaqueId('evd', this.record.id, 1),
          title: 'Báo cáo kết quả thực hiện kiến nghị sau giám sát',
          documentNumber,
          issuedOn: day,
        },
      ],
    };
    return day;
  }

  private verify(
    result: NonNullable<Recommendation['verification']>['result'],
    status: FollowUpStatus,
    day: string,
    until: string,
  ): boolean {
    if (!this.happened(day) || day > until) return false;
    this.record.verification = { verifiedOn: day, result };
    this.follow(status, day);
    return true;
  }

  /** Records reminders, then escalations. */
  private press(received: string, until: string): void {
    const { issuer, numbers, organizations } = this.plan;
    const office = (day: string): Actor => actingOn(organizations, issuer, day) ?? issuer;
    const step = (days: number, write: (day: string, by: Actor) => void): void => {
      const day = workday(addDays(received, days));
      if (this.happened(day) && day <= until) write(day, office(day));
    };
    for (const [index, days] of [35, 75, 200].entries()) {
      step(days, (sentOn, by) =>
        this.record.reminders.push({
          id: opaqueId('rem', this.record.id, index + 1),
          number: index + 1,
          sentOn,
          documentNumber: numbers.next(by.ref, by.unit.id, sentOn, 'CV'),
        }),
      );
    }
    for (const [name, days] of [
      ['CONSIDER_RESPONSIBILITY', 120],
      ['SEMESTER_BRIEFING', 190],
    ] as const) {
      step(days, (escalatedOn, by) =>
        this.record.escalations.push({
          id: opaqueId('esc', this.record.id, name),
          step: name,
          escalatedOn,
          to: this.recipientOn(escalatedOn).ref,
          documentNumber: numbers.next(by.ref, by.unit.id, escalatedOn, 'BC'),
        }),
      );
    }
  }

  /** Records the holders: the addressee, and each successor while the recommendation is open. */
  private assign(): void {
    const { organizations, recipient, issuedOn } = this.plan;
    let holder: Actor | undefined = recipient;
    let from = issuedOn;
    let reason: Assignment['reason'] = 'ADDRESSEE';
    while (holder) {
      const end: string | null = holder.ref.kind === 'EMPLOYER' ? null : holder.unit.validTo;
      const passes: boolean =
        end !== null && (this.closedOn === null || this.closedOn > end) && end < this.plan.lastDay;
      this.record.assignments.push({
        id: opaqueId('asg', this.record.id, from),
        body: holder.ref,
        assignedFrom: from,
        assignedTo: passes ? end : null,
        reason,
      });
      if (!passes || !heirOf(organizations, holder.unit)) return;
      from = addDays(end!, 1);
      reason = 'UNIT_REORGANISATION';
      holder = actingOn(organizations, holder, from);
    }
  }
}
