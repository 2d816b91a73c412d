import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate, One } from '#kit';
import { DelegationDocument } from '../delegation/delegation-document.entity.js';

/** A working session or field survey with a supervised body. */
@ObjectType({ simpleResolvers: true, description: 'A working session with a supervised body (buổi làm việc).' })
@Entity()
@Index(['targetId', 'heldOn', 'recordedAt'])
export class TargetSession {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  targetId!: string;

  @Field(() => LocalDate, { description: 'Day on which the session was held.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Field(() => DateTime, { description: 'Time at which the entry was recorded in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;

  @Field(() => Boolean, { description: 'True for a field survey (khảo sát thực tế), false for a meeting.' })
  @Column('boolean')
  isFieldSurvey!: boolean;

  @Column('text', { nullable: true })
  minutesDocumentId!: string | null;

  @Field(() => DelegationDocument, { nullable: true, description: 'Document with the minutes.' })
  @One(() => DelegationDocument, { key: 'minutesDocumentId' })
  minutes!: DelegationDocument | null;
}
