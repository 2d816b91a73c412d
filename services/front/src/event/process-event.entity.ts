import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { DateTime, DependsOn, type DateParameters, LocalDate, OrganizationKind } from '#kit';
import { Organization } from '../organization/organization.interface.js';

/** All that the state of a subject is read from, so that an index on it answers without the table. */
export const logIndex = ['subjectId', 'occurredOn', 'sequence', 'recordedAt', 'state'];

/** What every append-only record of a process has; the state that it leads to is each process's own. */
@ObjectType()
export abstract class ProcessEvent {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  /** The delegation, target, recommendation or criticism that it happened to. */
  @Column('text')
  subjectId!: string;

  @Field(() => Int, { description: 'Order among the events of its subject.' })
  @Column('int')
  sequence!: number;

  @Field(() => LocalDate, { description: 'Day on which it happened.' })
  @Column('date')
  occurredOn!: string;

  @Field(() => DateTime, { description: 'When it was entered in the register.' })
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

  @Field(() => String, { nullable: true, description: 'A remark of the register.' })
  @Column('text', { nullable: true })
  note!: string | null;
}

/** Whether an event counts: it has happened by the request's day, and was known by its day of knowledge. */
export function isEffective(alias: string, dates: DateParameters): string {
  return `${alias}.occurred_on <= ${dates.asOf} and ${alias}.recorded_at <= ${dates.asKnownOn}`;
}

/** SQL for the day on which a subject came into a state, as it counts; null while it has not. */
export function dayOfState(eventTable: string, state: string): (alias: string, dates: DateParameters) => string {
  return (alias, dates) =>
    `(select min(e.occurred_on) from ${eventTable} e where e.subject_id = ${alias}.id and e.state = '${state}' ` +
    `and ${isEffective('e', dates)})`;
}

/** SQL for the state of a subject: that of its newest event which counts; null before the first. */
export function newestState(eventTable: string): (alias: string, dates: DateParameters) => string {
  return (alias, dates) =>
    `(select e.state from ${eventTable} e where e.subject_id = ${alias}.id and ${isEffective('e', dates)} ` +
    `order by e.occurred_on desc, e.sequence desc limit 1)`;
}
