import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  ClaimCount,
  ClaimMeasure,
  DependsOn,
  labelledEnum,
  LocalDate,
  One,
  Provenance,
  Sql,
  entityReferenceSql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';

export const ClaimVerdict = labelledEnum('ClaimVerdict', 'What checking a claim gave (kết quả đối chiếu).', {
  MATCH: ['Khớp', 'The counts are what the claim says'],
  MISMATCH: ['Không khớp', 'The counts are not what the claim says'],
  NOT_REPRODUCIBLE: ['Không thể đối chiếu bằng số liệu', 'No count can say: see the reason'],
});
export type ClaimVerdict = keyof typeof ClaimVerdict;

/** Where a published fact was read. */
@ObjectType({ simpleResolvers: true, description: 'Where a fact was published (nguồn).' })
@Entity()
export class PublishedSource {
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Title, in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Publisher.' })
  @Column('text')
  publisher!: string;

  @Field(() => String, { description: 'Day and hour of publication, in Việt Nam: `YYYY-MM-DDTHH:mm+07:00`.' })
  @Column('text')
  publishedAt!: string;

  @Field(() => String, { description: 'Name of the document as it was received.' })
  @Column('text')
  document!: string;
}

/** The bounds within which every count of a measure must lie. */
@ObjectType({ simpleResolvers: true, description: 'Bounds that a claim sets on one measure, both inclusive.' })
export class ClaimExpectation {
  @Field(() => ClaimMeasure, { description: 'The measure.' })
  measure!: ClaimMeasure;

  @Field(() => Float, { nullable: true, description: 'At least this; null: no lower bound.' })
  min!: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this; null: no upper bound.' })
  max!: number | null;
}

/** A claim of a published article, kept as data and checked by counting. */
@ObjectType({
  simpleResolvers: true,
  description: 'A claim of a published article, checked by counting (nhận định đã công bố): never taken on trust.',
})
@Directive('@key(fields: "id")')
@Entity()
export class PublishedClaim {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('int')
  number!: number;

  @Field(() => String, { description: 'Short key: C1 to C16.' })
  @Sql((alias) => `'C' || ${alias}.number`)
  key!: string;

  @Field(() => String, { description: 'What the article says, in Vietnamese, in our words.' })
  @Column('text')
  statement!: string;

  @Field(() => String, { description: 'The same in English.' })
  @Column('text')
  statementEn!: string;

  @Field(() => String, { description: 'How it is read, and the trap in it; in English.' })
  @Column('text')
  reading!: string;

  @Field(() => [ClaimMeasure], { description: 'What is counted to check it.' })
  @Column('text', { array: true })
  measures!: ClaimMeasure[];

  @Field(() => [ClaimExpectation], { description: 'What the counts must be for a match.' })
  @Column('jsonb')
  expectations!: ClaimExpectation[];

  @Field(() => ID, { description: 'The administrative unit that the claim is about.' })
  @Column('text')
  areaId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The administrative unit that the claim is about.' })
  @Sql(entityReferenceSql('area_id'))
  area!: AdministrativeUnit | null;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  @Column('date')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  @Column('date')
  periodTo!: string;

  @Column('text', { nullable: true })
  whyNotReproducible!: string | null;

  @Column('text', { nullable: true })
  whyNotReproducibleVi!: string | null;

  @Column('text')
  sourceId!: string;

  @Field(() => PublishedSource, { description: 'Where it was published.' })
  @One(() => PublishedSource, { key: 'sourceId' })
  source!: PublishedSource;

  @Field(() => [ClaimCount], {
    nullable: true,
    description: "What the People's Committees counted for it; null when they do not answer.",
  })
  @Directive('@external')
  officialCounts!: ClaimCount[] | null;

  @Field(() => [ClaimCount], {
    nullable: true,
    description: 'What was counted, by measure and, where the claim is about every year, by year.',
  })
  @Directive('@requires(fields: "officialCounts { measure value numerator denominator detail }")')
  @DependsOn('number', 'measures', 'areaId', 'periodFrom', 'periodTo')
  counted!: ClaimCount[] | null;

  @Field(() => ClaimVerdict, {
    nullable: true,
    description: 'Whether the counts are what it says; null when an owner of the counts does not answer.',
  })
  @Directive('@requires(fields: "officialCounts { measure value numerator denominator detail }")')
  @DependsOn('number', 'measures', 'areaId', 'periodFrom', 'periodTo', 'expectations', 'whyNotReproducible')
  verdict!: ClaimVerdict | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot be reproduced, in Vietnamese; null when it can.' })
  @Sql((alias) => `${alias}.why_not_reproducible_vi`)
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot be reproduced, in English; null when it can.' })
  @Sql((alias) => `${alias}.why_not_reproducible`)
  reasonEn!: string | null;

  @Field(() => Int, { description: 'Place in the article.' })
  @Sql((alias) => `${alias}.number`)
  position!: number;

  @Field(() => Provenance, { description: 'The claim itself is a published fact; what is counted may be generated.' })
  @Column('text')
  provenance!: Provenance;
}
