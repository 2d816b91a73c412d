import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, Many, One, OrganizationKind, OrganizationLevel, Sql } from '#kit';
import { isRecorded, type DateParameters, entityReferenceSql, sql } from '#kit/sql';
import { isSessionHeld } from './target-session.sql.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Deadline } from '../deadline/deadline.type.js';
import { SupervisionDelegation } from '../delegation/supervision-delegation.entity.js';
import { TargetState } from '../delegation/supervision.enum.js';
import { isEffective, dayOfState, newestState } from '../event/process-event.entity.js';
import { Organization } from '../organization/organization.interface.js';
import { TargetEvent } from './target-event.entity.js';
import { TargetSession } from './target-session.entity.js';

/**
 * Builds SQL for the days set for the session by the request date and recorded by `asKnownOn`, as rows of `day` and
 * `n`.
 */
const schedule = (alias: string, dates: DateParameters): string =>
  `(select s.day, s.n from unnest(${alias}.scheduled_on, ${alias}.schedule_set_on, ${alias}.schedule_recorded_at) ` +
  `with ordinality as s(day, set_on, recorded_at, n) where coalesce(s.set_on <= ${dates.asOf}, true) ` +
  `and coalesce(${isRecorded('s', dates)}, true))`;

/** Builds SQL that is true if the first of these days was set by the request date and recorded by `asKnownOn`. */
export function wasScheduled(alias: string, dates: DateParameters): string {
  return `(${alias}.schedule_set_on[1] > ${dates.asOf} or ${alias}.schedule_recorded_at[1] > ${dates.asKnownOn}) is not true`;
}

/** Builds SQL for the anchor of the deadlines before a session: the first day held, or else the newest day set. */
export function sessionOn(alias: string, dates: DateParameters): string {
  return sql`
    coalesce((
      select min(s.held_on)
      from target_session s
      where s.target_id = ${alias}.id
        and ${isSessionHeld('s', dates)}
    ), (
      select x.day
      from ${schedule(alias, dates)} x
      order by x.n desc
      limit 1
    ))`;
}

const notifiedOn = dayOfState('target_event', 'NOTIFIED');
const reportedOn = dayOfState('target_event', 'REPORT_RECEIVED');
const excusedOn = dayOfState('target_event', 'EXCUSED');

/** Builds SQL that is true if the body was excused by the request date. */
export function isExcused(alias: string, dates: DateParameters): string {
  return `${excusedOn(alias, dates)} is not null`;
}

/** A supervised body within a delegation, with its states, sessions and deadlines. */
@ObjectType({
  simpleResolvers: true,
  description: 'A supervised body within a delegation (cơ quan, tổ chức được giám sát).',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['bodyId', 'firstScheduledOn'])
export class SupervisionTarget {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  delegationId!: string;

  @Field(() => SupervisionDelegation, { description: 'Delegation that supervises the body.' })
  @One(() => SupervisionDelegation, { key: 'delegationId' })
  delegation!: SupervisionDelegation;

  @Field(() => Int, { description: 'Ordinal number within the delegation.' })
  @Column('int')
  sequence!: number;

  @Field(() => OrganizationKind, { description: 'Kind of the supervised body.' })
  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'Supervised body; null if its owner did not answer.' })
  @DependsOn('bodyKind', 'bodyId')
  body!: Organization | null;

  @Field(() => OrganizationLevel, { description: 'Level of the supervised body.' })
  @Column('text')
  bodyLevel!: OrganizationLevel;

  @Index()
  @Column('text')
  unitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Administrative unit in which the body works.' })
  @Sql(entityReferenceSql('unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => TargetState, {
    nullable: true,
    description: 'State as of the request date; null before the first event.',
  })
  @Sql(newestState('target_event'))
  state!: TargetState | null;

  @Field(() => [LocalDate], {
    description: 'All days set for the session by the request date, in the order in which they were set.',
  })
  @Sql((alias, dates) => `(select coalesce(json_agg(x.day order by x.n), '[]') from ${schedule(alias, dates)} x)`)
  @Column('date', { array: true })
  scheduledOn!: string[];

  /** For each of these days, the day on which it was set and the time of recording; empty if unknown. */
  @Column('date', { array: true, default: [] })
  scheduleSetOn!: string[];

  @Column('timestamptz', { array: true, default: [] })
  scheduleRecordedAt!: string[];

  @Column('date')
  firstScheduledOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which plan, decision and request for a report were sent.',
  })
  @Sql(notifiedOn)
  @Column('date', { nullable: true })
  noticeSentOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Day on which the body's report was received." })
  @Sql(reportedOn)
  @Column('date', { nullable: true })
  reportReceivedOn!: string | null;

  @Field(() => [TargetSession], {
    description: 'Sessions and field surveys held by the request date, recorded by `asKnownOn`.',
  })
  @Many(() => TargetSession, {
    by: 'targetId',
    order: 'heldOn',
    when: isSessionHeld,
  })
  sessions!: TargetSession[];

  @Field(() => [TargetEvent], { description: 'Events by the request date, recorded by `asKnownOn`, oldest first.' })
  @Many(() => TargetEvent, { by: 'subjectId', order: 'sequence', when: isEffective })
  events!: TargetEvent[];

  @Field(() => String, {
    nullable: true,
    description: 'Reason for excusing the body, in Vietnamese; null if not excused.',
  })
  @Sql((alias, dates) => `case when ${isExcused(alias, dates)} then ${alias}.excused_reason end`)
  @Column('text', { nullable: true })
  excusedReason!: string | null;

  /** Anchor of the deadlines before a session. */
  @Sql(sessionOn)
  sessionOn!: string | null;

  @Field(() => [Deadline], { description: "Deadlines before the session, for the notice and the body's report." })
  @DependsOn('sessionOn', 'noticeSentOn', 'reportReceivedOn', 'excusedReason')
  deadlines!: Deadline[];
}
