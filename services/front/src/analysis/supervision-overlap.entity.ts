import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn, Column } from 'typeorm';
import { DependsOn, type DateParameters, LocalDate, Many, OrganizationKind, Sql } from '#kit';
import { SupervisionDelegation, wasEstablished } from '../delegation/supervision-delegation.entity.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { Organization } from '../organization/organization.interface.js';

/** Two kinds of organisation that supervised one body in one field in one year. The rows are those of a view. */
@ObjectType({
  simpleResolvers: true,
  description:
    'Two kinds of organisation that supervised the same body in the same field and year (giám sát chồng chéo): a possible ' +
    'overlap, which the law asks to avoid. Whether it was one, the two delegations say.',
})
@Entity({ synchronize: false })
export class SupervisionOverlap {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => Int, { description: 'Year.' })
  @Column('int')
  year!: number;

  @Field(() => SupervisionField, { description: 'Field.' })
  @Column('text')
  field!: SupervisionField;

  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'The body that both supervised.' })
  @DependsOn('bodyKind', 'bodyId')
  body!: Organization | null;

  @Column('text')
  unitId!: string;

  @Field(() => [OrganizationKind], { description: 'The two kinds of host.' })
  @Column('text', { array: true })
  hostKinds!: OrganizationKind[];

  @Field(() => LocalDate, {
    description: 'Day since which there have been two: that of the later establishing decision.',
  })
  @Sql(overlapsSince)
  @Column('date')
  since!: string;

  @Field(() => [SupervisionDelegation], { description: "Their delegations by the request's day, oldest first." })
  @Many(() => SupervisionDelegation, {
    on: isDelegationOf,
    order: 'establishedOn',
  })
  delegations!: SupervisionDelegation[];
}

function isDelegationOf(overlap: string, delegation: string, dates: DateParameters): string {
  return (
    `${delegation}.year = ${overlap}.year and ${delegation}.field = ${overlap}.field ` +
    `and ${delegation}.host_kind = any(${overlap}.host_kinds) and ${delegation}.id in (` +
    `select t.delegation_id from supervision_target t where t.body_id = ${overlap}.body_id) ` +
    `and ${wasEstablished(delegation, dates)}`
  );
}

/** SQL for the day since which two were known; null: they were not. The view has it where everything is known. */
export function overlapsSince(alias: string, dates: DateParameters): string {
  return (
    `case when ${dates.asKnownOn} = 'infinity' then ${alias}.since else (select max(first.day) from (` +
    `select min(d.established_on) as day from supervision_delegation d where ${isDelegationOf(alias, 'd', dates)} ` +
    `group by d.host_kind) first having count(*) = 2) end`
  );
}
