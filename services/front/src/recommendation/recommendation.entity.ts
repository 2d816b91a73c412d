import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  DateTime,
  isRecorded,
  DependsOn,
  LocalDate,
  Many,
  One,
  OrganizationKind,
  Provenance,
  Sql,
  entityReferenceSql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { replies } from '../copy/reply.js';
import { nullUnlessComplete } from '../copy/coverage-sql.js';
import { Deadline } from '../deadline/deadline.type.js';
import { SupervisionDelegation } from '../delegation/supervision-delegation.entity.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { isEffective, newestState } from '../event/process-event.entity.js';
import type { OrganizationReference } from '../organization/load-organization.js';
import { Organization } from '../organization/organization.interface.js';
import { SupervisionTarget } from '../target/supervision-target.entity.js';
import {
  FollowUpEvent,
  RecommendationAssignment,
  RecommendationEscalation,
  RecommendationReminder,
} from './recommendation-part.entity.js';
import { FollowUpStatus, RecommendationKind, ReplyDueBasis, VerificationResult } from './recommendation.enum.js';
import { daysOverdue, replyDueBasis, replyDueOn } from './reply-due.js';
import { isVerified } from './verified.js';

/** What the issuer found when it looked again. */
@ObjectType({
  simpleResolvers: true,
  description: 'What the issuer found when it looked again (kết quả kiểm tra lại).',
})
export class RecommendationVerification {
  @Field(() => LocalDate, { description: 'Day of the verification.' })
  verifiedOn!: string;

  @Field(() => VerificationResult, { description: 'What was found.' })
  result!: VerificationResult;
}

