import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, Many, One, OrganizationKind, Provenance, RegisterEntry, Sql } from '#kit';
import { Ratio } from '#kit/disclosure';
import { hasHappened, entityReferenceSql } from '#kit/sql';
import { isSessionHeld } from '../target/target-session.sql.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Deadline } from '../deadline/deadline.type.js';
import type { OrganizationReference } from '../organization/load-organization.js';
import { Organization } from '../organization/organization.interface.js';
import { isPlanned, SupervisionPlanItem } from './supervision-plan-item.entity.js';

/** An amendment of a plan. */
@ObjectType({ simpleResolvers: true, description: 'An amendment of an annual plan (điều chỉnh kế hoạch).' })
@Entity()
export class SupervisionPlanAmendment extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  planId!: string;

  @Field(() => LocalDate, { description: 'Day on which the plan was amended.' })
  @Column('date')
  amendedOn!: string;

  @Field(() => String, { description: 'Document number of the record.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Reason for the amendment, in Vietnamese.' })
  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  addedItemId!: string | null;

  @Field(() => SupervisionPlanItem, {
    nullable: true,
    description: 'Item that the amendment added; null if it added none.',
  })
  @One(() => SupervisionPlanItem, { key: 'addedItemId' })
  addedItem!: SupervisionPlanItem | null;

  @Column('text', { nullable: true })
  withdrawnItemId!: string | null;

  @Field(() => SupervisionPlanItem, {
    nullable: true,
    description: 'Item that the amendment withdrew; null if it withdrew none.',
  })
  @One(() => SupervisionPlanItem, { key: 'withdrawnItemId' })
  withdrawnItem!: SupervisionPlanItem | null;
}

/** An annual plan of supervision and social criticism of a Front committee. */
@ObjectType({
  simpleResolvers: true,
  description: 'An annual plan of supervision and social criticism (kế hoạch giám sát, phản biện xã hội).',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['issuerId', 'planYear'])
export class SupervisionPlan extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  issuerKind!: OrganizationKind;

  @Column('text')
  issuerId!: string;

  @Field(() => Organization, { nullable: true, description: 'Organisation that issued the document.' })
  @DependsOn('issuerKind', 'issuerId')
  issuer!: Organization | null;

  @Field(() => Int, { description: 'Year that the plan covers.' })
  @Index()
  @Column('int')
  planYear!: number;

  @Field(() => String, { description: 'Document number of the record.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => LocalDate, { description: 'Day on which the document was issued.' })
  @Column('date')
  issuedOn!: string;

  @Field(() => Boolean, {
    description: 'True if issued by the last day of the year before. JR 403 art. 3 requires this since 15 June 2017.',
  })
  @Sql((alias) => `${alias}.issued_on < make_date(${alias}.plan_year, 1, 1)`)
  issuedInTime!: boolean;

  @Field(() => [Deadline], { description: 'Deadline for issuing the plan.' })
  @DependsOn('planYear', 'issuedOn')
  deadlines!: Deadline[];

  @Column('jsonb')
  agreedWithRefs!: OrganizationReference[];

  @Field(() => [Organization], {
    nullable: 'itemsAndList',
    description: 'Bodies of the state with which the plan was agreed.',
  })
  @DependsOn('agreedWithRefs')
  agreedWith!: (Organization | null)[];

  @Index()
  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Administrative unit that the plan covers.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => [SupervisionPlanItem], {
    description: 'Items recorded by `asKnownOn`, including unforeseen and withdrawn ones.',
  })
  @Many(() => SupervisionPlanItem, { by: 'planId', order: 'sequence' })
  items!: SupervisionPlanItem[];

  @Field(() => [SupervisionPlanAmendment], { description: 'Amendments made by the request date, oldest first.' })
  @Many(() => SupervisionPlanAmendment, {
    by: 'planId',
    order: 'amendedOn',
    when: hasHappened('amended_on'),
  })
  amendments!: SupervisionPlanAmendment[];

  /** Number of items not withdrawn, and of those with a session in the year. */
  @Sql(
    (alias, dates) =>
      `(select count(*)::int from supervision_plan_item i where i.plan_id = ${alias}.id and ${isPlanned('i', dates)})`,
  )
  itemsToExecute!: number;

  @Sql(
    (alias, dates) =>
      `(select count(*)::int from supervision_plan_item i where i.plan_id = ${alias}.id and ${isPlanned('i', dates)} ` +
      `and exists (select 1 from supervision_delegation d join supervision_target t on t.delegation_id = d.id ` +
      `join target_session s on s.target_id = t.id where d.plan_item_id = i.id and ${isSessionHeld('s', dates)} ` +
      `and extract(year from s.held_on) = ${alias}.plan_year))`,
  )
  itemsExecuted!: number;

  @Field(() => Ratio, { description: 'Share of items not withdrawn that had a session in the plan year.' })
  @DependsOn('itemsExecuted', 'itemsToExecute')
  executionRate!: Ratio;

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
