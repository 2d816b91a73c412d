import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalDate, One } from '#kit';
import { SupervisionForm } from '../delegation/supervision.enum.js';
import { LegalInstrument } from '../instrument/legal-instrument.entity.js';
import { DayUnit, DeadlineDirection, DeadlineRuleKey } from './deadline.enum.js';

/** A limit that a law sets, or that no law sets, during a time: data, so that a new law is a new row. */
@ObjectType({
  simpleResolvers: true,
  description: 'A limit that a law sets, or does not set, during a time (quy định thời hạn).',
})
@Directive('@key(fields: "id")')
@Entity()
export class DeadlineRule {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => DeadlineRuleKey, { description: 'What it is about.' })
  @Column('text')
  ruleKey!: DeadlineRuleKey;

  @Field(() => String, { description: 'The event from which it is counted, in Vietnamese.' })
  @Column('text')
  anchorEvent!: string;

  @Field(() => String, { description: 'The event from which it is counted, in English.' })
  @Column('text')
  anchorEventEn!: string;

  @Field(() => DeadlineDirection, { description: 'Before or after the anchor.' })
  @Column('text')
  direction!: DeadlineDirection;

  @Field(() => Int, { nullable: true, description: 'How many days; null where no law sets a number.' })
  @Column('int', { nullable: true })
  amount!: number | null;

  @Field(() => DayUnit, { description: 'How days are counted.' })
  @Column('text')
  unit!: DayUnit;

  @Field(() => String, { description: 'Who has to act, in Vietnamese.' })
  @Column('text')
  dutyBearer!: string;

  @Field(() => String, { description: 'Who has to act, in English.' })
  @Column('text')
  dutyBearerEn!: string;

  @Column('text')
  instrumentId!: string;

  @Field(() => LegalInstrument, { description: 'The instrument that sets it, or leaves it open.' })
  @One(() => LegalInstrument, { key: 'instrumentId' })
  instrument!: LegalInstrument;

  @Field(() => String, { description: 'Article of the instrument.' })
  @Column('text')
  article!: string;

  @Field(() => SupervisionForm, { nullable: true, description: 'The form to which it applies; null: to all.' })
  @Column('text', { nullable: true })
  appliesToForm!: SupervisionForm | null;

  @Field(() => LocalDate, { description: 'In force from this day.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'In force to this day; null while it is.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}
