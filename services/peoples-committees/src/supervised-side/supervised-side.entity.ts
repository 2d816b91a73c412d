import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, isRecordedAt, type DateParameters, LocalDate, Provenance, Seat, Sql } from '#kit';

/** SQL for a column that is there since a day, once that was entered. */
const since =
  (day: string, entry: string, value: string) =>
  (alias: string, dates: DateParameters): string =>
    `case when ${alias}.${day} <= ${dates.asOf} and ${isRecordedAt(alias, entry, dates)} then ${alias}.${value} end`;

/** The Front owns it; the supervised body adds its own side. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class SupervisionTarget {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Who of the supervised body attended a session, by office.' })
export class SupervisedAttendance {
  @Field(() => LocalDate, { description: 'Day of the session.' })
  heldOn!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was entered by the body; null: nobody noted when.' })
  recordedAt!: string | null;

  @Field(() => [Seat], { description: 'Offices that attended.' })
  seats!: Seat[];
}

/** What a supervised body itself says of one supervision: what it received, what it sent, who came. */
@ObjectType({
  simpleResolvers: true,
  description: "A supervised body's own side of a supervision (phần của đơn vị được giám sát).",
})
@Entity()
export class SupervisedBodySide {
  /** Id of the Front's `SupervisionTarget`. */
  @PrimaryColumn('text')
  targetId!: string;

  @Column('text')
  bodyId!: string;

  @Column('date', { nullable: true })
  noticeCameOn!: string | null;

  @Column('timestamptz', { nullable: true })
  noticeRecordedAt!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Day on which it received the notice, by the request's day." })
  @Sql(since('notice_came_on', 'notice_recorded_at', 'notice_came_on'))
  noticeReceivedOn!: string | null;

  @Column('date', { nullable: true })
  reportWentOn!: string | null;

  @Column('timestamptz', { nullable: true })
  reportRecordedAt!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Day on which it sent its report, by the request's day." })
  @Sql(since('report_went_on', 'report_recorded_at', 'report_went_on'))
  reportSentOn!: string | null;

  @Column('text', { nullable: true })
  reportNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of its report.' })
  @Sql(since('report_went_on', 'report_recorded_at', 'report_number'))
  reportDocumentNumber!: string | null;

  @Column('jsonb')
  sessions!: SupervisedAttendance[];

  @Field(() => [SupervisedAttendance], { description: "Who attended, session by session, by the request's day." })
  @Sql(
    (alias, dates) =>
      `(select coalesce(json_agg(s), '[]') from jsonb_array_elements(${alias}.sessions) s ` +
      `where (s->>'heldOn')::date <= ${dates.asOf} ` +
      `and ((s->>'recordedAt')::timestamptz > ${dates.asKnownOn}) is not true)`,
  )
  attendance!: SupervisedAttendance[];

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
