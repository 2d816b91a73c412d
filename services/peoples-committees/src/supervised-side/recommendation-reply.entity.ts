import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate, OrganizationKind, Provenance, RegisterEntry, ResponsePosition, Sql } from '#kit';
import { Organization } from '../organization.interface.js';

/** A written reply to a recommendation. */
@ObjectType({ simpleResolvers: true, description: 'A reply to a recommendation (văn bản trả lời kiến nghị).' })
@Directive('@key(fields: "id")')
@Entity()
@Index(['bodyId', 'respondedOn'])
export class RecommendationReply extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  recommendationId!: string;

  @Field(() => Recommendation, { nullable: true, description: 'Recommendation that the reply answers.' })
  @Sql((alias) => `json_build_object('id', ${alias}.recommendation_id)`)
  recommendation!: Recommendation;

  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, {
    nullable: true,
    description: 'Body that replied: the addressee, or the body that inherited the recommendation.',
  })
  @Sql(
    (alias) =>
      `json_build_object('__typename', case ${alias}.body_kind when 'SPECIALISED_UNIT' then 'SpecialisedUnit' ` +
      `else 'PeoplesCommittee' end, 'id', ${alias}.body_id)`,
  )
  by!: InstanceType<typeof Organization> | null;

  @Field(() => Int, { description: 'Ordinal number of the reply; 1 is the first.' })
  @Column('int')
  number!: number;

  @Field(() => ResponsePosition, { description: 'Position taken: accepted, rejected, forwarded.' })
  @Column('text')
  position!: ResponsePosition;

  @Field(() => LocalDate, { description: 'Day of the reply.' })
  @Index()
  @Column('date')
  respondedOn!: string;

  @Field(() => String, { description: 'Document number of the letter.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Summary of the reply in Vietnamese.' })
  @Column('text')
  text!: string;

  @Field(() => String, { nullable: true, description: 'Summary of the reply in English; null if there is none.' })
  @Column('text', { nullable: true })
  textEn!: string | null;

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}

@ObjectType({ simpleResolvers: true, description: 'A document that supports a claim of implementation (minh chứng).' })
export class ImplementationEvidence {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  id!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  title!: string;

  @Field(() => String, { description: 'Number of the supporting document.' })
  documentNumber!: string;

  @Field(() => LocalDate, { description: 'Day on which the document was issued.' })
  issuedOn!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Implementation reported by the recipient, a claim until the issuer verifies it (báo cáo đã thực hiện).',
})
export class ClaimedImplementation {
  @Field(() => LocalDate, { description: 'Day on which the recipient reported implementation.' })
  claimedOn!: string;

  @Field(() => DateTime, { nullable: true, description: 'Time at which the claim was recorded by the recipient.' })
  recordedAt!: string | null;

  @Field(() => [ImplementationEvidence], { description: 'Documents that support the claim.' })
  evidence!: ImplementationEvidence[];
}

/** The recipient's file of a recommendation. */
@Entity()
export class RecommendationFile {
  @PrimaryColumn('text')
  recommendationId!: string;

  @Column('date', { nullable: true })
  receivedOn!: string | null;

  /** Time at which the receipt was recorded; null if not received. */
  @Column('timestamptz', { nullable: true })
  receiptRecordedAt!: string | null;

  @Column('date', { nullable: true })
  claimedOn!: string | null;

  /** Time at which the claim was recorded; null if nothing is claimed. */
  @Column('timestamptz', { nullable: true })
  claimRecordedAt!: string | null;

  @Column('jsonb', { default: [] })
  evidence!: ImplementationEvidence[];
}

/** Reference to a recommendation. The recipient adds receipt, replies and claimed implementation. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class Recommendation {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the recipient received the recommendation.' })
  receivedOn!: string | null;

  @Field(() => [RecommendationReply], {
    nullable: true,
    description: 'Replies given by the request date, oldest first.',
  })
  replies!: RecommendationReply[] | null;

  @Field(() => RecommendationReply, {
    nullable: true,
    description: 'Newest reply given by the request date; null if not replied to.',
  })
  response!: RecommendationReply | null;

  @Field(() => ClaimedImplementation, {
    nullable: true,
    description: 'Implementation reported by the recipient by the request date; null if none was reported.',
  })
  claimedImplementation!: ClaimedImplementation | null;

  @Field(() => Int, { nullable: true, description: 'Days from receipt to the first reply; null if not replied to.' })
  daysToReply!: number | null;
}
