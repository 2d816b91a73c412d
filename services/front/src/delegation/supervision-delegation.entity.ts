import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  isRecorded,
  DependsOn,
  type DateParameters,
  LocalDate,
  Many,
  One,
  OrganizationKind,
  OrganizationLevel,
  Provenance,
  Sql,
  entityReferenceSql,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { type Extension, extensionsOf } from '../deadline/deadline-extension.table.js';
import type { DeadlineRuleKey } from '../deadline/deadline.enum.js';
import { lastReplyOn, repliesOutstanding, replies } from '../copy/reply.js';
import { nullUnlessComplete } from '../copy/coverage-sql.js';
import { Deadline } from '../deadline/deadline.type.js';
import { isEffective, dayOfState, newestState } from '../event/process-event.entity.js';
import { Organization } from '../organization/organization.interface.js';
import { Party } from '../party/party.entity.js';
import { SupervisionPlanItem } from '../plan/supervision-plan-item.entity.js';
import { Recommendation } from '../recommendation/recommendation.entity.js';
import { SupervisionTarget } from '../target/supervision-target.entity.js';
import { SupervisionTopic } from '../topic/supervision-topic.entity.js';
import { DelegationDocument } from './delegation-document.entity.js';
import { DelegationEvent } from './delegation-event.entity.js';
import {
  DelegationState,
  HostingBasis,
  Independence,
  Registration,
  SupervisionField,
  SupervisionGround,
} from './supervision.enum.js';

/** SQL for the state of a delegation. */
export const delegationState = newestState('delegation_event');
const establishedOn = dayOfState('delegation_event', 'ESTABLISHED');

/** SQL for whether the register had a delegation, as known. Without a day of knowledge the day decides, and no log is read. */
export function isRegistered(alias: string, dates: DateParameters): string {
  return `${alias}.proposed_on <= ${dates.asOf} and (${dates.asKnownOn} = 'infinity' or ${delegationState(alias, dates)} is not null)`;
}

/** SQL for whether a delegation had been established by the request's day, as known. */
export function wasEstablished(alias: string, dates: DateParameters): string {
  return (
    `${alias}.established_on <= ${dates.asOf} ` +
    `and (${dates.asKnownOn} = 'infinity' or ${establishedOn(alias, dates)} is not null)`
  );
}

