import type {
  DelegationState,
  DocumentKind,
  Party,
  ProcessDocument,
  ProcessEvent,
  SupervisionDelegation,
  SupervisionField,
  SupervisionGround,
  SupervisionTarget,
  TargetState,
} from '../world.type.js';
import { type Actor, actingOn, chiefSeat, deputySeat } from '../organization/actor.js';
import type { OrganizationTable } from '../organization/organization-table.js';
import { addDays, recordedAt, workday } from '../calendar.js';
import { opaqueId, type Random } from '../random.js';
import { themes } from '../text/theme/themes.js';
import type { Bilingual } from '../text/theme/theme.type.js';
import { workOf } from '../text/work.js';
import { inSentence } from '../unit/unit-name.js';
import { type Course, drawCourse, recommendationOf } from './recommendation.js';
import type { Numbers } from './register.js';

/** Deliberate faults of a delegation. */
export type Fault = 'LATE_NOTICE' | 'MISSING_REPORT' | 'LATE_BODY_REPORT' | 'LATE_REPORT' | 'POSTPONED' | 'EXCUSED';

export interface DelegationPlan {
  key: readonly (string | number)[];
  organizations: OrganizationTable;
  numbers: Numbers;
  random: Random;
  year: number;
  establishedOn: string;
  /** Front committee that keeps the register and plans the delegation with the host. */
  registrar: Actor;
  host: Actor;
  hostingBasis: SupervisionDelegation['hostingBasis'];
  registration?: SupervisionDelegation['registration'];
  coordinating?: readonly Actor[];
  participants: readonly Actor[];
  field: SupervisionField;
  /** Index of the subject within its field; drawn at random if undefined. */
  subject?: number;
  topicId?: string;
  planItemId?: string;
  targets: readonly Actor[];
  unforeseen?: boolean;
  followUpOfId?: string;
  faults?: readonly Fault[];
  /** Courses of the recommendations, in order; drawn at random if undefined. */
  courses?: readonly Course[];
  /** True to generate all documents, false for the main ones. */
  complete: boolean;
  lastDay: string;
}

const grounds: readonly SupervisionGround[] = [
  'SUPERVISION_PROGRAMME',
  'SUPERVISION_PROGRAMME',
  'JOINT_ACTION_PROGRAMME',
  'MEMBER_RECOMMENDATION',
  'COMPLAINTS_AND_REFLECTIONS',
  'MASS_MEDIA',
];

const documentTypes: Readonly<Record<DocumentKind, readonly [type: string, title: string]>> = {
  PROPOSAL: ['TTr', 'Tờ trình đề xuất nội dung giám sát'],
  DELEGATION_PLAN: ['KH', 'Kế hoạch tổ chức đoàn giám sát'],
  ESTABLISHING_DECISION: ['QĐ', 'Quyết định thành lập đoàn giám sát'],
  REPORT_OUTLINE: ['ĐC', 'Đề cương báo cáo phục vụ giám sát'],
  NOTICE_LETTER: ['CV', 'Công văn thông báo lịch giám sát'],
  MINUTES: ['BB', 'Biên bản làm việc'],
  SUPERVISED_BODY_REPORT: ['BC', 'Báo cáo của đơn vị được giám sát'],
  SUPERVISION_REPORT: ['BC', 'Báo cáo kết quả giám sát'],
  CONCLUSION: ['TB', 'Thông báo kết quả giám sát'],
  RECOMMENDATION_LETTER: ['KN', 'Văn bản kiến nghị sau giám sát'],
  REMINDER: ['CV', 'Công văn đôn đốc'],
  CLOSING_NOTE: ['TB', 'Thông báo kết thúc theo dõi'],
};

/** Builds a delegation with its file until `lastDay`. */
export function delegationOf(plan: DelegationPlan): SupervisionDelegation {
  return new DelegationFile(plan).write();
}

class DelegationFile {
  private readonly id: string;
  private readonly documents: ProcessDocument[] = [];
  private readonly events: ProcessEvent<DelegationState>[] = [];

