import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate, One } from '#kit';
import { DelegationDocument } from '../delegation/delegation-document.entity.js';

/** A working session or a field survey with a supervised body. */
@ObjectType({ simpleResolvers: true, description: 'A working session with a supervised body (buổi làm việc).' })
@Entity()
@Index(['targetId', 'heldOn', 'recordedAt'])
export class TargetSession {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  targetId!: string;

  @Field(() => LocalDate, { description: 'Day of the session.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Field(() => DateTime, { description: 'When it was entered in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;

  @Field(() => Boolean, { description: 'A field survey (khảo sát thực tế) rather than a meeting.' })
  @Column('boolean')
  isFieldSurvey!: boolean;

  @Column('text', { nullable: true })
  minutesDocumentId!: string | null;

  @Field(() => DelegationDocument, { nullable: true, description: 'Its minutes.' })
  @One(() => DelegationDocument, { key: 'minutesDocumentId' })
  minutes!: DelegationDocument | null;
}