/** A recommendation after supervision. Follow-up is the issuer's axis; reply and claimed implementation the recipient's. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A recommendation after supervision (kiến nghị sau giám sát). Follow-up and verification are the issuer’s; ' +
    'reply and claimed implementation are the recipient’s: the axes are independent.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['areaUnitId', 'issuedOn'])
@Index(['issuerId', 'issuedOn'])
@Index(['recipientId', 'issuedOn'])
@Index(['recipientId', 'field', 'issuedOn', 'id'])
export class Recommendation {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  delegationId!: string;

  @Field(() => SupervisionDelegation, { description: 'The delegation that it comes from.' })
  @One(() => SupervisionDelegation, { key: 'delegationId' })
  delegation!: SupervisionDelegation;

  @Column('text')
  targetId!: string;

  @Field(() => SupervisionTarget, { nullable: true, description: 'The supervised body within the delegation.' })
  @One(() => SupervisionTarget, { key: 'targetId' })
  target!: SupervisionTarget | null;

  @Field(() => Int, { description: 'Order within the delegation.' })
  @Column('int')
  sequence!: number;

  @Field(() => String, { description: 'Number of the letter.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'What is recommended, in Vietnamese.' })
  @Column('text')
  text!: string;

  @Field(() => String, { description: 'What is recommended, in English.' })
  @Column('text')
  textEn!: string;

  @Field(() => RecommendationKind, { description: 'Kind.' })
  @Column('text')
  kind!: RecommendationKind;

  @Field(() => SupervisionField, { description: 'Field.' })
  @Column('text')
  field!: SupervisionField;

  @Field(() => Boolean, { description: 'Marked as a priority by the issuer.' })
  @Column('boolean')
  priority!: boolean;

  @Field(() => Boolean, { description: 'Needs several years by its nature.' })
  @Column('boolean')
  isMultiYear!: boolean;

  @Field(() => LocalDate, { description: 'Day of issue.' })
  @Index()
  @Column('date')
  issuedOn!: string;

  @Field(() => DateTime, { description: 'When it was entered in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;

  @Column('text')
  issuerKind!: OrganizationKind;

  @Column('text')
  issuerId!: string;

  @Field(() => Organization, { nullable: true, description: 'Who issued it.' })
  @DependsOn('issuerKind', 'issuerId')
  issuer!: Organization | null;

  @Column('text')
  recipientKind!: OrganizationKind;

  @Column('text')
  recipientId!: string;

  @Field(() => Organization, { nullable: true, description: 'To whom it was addressed.' })
  @DependsOn('recipientKind', 'recipientId')
  recipient!: Organization | null;

  @Column('jsonb', { default: [] })
  alsoSentToRefs!: OrganizationReference[];

  @Field(() => [Organization], { nullable: 'itemsAndList', description: 'Who received a copy.' })
  @DependsOn('alsoSentToRefs')
  alsoSentTo!: (Organization | null)[];

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit that it concerns.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day by which the letter asks for a reply.' })
  @Column('date', { nullable: true })
  requestedReplyBy!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day by which the letter asks for it to be done.' })
  @Column('date', { nullable: true })
  requestedImplementationBy!: string | null;

  @Field(() => FollowUpStatus, {
    nullable: true,
    description: "The issuer's status on the request's day, as known then; null before it was issued.",
  })
  @Sql(newestState('follow_up_event'))
  followUpStatus!: FollowUpStatus | null;

  @Field(() => [FollowUpEvent], {
    description: "The issuer's log, oldest first, up to the request's day and knowledge.",
  })
  @Many(() => FollowUpEvent, { by: 'subjectId', order: 'sequence', when: isEffective })
  followUp!: FollowUpEvent[];

  @Column('date', { nullable: true })
  verifiedOn!: string | null;

  @Column('text', { nullable: true })
  verificationResult!: VerificationResult | null;

  @Field(() => RecommendationVerification, {
    nullable: true,
    description: "The issuer's newest verification, if it was made by the request's day and was known.",
  })
  @Sql(
    (alias, dates) =>
      `case when ${isVerified(alias, dates)} then json_build_object('verifiedOn', ${alias}.verified_on, ` +
      `'result', ${alias}.verification_result) end`,
  )
  verification!: RecommendationVerification | null;

  @Field(() => [RecommendationAssignment], { description: "Who held it, by the request's day, oldest first." })
  @Many(() => RecommendationAssignment, {
    by: 'recommendationId',
    order: 'assignedFrom',
    when: (alias, dates) => `${alias}.assigned_from <= ${dates.asOf} and ${isRecorded(alias, dates)}`,
  })
  assignments!: RecommendationAssignment[];

  @Field(() => [RecommendationReminder], { description: "Reminders sent by the request's day." })
  @Many(() => RecommendationReminder, {
    by: 'recommendationId',
    order: 'number',
    when: (alias, dates) => `${alias}.sent_on <= ${dates.asOf} and ${isRecorded(alias, dates)}`,
  })
  reminders!: RecommendationReminder[];

  @Field(() => [RecommendationEscalation], { description: "Steps beyond reminders by the request's day." })
  @Many(() => RecommendationEscalation, {
    by: 'recommendationId',
    order: 'escalatedOn',
    when: (alias, dates) => `${alias}.escalated_on <= ${dates.asOf} and ${isRecorded(alias, dates)}`,
  })
  escalations!: RecommendationEscalation[];

  @Field(() => LocalDate, { description: 'Day by which a reply is expected, and on what basis: see replyDueBasis.' })
  @Sql(replyDueOn)
  replyDueOn!: string;

  @Field(() => ReplyDueBasis, { description: 'Where that day comes from: no law sets a limit for this reply.' })
  @Sql(replyDueBasis)
  replyDueBasis!: ReplyDueBasis;

  @Field(() => Int, {
    nullable: true,
    description:
      "Days since that day, when no reply had come by the request's day as the Front's copy of the replies has it; " +
      'null: not overdue, or not known.',
  })
  @Sql((alias, dates) => nullUnlessComplete(replies, daysOverdue(alias, dates)))
  daysOverdue!: number | null;

  @Field(() => [Deadline], {
    description: 'Limits of law for the reply: that there is none, with the articles that say so.',
  })
  @DependsOn('issuedOn')
  deadlines!: Deadline[];

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
