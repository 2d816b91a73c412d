import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  hasHappened,
  isRecordedAt,
  DateTime,
  type DateParameters,
  LocalDate,
  Many,
  One,
  OrganizationLevel,
  Provenance,
  RegisterEntry,
  Sql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Party } from '../party/party.entity.js';
import { AgreementStatus, CoordinationKind, ReviewCycle, ReviewKind, ReviewOutcome } from './agreement.enum.js';

/** SQL for the day on which an agreement lapsed, as far as that was entered; null while it has not. */
export function lapsedOn(alias: string, dates: DateParameters): string {
  return `case when ${isRecordedAt(alias, 'lapse_recorded_at', dates)} then ${alias}.lapsed_on end`;
}

/** SQL for whether an agreement is in force on a day, the request's unless said otherwise, as known. */
export function inForce(alias: string, dates: DateParameters, day = dates.asOf): string {
  return (
    `${alias}.effective_from <= ${day} and (${alias}.effective_to is null or ${alias}.effective_to >= ${day}) ` +
    `and (${alias}.lapsed_on is null or ${alias}.lapsed_on >= ${day} or ${alias}.lapse_recorded_at > ${dates.asKnownOn})`
  );
}

/** SQL for where an agreement stands on the request's day. */
export function statusOn(alias: string, dates: DateParameters): string {
  return (
    `case when ${alias}.effective_from > ${dates.asOf} then 'NOT_YET_EFFECTIVE' ` +
    `when ${lapsedOn(alias, dates)} < ${dates.asOf} then 'LAPSED_PARTY_DISSOLVED' ` +
    `when ${alias}.effective_to < ${dates.asOf} then 'EXPIRED' else 'ACTIVE' end`
  );
}

@ObjectType({
  simpleResolvers: true,
  description: 'One theme of an agreement with the duties that it lays on the parties.',
})
export class AgreementContent {
  @Field(() => String, { description: 'Theme, in Vietnamese.' })
  theme!: string;

  @Field(() => String, { description: 'Duties, in Vietnamese.' })
  duties!: string;
}

/** A review of how an agreement was kept. */
@ObjectType({ simpleResolvers: true, description: 'A review of an agreement (sơ kết, tổng kết).' })
@Entity()
export class AgreementReview extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  agreementId!: string;

  @Field(() => ReviewKind, { description: 'Interim or final.' })
  @Column('text')
  kind!: ReviewKind;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  @Column('date')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  @Column('date')
  periodTo!: string;

  @Field(() => LocalDate, { description: 'Day on which it was held.' })
  @Column('date')
  heldOn!: string;

  @Field(() => String, { description: 'Number of its document.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Findings, in Vietnamese.' })
  @Column('text')
  findings!: string;

  @Field(() => ReviewOutcome, { description: 'What it led to.' })
  @Column('text')
  outcome!: ReviewOutcome;
}

/** An agreement of two or more parties; one that lost a party says so rather than vanish. */
@ObjectType({
  simpleResolvers: true,
  description: 'A coordination agreement of two or more parties (quan hệ phối hợp).',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['kind', 'signedOn'])
export class CoordinationAgreement extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => CoordinationKind, { description: 'Kind.' })
  @Column('text')
  kind!: CoordinationKind;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => String, { description: 'Number of its document.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => LocalDate, { description: 'Day of signature.' })
  @Index()
  @Column('date')
  signedOn!: string;

  @Field(() => LocalDate, { description: 'In force from this day.' })
  @Column('date')
  effectiveFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Planned last day; null: open-ended.' })
  @Column('date', { nullable: true })
  effectiveTo!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it lapsed as a party ceased to exist.' })
  @Sql((alias, dates) => `case when ${alias}.lapsed_on <= ${dates.asOf} then ${lapsedOn(alias, dates)} end`)
  @Column('date', { nullable: true })
  lapsedOn!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the lapse was entered in the register: before, nobody knew of it.',
  })
  @Sql((alias, dates) => `case when ${lapsedOn(alias, dates)} <= ${dates.asOf} then ${alias}.lapse_recorded_at end`)
  @Column('timestamptz', { nullable: true })
  lapseRecordedAt!: string | null;

  @Field(() => AgreementStatus, { description: "Where it stands on the request's day." })
  @Sql(statusOn)
  status!: AgreementStatus;

  @Field(() => String, { nullable: true, description: 'Term as it is named: 2021-2026.' })
  @Column('text', { nullable: true })
  termLabel!: string | null;

  @Field(() => OrganizationLevel, { description: 'Level of the party that leads.' })
  @Column('text')
  level!: OrganizationLevel;

  // Of the array's elements, which is more than a decorator can say: the migration makes it.
  @Index('coordination_agreement_area_unit_ids', { synchronize: false })
  @Column('text', { array: true })
  areaUnitIds!: string[];

  @Field(() => [AdministrativeUnit], { nullable: 'itemsAndList', description: 'The units in which it applies.' })
  @Sql((alias) => `(select json_agg(json_build_object('id', u)) from unnest(${alias}.area_unit_ids) u)`)
  areas!: (AdministrativeUnit | null)[];

  @Field(() => [Party], { description: 'The parties, the leading one first.' })
  @Many(() => Party, { by: 'entryId', order: 'sequence' })
  parties!: Party[];

  @Field(() => [AgreementContent], { description: 'What it is about.' })
  @Column('jsonb')
  contents!: AgreementContent[];

  @Field(() => ReviewCycle, { nullable: true, description: 'How often it is reviewed.' })
  @Column('text', { nullable: true })
  reviewCycle!: ReviewCycle | null;

  @Field(() => [AgreementReview], { description: "Its reviews by the request's day, oldest first." })
  @Many(() => AgreementReview, {
    by: 'agreementId',
    order: 'heldOn',
    when: hasHappened('held_on'),
  })
  reviews!: AgreementReview[];

  @Index()
  @Column('text', { nullable: true })
  supersedesId!: string | null;

  @Field(() => CoordinationAgreement, { nullable: true, description: 'The agreement that it takes the place of.' })
  @One(() => CoordinationAgreement, { key: 'supersedesId' })
  supersedes!: CoordinationAgreement | null;

  @Field(() => CoordinationAgreement, {
    nullable: true,
    description: "The agreement that took its place, signed by the request's day.",
  })
  @One(() => CoordinationAgreement, {
    key: 'id',
    by: 'supersedesId',
    when: hasHappened('signed_on'),
  })
  supersededBy!: CoordinationAgreement | null;

  @Column('text', { nullable: true })
  amendsId!: string | null;

  @Field(() => CoordinationAgreement, { nullable: true, description: 'The agreement that it amends.' })
  @One(() => CoordinationAgreement, { key: 'amendsId' })
  amends!: CoordinationAgreement | null;

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
