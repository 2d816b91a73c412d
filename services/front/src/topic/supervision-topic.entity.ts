import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, Many, OrganizationKind, RegisterEntry, Sql, entityReferenceSql } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { isRegistered, SupervisionDelegation } from '../delegation/supervision-delegation.entity.js';
import { Independence, SupervisionField, SupervisionForm } from '../delegation/supervision.enum.js';
import type { OrganizationReference } from '../organization/load-organization.js';
import { Organization } from '../organization/organization.interface.js';

/** A subject supervised in a year: several delegations may carry it out, or none. */
@ObjectType({
  simpleResolvers: true,
  description: 'A subject supervised in a year (chuyên đề giám sát); several delegations may carry it out, or none.',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['hostId', 'year'])
export class SupervisionTopic extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => Int, { description: 'Year of the plan.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => LocalDate, { description: 'Day of the plan that has it, or of the amendment that added it.' })
  @Column('date')
  plannedOn!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => SupervisionField, { description: 'Field.' })
  @Column('text')
  field!: SupervisionField;

  @Field(() => SupervisionForm, { description: 'Form that the plan chose.' })
  @Column('text')
  form!: SupervisionForm;

  @Column('text')
  hostKind!: OrganizationKind;

  @Column('text')
  hostId!: string;

  @Field(() => Organization, { nullable: true, description: 'The host.' })
  @DependsOn('hostKind', 'hostId')
  host!: Organization | null;

  @Column('jsonb')
  coHostRefs!: OrganizationReference[];

  @Field(() => [Organization], { nullable: 'itemsAndList', description: 'Further hosts.' })
  @DependsOn('coHostRefs')
  coHosts!: (Organization | null)[];

  @Field(() => Independence, { description: 'Whether a body of the state hosts too; derived from the hosts.' })
  @Column('text')
  independence!: Independence;

  @Index()
  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit in which it is supervised.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => [SupervisionDelegation], { description: 'The delegations that carried it out, oldest first.' })
  @Many(() => SupervisionDelegation, {
    by: 'topicId',
    order: 'establishedOn',
    when: (alias, dates) => isRegistered(alias, dates),
  })
  delegations!: SupervisionDelegation[];
}
