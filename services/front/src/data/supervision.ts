import type { OrganizationKind } from '#kit';
import { type LoadedRow, rowOf } from '#kit/demo';
import { contributionId } from '#world';
import type { Party as WorldParty, ProcessEvent, SupervisionDelegation as Delegation, World } from '#world';
import {
  concludedEntered,
  documentEntered,
  establishedEntered,
  planEntries,
  sameDay,
  scheduleEntered,
  sessionEntered,
} from './entered.js';
import { DelegationDocument } from '../delegation/delegation-document.entity.js';
import { DelegationEvent } from '../delegation/delegation-event.entity.js';
import { SupervisionDelegation } from '../delegation/supervision-delegation.entity.js';
import type { Independence } from '../delegation/supervision.enum.js';
import { FrontContribution } from '../party/front-contribution.entity.js';
import { Party } from '../party/party.entity.js';
import { SupervisionPlanItem } from '../plan/supervision-plan-item.entity.js';
import { SupervisionPlan, SupervisionPlanAmendment } from '../plan/supervision-plan.entity.js';
import { Recommendation } from '../recommendation/recommendation.entity.js';
import {
  FollowUpEvent,
  RecommendationAssignment,
  RecommendationEscalation,
  RecommendationReminder,
} from '../recommendation/recommendation-part.entity.js';
import { SupervisionTarget } from '../target/supervision-target.entity.js';
import { TargetEvent } from '../target/target-event.entity.js';
import { TargetSession } from '../target/target-session.entity.js';
import { SupervisionTopic } from '../topic/supervision-topic.entity.js';

const civicKinds: ReadonlySet<OrganizationKind> = new Set([
  'FATHERLAND_FRONT',
  'TRADE_UNION',
  'WOMENS_UNION',
  'FARMERS_UNION',
  'VETERANS_ASSOCIATION',
  'YOUTH_UNION',
]);

/** Returns the independence of a supervision, derived from its host. */
export function independenceOf(lead: OrganizationKind, coordinating: readonly OrganizationKind[]): Independence {
  if (!civicKinds.has(lead)) return 'PARTICIPATING';
  return coordinating.every((kind) => civicKinds.has(kind)) ? 'INDEPENDENT' : 'JOINT';
}

/** Parties of something joint, entered with it or when they joined, and what the Front itself contributed to it. */
export function* partyRows(entryId: string, parties: readonly WorldParty[], entered: string): Iterable<LoadedRow> {
  for (const [sequence, party] of parties.entries()) {
    const { organization, role, since, until, seats, work, workEn } = party;
    const id = contributionId(entryId, organization.id);
    const columns = { id, entryId, organizationId: organization.id, seats };
    const recordedAt = since > parties[0]!.since ? sameDay(since) : entered;
    yield rowOf(Party, { ...columns, organizationKind: organization.kind, sequence, role, since, until, recordedAt });
    if (organization.kind === 'FATHERLAND_FRONT') yield rowOf(FrontContribution, { ...columns, work, workEn });
  }
}

/** Plans, topics and delegations with their whole files. */
export function* supervisionRows(world: World): Iterable<LoadedRow> {
  const topicsPlanned = new Map<string, Pick<SupervisionTopic, 'plannedOn' | 'recordedAt'>>();
  for (const { items, amendments, issuer, agreedWith, ...plan } of world.plans()) {
    const columns = { ...plan, issuerKind: issuer.kind, issuerId: issuer.id, agreedWithRefs: agreedWith };
    const { planEntered, amendmentEntered, itemEntered, itemPlanned, withdrawalEntered } = planEntries(world, {
      ...plan,
      amendments,
    });
    yield rowOf(SupervisionPlan, { ...columns, recordedAt: planEntered, provenance: 'SYNTHETIC' });
    for (const [sequence, { host, coHosts, supervised, areaUnitIds: _areas, ...item }] of items.entries()) {
      topicsPlanned.set(item.topicId, { plannedOn: itemPlanned(item.id), recordedAt: itemEntered(item.id) });
      yield rowOf(SupervisionPlanItem, {
        ...item,
        recordedAt: itemEntered(item.id),
        withdrawalRecordedAt: withdrawalEntered(item.id),
        planId: plan.id,
        sequence,
        hostKind: host.kind,
        hostId: host.id,
        coHostRefs: coHosts,
        supervisedRefs: supervised,
      });
    }
    for (const amendment of amendments) {
      yield rowOf(SupervisionPlanAmendment, {
        ...amendment,
        recordedAt: amendmentEntered(amendment),
        planId: plan.id,
      });
    }
  }
  for (const { host, coHosts, ...topic } of world.topics()) {
    const independence = independenceOf(
      host.kind,
      coHosts.map(({ kind }) => kind),
    );
    yield rowOf(SupervisionTopic, {
      ...topic,
      ...topicsPlanned.get(topic.id)!,
      hostKind: host.kind,
      hostId: host.id,
      coHostRefs: coHosts,
      independence,
    });
  }
  for (const delegation of world.delegations()) yield* delegationRows(delegation);
}

