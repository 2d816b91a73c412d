import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { logIndex, ProcessEvent } from '../event/process-event.entity.js';
import { DelegationState } from './supervision.enum.js';

/** An event of a delegation. */
@ObjectType({
  simpleResolvers: true,
  description: 'An event of a delegation; the newest event sets the state (diễn biến của đoàn).',
})
@Entity()
@Index(logIndex)
export class DelegationEvent extends ProcessEvent {
  @Field(() => DelegationState, { description: 'State that the event led to.' })
  @Column('text')
  state!: DelegationState;
}
