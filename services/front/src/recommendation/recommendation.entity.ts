import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, DependsOn, LocalDate, Many, One, OrganizationKind, Provenance, Sql } from '#kit';
import { entityReferenceSql, isOnRecord } from '#kit/sql';
import { isAssigned } from './recommendation.sql.js';
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
import {
  FollowUpStatus,
  RecommendationKind,
  ReplyDueBasis,
  VerificationResult,
  ReplyTimeliness,
} from './recommendation.enum.js';
import { daysOverdue, replyDueBasis, replyDueOn, replyTimeliness } from './reply-timeliness.sql.js';
import { isVerified } from './verified.js';

/** The issuer's verification of an implementation. */
@ObjectType({
  simpleResolvers: true,
  description: "The issuer's verification of the implementation (kết quả kiểm tra lại).",
})
export class RecommendationVerification {
  @Field(() => LocalDate, { description: 'Day on which the issuer verified.' })
  verifiedOn!: string;

  @Field(() => VerificationResult, { description: 'Result of the verification.' })
  result!: VerificationResult;
}

/**
 * A recommendation after supervision. The issuer owns follow-up; the recipient owns reply and claimed implementation.
 */
@ObjectType({
  simpleResolvers: true,
  description:
    'A recommendation after supervision (kiến nghị sau giám sát). Follow-up and verification come from the issuer; reply and claimed implementation from the recipient.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['areaUnitId', 'issuedOn'])
@Index(['issuerId', 'issuedOn'])
@Index(['recipientId', 'issuedOn'])
@Index(['recipientId', 'field', 'issuedOn', 'id'])
export class Recommendation {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  delegationId!: string;

  @Field(() => SupervisionDelegation, { description: 'Delegation that made the recommendation.' })
  @One(() => SupervisionDelegation, { key: 'delegationId' })
  delegation!: SupervisionDelegation;

  @Column('text')
  targetId!: string;

  @Field(() => SupervisionTarget, {
    nullable: true,
    description: 'Supervised body within the delegation; null if none is named.',
  })
  @One(() => SupervisionTarget, { key: 'targetId' })
  target!: SupervisionTarget | null;

  @Field(() => Int, { description: 'Ordinal number within the delegation.' })
  @Column('int')
  sequence!: number;

  @Field(() => String, { description: 'Document number of the letter.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Text of the recommendation in Vietnamese.' })
  @Column('text')
  text!: string;

  @Field(() => String, { description: 'Text of the recommendation in English.' })
  @Column('text')
  textEn!: string;

  @Field(() => RecommendationKind, { description: 'Kind of recommendation: remedy, change of policy, commendation.' })
  @Column('text')
  kind!: RecommendationKind;

  @Field(() => SupervisionField, { description: 'Field of the recommendation.' })
  @Column('text')
  field!: SupervisionField;

  @Field(() => Boolean, { description: 'True if the issuer marked it as a priority.' })
  @Column('boolean')
  priority!: boolean;

  @Field(() => Boolean, { description: 'True if implementation takes several years by nature.' })
  @Column('boolean')
  isMultiYear!: boolean;

  @Field(() => LocalDate, { description: 'Day on which the document was issued.' })
  @Index()
  @Column('date')
  issuedOn!: string;

  @Field(() => DateTime, { description: 'Time at which the entry was recorded in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;

  @Column('text')
  issuerKind!: OrganizationKind;

  @Column('text')
  issuerId!: string;

  @Field(() => Organization, { nullable: true, description: 'Organisation that issued the document.' })
  @DependsOn('issuerKind', 'issuerId')
  issuer!: Organization | null;

  @Column('text')
  recipientKind!: OrganizationKind;

  @Column('text')
  recipientId!: string;

  @Field(() => Organization, { nullable: true, description: 'Body to which the recommendation was addressed.' })
  @DependsOn('recipientKind', 'recipientId')
  recipient!: Organization | null;

  @Column('jsonb', { default: [] })
  alsoSentToRefs!: OrganizationReference[];

  @Field(() => [Organization], { nullable: 'itemsAndList', description: 'Bodies that received a copy of the letter.' })
  @DependsOn('alsoSentToRefs')
  alsoSentTo!: (Organization | null)[];

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Administrative unit that the recommendation concerns.',
  })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which the letter requests a reply; null if it names none.',
  })
  @Column('date', { nullable: true })
  requestedReplyBy!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which the letter requests implementation; null if it names none.',
  })
  @Column('date', { nullable: true })
  requestedImplementationBy!: string | null;

  @Field(() => FollowUpStatus, {
    nullable: true,
    description: 'Status given by the issuer as of the request date, recorded by `asKnownOn`. Null before issue.',
  })
  @Sql(newestState('follow_up_event'))
  followUpStatus!: FollowUpStatus | null;

  @Field(() => [FollowUpEvent], {
    description: 'Follow-up events by the request date, recorded by `asKnownOn`, oldest first.',
  })
  @Many(() => FollowUpEvent, { by: 'subjectId', order: 'sequence', when: isEffective })
  followUp!: FollowUpEvent[];

  @Column('date', { nullable: true })
  verifiedOn!: string | null;

  @Column('text', { nullable: true })
  verificationResult!: VerificationResult | null;

  @Field(() => RecommendationVerification, {
    nullable: true,
    description: 'Newest verification by the request date, recorded by `asKnownOn`; null if not verified.',
  })
  @Sql(
    (alias, dates) =>
      `case when ${isVerified(alias, dates)} then json_build_object('verifiedOn', ${alias}.verified_on, ` +
      `'result', ${alias}.verification_result) end`,
  )
  verification!: RecommendationVerification | null;

  @Field(() => [RecommendationAssignment], {
    description: 'Bodies responsible for the recommendation by the request date, oldest first.',
  })
  @Many(() => RecommendationAssignment, {
    by: 'recommendationId',
    order: 'assignedFrom',
    when: isAssigned,
  })
  assignments!: RecommendationAssignment[];

  @Field(() => [RecommendationReminder], { description: 'Reminders sent by the request date, oldest first.' })
  @Many(() => RecommendationReminder, {
    by: 'recommendationId',
    order: 'number',
    when: isOnRecord('sent_on'),
  })
  reminders!: RecommendationReminder[];

  @Field(() => [RecommendationEscalation], { description: 'Escalations after reminders, taken by the request date.' })
  @Many(() => RecommendationEscalation, {
    by: 'recommendationId',
    order: 'escalatedOn',
    when: isOnRecord('escalated_on'),
  })
  escalations!: RecommendationEscalation[];

  @Field(() => LocalDate, { description: 'Day by which a reply is expected; `replyDueBasis` gives the basis.' })
  @Sql(replyDueOn)
  replyDueOn!: string;

  @Field(() => ReplyDueBasis, { description: 'Basis of `replyDueOn`. No law sets a limit for this reply.' })
  @Sql(replyDueBasis)
  replyDueBasis!: ReplyDueBasis;

  @Field(() => ReplyTimeliness, {
    nullable: true,
    description:
      'Timeliness of the first reply as of the request date. Null until the copy of the replies is complete.',
  })
  @Sql((alias, dates) => nullUnlessComplete(replies, replyTimeliness(alias, dates)))
  replyTimeliness!: ReplyTimeliness | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Days from `replyDueOn` to the request date, from the Front's copy of replies. Null if not overdue, or not known.",
  })
  @Sql((alias, dates) => nullUnlessComplete(replies, daysOverdue(alias, dates)))
  daysOverdue!: number | null;

  @Field(() => [Deadline], {
    description: 'Legal deadlines for the reply: no law sets one, and each entry cites its article.',
  })
  @DependsOn('issuedOn')
  deadlines!: Deadline[];

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