  constructor(private readonly plan: DelegationPlan) {
    this.id = opaqueId('dlg', ...plan.key);
  }

  write(): SupervisionDelegation {
    const { plan, id } = this;
    const { random, field, host, registrar, establishedOn, targets } = plan;
    const subjects = themes[field].subjects;
    const [subject, subjectEn] = subjects[(plan.subject ?? random.int(0, 99)) % subjects.length]!;
    const unit = registrar.unit;

    this.event('PROPOSED', addDays(establishedOn, -random.int(40, 75)), host);
    if (plan.complete) this.document('PROPOSAL', addDays(establishedOn, -random.int(35, 39)), host);
    this.event('PLANNED', addDays(establishedOn, -random.int(25, 34)), registrar);
    if (plan.complete) this.document('DELEGATION_PLAN', establishedOn, host);
    const decision = this.document('ESTABLISHING_DECISION', establishedOn, host);
    if (plan.complete) this.document('REPORT_OUTLINE', establishedOn, host);
    this.event('ESTABLISHED', establishedOn, host, decision);

    const supervised = targets.map((target, index) => this.target(target, index));
    const sessions = supervised.flatMap((target) => target.sessions.map(({ heldOn }) => heldOn)).sort();
    const complete = supervised.every(({ sessions: held, excusedReason }) => held.length > 0 || excusedReason !== null);
    const last = sessions.at(-1);
    const concluded = last !== undefined && complete ? this.conclude(last) : null;
    const recommendations = concluded ? this.recommendations(concluded, supervised, [subject, subjectEn]) : [];
    if (concluded) this.followUp(concluded, recommendations);

    return {
      id,
      topicId: plan.topicId ?? null,
      planItemId: plan.planItemId ?? null,
      title: `Giám sát ${subject} trên địa bàn ${inSentence(unit.name)} năm ${plan.year}`,
      titleEn: `Supervision of ${subjectEn} in ${unit.nameEn}, ${plan.year}`,
      year: plan.year,
      field,
      ground: plan.unforeseen ? 'COMPLAINTS_AND_REFLECTIONS' : random.pick(grounds),
      host: host.ref,
      hostingBasis: plan.hostingBasis,
      registration: plan.registration ?? 'REGISTERED',
      level: host.level,
      areaUnitId: unit.id,
      unforeseen: plan.unforeseen ?? false,
      followUpOfId: plan.followUpOfId ?? null,
      purpose: `Đánh giá ${subject}; kịp thời biểu dương việc làm tốt và kiến nghị khắc phục hạn chế.`,
      documentNumber: decision?.documentNumber ?? null,
      establishedOn: this.happened(establishedOn) ? establishedOn : null,
      parties: this.parties(),
      targets: supervised,
      documents: this.documents.sort(byIssue),
      events: this.events.map((event, index) => ({ ...event, sequence: index + 1 })),
      recommendations,
    };
  }

  private happened(day: string): boolean {
    return day <= this.plan.lastDay;
  }

  private event(state: DelegationState, day: string, by: Actor, document?: ProcessDocument): void {
    if (!this.happened(day)) return;
    const { random } = this.plan;
    const sequence = this.events.length + 1;
    // The successor of a dissolved organisation completes its work.
    const acting = actingOn(this.plan.organizations, by, day) ?? by;
    this.events.push({
      id: opaqueId('dev', this.id, sequence),
      sequence,
      state,
      occurredOn: day,
      recordedAt: recordedAt(day, random.chance(0.06) ? random.int(10, 40) : random.int(0, 2)),
      by: acting.ref,
      documentId: document?.id ?? null,
      note: null,
    });
  }

  private document(kind: DocumentKind, day: string, issuer: Actor, targetId?: string): ProcessDocument | undefined {
    if (!this.happened(day)) return undefined;
    const [type, title] = documentTypes[kind];
    const acting = actingOn(this.plan.organizations, issuer, day) ?? issuer;
    const document: ProcessDocument = {
      id: opaqueId('doc', this.id, kind, this.documents.length + 1),
      kind,
      documentNumber: this.plan.numbers.next(acting.ref, acting.unit.id, day, type),
      title,
      issuedOn: day,
      issuer: acting.ref,
      targetId: targetId ?? null,
    };
    this.documents.push(document);
    return document;
  }

