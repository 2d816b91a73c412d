import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  isRecordedAt,
  DateTime,
  isRecorded,
  DependsOn,
  type DateParameters,
  labelledEnum,
  LocalDate,
  Many,
  OrganizationKind,
  OrganizationLevel,
  Provenance,
  Ratio,
  RegisterEntry,
  Sql,
  entityReferenceSql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Deadline } from '../deadline/deadline.type.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { isEffective, dayOfState, logIndex, newestState, ProcessEvent } from '../event/process-event.entity.js';
import { Organization } from '../organization/organization.interface.js';

export const CriticismForm = labelledEnum('CriticismForm', 'Form of social criticism (hình thức phản biện), art. 34.', {
  CONFERENCE: ['Hội nghị phản biện', 'Conference'],
  WRITTEN_CONSULTATION: ['Gửi dự thảo lấy ý kiến', 'Written consultation'],
  DIRECT_DIALOGUE: ['Đối thoại trực tiếp', 'Direct dialogue'],
});
export type CriticismForm = keyof typeof CriticismForm;

export const CriticismState = labelledEnum('CriticismState', 'State of a social criticism (trạng thái phản biện).', {
  PLANNED: ['Trong kế hoạch', 'Planned'],
  DRAFT_RECEIVED: ['Đã nhận dự thảo', 'Draft received'],
  FORM_CHOSEN: ['Đã chọn hình thức', 'Form chosen'],
  HELD: ['Đã tổ chức', 'Held'],
  OPINION_ISSUED: ['Đã có văn bản phản biện', 'Opinion issued'],
  REPLIED: ['Cơ quan soạn thảo đã trả lời', 'Replied'],
  REPORTED_TO_ISSUER: ['Đã báo cáo cơ quan ban hành', 'Reported to the issuing authority'],
  DOCUMENT_ISSUED: ['Văn bản đã ban hành', 'Document issued'],
  CLOSED: ['Kết thúc', 'Closed'],
  NOT_SENT: ['Không gửi dự thảo', 'Draft never sent'],
  NO_REPLY: ['Không trả lời', 'No reply'],
  WITHDRAWN: ['Rút dự thảo', 'Draft withdrawn'],
});
export type CriticismState = keyof typeof CriticismState;

export const CriticismOutcome = labelledEnum('CriticismOutcome', 'What became of a point (kết quả tiếp thu).', {
  ACCEPTED: ['Tiếp thu', 'Accepted'],
  PARTLY_ACCEPTED: ['Tiếp thu một phần', 'Accepted in part'],
  NOT_ACCEPTED_EXPLAINED: ['Không tiếp thu, có giải trình', 'Not accepted, explained'],
});
export type CriticismOutcome = keyof typeof CriticismOutcome;

@ObjectType({ simpleResolvers: true, description: "An entry of a criticism's log; the newest gives its state." })
@Entity()
@Index(logIndex)
export class CriticismEvent extends ProcessEvent {
  @Field(() => CriticismState, { description: 'The state that it led to.' })
  @Column('text')
  state!: CriticismState;
}

/** SQL for whether a point had been answered by the request's day, and the answer was known. */
export function isPointAnswered(alias: string, dates: DateParameters): string {
  return `${alias}.answered_on <= ${dates.asOf} and ${isRecordedAt(alias, 'answer_recorded_at', dates)}`;
}

/** One point of a criticism: acceptance is never all or nothing. */
@ObjectType({
  simpleResolvers: true,
  description: 'One point of a social criticism with what became of it (nội dung phản biện).',
})
@Entity()
export class CriticismPoint extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  criticismId!: string;

  @Field(() => Int, { description: 'Order in the opinion.' })
  @Column('int')
  sequence!: number;

  @Field(() => String, { description: 'What it is about, in Vietnamese.' })
  @Column('text')
  subject!: string;

  @Field(() => String, { description: 'What is proposed, in Vietnamese.' })
  @Column('text')
  position!: string;

  @Column('text', { nullable: true })
  outcomeGiven!: CriticismOutcome | null;

  @Column('date', { nullable: true })
  answeredOn!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the answer was entered in the register; null: no answer.',
  })
  @Sql((alias, dates) => `case when ${isPointAnswered(alias, dates)} then ${alias}.answer_recorded_at end`)
  @Column('timestamptz', { nullable: true })
  answerRecordedAt!: string | null;

  @Field(() => CriticismOutcome, {
    nullable: true,
    description: "What became of it by the request's day; null: no answer.",
  })
  @Sql((alias, dates) => `case when ${isPointAnswered(alias, dates)} then ${alias}.outcome_given end`)
  outcome!: CriticismOutcome | null;

  @Column('text', { nullable: true })
  reasonGiven!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was not accepted, in Vietnamese.' })
  @Sql((alias, dates) => `case when ${isPointAnswered(alias, dates)} then ${alias}.reason_given end`)
  reason!: string | null;
}

