import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, One, OrganizationKind, Sql } from '#kit';
import { isRecorded, type DateParameters } from '#kit/sql';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { Organization } from '../organization/organization.interface.js';
import { Recommendation } from '../recommendation/recommendation.entity.js';
import { FollowUpStatus } from '../recommendation/recommendation.enum.js';

/** A recommendation and the next one to the same body in the same field. Rows come from a view. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A recommendation and the next one to the same body in the same field, of any issuer (kiến nghị lặp lại).',
})
@Entity({ synchronize: false })
export class RecommendationRecurrence {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  firstId!: string;

  @Field(() => Recommendation, { description: 'Earlier recommendation of the two.' })
  @One(() => Recommendation, { key: 'firstId' })
  first!: Recommendation;

  @Column('text')
  againId!: string;

  @Field(() => Recommendation, { description: 'Later recommendation of the two.' })
  @One(() => Recommendation, { key: 'againId' })
  again!: Recommendation;

  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'Body to which both recommendations were addressed.' })
  @DependsOn('bodyKind', 'bodyId')
  body!: Organization | null;

  @Column('text')
  areaUnitId!: string;

  @Field(() => SupervisionField, { description: 'Field of both recommendations.' })
  @Column('text')
  field!: SupervisionField;

  @Field(() => LocalDate, { description: 'Day on which the earlier recommendation was issued.' })
  @Column('date')
  firstIssuedOn!: string;

  @Field(() => LocalDate, { description: 'Day on which the later recommendation was issued.' })
  @Column('date')
  againIssuedOn!: string;

  @Field(() => Int, { description: 'Days between the two dates of issue.' })
  @Column('int')
  daysBetween!: number;

  @Field(() => FollowUpStatus, {
    nullable: true,
    description: 'Status of the earlier recommendation on the day the later one was issued.',
  })
  @Sql((alias, dates) => firstStatus(alias, dates.asKnownOn))
  firstStatusThen!: FollowUpStatus | null;
}

/** Builds SQL for the status of the earlier recommendation on the day of the later one, recorded by `knownOn`. */
export function firstStatus(alias: string, knownOn: string): string {
  return (
    `(select e.state from follow_up_event e where e.subject_id = ${alias}.first_id ` +
    `and e.occurred_on <= ${alias}.again_issued_on and e.recorded_at <= ${knownOn} ` +
    `order by e.occurred_on desc, e.sequence desc limit 1)`
  );
}

/** Builds SQL that is true if both were recorded by `asKnownOn`. Without `asKnownOn` the rows are not read. */
export function areKnown(alias: string, dates: DateParameters): string {
  return (
    `(${dates.asKnownOn} = 'infinity' or not exists (select from recommendation r ` +
    `where r.id in (${alias}.first_id, ${alias}.again_id) and not ${isRecorded('r', dates)}))`
  );
}
