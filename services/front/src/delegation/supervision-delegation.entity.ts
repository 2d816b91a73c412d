import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DependsOn, LocalDate, Many, One, OrganizationKind, OrganizationLevel, Provenance, Sql } from '#kit';
import { type DateParameters, entityReferenceSql, isOnRecord } from '#kit/sql';
import { isIssued } from '../recommendation/recommendation.sql.js';
import { isSessionHeld } from '../target/target-session.sql.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { type Extension, extensionsOf } from '../deadline/deadline-extension.table.js';
import type { DeadlineRuleKey } from '../deadline/deadline.enum.js';
import { lastReplyOn, replies } from '../copy/reply.js';
import { nullUnlessComplete } from '../copy/coverage-sql.js';
import { Deadline } from '../deadline/deadline.type.js';
import { isEffective, dayOfState, newestState } from '../event/process-event.entity.js';
import { Organization } from '../organization/organization.interface.js';
import { Party } from '../party/party.entity.js';
import { SupervisionPlanItem } from '../plan/supervision-plan-item.entity.js';
import { Recommendation } from '../recommendation/recommendation.entity.js';
import { repliesOutstanding } from '../recommendation/reply-timeliness.sql.js';
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

/** Builds SQL for the state of a delegation. */
export const delegationState = newestState('delegation_event');
const establishedOn = dayOfState('delegation_event', 'ESTABLISHED');

/**
 * Builds SQL that is true if a delegation was in the register. Without `asKnownOn` only its date is read, not its
 * events.
 */
export function isRegistered(alias: string, dates: DateParameters): string {
  return `${alias}.proposed_on <= ${dates.asOf} and (${dates.asKnownOn} = 'infinity' or ${delegationState(alias, dates)} is not null)`;
}

/** Builds SQL that is true if a delegation was established by the request date, recorded by `asKnownOn`. */
export function wasEstablished(alias: string, dates: DateParameters): string {
  return (
    `${alias}.established_on <= ${dates.asOf} ` +
    `and (${dates.asKnownOn} = 'infinity' or ${establishedOn(alias, dates)} is not null)`
  );
}

