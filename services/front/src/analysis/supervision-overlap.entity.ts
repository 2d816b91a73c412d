import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn, Column } from 'typeorm';
import { DependsOn, LocalDate, Many, OrganizationKind, Sql } from '#kit';
import type { DateParameters } from '#kit/sql';
import { SupervisionDelegation, wasEstablished } from '../delegation/supervision-delegation.entity.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { Organization } from '../organization/organization.interface.js';

/** Two kinds of organisation that supervised one body in one field in one year. Rows come from a view. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A possible overlap: two kinds of organisation that supervised one body in one field and year (giám sát chồng chéo). The delegations show the details.',
})
@Entity({ synchronize: false })
export class SupervisionOverlap {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => Int, { description: 'Year of both supervisions.' })
  @Column('int')
  year!: number;

  @Field(() => SupervisionField, { description: 'Field of both supervisions.' })
  @Column('text')
  field!: SupervisionField;

  @Column('text')
  bodyKind!: OrganizationKind;

  @Column('text')
  bodyId!: string;

  @Field(() => Organization, { nullable: true, description: 'Body that both kinds of organisation supervised.' })
  @DependsOn('bodyKind', 'bodyId')
  body!: Organization | null;

  @Column('text')
  unitId!: string;

  @Field(() => [OrganizationKind], { description: 'Kinds of the two host organisations.' })
  @Column('text', { array: true })
  hostKinds!: OrganizationKind[];

  @Field(() => LocalDate, {
    description: 'Day of the second establishing decision, since which the two overlap.',
  })
  @Sql(overlapsSince)
  @Column('date')
  since!: string;

  @Field(() => [SupervisionDelegation], { description: 'Delegations of both kinds by the request date, oldest first.' })
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

/** Builds SQL for the day since which two delegations overlap, recorded by `asKnownOn`; null if fewer than two. */
export function overlapsSince(alias: string, dates: DateParameters): string {
  return (
    `case when ${dates.asKnownOn} = 'infinity' then ${alias}.since else (select max(first.day) from (` +
    `select min(d.established_on) as day from supervision_delegation d where ${isDelegationOf(alias, 'd', dates)} ` +
    `group by d.host_kind) first having count(*) = 2) end`
  );
}
