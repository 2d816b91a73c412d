import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate, Many, One, OrganizationLevel, Provenance, RegisterEntry, Sql } from '#kit';
import { hasHappened, isRecordedAt, type DateParameters } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Party } from '../party/party.entity.js';
import { AgreementStatus, CoordinationKind, ReviewCycle, ReviewKind, ReviewOutcome } from './agreement.enum.js';

/** Builds SQL for the day on which an agreement lapsed; null if it did not, or not recorded by `asKnownOn`. */
export function lapsedOn(alias: string, dates: DateParameters): string {
  return `case when ${isRecordedAt(alias, 'lapse_recorded_at', dates)} then ${alias}.lapsed_on end`;
}

/** Builds SQL that is true if an agreement is in force on `day`, by facts recorded by `asKnownOn`. */
export function inForce(alias: string, dates: DateParameters, day = dates.asOf): string {
  return (
    `${alias}.effective_from <= ${day} and (${alias}.effective_to is null or ${alias}.effective_to >= ${day}) ` +
    `and (${alias}.lapsed_on is null or ${alias}.lapsed_on >= ${day} or ${alias}.lapse_recorded_at > ${dates.asKnownOn})`
  );
}

/** Builds SQL for the status of an agreement as of the request date. */
export function statusOn(alias: string, dates: DateParameters): string {
  return (
    `case when ${alias}.effective_from > ${dates.asOf} then 'NOT_YET_EFFECTIVE' ` +
    `when ${lapsedOn(alias, dates)} < ${dates.asOf} then 'LAPSED_PARTY_DISSOLVED' ` +
    `when ${alias}.effective_to < ${dates.asOf} then 'EXPIRED' else 'ACTIVE' end`
  );
}

@ObjectType({
  simpleResolvers: true,
  description: 'A theme of an agreement with the duties of the parties (nội dung phối hợp).',
})
export class AgreementContent {
  @Field(() => String, { description: 'Theme, in Vietnamese.' })
  theme!: string;

  @Field(() => String, { description: 'Duties, in Vietnamese.' })
  duties!: string;
}

/** A review of an agreement. */
@ObjectType({ simpleResolvers: true, description: 'A review of an agreement (sơ kết, tổng kết).' })
@Entity()
export class AgreementReview extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  agreementId!: string;

  @Field(() => ReviewKind, { description: 'Kind of review: interim or final.' })
  @Column('text')
  kind!: ReviewKind;

  @Field(() => LocalDate, { description: 'First day of the period covered.' })
  @Column('date')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of the period covered.' })
  @Column('date')
  periodTo!: string;

  @Field(() => LocalDate, { description: 'Day on which the review was held.' })
  @Column('date')
  heldOn!: string;

  @Field(() => String, { description: 'Document number of the record.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Findings, in Vietnamese.' })
  @Column('text')
  findings!: string;

  @Field(() => String, { nullable: true, description: 'Findings in English; null if there are none.' })
  @Column('text', { nullable: true })
  findingsEn!: string | null;

  @Field(() => ReviewOutcome, { description: 'Outcome of the review.' })
  @Column('text')
  outcome!: ReviewOutcome;
}

/** An agreement of two or more parties. An agreement that lost a party is kept as lapsed. */
@ObjectType({
  simpleResolvers: true,
  description: 'A coordination agreement of two or more parties (quan hệ phối hợp).',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['kind', 'signedOn'])
export class CoordinationAgreement extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => CoordinationKind, { description: 'Kind of agreement: regulation, programme, joint resolution.' })
  @Column('text')
  kind!: CoordinationKind;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => String, { description: 'Document number of the record.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => LocalDate, { description: 'Day on which the agreement was signed.' })
  @Index()
  @Column('date')
  signedOn!: string;

  @Field(() => LocalDate, { description: 'First day in force.' })
  @Column('date')
  effectiveFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Planned last day in force; null if open-ended.' })
  @Column('date', { nullable: true })
  effectiveTo!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the agreement lapsed because a party ceased to exist; null if it did not lapse.',
  })
  @Sql((alias, dates) => `case when ${alias}.lapsed_on <= ${dates.asOf} then ${lapsedOn(alias, dates)} end`)
  @Column('date', { nullable: true })
  lapsedOn!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the lapse was recorded in the register.',
  })
  @Sql((alias, dates) => `case when ${lapsedOn(alias, dates)} <= ${dates.asOf} then ${alias}.lapse_recorded_at end`)
  @Column('timestamptz', { nullable: true })
  lapseRecordedAt!: string | null;

  @Field(() => AgreementStatus, { description: 'Status as of the request date.' })
  @Sql(statusOn)
  status!: AgreementStatus;

  @Field(() => String, { nullable: true, description: 'Name of the term of office: 2021-2026.' })
  @Column('text', { nullable: true })
  termLabel!: string | null;

  @Field(() => OrganizationLevel, { description: 'Level of the lead party.' })
  @Column('text')
  level!: OrganizationLevel;

  // A GIN index over the array's elements; decorators cannot express it, so the migration creates it.
  @Index('coordination_agreement_area_unit_ids', { synchronize: false })
  @Column('text', { array: true })
  areaUnitIds!: string[];

  @Field(() => [AdministrativeUnit], {
    nullable: 'itemsAndList',
    description: 'Administrative units in which the agreement applies.',
  })
  @Sql((alias) => `(select json_agg(json_build_object('id', u)) from unnest(${alias}.area_unit_ids) u)`)
  areas!: (AdministrativeUnit | null)[];

  @Field(() => [Party], { description: 'Parties to the agreement, the lead party first.' })
  @Many(() => Party, { by: 'entryId', order: 'sequence' })
  parties!: Party[];

  @Field(() => [AgreementContent], { description: 'Themes of the agreement, with the duties of the parties.' })
  @Column('jsonb')
  contents!: AgreementContent[];

  @Field(() => ReviewCycle, { nullable: true, description: 'Interval between reviews.' })
  @Column('text', { nullable: true })
  reviewCycle!: ReviewCycle | null;

  @Field(() => [AgreementReview], { description: 'Reviews held by the request date, oldest first.' })
  @Many(() => AgreementReview, {
    by: 'agreementId',
    order: 'heldOn',
    when: hasHappened('held_on'),
  })
  reviews!: AgreementReview[];

  @Index()
  @Column('text', { nullable: true })
  supersedesId!: string | null;

  @Field(() => CoordinationAgreement, { nullable: true, description: 'Agreement that this one replaces.' })
  @One(() => CoordinationAgreement, { key: 'supersedesId' })
  supersedes!: CoordinationAgreement | null;

  @Field(() => CoordinationAgreement, {
    nullable: true,
    description: 'Agreement that replaced this one, if signed by the request date.',
  })
  @One(() => CoordinationAgreement, {
    key: 'id',
    by: 'supersedesId',
    when: hasHappened('signed_on'),
  })
  supersededBy!: CoordinationAgreement | null;

  @Column('text', { nullable: true })
  amendsId!: string | null;

  @Field(() => CoordinationAgreement, { nullable: true, description: 'Agreement that this one amends.' })
  @One(() => CoordinationAgreement, { key: 'amendsId' })
  amends!: CoordinationAgreement | null;

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
