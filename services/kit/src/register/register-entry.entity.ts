import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { isRecorded } from '../read/filter.js';
import { RowFilter } from '../read/mapping.js';
import { DateTime } from '../schema/date-time.js';

/** A row that may be recorded later than it happened. It is hidden from requests with an earlier `asKnownOn`. */
@ObjectType()
@RowFilter(isRecorded)
export abstract class RegisterEntry {
  @Field(() => DateTime, { description: 'Time at which the entry was recorded in the register.' })
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: string;
}
