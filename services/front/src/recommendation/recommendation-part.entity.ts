import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, DependsOn, LocalDate, OrganizationKind, Sql } from '#kit';
import { logIndex, ProcessEvent } from '../event/process-event.entity.js';
import { Organization } from '../organization/organization.interface.js';
import { AssignmentReason, EscalationStep, FollowUpStatus } from './recommendation.enum.js';

/** An entry of the issuer's follow-up. */
@ObjectType({ simpleResolvers: true, description: "An entry of the issuer's follow-up; the newest gives its status." })
@Entity()
@Index(logIndex)
export class FollowUpEvent extends ProcessEvent {
  @Field(() => FollowUpStatus, { description: 'The status that it led to.' })
  @Column('text')
  state!: FollowUpStatus;
}

@ObjectType()
abstract class RecommendationPart {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  recommendationId!: string;

  @Field(() => DateTime, { description: 'When it was entered in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;
}

/** Who holds a recommendation during a time: a body that ends hands over to its successor. */
@ObjectType({
  simpleResolvers: true,
  description: 'Who holds a recommendation during a time (đơn vị chịu trách nhiệm).',
})
@Entity()
@Index(['bodyId', 'recommendationId'])
export class RecommendationAssignment extends RecommendationPart {
  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'The body that holds it.' })
  @DependsOn('bodyKind', 'bodyId')
  body!: Organization | null;

  @Field(() => LocalDate, { description: 'First day.' })
  @Column('date')
  assignedFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it holds it.' })
  @Sql((alias, dates) => `case when ${alias}.assigned_to < ${dates.asOf} then ${alias}.assigned_to end`)
  @Column('date', { nullable: true })
  assignedTo!: string | null;

  @Field(() => AssignmentReason, { description: 'Why.' })
  @Column('text')
  reason!: AssignmentReason;
}

/** A written reminder. */
@ObjectType({ simpleResolvers: true, description: 'A written reminder (công văn đôn đốc).' })
@Entity()
export class RecommendationReminder extends RecommendationPart {
  @Field(() => Int, { description: 'Which reminder: 1 is the first.' })
  @Column('int')
  number!: number;

  @Field(() => LocalDate, { description: 'Day on which it was sent.' })
  @Column('date')
  sentOn!: string;

  @Field(() => String, { description: 'Number of the letter.' })
  @Column('text')
  documentNumber!: string;
}

/** A step beyond reminders. */
@ObjectType({
  simpleResolvers: true,
  description: 'A step beyond reminders, with its document (bước xử lý tiếp theo).',
})
@Entity()
export class RecommendationEscalation extends RecommendationPart {
  @Field(() => EscalationStep, { description: 'Which step.' })
  @Column('text')
  step!: EscalationStep;

  @Field(() => LocalDate, { description: 'Day of the step.' })
  @Column('date')
  escalatedOn!: string;

  @Column('text')
  toKind!: OrganizationKind;

  @Column('text')
  toId!: string;

  @Field(() => Organization, { nullable: true, description: 'Whom it was put to.' })
  @DependsOn('toKind', 'toId')
  to!: Organization | null;

  @Field(() => String, { description: 'Number of the document.' })
  @Column('text')
  documentNumber!: string;
}
