import { addDays, recordedAt } from './calendar.js';
import { lastDay } from './delegation/area-context.js';
import { randomFor } from './random.js';

/**
 * Draws the instant at which an office recorded an event: mostly the same afternoon, sometimes days or weeks later.
 * It is never before `notBefore` and never after the last day of the demo world.
 */
export function enteredAt(seed: string, what: string, day: string, notBefore = ''): string {
  const random = randomFor(seed, 'entered', what);
  const days = random.chance(0.85) ? 0 : random.chance(0.8) ? random.int(1, 6) : random.int(10, 45);
  const at = recordedAt(day, addDays(day, days) <= lastDay ? days : 0);
  return at < notBefore ? notBefore : at;
}
