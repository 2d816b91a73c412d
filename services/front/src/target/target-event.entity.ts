import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { TargetState } from '../delegation/supervision.enum.js';
import { logIndex, ProcessEvent } from '../event/process-event.entity.js';

/** An event between a delegation and one supervised body. */
@ObjectType({
  simpleResolvers: true,
  description: 'An event between a delegation and one supervised body (diễn biến với đơn vị).',
})
@Entity()
@Index(logIndex)
export class TargetEvent extends ProcessEvent {
  @Field(() => TargetState, { description: 'State that the event led to.' })
  @Column('text')
  state!: TargetState;
}
