import type { Coverage } from '#kit';
import { registeredOwner } from '../copy/registered-owner.js';

const { owner, ownerEn } = registeredOwner('front');

/**
 * Whose registers a figure rests on: the Front's own, read as they are now, and the copies that it was counted from beside
 * them, as old as they say.
 */
export function coverageOfFigure(copies: Coverage | null): Coverage {
  const front: Coverage['sources'][number] = {
    subgraph: 'front',
    organization: owner,
    organizationEn: ownerEn,
    state: 'RECEIVED',
    takenAt: new Date().toISOString(),
  };
  if (!copies) return { complete: true, sources: [front] };
  const hasFront = copies.sources.some(({ subgraph }) => subgraph === front.subgraph);
  return { complete: copies.complete, sources: hasFront ? copies.sources : [front, ...copies.sources] };
}
