import { type LoadedRow, rowOf } from '#kit/demo';
import { enteredAt, opaqueId, type World } from '#world';
import { AgreementReview, CoordinationAgreement } from '../agreement/coordination-agreement.entity.js';
import { MassMobilizationModel, ModelRecognition } from '../model/mass-mobilization-model.entity.js';
import { partyRows } from './supervision.js';

/** Agreements with their reviews, and models with their recognitions. */
export function* jointRows(world: World): Iterable<LoadedRow> {
  const { seed } = world;
  for (const { parties, reviews, ...agreement } of world.agreements()) {
    const { id, signedOn, lapsedOn } = agreement;
    const recordedAt = enteredAt(seed, id, signedOn);
    const lapseRecordedAt = lapsedOn && enteredAt(seed, `${id} lapse`, lapsedOn, recordedAt);
    yield rowOf(CoordinationAgreement, { ...agreement, recordedAt, lapseRecordedAt });
    yield* partyRows(id, parties, recordedAt);
    for (const review of reviews) {
      const entered = enteredAt(seed, review.id, review.heldOn, recordedAt);
      yield rowOf(AgreementReview, { ...review, agreementId: id, recordedAt: entered });
    }
  }
  for (const { parties, recognitions, ...model } of world.models()) {
    const lead = parties.find(({ role }) => role === 'LEAD')!;
    const recordedAt = enteredAt(seed, model.id, model.registeredOn);
    yield rowOf(MassMobilizationModel, {
      ...model,
      recordedAt,
      leadKind: lead.organization.kind,
      provenance: 'SYNTHETIC',
    });
    yield* partyRows(model.id, parties, recordedAt);
    for (const recognition of recognitions) {
      const id = opaqueId('rcg', model.id, recognition.level);
      const entered = enteredAt(seed, id, recognition.recognizedOn, recordedAt);
      yield rowOf(ModelRecognition, { ...recognition, id, modelId: model.id, recordedAt: entered });
    }
  }
}