/** A delegation that supervises one or more bodies; the register entry is the Front's, whoever hosts. */
@ObjectType({
  simpleResolvers: true,
  description: "A supervision delegation (đoàn giám sát): the Front's register entry, whoever hosts.",
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['hostId', 'establishedOn'])
@Index(['areaUnitId', 'establishedOn'])
@Index(['year', 'independence'])
@Index(['year', 'establishedOn', 'id', 'proposedOn'])
export class SupervisionDelegation {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => Int, { description: 'Year of the plan.' })
  @Column('int')
  year!: number;

  @Field(() => SupervisionField, { description: 'Field.' })
  @Index()
  @Column('text')
  field!: SupervisionField;

  @Field(() => SupervisionGround, { description: 'What it is based on.' })
  @Column('text')
  ground!: SupervisionGround;

  @Column('text')
  hostKind!: OrganizationKind;

  @Column('text')
  hostId!: string;

  @Field(() => Organization, { nullable: true, description: 'The host: the one party that leads.' })
  @DependsOn('hostKind', 'hostId')
  host!: Organization | null;

  @Field(() => HostingBasis, { description: 'On what basis it hosts.' })
  @Column('text')
  hostingBasis!: HostingBasis;

  @Field(() => Independence, { description: 'Derived from who leads and who coordinates.' })
  @Column('text')
  independence!: Independence;

  @Field(() => Registration, { description: 'How it came into the register.' })
  @Column('text')
  registration!: Registration;

  @Field(() => OrganizationLevel, { description: 'Level of the host.' })
  @Column('text')
  level!: OrganizationLevel;

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit in which it supervises.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => Boolean, { description: 'Not in the plan of the year as issued, added by an amendment.' })
  @Column('boolean')
  unforeseen!: boolean;

  @Field(() => String, { description: 'Purpose, in Vietnamese.' })
  @Column('text')
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'Number of the establishing decision, once that was known.' })
  @Sql((alias, dates) => `case when ${establishedOn(alias, dates)} is not null then ${alias}.document_number end`)
  @Column('text', { nullable: true })
  documentNumber!: string | null;

  @Field(() => LocalDate, { description: 'Day on which it was proposed: before it there was nothing of it.' })
  @Index()
  @Column('date')
  proposedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the establishing decision, once that was known.' })
  @Sql(establishedOn)
  @Index()
  @Column('date', { nullable: true })
  establishedOn!: string | null;

  @Field(() => DelegationState, {
    nullable: true,
    description: "State on the request's day, as known then: that of the newest event; null before the first.",
  })
  @Sql(delegationState)
  state!: DelegationState | null;

  @Field(() => [Party], { description: 'The parties, the host first.' })
  @Many(() => Party, { by: 'entryId', order: 'sequence' })
  parties!: Party[];

  @Field(() => [SupervisionTarget], { description: 'The bodies that it supervises.' })
  @Many(() => SupervisionTarget, { by: 'delegationId', order: 'sequence' })
  targets!: SupervisionTarget[];

  @Field(() => [DelegationDocument], { description: "The file, in order, up to the request's day." })
  @Many(() => DelegationDocument, {
    by: 'delegationId',
    order: 'sequence',
    when: (alias, dates) => `${alias}.issued_on <= ${dates.asOf} and ${isRecorded(alias, dates)}`,
  })
  documents!: DelegationDocument[];

  @Field(() => [DelegationEvent], { description: "The log, oldest first, up to the request's day and knowledge." })
  @Many(() => DelegationEvent, { by: 'subjectId', order: 'sequence', when: isEffective })
  events!: DelegationEvent[];

  @Field(() => [Recommendation], { description: "What it recommended by the request's day." })
  @Many(() => Recommendation, {
    by: 'delegationId',
    order: 'sequence',
    when: (alias, dates) => `${alias}.issued_on <= ${dates.asOf} and ${isRecorded(alias, dates)}`,
  })
  recommendations!: Recommendation[];

  @Field(() => Int, {
    nullable: true,
    description:
      "How many of these were not replied to by the request's day, as the Front's copy of the replies has it, of those " +
      "to People's Committees and their units; null while the copy is not whole.",
  })
  @Sql((alias, dates) => nullUnlessComplete(replies, repliesOutstanding(alias, dates)))
  repliesOutstanding!: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Day of the newest reply by the request's day; null: none, or the copy is not whole.",
  })
  @Sql((alias, dates) => nullUnlessComplete(replies, lastReplyOn(alias, dates)))
  lastReplyOn!: string | null;

  @Index()
  @Column('text', { nullable: true })
  topicId!: string | null;

  @Field(() => SupervisionTopic, { nullable: true, description: 'The topic that it carries out.' })
  @One(() => SupervisionTopic, { key: 'topicId' })
  topic!: SupervisionTopic | null;

  @Index()
  @Column('text', { nullable: true })
  planItemId!: string | null;

  @Field(() => SupervisionPlanItem, { nullable: true, description: 'The item of the plan that it carries out.' })
  @One(() => SupervisionPlanItem, { key: 'planItemId' })
  planItem!: SupervisionPlanItem | null;

  @Index()
  @Column('text', { nullable: true })
  followUpOfId!: string | null;

  @Field(() => SupervisionDelegation, { nullable: true, description: 'The delegation that it supervises again.' })
  @One(() => SupervisionDelegation, { key: 'followUpOfId' })
  followUpOf!: SupervisionDelegation | null;

  /** The last session, from which the report's limit runs, and the day of the report, as far as they count and are known. */
  @Sql(
    (alias, dates) =>
      `(select max(s.held_on) from target_session s join supervision_target t on t.id = s.target_id ` +
      `where t.delegation_id = ${alias}.id and s.held_on <= ${dates.asOf} and ${isRecorded('s', dates)})`,
  )
  lastSessionOn!: string | null;

  @Sql(
    (alias, dates) =>
      `(select min(d.issued_on) from delegation_document d where d.delegation_id = ${alias}.id ` +
      `and d.kind = 'SUPERVISION_REPORT' and d.issued_on <= ${dates.asOf} and ${isRecorded('d', dates)})`,
  )
  reportedOn!: string | null;

  @Sql(extensionsOf)
  extensions!: Partial<Record<DeadlineRuleKey, Extension>>;

  @Field(() => [Deadline], {
    description: 'Limits that run for the delegation as a whole: its report, and its conclusion.',
  })
  @DependsOn('lastSessionOn', 'reportedOn', 'extensions')
  deadlines!: Deadline[];

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}
