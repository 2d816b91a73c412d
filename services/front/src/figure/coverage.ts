import type { Coverage } from '#kit';
import { registeredOwner } from '../copy/registered-owner.js';

const { owner, ownerEn } = registeredOwner('front');

/**
 * Builds the coverage of a figure: the Front's own registers, as of now, and the copies it depends on, with their
 * age.
 */
export function coverageOfFigure(copies: Coverage | null): Coverage {
  const front: Coverage['sources'][number] = {
    subgraph: 'front',
    organization: owner,
    organizationEn: ownerEn,
    state: 'RECEIVED',
    takenAt: new Date().toISOString(),
    rejected: 0,
    delayedSince: null,
  };
  if (!copies) return { complete: true, sources: [front] };
  const hasFront = copies.sources.some(({ subgraph }) => subgraph === front.subgraph);
  return { complete: copies.complete, sources: hasFront ? copies.sources : [front, ...copies.sources] };
}
