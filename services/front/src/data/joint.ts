import { type LoadedRow, rowOf } from '#kit';
import { opaqueId, type World } from '#world';
import { AgreementReview, CoordinationAgreement } from '../agreement/coordination-agreement.entity.js';
import { MassMobilizationModel, ModelRecognition } from '../model/mass-mobilization-model.entity.js';
import { partyRows } from './supervision.js';

/** Agreements with their reviews, and models with their recognitions. */
export function* jointRows(world: World): Iterable<LoadedRow> {
  for (const { parties, reviews, ...agreement } of world.agreements()) {
    yield rowOf(CoordinationAgreement, agreement);
    yield* partyRows(agreement.id, parties);
    for (const review of reviews) yield rowOf(AgreementReview, { ...review, agreementId: agreement.id });
  }
  for (const { parties, recognitions, ...model } of world.models()) {
    const lead = parties.find(({ role }) => role === 'LEAD')!;
    yield rowOf(MassMobilizationModel, { ...model, leadKind: lead.organization.kind, provenance: 'SYNTHETIC' });
    yield* partyRows(model.id, parties);
    for (const recognition of recognitions) {
      const id = opaqueId('rcg', model.id, recognition.level);
      yield rowOf(ModelRecognition, { ...recognition, id, modelId: model.id });
    }
  }
}
