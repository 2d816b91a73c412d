import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isRecorded, DependsOn, type DateParameters, LocalDate, One, OrganizationKind, Sql } from '#kit';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { Organization } from '../organization/organization.interface.js';
import { Recommendation } from '../recommendation/recommendation.entity.js';
import { FollowUpStatus } from '../recommendation/recommendation.enum.js';

/** A recommendation and the next one to the same body in the same field. The rows are those of a view. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A recommendation and the next one to the same body in the same field (kiến nghị lặp lại), whoever issued them.',
})
@Entity({ synchronize: false })
export class RecommendationRecurrence {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  firstId!: string;

  @Field(() => Recommendation, { description: 'The earlier one.' })
  @One(() => Recommendation, { key: 'firstId' })
  first!: Recommendation;

  @Column('text')
  againId!: string;

  @Field(() => Recommendation, { description: 'The next one.' })
  @One(() => Recommendation, { key: 'againId' })
  again!: Recommendation;

  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'The body that both were addressed to.' })
  @DependsOn('bodyKind', 'bodyId')
  body!: Organization | null;

  @Column('text')
  areaUnitId!: string;

  @Field(() => SupervisionField, { description: 'The field of both.' })
  @Column('text')
  field!: SupervisionField;

  @Field(() => LocalDate, { description: 'Day of issue of the earlier one.' })
  @Column('date')
  firstIssuedOn!: string;

  @Field(() => LocalDate, { description: 'Day of issue of the next one.' })
  @Column('date')
  againIssuedOn!: string;

  @Field(() => Int, { description: 'Days between the two.' })
  @Column('int')
  daysBetween!: number;

  @Field(() => FollowUpStatus, {
    nullable: true,
    description: 'The status that the issuer had given to the earlier one when the next was issued.',
  })
  @Sql((alias, dates) => firstStatus(alias, dates.asKnownOn))
  firstStatusThen!: FollowUpStatus | null;
}

/** SQL for the status of the earlier one at the issue of the next, as far as it was entered by `knownOn`. */
export function firstStatus(alias: string, knownOn: string): string {
  return (
    `(select e.state from follow_up_event e where e.subject_id = ${alias}.first_id ` +
    `and e.occurred_on <= ${alias}.again_issued_on and e.recorded_at <= ${knownOn} ` +
    `order by e.occurred_on desc, e.sequence desc limit 1)`
  );
}

/** SQL for whether both had been entered. Without a day of knowledge they are not looked up. */
export function areKnown(alias: string, dates: DateParameters): string {
  return (
    `(${dates.asKnownOn} = 'infinity' or not exists (select from recommendation r ` +
    `where r.id in (${alias}.first_id, ${alias}.again_id) and not ${isRecorded('r', dates)}))`
  );
}