  private parties(): Party[] {
    const { host, coordinating = [], participants, establishedOn, complete } = this.plan;
    const party = (actor: Actor, role: Party['role'], seats: Party['seats']): Party => ({
      organization: actor.ref,
      role,
      since: establishedOn,
      until: null,
      seats,
      ...(workOf(actor.ref.kind, this.id) ?? { work: null, workEn: null }),
    });
    const lead = complete ? [chiefSeat(host, 'HEAD'), deputySeat(host, 'SECRETARY')] : [chiefSeat(host, 'HEAD')];
    return [
      party(host, 'LEAD', lead),
      ...coordinating.map((actor) => party(actor, 'COORDINATING', [chiefSeat(actor, 'DEPUTY_HEAD')])),
      ...participants.map((actor) => party(actor, 'PARTICIPANT', [deputySeat(actor, 'MEMBER')])),
    ];
  }

  private target(actor: Actor, index: number): SupervisionTarget {
    const { random, establishedOn, host, faults = [], complete } = this.plan;
    const fault = (name: Fault): boolean => index === 0 && faults.includes(name);
    const id = opaqueId('tgt', this.id, actor.ref.id);
    const firstDate = workday(addDays(establishedOn, random.int(24, 30) + index * random.int(2, 5)));
    const heldOn = fault('POSTPONED') ? workday(addDays(firstDate, random.int(14, 28))) : firstDate;
    const noticeSentOn = addDays(firstDate, fault('LATE_NOTICE') ? -random.int(8, 13) : -random.int(17, 22));
    const reportSentOn = fault('MISSING_REPORT')
      ? null
      : addDays(heldOn, fault('LATE_BODY_REPORT') ? -random.int(2, 5) : -random.int(8, 11));
    const excused = fault('EXCUSED');
    const events: ProcessEvent<TargetState>[] = [];
    const event = (state: TargetState, day: string, by: Actor): void => {
      if (!this.happened(day)) return;
      const sequence = events.length + 1;
      const eventId = opaqueId('tev', id, sequence);
      const recorded = recordedAt(day, random.chance(0.06) ? random.int(10, 40) : random.int(0, 2));
      events.push({
        id: eventId,
        sequence,
        state,
        occurredOn: day,
        recordedAt: recorded,
        by: by.ref,
        documentId: null,
        note: null,
      });
    };
    event('NOTIFIED', noticeSentOn, host);
    if (index === 0) this.event('UNDER_WAY', noticeSentOn, host);
    this.document('NOTICE_LETTER', noticeSentOn, host, id);
    if (fault('POSTPONED')) {
      this.event('POSTPONED', addDays(firstDate, -3), host);
      this.event('ESTABLISHED', addDays(firstDate, -1), host);
    }
    let report: ProcessDocument | undefined;
    if (reportSentOn && !excused) {
      report = this.document('SUPERVISED_BODY_REPORT', reportSentOn, actor, id);
      event('REPORT_RECEIVED', addDays(reportSentOn, 1), host);
    }
    const sessions: SupervisionTarget['sessions'] = [];
    if (excused) event('EXCUSED', addDays(firstDate, -4), host);
    else if (this.happened(heldOn)) {
      const minutes = complete ? this.document('MINUTES', heldOn, host, id) : undefined;
      const attendance = [chiefSeat(actor, 'HEAD')];
      sessions.push({
        id: opaqueId('ses', id, 1),
        heldOn,
        isFieldSurvey: false,
        minutesDocumentId: minutes?.id ?? null,
        attendance,
      });
      event('SESSION_HELD', heldOn, host);
      if (complete && random.chance(0.2)) {
        sessions.push({
          id: opaqueId('ses', id, 2),
          heldOn: workday(addDays(heldOn, 1)),
          isFieldSurvey: true,
          minutesDocumentId: null,
          attendance: [deputySeat(actor, 'MEMBER')],
        });
      }
    }
    return {
      id,
      body: actor.ref,
      bodyLevel: actor.level,
      unitId: actor.unit.id,
      events,
      scheduledOn: fault('POSTPONED') ? [firstDate, heldOn] : [firstDate],
      noticeSentOn: this.happened(noticeSentOn) ? noticeSentOn : null,
      noticeReceivedOn: this.happened(addDays(noticeSentOn, 1)) ? addDays(noticeSentOn, 1) : null,
      reportSentOn: report ? reportSentOn : null,
      reportReceivedOn:
        report && reportSentOn && this.happened(addDays(reportSentOn, 1)) ? addDays(reportSentOn, 1) : null,
      reportDocumentNumber: report?.documentNumber ?? null,
      sessions,
      excusedReason: excused ? 'Đơn vị đang tiếp đoàn thanh tra của cấp trên trong cùng thời gian.' : null,
    };
  }

