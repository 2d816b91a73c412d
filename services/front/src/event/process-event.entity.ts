import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { DateTime, DependsOn, LocalDate, OrganizationKind } from '#kit';
import type { DateParameters } from '#kit/sql';
import { Organization } from '../organization/organization.interface.js';

/** Columns from which a state is read, for an index-only scan. */
export const logIndex = ['subjectId', 'occurredOn', 'sequence', 'recordedAt', 'state'];

/** Base class of append-only process events. Each process adds its own state column. */
@ObjectType()
export abstract class ProcessEvent {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  /** ID of the delegation, target, recommendation or criticism. */
  @Column('text')
  subjectId!: string;

  @Field(() => Int, { description: 'Ordinal number among the events of the same subject.' })
  @Column('int')
  sequence!: number;

  @Field(() => LocalDate, { description: 'Day on which the event happened.' })
  @Column('date')
  occurredOn!: string;

  @Field(() => DateTime, { description: 'Time at which the entry was recorded in the register.' })
  @Column('timestamptz')
  recordedAt!: string;

  @Column('text')
  byKind!: OrganizationKind;

  @Column('text')
  byId!: string;

  @Field(() => Organization, { nullable: true, description: 'The body that did it.' })
  @DependsOn('byKind', 'byId')
  by!: Organization | null;

  @Column('text', { nullable: true })
  documentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark in the register, in Vietnamese.' })
  @Column('text', { nullable: true })
  note!: string | null;
}

/** Builds SQL that is true if an event happened by the request date and was recorded by `asKnownOn`. */
export function isEffective(alias: string, dates: DateParameters): string {
  return `${alias}.occurred_on <= ${dates.asOf} and ${alias}.recorded_at <= ${dates.asKnownOn}`;
}

/** Builds SQL for the day on which a subject reached a state, from effective events; null if it did not. */
export function dayOfState(eventTable: string, state: string): (alias: string, dates: DateParameters) => string {
  return (alias, dates) =>
    `(select min(e.occurred_on) from ${eventTable} e where e.subject_id = ${alias}.id and e.state = '${state}' ` +
    `and ${isEffective('e', dates)})`;
}

/** Builds SQL for the state of a subject, set by its newest effective event; null before the first. */
export function newestState(eventTable: string): (alias: string, dates: DateParameters) => string {
  return (alias, dates) =>
    `(select e.state from ${eventTable} e where e.subject_id = ${alias}.id and ${isEffective('e', dates)} ` +
    `order by e.occurred_on desc, e.sequence desc limit 1)`;
}
