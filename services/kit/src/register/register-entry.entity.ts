import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { isRecorded } from '../read/filter.js';
import { RowFilter } from '../read/mapping.js';
import { DateTime } from '../schema/date-time.js';

/** A row that may be entered in its register later than it happened: before, nobody who asks knows of it. */
@ObjectType()
@RowFilter(isRecorded)
export abstract class RegisterEntry {
  @Field(() => DateTime, { description: 'Time at which the entry was recorded in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;
}