const points = (alias: string, condition: string): string =>
  `(select count(*)::int from criticism_point p where p.criticism_id = ${alias}.id and ${condition})`;
const answered = (dates: DateParameters): string => `${isRecorded('p', dates)} and ${isPointAnswered('p', dates)}`;
const draftReceivedOn = dayOfState('criticism_event', 'DRAFT_RECEIVED');
const opinionOn = dayOfState('criticism_event', 'OPINION_ISSUED');

/** The Front's or an organisation's opinion on a draft of the state. */
@ObjectType({ simpleResolvers: true, description: 'Social criticism of a draft document (phản biện xã hội).' })
@Directive('@key(fields: "id")')
@Entity()
@Index(['hostId', 'plannedOn'])
export class SocialCriticism extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Title of the draft, in Vietnamese.' })
  @Column('text')
  draftTitle!: string;

  @Field(() => String, { description: 'Title of the draft, in English.' })
  @Column('text')
  draftTitleEn!: string;

  @Field(() => SupervisionField, { description: 'Field.' })
  @Column('text')
  field!: SupervisionField;

  @Field(() => CriticismForm, { nullable: true, description: 'Form; null before one was chosen.' })
  @Column('text', { nullable: true })
  form!: CriticismForm | null;

  @Column('text')
  hostKind!: OrganizationKind;

  @Column('text')
  hostId!: string;

  @Field(() => Organization, { nullable: true, description: 'Who criticises.' })
  @DependsOn('hostKind', 'hostId')
  host!: Organization | null;

  @Field(() => OrganizationLevel, { description: 'Level of the host.' })
  @Column('text')
  level!: OrganizationLevel;

  @Column('text')
  draftingBodyKind!: OrganizationKind;

  @Index()
  @Column('text')
  draftingBodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'Who drafted.' })
  @DependsOn('draftingBodyKind', 'draftingBodyId')
  draftingBody!: Organization | null;

  @Index()
  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit for which the draft is.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => LocalDate, { description: 'Day of the plan that names it.' })
  @Index()
  @Column('date')
  plannedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the draft came in, once that was known.' })
  @Sql(draftReceivedOn)
  @Column('date', { nullable: true })
  draftReceivedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the draft was to go to the issuing authority.' })
  @Column('date', { nullable: true })
  submissionOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the opinion (văn bản phản biện), once that was known.',
  })
  @Sql((alias, dates) => `case when ${opinionOn(alias, dates)} is not null then ${alias}.opinion_number end`)
  @Column('text', { nullable: true })
  opinionNumber!: string | null;

  @Sql(opinionOn)
  @Column('date', { nullable: true })
  opinionOn!: string | null;

  @Sql(dayOfState('criticism_event', 'REPLIED'))
  @Column('date', { nullable: true })
  repliedOn!: string | null;

  @Field(() => CriticismState, { nullable: true, description: "State on the request's day, as known then." })
  @Sql(newestState('criticism_event'))
  state!: CriticismState | null;

  @Field(() => [CriticismEvent], { description: "The log, oldest first, up to the request's day and knowledge." })
  @Many(() => CriticismEvent, { by: 'subjectId', order: 'sequence', when: isEffective })
  events!: CriticismEvent[];

  @Field(() => [CriticismPoint], { description: 'Its points.' })
  @Many(() => CriticismPoint, { by: 'criticismId', order: 'sequence' })
  points!: CriticismPoint[];

  @Sql((alias, dates) => points(alias, `${answered(dates)} and p.outcome_given <> 'NOT_ACCEPTED_EXPLAINED'`))
  pointsAccepted!: number;

  @Sql((alias, dates) => points(alias, answered(dates)))
  pointsAnswered!: number;

  @Field(() => Ratio, { description: 'Points accepted, wholly or in part, of points answered.' })
  @DependsOn('pointsAccepted', 'pointsAnswered')
  acceptance!: Ratio;

  @Field(() => [Deadline], { description: 'Limits: the draft to the Front, and the written reply.' })
  @DependsOn('submissionOn', 'draftReceivedOn', 'opinionOn', 'repliedOn')
  deadlines!: Deadline[];

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
