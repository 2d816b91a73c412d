import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  isRecordedAt,
  isRecorded,
  DependsOn,
  type DateParameters,
  LocalDate,
  Many,
  One,
  OrganizationKind,
  RegisterEntry,
  Sql,
} from '#kit';
import { isRegistered, SupervisionDelegation } from '../delegation/supervision-delegation.entity.js';
import { SupervisionForm } from '../delegation/supervision.enum.js';
import type { OrganizationReference } from '../organization/load-organization.js';
import { Organization } from '../organization/organization.interface.js';
import { SupervisionTopic } from '../topic/supervision-topic.entity.js';

/** SQL for whether a plan had an item on the request's day, as known: neither added later nor withdrawn before. */
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

/** An item of an annual plan: a topic, when, by whom, about whom. */
@ObjectType({ simpleResolvers: true, description: 'An item of an annual plan of supervision (nội dung kế hoạch).' })
@Directive('@key(fields: "id")')
@Entity()
export class SupervisionPlanItem extends RegisterEntry {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  planId!: string;

  @Field(() => Int, { description: 'Order in the plan.' })
  @Column('int')
  sequence!: number;

  @Column('text')
  topicId!: string;

  @Field(() => SupervisionTopic, { description: 'The topic.' })
  @One(() => SupervisionTopic, { key: 'topicId' })
  topic!: SupervisionTopic;

  @Field(() => SupervisionForm, { description: 'Form.' })
  @Column('text')
  form!: SupervisionForm;

  @Field(() => LocalDate, { description: 'Planned from.' })
  @Column('date')
  plannedFrom!: string;

  @Field(() => LocalDate, { description: 'Planned to.' })
  @Column('date')
  plannedTo!: string;

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

  @Column('jsonb')
  supervisedRefs!: OrganizationReference[];

  @Field(() => [Organization], { nullable: 'itemsAndList', description: 'Who is to be supervised.' })
  @DependsOn('supervisedRefs')
  supervised!: (Organization | null)[];

  @Field(() => Boolean, { description: 'Added by an amendment.' })
  @Column('boolean')
  unforeseen!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Day on which an amendment withdrew it, by the request's day; null: it stands.",
  })
  @Sql(withdrawnOn)
  @Column('date', { nullable: true })
  withdrawnOn!: string | null;

  /** When the withdrawal was entered. */
  @Column('timestamptz', { nullable: true })
  withdrawalRecordedAt!: string | null;

  @Field(() => [SupervisionDelegation], { description: 'The delegations that carried it out.' })
  @Many(() => SupervisionDelegation, {
    by: 'planItemId',
    order: 'establishedOn',
    when: (alias, dates) => isRegistered(alias, dates),
  })
  delegations!: SupervisionDelegation[];
}
