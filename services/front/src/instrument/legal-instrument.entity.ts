import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { labelledEnum, LocalDate, Many, RegisterEntry } from '#kit';
import { hasHappened } from '#kit/sql';
import { ReviewKind } from '../agreement/agreement.enum.js';

export const Confidence = labelledEnum(
  'InstrumentConfidence',
  'How a fact about an instrument is known (độ tin cậy).',
  {
    READ_IN_TEXT: ['Đọc trong văn bản', 'Read in the text itself'],
    SECONDARY_SOURCE: ['Theo nguồn thứ cấp', 'Read in a secondary source'],
    UNVERIFIED: ['Chưa kiểm chứng', 'Unverified'],
  },
);
export type Confidence = keyof typeof Confidence;

/** An interim or final review of an instrument. */
@ObjectType({ simpleResolvers: true, description: 'A review of an instrument (sơ kết, tổng kết).' })
@Entity()
export class LegalInstrumentReview extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  instrumentId!: string;

  @Field(() => ReviewKind, { description: 'Interim or final.' })
  @Column('text')
  kind!: ReviewKind;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  @Column('date')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  @Column('date')
  periodTo!: string;

  @Field(() => LocalDate, { description: 'Day on which it was held or examined.' })
  @Column('date')
  heldOn!: string;

  @Column('text')
  areaUnitId!: string;

  @Field(() => String, { description: 'Source.' })
  @Column('text')
  source!: string;
}

/** A law, resolution, decision or decree, during the time in which it is in force. */
@ObjectType({ simpleResolvers: true, description: 'A legal instrument with its validity (văn bản pháp lý).' })
@Directive('@key(fields: "id")')
@Entity()
export class LegalInstrument {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Short key: QD290, JR403.' })
  @Index({ unique: true })
  @Column('text')
  key!: string;

  @Field(() => String, { description: 'Number (số hiệu).' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'In force from this day; null when it is not known.' })
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'In force to this day; null while it is, or unknown.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => Confidence, { description: 'How this is known.' })
  @Column('text')
  confidence!: Confidence;

  @Field(() => String, { description: 'Source.' })
  @Column('text')
  source!: string;

  @Field(() => [LegalInstrumentReview], { description: "Its reviews by the request's day, oldest first." })
  @Many(() => LegalInstrumentReview, {
    by: 'instrumentId',
    order: 'heldOn',
    when: hasHappened('held_on'),
  })
  reviews!: LegalInstrumentReview[];
}
