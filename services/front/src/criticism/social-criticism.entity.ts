import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  DateTime,
  DependsOn,
  labelledEnum,
  LocalDate,
  Many,
  OrganizationKind,
  OrganizationLevel,
  Provenance,
  RegisterEntry,
  Sql,
} from '#kit';
import { Ratio } from '#kit/disclosure';
import { isRecordedAt, isRecorded, type DateParameters, entityReferenceSql } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Deadline } from '../deadline/deadline.type.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { isEffective, dayOfState, logIndex, newestState, ProcessEvent } from '../event/process-event.entity.js';
import { Organization } from '../organization/organization.interface.js';

export const CriticismForm = labelledEnum(
  'CriticismForm',
  'Form of social criticism under art. 34 (hình thức phản biện).',
  {
    CONFERENCE: ['Hội nghị phản biện', 'Conference'],
    WRITTEN_CONSULTATION: ['Gửi dự thảo lấy ý kiến', 'Written consultation'],
    DIRECT_DIALOGUE: ['Đối thoại trực tiếp', 'Direct dialogue'],
  },
);
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

export const CriticismOutcome = labelledEnum(
  'CriticismOutcome',
  'Outcome of a point of criticism (kết quả tiếp thu).',
  {
    ACCEPTED: ['Tiếp thu', 'Accepted'],
    PARTLY_ACCEPTED: ['Tiếp thu một phần', 'Accepted in part'],
    NOT_ACCEPTED_EXPLAINED: ['Không tiếp thu, có giải trình', 'Not accepted, explained'],
  },
);
export type CriticismOutcome = keyof typeof CriticismOutcome;

@ObjectType({
  simpleResolvers: true,
  description: 'An event of a social criticism; the newest event sets the state (diễn biến phản biện).',
})
@Entity()
@Index(logIndex)
export class CriticismEvent extends ProcessEvent {
  @Field(() => CriticismState, { description: 'State that the event led to.' })
  @Column('text')
  state!: CriticismState;
}

/** Builds SQL that is true if a point was answered by the request date and the answer recorded by `asKnownOn`. */
export function isPointAnswered(alias: string, dates: DateParameters): string {
  return `${alias}.answered_on <= ${dates.asOf} and ${isRecordedAt(alias, 'answer_recorded_at', dates)}`;
}

/** A point of a criticism, accepted or refused on its own. */
@ObjectType({
  simpleResolvers: true,
  description: 'A point of a social criticism with its outcome (nội dung phản biện).',
})
@Entity()
export class CriticismPoint extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  criticismId!: string;

  @Field(() => Int, { description: 'Ordinal number in the opinion.' })
  @Column('int')
  sequence!: number;

  @Field(() => String, { description: 'Subject of the point, in Vietnamese.' })
  @Column('text')
  subject!: string;

  @Field(() => String, { description: 'Proposal made in the point, in Vietnamese.' })
  @Column('text')
  position!: string;

  @Column('text', { nullable: true })
  outcomeGiven!: CriticismOutcome | null;

  @Column('date', { nullable: true })
  answeredOn!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the answer was recorded; null if not answered.',
  })
  @Sql((alias, dates) => `case when ${isPointAnswered(alias, dates)} then ${alias}.answer_recorded_at end`)
  @Column('timestamptz', { nullable: true })
  answerRecordedAt!: string | null;

  @Field(() => CriticismOutcome, {
    nullable: true,
    description: 'Outcome by the request date; null if not answered.',
  })
  @Sql((alias, dates) => `case when ${isPointAnswered(alias, dates)} then ${alias}.outcome_given end`)
  outcome!: CriticismOutcome | null;

  @Column('text', { nullable: true })
  reasonGiven!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason for not accepting the point, in Vietnamese.' })
  @Sql((alias, dates) => `case when ${isPointAnswered(alias, dates)} then ${alias}.reason_given end`)
  reason!: string | null;
}