/** A delegation that supervises one or more bodies. The Front owns the register entry for every host. */
@ObjectType({
  simpleResolvers: true,
  description: "A supervision delegation in the Front's register, of any host (đoàn giám sát).",
})
@Directive('@key(fields: "id")')
@Entity()
@Index(['hostId', 'establishedOn'])
@Index(['areaUnitId', 'establishedOn'])
@Index(['year', 'independence'])
@Index(['year', 'establishedOn', 'id', 'proposedOn'])
export class SupervisionDelegation {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  title!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => Int, { description: 'Year of the supervision plan.' })
  @Column('int')
  year!: number;

  @Field(() => SupervisionField, { description: 'Field of supervision of the delegation.' })
  @Index()
  @Column('text')
  field!: SupervisionField;

  @Field(() => SupervisionGround, { description: 'Ground of the supervision.' })
  @Column('text')
  ground!: SupervisionGround;

  @Column('text')
  hostKind!: OrganizationKind;

  @Column('text')
  hostId!: string;

  @Field(() => Organization, { nullable: true, description: 'Host of the delegation: the one party in the role LEAD.' })
  @DependsOn('hostKind', 'hostId')
  host!: Organization | null;

  @Field(() => HostingBasis, { description: 'Legal basis on which the host hosts.' })
  @Column('text')
  hostingBasis!: HostingBasis;

  @Field(() => Independence, { description: 'Independence, derived from the lead and coordinating parties.' })
  @Column('text')
  independence!: Independence;

  @Field(() => Registration, { description: 'Origin of the register entry: registered, or declared by the host.' })
  @Column('text')
  registration!: Registration;

  @Field(() => OrganizationLevel, { description: 'Level of the host organisation.' })
  @Column('text')
  level!: OrganizationLevel;

  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Administrative unit in which the delegation supervises.',
  })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => Boolean, { description: "True if added to the year's plan by an amendment." })
  @Column('boolean')
  unforeseen!: boolean;

  @Field(() => String, { description: 'Purpose, in Vietnamese.' })
  @Column('text')
  purpose!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the establishing decision; null until recorded by `asKnownOn`.',
  })
  @Sql((alias, dates) => `case when ${establishedOn(alias, dates)} is not null then ${alias}.document_number end`)
  @Column('text', { nullable: true })
  documentNumber!: string | null;

  @Field(() => LocalDate, { description: 'Day on which the delegation was proposed.' })
  @Index()
  @Column('date')
  proposedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of the establishing decision; null until recorded by `asKnownOn`.',
  })
  @Sql(establishedOn)
  @Index()
  @Column('date', { nullable: true })
  establishedOn!: string | null;

  @Field(() => DelegationState, {
    nullable: true,
    description:
      'State as of the request date, recorded by `asKnownOn`; set by the newest event. Null before the first event.',
  })
  @Sql(delegationState)
  state!: DelegationState | null;

  @Field(() => [Party], { description: 'Parties of the delegation, the host first.' })
  @Many(() => Party, { by: 'entryId', order: 'sequence' })
  parties!: Party[];

  @Field(() => [SupervisionTarget], { description: 'Bodies supervised by the delegation.' })
  @Many(() => SupervisionTarget, { by: 'delegationId', order: 'sequence' })
  targets!: SupervisionTarget[];

  @Field(() => [DelegationDocument], { description: 'Documents in the file by the request date, in order.' })
  @Many(() => DelegationDocument, {
    by: 'delegationId',
    order: 'sequence',
    when: isOnRecord('issued_on'),
  })
  documents!: DelegationDocument[];

  @Field(() => [DelegationEvent], { description: 'Events by the request date, recorded by `asKnownOn`, oldest first.' })
  @Many(() => DelegationEvent, { by: 'subjectId', order: 'sequence', when: isEffective })
  events!: DelegationEvent[];

  @Field(() => [Recommendation], { description: 'Recommendations issued by the request date.' })
  @Many(() => Recommendation, {
    by: 'delegationId',
    order: 'sequence',
    when: isIssued,
  })
  recommendations!: Recommendation[];

  @Field(() => Int, {
    nullable: true,
    description:
      "Number of these recommendations to People's Committees or their units without a reply as of the request date. Null until the copy of replies is complete.",
  })
  @Sql((alias, dates) => nullUnlessComplete(replies, repliesOutstanding(alias, dates)))
  repliesOutstanding!: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of the newest reply by the request date. Null if not replied to, or until the copy is complete.',
  })
  @Sql((alias, dates) => nullUnlessComplete(replies, lastReplyOn(alias, dates)))
  lastReplyOn!: string | null;

  @Index()
  @Column('text', { nullable: true })
  topicId!: string | null;

  @Field(() => SupervisionTopic, { nullable: true, description: 'Topic of the delegation.' })
  @One(() => SupervisionTopic, { key: 'topicId' })
  topic!: SupervisionTopic | null;

  @Index()
  @Column('text', { nullable: true })
  planItemId!: string | null;

  @Field(() => SupervisionPlanItem, { nullable: true, description: 'Plan item that the delegation carries out.' })
  @One(() => SupervisionPlanItem, { key: 'planItemId' })
  planItem!: SupervisionPlanItem | null;

  @Index()
  @Column('text', { nullable: true })
  followUpOfId!: string | null;

  @Field(() => SupervisionDelegation, {
    nullable: true,
    description: 'Earlier delegation whose supervision this one repeats.',
  })
  @One(() => SupervisionDelegation, { key: 'followUpOfId' })
  followUpOf!: SupervisionDelegation | null;

  /**
   * Input of the report's deadline: the last session and the report, by the request date and recorded by `asKnownOn`.
   */
  @Sql(
    (alias, dates) =>
      `(select max(s.held_on) from target_session s join supervision_target t on t.id = s.target_id ` +
      `where t.delegation_id = ${alias}.id and ${isSessionHeld('s', dates)})`,
  )
  lastSessionOn!: string | null;

  @Sql(
    (alias, dates) =>
      `(select min(d.issued_on) from delegation_document d where d.delegation_id = ${alias}.id ` +
      `and d.kind = 'SUPERVISION_REPORT' and ${isOnRecord('issued_on')('d', dates)})`,
  )
  reportedOn!: string | null;

  @Sql(extensionsOf)
  extensions!: Partial<Record<DeadlineRuleKey, Extension>>;

  @Field(() => [Deadline], {
    description: 'Deadlines of the delegation as a whole, for report and conclusion.',
  })
  @DependsOn('lastSessionOn', 'reportedOn', 'extensions')
  deadlines!: Deadline[];

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}
