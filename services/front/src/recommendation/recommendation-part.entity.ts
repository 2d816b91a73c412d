import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, DependsOn, LocalDate, OrganizationKind, Sql } from '#kit';
import { logIndex, ProcessEvent } from '../event/process-event.entity.js';
import { Organization } from '../organization/organization.interface.js';
import { AssignmentReason, EscalationStep, FollowUpStatus } from './recommendation.enum.js';

/** An event of the issuer's follow-up. */
@ObjectType({
  simpleResolvers: true,
  description: 'A follow-up event by the issuer; the newest event sets the status (diễn biến theo dõi).',
})
@Entity()
@Index(logIndex)
export class FollowUpEvent extends ProcessEvent {
  @Field(() => FollowUpStatus, { description: 'Status that the event led to.' })
  @Column('text')
  state!: FollowUpStatus;
}

@ObjectType()
abstract class RecommendationPart {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  recommendationId!: string;

  @Field(() => DateTime, { description: 'Time at which the entry was recorded in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;
}

/** The body responsible for a recommendation during a period. A successor inherits the responsibility. */
@ObjectType({
  simpleResolvers: true,
  description: "A body's responsibility for a recommendation during a period (đơn vị chịu trách nhiệm).",
})
@Entity()
@Index(['bodyId', 'recommendationId'])
export class RecommendationAssignment extends RecommendationPart {
  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'Body responsible for the recommendation.' })
  @DependsOn('bodyKind', 'bodyId')
  body!: Organization | null;

  @Field(() => LocalDate, { description: 'First day of the responsibility.' })
  @Column('date')
  assignedFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the responsibility; null if it has not ended.' })
  @Sql((alias, dates) => `case when ${alias}.assigned_to < ${dates.asOf} then ${alias}.assigned_to end`)
  @Column('date', { nullable: true })
  assignedTo!: string | null;

  @Field(() => AssignmentReason, { description: 'Reason for the responsibility: addressee, or inherited.' })
  @Column('text')
  reason!: AssignmentReason;
}

/** A written reminder to the recipient. */
@ObjectType({ simpleResolvers: true, description: 'A written reminder (công văn đôn đốc).' })
@Entity()
export class RecommendationReminder extends RecommendationPart {
  @Field(() => Int, { description: 'Ordinal number of the reminder; 1 is the first.' })
  @Column('int')
  number!: number;

  @Field(() => LocalDate, { description: 'Day on which the reminder was sent.' })
  @Column('date')
  sentOn!: string;

  @Field(() => String, { description: 'Document number of the letter.' })
  @Column('text')
  documentNumber!: string;
}

/** An escalation after reminders. */
@ObjectType({
  simpleResolvers: true,
  description: 'An escalation after reminders, with its document (bước xử lý tiếp theo).',
})
@Entity()
export class RecommendationEscalation extends RecommendationPart {
  @Field(() => EscalationStep, { description: 'Kind of escalation.' })
  @Column('text')
  step!: EscalationStep;

  @Field(() => LocalDate, { description: 'Day of the escalation.' })
  @Column('date')
  escalatedOn!: string;

  @Column('text')
  toKind!: OrganizationKind;

  @Column('text')
  toId!: string;

  @Field(() => Organization, { nullable: true, description: 'Body to which the matter was escalated.' })
  @DependsOn('toKind', 'toId')
  to!: Organization | null;

  @Field(() => String, { description: 'Number of the letter that escalates.' })
  @Column('text')
  documentNumber!: string;
}
