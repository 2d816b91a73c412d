import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  hasHappened,
  isRecorded,
  DependsOn,
  LocalDate,
  Many,
  One,
  OrganizationKind,
  Provenance,
  Ratio,
  RegisterEntry,
  Sql,
  entityReferenceSql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Deadline } from '../deadline/deadline.type.js';
import type { OrganizationReference } from '../organization/load-organization.js';
import { Organization } from '../organization/organization.interface.js';
import { isPlanned, SupervisionPlanItem } from './supervision-plan-item.entity.js';

/** An adjustment of a plan, with the other parties' agreement. */
@ObjectType({ simpleResolvers: true, description: 'An amendment of an annual plan (điều chỉnh kế hoạch).' })
@Entity()
export class SupervisionPlanAmendment extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  planId!: string;

  @Field(() => LocalDate, { description: 'Day of the amendment.' })
  @Column('date')
  amendedOn!: string;

  @Field(() => String, { description: 'Number of its document.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => String, { description: 'Reason, in Vietnamese.' })
  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  addedItemId!: string | null;

  @Field(() => SupervisionPlanItem, { nullable: true, description: 'The unforeseen item that it added.' })
  @One(() => SupervisionPlanItem, { key: 'addedItemId' })
  addedItem!: SupervisionPlanItem | null;

  @Column('text', { nullable: true })
  withdrawnItemId!: string | null;

  @Field(() => SupervisionPlanItem, { nullable: true, description: 'The item that it withdrew.' })
  @One(() => SupervisionPlanItem, { key: 'withdrawnItemId' })
  withdrawnItem!: SupervisionPlanItem | null;
}

/** The annual plan of supervision and social criticism of a Front committee. */
@ObjectType({
  simpleResolvers: true,
  description: 'An annual plan of supervision and social criticism (kế hoạch giám sát, phản biện xã hội).',
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['issuerId', 'planYear'])
export class SupervisionPlan extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  issuerKind!: OrganizationKind;

  @Column('text')
  issuerId!: string;

  @Field(() => Organization, { nullable: true, description: 'Who issued it.' })
  @DependsOn('issuerKind', 'issuerId')
  issuer!: Organization | null;

  @Field(() => Int, { description: 'Year that is planned.' })
  @Index()
  @Column('int')
  planYear!: number;

  @Field(() => String, { description: 'Number of its document.' })
  @Column('text')
  documentNumber!: string;

  @Field(() => LocalDate, { description: 'Day of issue.' })
  @Column('date')
  issuedOn!: string;

  @Field(() => Boolean, {
    description: 'Issued by the last day of the year before, as practice and, since 15 June 2017, JR 403 art. 3 ask.',
  })
  @Sql((alias) => `${alias}.issued_on < make_date(${alias}.plan_year, 1, 1)`)
  issuedInTime!: boolean;

  @Field(() => [Deadline], { description: 'The limit for issuing it.' })
  @DependsOn('planYear', 'issuedOn')
  deadlines!: Deadline[];

  @Column('jsonb')
  agreedWithRefs!: OrganizationReference[];

  @Field(() => [Organization], {
    nullable: 'itemsAndList',
    description: 'Bodies of the state that it was agreed with.',
  })
  @DependsOn('agreedWithRefs')
  agreedWith!: (Organization | null)[];

  @Index()
  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit for which it plans.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => [SupervisionPlanItem], { description: 'Its items, with unforeseen and withdrawn ones, as known.' })
  @Many(() => SupervisionPlanItem, { by: 'planId', order: 'sequence' })
  items!: SupervisionPlanItem[];

  @Field(() => [SupervisionPlanAmendment], { description: "Its amendments by the request's day, oldest first." })
  @Many(() => SupervisionPlanAmendment, {
    by: 'planId',
    order: 'amendedOn',
    when: hasHappened('amended_on'),
  })
  amendments!: SupervisionPlanAmendment[];

  /** Items not withdrawn, and those of them with a session in the year. */
  @Sql(
    (alias, dates) =>
      `(select count(*)::int from supervision_plan_item i where i.plan_id = ${alias}.id and ${isPlanned('i', dates)})`,
  )
  itemsToExecute!: number;

  @Sql(
    (alias, dates) =>
      `(select count(*)::int from supervision_plan_item i where i.plan_id = ${alias}.id and ${isPlanned('i', dates)} ` +
      `and exists (select 1 from supervision_delegation d join supervision_target t on t.delegation_id = d.id ` +
      `join target_session s on s.target_id = t.id where d.plan_item_id = i.id and s.held_on <= ${dates.asOf} and ${isRecorded('s', dates)} ` +
      `and extract(year from s.held_on) = ${alias}.plan_year))`,
  )
  itemsExecuted!: number;

  @Field(() => Ratio, { description: 'Items with a session in the plan year, of those not withdrawn.' })
  @DependsOn('itemsExecuted', 'itemsToExecute')
  executionRate!: Ratio;

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
