import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  ClaimCount,
  ClaimMeasure,
  DependsOn,
  labelledEnum,
  LocalDate,
  OfficialCount,
  One,
  Provenance,
  Sql,
} from '#kit';
import { entityReferenceSql } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';

export const ClaimVerdict = labelledEnum('ClaimVerdict', 'Result of checking a claim (kết quả đối chiếu).', {
  MATCH: ['Khớp', 'The counts equal the claim'],
  MISMATCH: ['Không khớp', 'The counts differ from the claim'],
  NOT_REPRODUCIBLE: ['Không thể đối chiếu bằng số liệu', 'Cannot be checked by counting; see the reason'],
});
export type ClaimVerdict = keyof typeof ClaimVerdict;

/** Source of a published fact. */
@ObjectType({ simpleResolvers: true, description: 'The source in which a fact was published (nguồn).' })
@Entity()
export class PublishedSource {
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Title of the publication in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Name of the publisher.' })
  @Column('text')
  publisher!: string;

  @Field(() => String, { description: 'Day and hour of publication, in Việt Nam: `YYYY-MM-DDTHH:mm+07:00`.' })
  @Column('text')
  publishedAt!: string;

  @Field(() => String, { description: 'File name of the document as received.' })
  @Column('text')
  document!: string;
}

/** Bounds for every count of a measure. */
@ObjectType({
  simpleResolvers: true,
  description: 'Inclusive bounds that a claim sets on a measure (giá trị kỳ vọng).',
})
export class ClaimExpectation {
  @Field(() => ClaimMeasure, { description: 'Measure to which the bounds apply.' })
  measure!: ClaimMeasure;

  @Field(() => Float, { nullable: true, description: 'Lower bound; null if not bounded below.' })
  min!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound; null if not bounded above.' })
  max!: number | null;
}

/** A claim of a published article, stored as data and checked by counting. */
@ObjectType({
  simpleResolvers: true,
  description: 'A claim of a published article, checked by counting (nhận định đã công bố).',
})
@Directive('@key(fields: "id")')
@Entity()
export class PublishedClaim {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('int')
  number!: number;

  @Field(() => String, { description: 'Short key of the claim: C1 to C16.' })
  @Sql((alias) => `'C' || ${alias}.number`)
  key!: string;

  @Field(() => String, { description: 'Paraphrase of the claim in Vietnamese.' })
  @Column('text')
  statement!: string;

  @Field(() => String, { description: 'Paraphrase of the claim in English.' })
  @Column('text')
  statementEn!: string;

  @Field(() => String, { description: 'Interpretation used for the check, in English.' })
  @Column('text')
  reading!: string;

  @Field(() => [ClaimMeasure], { description: 'Measures that check the claim.' })
  @Column('text', { array: true })
  measures!: ClaimMeasure[];

  @Field(() => [ClaimExpectation], { description: 'Bounds on the measures for the verdict MATCH.' })
  @Column('jsonb')
  expectations!: ClaimExpectation[];

  @Field(() => ID, { description: 'Administrative unit that the claim is about.' })
  @Column('text')
  areaId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Administrative unit that the claim is about.' })
  @Sql(entityReferenceSql('area_id'))
  area!: AdministrativeUnit | null;

  @Field(() => LocalDate, { description: 'First day of the period covered.' })
  @Column('date')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of the period covered.' })
  @Column('date')
  periodTo!: string;

  @Column('text', { nullable: true })
  whyNotReproducible!: string | null;

  @Column('text', { nullable: true })
  whyNotReproducibleVi!: string | null;

  @Column('text')
  sourceId!: string;

  @Field(() => PublishedSource, { description: 'Source in which the claim was published.' })
  @One(() => PublishedSource, { key: 'sourceId' })
  source!: PublishedSource;

  @Field(() => [OfficialCount], {
    nullable: true,
    description: "Counts by the People's Committees; null if their subgraph did not answer.",
  })
  @Directive('@external')
  officialCounts!: OfficialCount[] | null;

  @Field(() => [ClaimCount], {
    nullable: true,
    description: 'Counts by measure, and by year if the claim covers every year.',
  })
  @Directive('@requires(fields: "officialCounts { measure value numerator denominator detail }")')
  @DependsOn('number', 'measures', 'areaId', 'periodFrom', 'periodTo')
  counted!: ClaimCount[] | null;

  @Field(() => ClaimVerdict, {
    nullable: true,
    description: 'Result of comparing the counts with the claim; null if an owner of the counts did not answer.',
  })
  @Directive('@requires(fields: "officialCounts { measure value numerator denominator detail }")')
  @DependsOn('number', 'measures', 'areaId', 'periodFrom', 'periodTo', 'expectations', 'whyNotReproducible')
  verdict!: ClaimVerdict | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason why the claim cannot be checked, in Vietnamese; null if it can.',
  })
  @Sql((alias) => `${alias}.why_not_reproducible_vi`)
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason why the claim cannot be checked, in English; null if it can.',
  })
  @Sql((alias) => `${alias}.why_not_reproducible`)
  reasonEn!: string | null;

  @Field(() => Int, { description: 'Position of the claim in the article.' })
  @Sql((alias) => `${alias}.number`)
  position!: number;

  @Field(() => Provenance, {
    description: 'Origin of the claim: a published fact. The counted records may be generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
