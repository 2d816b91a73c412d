import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { entered } from '../read/filter.js';
import { ShownWhen } from '../read/mapping.js';
import { DateTime } from '../schema/build-schema.js';

/** A row that may be entered in its register later than it happened: before, nobody who asks knows of it. */
@ObjectType()
@ShownWhen(entered)
export abstract class RegisterEntry {
  @Field(() => DateTime, { description: 'When it was entered in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;
}
