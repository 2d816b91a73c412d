import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, Many, OrganizationKind, RegisterEntry, Sql } from '#kit';
import { entityReferenceSql } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { isRegistered, SupervisionDelegation } from '../delegation/supervision-delegation.entity.js';
import { Independence, SupervisionField, SupervisionForm } from '../delegation/supervision.enum.js';
import type { OrganizationReference } from '../organization/load-organization.js';
import { Organization } from '../organization/organization.interface.js';

/** A subject supervised in a year, with any number of delegations. */
@ObjectType({
  simpleResolvers: true,
  description: 'A subject of supervision in a year (chuyên đề giám sát). A topic has any number of delegations.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['hostId', 'year'])
export class SupervisionTopic extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => Int, { description: 'Year of the supervision plan.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => LocalDate, {
    description: 'Day of the plan that contains the topic, or of the amendment that added it.',
  })
  @Column('date')
  plannedOn!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => SupervisionField, { description: 'Field of supervision of the topic.' })
  @Column('text')
  field!: SupervisionField;

  @Field(() => SupervisionForm, { description: 'Form of supervision chosen in the plan.' })
  @Column('text')
  form!: SupervisionForm;

  @Column('text')
  hostKind!: OrganizationKind;

  @Column('text')
  hostId!: string;

  @Field(() => Organization, { nullable: true, description: 'Organisation that hosts the supervision.' })
  @DependsOn('hostKind', 'hostId')
  host!: Organization | null;

  @Column('jsonb')
  coHostRefs!: OrganizationReference[];

  @Field(() => [Organization], {
    nullable: 'itemsAndList',
    description: 'Other organisations that host together with the host.',
  })
  @DependsOn('coHostRefs')
  coHosts!: (Organization | null)[];

  @Field(() => Independence, { description: 'Independence, derived from the hosts.' })
  @Column('text')
  independence!: Independence;

  @Index()
  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Administrative unit in which the topic is supervised.',
  })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => [SupervisionDelegation], { description: 'Delegations on the topic, oldest first.' })
  @Many(() => SupervisionDelegation, {
    by: 'topicId',
    order: 'establishedOn',
    when: (alias, dates) => isRegistered(alias, dates),
  })
  delegations!: SupervisionDelegation[];
}
