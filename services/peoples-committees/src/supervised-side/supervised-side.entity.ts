import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, LocalDate, Provenance, Seat, Sql } from '#kit';
import { isRecordedAt, type DateParameters } from '#kit/sql';

/** Builds SQL for a column whose value holds from a day on and was recorded by `asKnownOn`; null otherwise. */
const since =
  (day: string, entry: string, value: string) =>
  (alias: string, dates: DateParameters): string =>
    `case when ${alias}.${day} <= ${dates.asOf} and ${isRecordedAt(alias, entry, dates)} then ${alias}.${value} end`;

/** Reference to a supervised body within a delegation. The body adds its own record. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class SupervisionTarget {
  @Field(() => ID)
  id!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Attendance of the supervised body at a session, by office (thành phần tham dự).',
})
export class SupervisedAttendance {
  @Field(() => LocalDate, { description: 'Day on which the session was held.' })
  heldOn!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the body recorded the attendance; null if unknown.',
  })
  recordedAt!: string | null;

  @Field(() => [Seat], { description: 'Offices of the body that attended.' })
  seats!: Seat[];
}

/** A supervised body's own record of a supervision: notice received, report sent, attendance. */
@ObjectType({
  simpleResolvers: true,
  description: "The supervised body's own record of a supervision (phần của đơn vị được giám sát).",
})
@Entity()
export class SupervisedBodySide {
  /** ID of the Front's `SupervisionTarget`. */
  @PrimaryColumn('text')
  targetId!: string;

  @Column('text')
  bodyId!: string;

  @Column('date', { nullable: true })
  noticeCameOn!: string | null;

  @Column('timestamptz', { nullable: true })
  noticeRecordedAt!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the body received the notice; null if not by the request date.',
  })
  @Sql(since('notice_came_on', 'notice_recorded_at', 'notice_came_on'))
  noticeReceivedOn!: string | null;

  @Column('date', { nullable: true })
  reportWentOn!: string | null;

  @Column('timestamptz', { nullable: true })
  reportRecordedAt!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the body sent its report; null if not by the request date.',
  })
  @Sql(since('report_went_on', 'report_recorded_at', 'report_went_on'))
  reportSentOn!: string | null;

  @Column('text', { nullable: true })
  reportNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Document number of the body's report." })
  @Sql(since('report_went_on', 'report_recorded_at', 'report_number'))
  reportDocumentNumber!: string | null;

  @Column('jsonb')
  sessions!: SupervisedAttendance[];

  @Field(() => [SupervisedAttendance], { description: 'Attendance at each session held by the request date.' })
  @Sql(
    (alias, dates) =>
      `(select coalesce(json_agg(s), '[]') from jsonb_array_elements(${alias}.sessions) s ` +
      `where (s->>'heldOn')::date <= ${dates.asOf} ` +
      `and ((s->>'recordedAt')::timestamptz > ${dates.asKnownOn}) is not true)`,
  )
  attendance!: SupervisedAttendance[];

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