function* delegationRows(delegation: Delegation): Iterable<LoadedRow> {
  const { parties, targets, documents, events, recommendations, host, ...columns } = delegation;
  const { id } = delegation;
  const coordinating = parties
    .filter(({ role }) => role === 'COORDINATING')
    .map(({ organization }) => organization.kind);
  yield rowOf(SupervisionDelegation, {
    ...columns,
    proposedOn: events[0]!.occurredOn,
    hostKind: host.kind,
    hostId: host.id,
    independence: independenceOf(host.kind, coordinating),
    provenance: 'SYNTHETIC',
  });
  yield* partyRows(id, parties, establishedEntered(delegation));
  for (const event of events) yield eventRow(DelegationEvent, id, event);
  for (const [sequence, { issuer, ...document }] of documents.entries()) {
    const owner = { delegationId: id, sequence, issuerKind: issuer.kind, issuerId: issuer.id };
    yield rowOf(DelegationDocument, {
      ...document,
      ...owner,
      recordedAt: documentEntered(delegation, { ...document, issuer }),
    });
  }
  for (const [sequence, target] of targets.entries()) yield* targetRows(delegation, sequence, target);
  for (const [sequence, recommendation] of recommendations.entries()) {
    yield* recommendationRows(delegation, sequence, recommendation);
  }
}

function* targetRows(
  delegation: Delegation,
  sequence: number,
  target: Delegation['targets'][number],
): Iterable<LoadedRow> {
  const { body, events, sessions, ...columns } = target;
  yield rowOf(SupervisionTarget, {
    ...columns,
    ...scheduleEntered(delegation, target),
    delegationId: delegation.id,
    sequence,
    bodyKind: body.kind,
    bodyId: body.id,
    firstScheduledOn: target.scheduledOn[0]!,
  });
  for (const event of events) yield eventRow(TargetEvent, target.id, event);
  for (const session of sessions) {
    const recordedAt = sessionEntered(target, session.heldOn);
    yield rowOf(TargetSession, { ...session, targetId: target.id, recordedAt });
  }
}

function* recommendationRows(
  delegation: Delegation,
  sequence: number,
  recommendation: Delegation['recommendations'][number],
): Iterable<LoadedRow> {
  const { id: recommendationId, issuer, recipient, alsoSentTo, verification, followUp, ...others } = recommendation;
  const { assignments, reminders, escalations, replies: _replies, ...columns } = others;
  const entered = concludedEntered(delegation, columns.issuedOn);
  yield rowOf(Recommendation, {
    ...columns,
    id: recommendationId,
    delegationId: delegation.id,
    sequence,
    recordedAt: entered,
    issuerKind: issuer.kind,
    issuerId: issuer.id,
    recipientKind: recipient.kind,
    recipientId: recipient.id,
    alsoSentToRefs: alsoSentTo,
    verifiedOn: verification?.verifiedOn ?? null,
    verificationResult: verification?.result ?? null,
    provenance: 'SYNTHETIC',
  });
  for (const event of followUp) yield eventRow(FollowUpEvent, recommendationId, event);
  for (const { body, ...assignment } of assignments) {
    const holder = { bodyKind: body.kind, bodyId: body.id };
    const recordedAt = assignment.reason === 'ADDRESSEE' ? entered : sameDay(assignment.assignedFrom);
    yield rowOf(RecommendationAssignment, { ...assignment, ...holder, recommendationId, recordedAt });
  }
  for (const reminder of reminders) {
    yield rowOf(RecommendationReminder, { ...reminder, recommendationId, recordedAt: sameDay(reminder.sentOn) });
  }
  for (const { to, ...escalation } of escalations) {
    const recordedAt = sameDay(escalation.escalatedOn);
    yield rowOf(RecommendationEscalation, {
      ...escalation,
      recommendationId,
      toKind: to.kind,
      toId: to.id,
      recordedAt,
    });
  }
}

/** An entry of a log: what happened, to what, by whom. */
export function eventRow(table: new () => object, subjectId: string, event: ProcessEvent<string>): LoadedRow {
  const { by, ...columns } = event;
  return rowOf(table, { ...columns, subjectId, byKind: by.kind, byId: by.id });
}
