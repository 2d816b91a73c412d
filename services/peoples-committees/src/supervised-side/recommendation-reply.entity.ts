import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  DateTime,
  labelledEnum,
  LocalDate,
  OrganizationKind,
  Provenance,
  RegisterEntry,
  ResponsePosition,
  Sql,
} from '#kit';
import { Organization } from '../organization.interface.js';

export const ReplyTimeliness = labelledEnum(
  'ReplyTimeliness',
  'Whether a reply came by the day it was expected (trả lời).',
  {
    NOT_DUE: ['Chưa đến hạn', 'Not yet due, not yet given'],
    IN_TIME: ['Đúng hạn', 'Given in time'],
    LATE: ['Muộn', 'Given late'],
    OVERDUE: ['Quá hạn, chưa trả lời', 'Overdue, not given'],
  },
);
export type ReplyTimeliness = keyof typeof ReplyTimeliness;

/** A body's written reply to a recommendation. */
@ObjectType({ simpleResolvers: true, description: 'A reply to a recommendation (văn bản trả lời kiến nghị).' })
@Directive('@key(fields: "id")')
@Entity()
@Index(['bodyId', 'respondedOn'])
export class RecommendationReply extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  recommendationId!: string;

  @Field(() => Recommendation, { nullable: true, description: 'The recommendation that it answers.' })
  @Sql((alias) => `json_build_object('id', ${alias}.recommendation_id)`)
  recommendation!: Recommendation;

  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, {
    nullable: true,
    description: 'The body that replied: the addressee, or who inherited it.',
  })
  @Sql(
    (alias) =>
      `json_build_object('__typename', case ${alias}.body_kind when 'SPECIALISED_UNIT' then 'SpecialisedUnit' ` +
      `else 'PeoplesCommittee' end, 'id', ${alias}.body_id)`,
  )
  by!: InstanceType<typeof Organization> | null;

  @Field(() => Int, { description: 'Which reply: a refusal may be followed by an acceptance after dialogue.' })
  @Column('int')
  number!: number;

  @Field(() => ResponsePosition, { description: 'Position.' })
  @Column('text')
  position!: ResponsePosition;

  @Field(() => LocalDate, { description: 'Day of the reply.' })
  @Index()
  @Column('date')
  respondedOn!: string;

  @Field(() => String, { description: 'Number of the letter.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Summary in Vietnamese.' })
  @Column('text')
  text!: string;

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}

@ObjectType({ simpleResolvers: true, description: 'A document that a claim of implementation rests on (minh chứng).' })
export class ImplementationEvidence {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  title!: string;

  @Field(() => String, { description: 'Number.' })
  documentNumber!: string;

  @Field(() => LocalDate, { description: 'Day of issue.' })
  issuedOn!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What the recipient says it has done (báo cáo đã thực hiện): a claim until the issuer verifies it.',
})
export class ClaimedImplementation {
  @Field(() => LocalDate, { description: 'Day of the claim.' })
  claimedOn!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was entered in the recipient's file." })
  recordedAt!: string | null;

  @Field(() => [ImplementationEvidence], { description: 'What it rests on.' })
  evidence!: ImplementationEvidence[];
}

/** The recipient's own file of a recommendation. */
@Entity()
export class RecommendationFile {
  @PrimaryColumn('text')
  recommendationId!: string;

  @Column('date', { nullable: true })
  receivedOn!: string | null;

  /** When the receipt was entered in the file; null with the day. */
  @Column('timestamptz', { nullable: true })
  receiptRecordedAt!: string | null;

  @Column('date', { nullable: true })
  claimedOn!: string | null;

  /** When the claim was entered in the file; null with the day. */
  @Column('timestamptz', { nullable: true })
  claimRecordedAt!: string | null;

  @Column('jsonb', { default: [] })
  evidence!: ImplementationEvidence[];
}

/** The Front owns it; the recipient adds receipt, reply and what it says it has done. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class Recommendation {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDate, { description: 'Day by which a reply is expected, as the issuer says.' })
  @Directive('@external')
  replyDueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the recipient received it.' })
  receivedOn!: string | null;

  @Field(() => [RecommendationReply], { nullable: true, description: "Replies by the request's day, oldest first." })
  replies!: RecommendationReply[] | null;

  @Field(() => RecommendationReply, {
    nullable: true,
    description: "The newest reply by the request's day; null: none.",
  })
  response!: RecommendationReply | null;

  @Field(() => ClaimedImplementation, {
    nullable: true,
    description: "What the recipient says it has done by the request's day.",
  })
  claimedImplementation!: ClaimedImplementation | null;

  @Field(() => ReplyTimeliness, {
    nullable: true,
    description: "How the first reply stands against the day expected, on the request's day.",
  })
  @Directive('@requires(fields: "replyDueOn")')
  replyTimeliness!: ReplyTimeliness | null;

  @Field(() => Int, { nullable: true, description: 'Days from receipt to the first reply; null while there is none.' })
  daysToReply!: number | null;
}
