import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, Many, One, OrganizationKind, RegisterEntry, Sql } from '#kit';
import { isRecordedAt, isRecorded, type DateParameters } from '#kit/sql';
import { isRegistered, SupervisionDelegation } from '../delegation/supervision-delegation.entity.js';
import { SupervisionForm } from '../delegation/supervision.enum.js';
import type { OrganizationReference } from '../organization/load-organization.js';
import { Organization } from '../organization/organization.interface.js';
import { SupervisionTopic } from '../topic/supervision-topic.entity.js';

/** Builds SQL that is true if a plan had an item as of the request date: not added later, not withdrawn before. */
export function isPlanned(alias: string, dates: DateParameters): string {
  return (
    `${isRecorded(alias, dates)} and ${withdrawnOn(alias, dates)} is null and not (${alias}.unforeseen and exists (` +
    `select from supervision_plan_amendment a where a.added_item_id = ${alias}.id and a.amended_on > ${dates.asOf}))`
  );
}

function withdrawnOn(alias: string, dates: DateParameters): string {
  return (
    `case when ${alias}.withdrawn_on <= ${dates.asOf} and ${isRecordedAt(alias, 'withdrawal_recorded_at', dates)} ` +
    `then ${alias}.withdrawn_on end`
  );
}

/** An item of an annual plan: topic, period, host and supervised bodies. */
@ObjectType({ simpleResolvers: true, description: 'An item of an annual supervision plan (nội dung kế hoạch).' })
@Directive('@key(fields: "id")')
@Entity()
export class SupervisionPlanItem extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  planId!: string;

  @Field(() => Int, { description: 'Ordinal number in the plan.' })
  @Column('int')
  sequence!: number;

  @Column('text')
  topicId!: string;

  @Field(() => SupervisionTopic, { description: 'Topic of the plan item.' })
  @One(() => SupervisionTopic, { key: 'topicId' })
  topic!: SupervisionTopic;

  @Field(() => SupervisionForm, { description: 'Form of supervision planned.' })
  @Column('text')
  form!: SupervisionForm;

  @Field(() => LocalDate, { description: 'First planned day of the supervision.' })
  @Column('date')
  plannedFrom!: string;

  @Field(() => LocalDate, { description: 'Last planned day of the supervision.' })
  @Column('date')
  plannedTo!: string;

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

  @Column('jsonb')
  supervisedRefs!: OrganizationReference[];

  @Field(() => [Organization], { nullable: 'itemsAndList', description: 'Bodies planned for supervision.' })
  @DependsOn('supervisedRefs')
  supervised!: (Organization | null)[];

  @Field(() => Boolean, { description: 'True if added by an amendment of the plan.' })
  @Column('boolean')
  unforeseen!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which an amendment withdrew the item; null if not by the request date.',
  })
  @Sql(withdrawnOn)
  @Column('date', { nullable: true })
  withdrawnOn!: string | null;

  /** Time at which the withdrawal was recorded. */
  @Column('timestamptz', { nullable: true })
  withdrawalRecordedAt!: string | null;

  @Field(() => [SupervisionDelegation], { description: 'Delegations that carried out the item.' })
  @Many(() => SupervisionDelegation, {
    by: 'planItemId',
    order: 'establishedOn',
    when: (alias, dates) => isRegistered(alias, dates),
  })
  delegations!: SupervisionDelegation[];
}
