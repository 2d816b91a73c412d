import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { labelledEnum, LocalDate, Many, RegisterEntry } from '#kit';
import { hasHappened } from '#kit/sql';
import { ReviewKind } from '../agreement/agreement.enum.js';

export const Confidence = labelledEnum(
  'InstrumentConfidence',
  'Evidence for a fact about an instrument (độ tin cậy).',
  {
    READ_IN_TEXT: ['Đọc trực tiếp trong văn bản', 'Read in the text itself'],
    SECONDARY_SOURCE: ['Theo nguồn thứ cấp', 'Read in a secondary source'],
    UNVERIFIED: ['Chưa kiểm chứng', 'Unverified'],
  },
);
export type Confidence = keyof typeof Confidence;

/** An interim or final review of an instrument. */
@ObjectType({ simpleResolvers: true, description: 'A review of a legal instrument (sơ kết, tổng kết).' })
@Entity()
export class LegalInstrumentReview extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  instrumentId!: string;

  @Field(() => ReviewKind, { description: 'Kind of review: interim or final.' })
  @Column('text')
  kind!: ReviewKind;

  @Field(() => LocalDate, { description: 'First day of the period covered.' })
  @Column('date')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of the period covered.' })
  @Column('date')
  periodTo!: string;

  @Field(() => LocalDate, { description: 'Day on which the review was held or examined.' })
  @Column('date')
  heldOn!: string;

  @Column('text')
  areaUnitId!: string;

  @Field(() => String, { description: 'Source that reports the review.' })
  @Column('text')
  source!: string;
}

/** A law, resolution, decision or decree with its validity. */
@ObjectType({ simpleResolvers: true, description: 'A legal instrument with its validity (văn bản pháp lý).' })
@Directive('@key(fields: "id")')
@Entity()
export class LegalInstrument {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Short key, such as QD290 or JR403.' })
  @Index({ unique: true })
  @Column('text')
  key!: string;

  @Field(() => String, { description: 'Document number (số hiệu).' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day in force; null if unknown.' })
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in force; null if still in force, or unknown.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => Confidence, { description: 'Evidence for the validity of the instrument.' })
  @Column('text')
  confidence!: Confidence;

  @Field(() => String, { description: 'Source of the text and validity.' })
  @Column('text')
  source!: string;

  @Field(() => [LegalInstrumentReview], { description: 'Reviews held by the request date, oldest first.' })
  @Many(() => LegalInstrumentReview, {
    by: 'instrumentId',
    order: 'heldOn',
    when: hasHappened('held_on'),
  })
  reviews!: LegalInstrumentReview[];
}
