import { addDays, recordedAt } from './calendar.js';
import { lastDay } from './delegation/area-context.js';
import { randomFor } from './random.js';

/**
 * When an office entered what happened on a day: mostly that afternoon, now and then some days later, seldom some weeks
 * later; never before `notBefore`, nor after the last day of which the demo tells.
 */
export function enteredAt(seed: string, what: string, day: string, notBefore = ''): string {
  const random = randomFor(seed, 'entered', what);
  const days = random.chance(0.85) ? 0 : random.chance(0.8) ? random.int(1, 6) : random.int(10, 45);
  const at = recordedAt(day, addDays(day, days) <= lastDay ? days : 0);
  return at < notBefore ? notBefore : at;
}
