import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { logIndex, ProcessEvent } from '../event/process-event.entity.js';
import { DelegationState } from './supervision.enum.js';

/** An entry of a delegation's log. */
@ObjectType({ simpleResolvers: true, description: "An entry of a delegation's log; the newest gives its state." })
@Entity()
@Index(logIndex)
export class DelegationEvent extends ProcessEvent {
  @Field(() => DelegationState, { description: 'The state that it led to.' })
  @Column('text')
  state!: DelegationState;
}
