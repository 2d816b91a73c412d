import { type LoadedRow, officeRows, organizationRow, rowOf } from '#kit/demo';
import { enteredAt, opaqueId, type World } from '#world';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { UnitChange, UnitChangePart } from '../administrative-unit/unit-change.entity.js';
import { UnitSource } from '../administrative-unit/unit-source.entity.js';
import { PeoplesCommittee, SpecialisedUnit } from '../peoples-committee/peoples-committee.entity.js';
import { RecommendationFile, RecommendationReply } from '../supervised-side/recommendation-reply.entity.js';
import { SupervisedBodySide } from '../supervised-side/supervised-side.entity.js';
import { statisticsRows } from './statistics.js';

/** The People's Committees' rows of the demo world. */
export function* rows(world: World): Iterable<LoadedRow> {
  for (const source of world.unitSources) yield rowOf(UnitSource, source);
  for (const unit of world.units) yield rowOf(AdministrativeUnit, unit);
  for (const { on: changedOn, parts, ...change } of world.unitChanges) {
    yield rowOf(UnitChange, { ...change, changedOn });
    for (const part of parts) {
      const id = opaqueId('uch', change.id, part.side, part.unitId ?? part.outside!);
      yield rowOf(UnitChangePart, { ...part, id, changeId: change.id });
    }
  }
  for (const [kind, table] of [
    ['PEOPLES_COMMITTEE', PeoplesCommittee],
    ['SPECIALISED_UNIT', SpecialisedUnit],
  ] as const) {
    for (const organization of world.organizations(kind)) {
      yield rowOf<object>(table, organizationRow(organization));
      yield* officeRows(organization);
    }
  }
  yield* supervisedRows(world);
  yield* statisticsRows(world);
}

const ownKinds = new Set(['PEOPLES_COMMITTEE', 'SPECIALISED_UNIT']);

/** Yields the rows of supervised state bodies about their delegations; employers keep their own. */
function* supervisedRows(world: World): Iterable<LoadedRow> {
  const entered = (id: string, what: string, day: string | null): string | null =>
    day && enteredAt(world.seed, `${id} ${what}`, day);
  for (const { targets, recommendations } of world.delegations()) {
    for (const target of targets) {
      if (!ownKinds.has(target.body.kind)) continue;
      yield rowOf(SupervisedBodySide, {
        targetId: target.id,
        bodyId: target.body.id,
        noticeCameOn: target.noticeReceivedOn,
        reportWentOn: target.reportSentOn,
        noticeRecordedAt: entered(target.id, 'notice', target.noticeReceivedOn),
        reportRecordedAt: entered(target.id, 'report', target.reportSentOn),
        reportNumber: target.reportDocumentNumber,
        sessions: target.sessions.map(({ id, heldOn, attendance }) => ({
          heldOn,
          recordedAt: entered(id, 'attendance', heldOn),
          seats: attendance,
        })),
        provenance: 'SYNTHETIC',
      });
    }
    for (const { id, recipient, receivedOn, replies, claimedImplementation } of recommendations) {
      if (!ownKinds.has(recipient.kind)) continue;
      yield rowOf(RecommendationFile, {
        recommendationId: id,
        receivedOn,
        receiptRecordedAt: entered(id, 'receipt', receivedOn),
        claimedOn: claimedImplementation?.claimedOn ?? null,
        claimRecordedAt: entered(id, 'claim', claimedImplementation?.claimedOn ?? null),
        evidence: claimedImplementation?.evidence ?? [],
      });
      for (const [index, { by, ...reply }] of replies.entries()) {
        yield rowOf(RecommendationReply, {
          ...reply,
          recordedAt: enteredAt(world.seed, reply.id, reply.respondedOn),
          recommendationId: id,
          number: index + 1,
          bodyKind: by.kind,
          bodyId: by.id,
          provenance: 'SYNTHETIC',
        });
      }
    }
  }
}