const points = (alias: string, condition: string): string =>
  `(select count(*)::int from criticism_point p where p.criticism_id = ${alias}.id and ${condition})`;
const answered = (dates: DateParameters): string => `${isRecorded('p', dates)} and ${isPointAnswered('p', dates)}`;
const draftReceivedOn = dayOfState('criticism_event', 'DRAFT_RECEIVED');
const opinionOn = dayOfState('criticism_event', 'OPINION_ISSUED');

/** An opinion of the Front or another organisation on a draft of the state. */
@ObjectType({ simpleResolvers: true, description: 'Social criticism of a draft document (phản biện xã hội).' })
@Directive('@key(fields: "id")')
@Entity()
@Index(['hostId', 'plannedOn'])
export class SocialCriticism extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Title of the draft, in Vietnamese.' })
  @Column('text')
  draftTitle!: string;

  @Field(() => String, { description: 'Title of the draft, in English.' })
  @Column('text')
  draftTitleEn!: string;

  @Field(() => SupervisionField, { description: 'Field of the draft document.' })
  @Column('text')
  field!: SupervisionField;

  @Field(() => CriticismForm, { nullable: true, description: 'Form of the criticism; null before it was chosen.' })
  @Column('text', { nullable: true })
  form!: CriticismForm | null;

  @Column('text')
  hostKind!: OrganizationKind;

  @Column('text')
  hostId!: string;

  @Field(() => Organization, { nullable: true, description: 'Organisation that hosts the criticism.' })
  @DependsOn('hostKind', 'hostId')
  host!: Organization | null;

  @Field(() => OrganizationLevel, { description: 'Level of the host organisation.' })
  @Column('text')
  level!: OrganizationLevel;

  @Column('text')
  draftingBodyKind!: OrganizationKind;

  @Index()
  @Column('text')
  draftingBodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'Body that drafted the document.' })
  @DependsOn('draftingBodyKind', 'draftingBodyId')
  draftingBody!: Organization | null;

  @Index()
  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Administrative unit to which the draft applies.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => LocalDate, { description: 'Day of the plan that names the criticism.' })
  @Index()
  @Column('date')
  plannedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the draft was received; null until recorded by `asKnownOn`.',
  })
  @Sql(draftReceivedOn)
  @Column('date', { nullable: true })
  draftReceivedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the draft was due at the issuing authority.' })
  @Column('date', { nullable: true })
  submissionOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Document number of the opinion (văn bản phản biện); null until recorded by `asKnownOn`.',
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

  @Field(() => CriticismState, {
    nullable: true,
    description: 'State as of the request date, recorded by `asKnownOn`.',
  })
  @Sql(newestState('criticism_event'))
  state!: CriticismState | null;

  @Field(() => [CriticismEvent], { description: 'Events by the request date, recorded by `asKnownOn`, oldest first.' })
  @Many(() => CriticismEvent, { by: 'subjectId', order: 'sequence', when: isEffective })
  events!: CriticismEvent[];

  @Field(() => [CriticismPoint], { description: 'Points of the opinion, in their order.' })
  @Many(() => CriticismPoint, { by: 'criticismId', order: 'sequence' })
  points!: CriticismPoint[];

  @Sql((alias, dates) => points(alias, `${answered(dates)} and p.outcome_given <> 'NOT_ACCEPTED_EXPLAINED'`))
  pointsAccepted!: number;

  @Sql((alias, dates) => points(alias, answered(dates)))
  pointsAnswered!: number;

  @Field(() => Ratio, { description: 'Share of answered points that were accepted, wholly or in part.' })
  @DependsOn('pointsAccepted', 'pointsAnswered')
  acceptance!: Ratio;

  @Field(() => [Deadline], { description: 'Deadlines for sending the draft to the Front, and for the written reply.' })
  @DependsOn('submissionOn', 'draftReceivedOn', 'opinionOn', 'repliedOn')
  deadlines!: Deadline[];

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