  /** Records the report and the conclusion. Returns the day of the conclusion, or null if it is after the last day. */
  private conclude(lastSession: string): string | null {
    const { random, host, faults = [] } = this.plan;
    this.event('SESSIONS_COMPLETED', lastSession, host);
    const reported = workday(
      addDays(lastSession, faults.includes('LATE_REPORT') ? random.int(18, 26) : random.int(7, 13)),
    );
    this.event('REPORTED', reported, host, this.document('SUPERVISION_REPORT', reported, host));
    const concluded = workday(addDays(reported, random.int(5, 18)));
    this.event('CONCLUDED', concluded, host, this.document('CONCLUSION', concluded, host));
    return this.happened(concluded) ? concluded : null;
  }

  private recommendations(concluded: string, supervised: readonly SupervisionTarget[], subject: Bilingual) {
    const { plan, id } = this;
    const { random, host, organizations, numbers, targets, field, lastDay } = plan;
    const courses = plan.courses ?? supervised.map(() => drawCourse(random));
    const letter = this.document('RECOMMENDATION_LETTER', concluded, host);
    const heard = supervised.flatMap((target, index) => (target.sessions.length > 0 ? [{ target, index }] : []));
    if (!letter || heard.length === 0) return [];
    return courses.map((course, index) => {
      const { target, index: at } = heard[index % heard.length]!;
      return recommendationOf({
        key: [id, index + 1],
        organizations,
        numbers,
        issuer: host,
        recipient: targets[at]!,
        targetId: target.id,
        field,
        subject,
        documentNumber: letter.documentNumber,
        issuedOn: concluded,
        course,
        lastDay,
        random,
      });
    });
  }

  private followUp(concluded: string, recommendations: SupervisionDelegation['recommendations']): void {
    const { host } = this.plan;
    const closings = recommendations.map(({ followUp }) => {
      const last = followUp.at(-1)!;
      return last.state.startsWith('CLOSED') ? last.occurredOn : null;
    });
    for (const { reminders } of recommendations) {
      for (const { sentOn, documentNumber } of reminders) {
        const [, title] = documentTypes.REMINDER;
        const id = opaqueId('doc', this.id, 'REMINDER', this.documents.length + 1);
        this.documents.push({
          id,
          kind: 'REMINDER',
          documentNumber,
          title,
          issuedOn: sentOn,
          issuer: host.ref,
          targetId: null,
        });
      }
    }
    if (recommendations.length > 0) this.event('FOLLOW_UP', concluded, host);
    if (closings.some((day) => day === null)) return;
    const closed = (closings as string[]).reduce((latest, day) => (day > latest ? day : latest), addDays(concluded, 5));
    this.event('CLOSED', closed, host, this.plan.complete ? this.document('CLOSING_NOTE', closed, host) : undefined);
  }
}

function byIssue(one: ProcessDocument, other: ProcessDocument): number {
  return one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : 0;
}
