export * from './world.type.js';
import type { Scale, World } from './world.type.js';

export function contributionId(entryId: string, organizationId: string): string {
  return `${entryId}~${organizationId}`;
}

export function createWorld(_options: { scale: Scale; seed: string }): World {
  throw new Error('not yet');
}
