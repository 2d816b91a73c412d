import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { TargetState } from '../delegation/supervision.enum.js';
import { logIndex, ProcessEvent } from '../event/process-event.entity.js';

/** An entry of the log between a delegation and one supervised body. */
@ObjectType({ simpleResolvers: true, description: 'An entry of the log between a delegation and one supervised body.' })
@Entity()
@Index(logIndex)
export class TargetEvent extends ProcessEvent {
  @Field(() => TargetState, { description: 'The state that it led to.' })
  @Column('text')
  state!: TargetState;
}
