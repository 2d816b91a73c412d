import type { LoadedRow } from '#kit/demo';
import type { World } from '#world';
import { organizationRows } from './organizations.js';
import { channelRows } from './channels.js';
import { claimRows } from './claims.js';
import { criticismRows } from './criticisms.js';
import { instrumentRows } from './instruments.js';
import { jointRows } from './joint.js';
import { supervisionRows } from './supervision.js';

/** The Front's rows of the demo world. */
export function* rows(world: World): Iterable<LoadedRow> {
  yield* organizationRows(world);
  yield* instrumentRows(world);
  yield* supervisionRows(world);
  yield* jointRows(world);
  yield* criticismRows(world);
  yield* channelRows(world);
  yield* claimRows(world);
}
