import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalDate, One } from '#kit';
import { SupervisionForm } from '../delegation/supervision.enum.js';
import { LegalInstrument } from '../instrument/legal-instrument.entity.js';
import { DayUnit, DeadlineDirection, DeadlineRuleKey } from './deadline.enum.js';

/** A rule on a time limit during one validity, stored as data: a new law is a new row. */
@ObjectType({
  simpleResolvers: true,
  description: 'A rule on a time limit during one validity, including the absence of a limit (quy định thời hạn).',
})
@Directive('@key(fields: "id")')
@Entity()
export class DeadlineRule {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => DeadlineRuleKey, { description: 'Subject of the rule.' })
  @Column('text')
  ruleKey!: DeadlineRuleKey;

  @Field(() => String, { description: 'Event from which days are counted, in Vietnamese.' })
  @Column('text')
  anchorEvent!: string;

  @Field(() => String, { description: 'Event from which days are counted, in English.' })
  @Column('text')
  anchorEventEn!: string;

  @Field(() => DeadlineDirection, { description: 'Side of the anchor event on which the limit lies.' })
  @Column('text')
  direction!: DeadlineDirection;

  @Field(() => Int, { nullable: true, description: 'Number of days; null if no law sets a number.' })
  @Column('int', { nullable: true })
  amount!: number | null;

  @Field(() => DayUnit, { description: 'Unit of days: calendar or working days.' })
  @Column('text')
  unit!: DayUnit;

  @Field(() => String, { description: 'Body that must act, in Vietnamese.' })
  @Column('text')
  dutyBearer!: string;

  @Field(() => String, { description: 'Body that must act, in English.' })
  @Column('text')
  dutyBearerEn!: string;

  @Column('text')
  instrumentId!: string;

  @Field(() => LegalInstrument, { description: 'Instrument that sets the limit, or leaves it open.' })
  @One(() => LegalInstrument, { key: 'instrumentId' })
  instrument!: LegalInstrument;

  @Field(() => String, { description: 'Article of the legal instrument.' })
  @Column('text')
  article!: string;

  @Field(() => SupervisionForm, {
    nullable: true,
    description: 'Form of supervision to which the rule applies; null for all forms.',
  })
  @Column('text', { nullable: true })
  appliesToForm!: SupervisionForm | null;

  @Field(() => LocalDate, { description: 'First day in force.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in force; null if still in force.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}
