/** Public API for names and days as texts. It depends on nothing else of the kit. */
export { addDays } from './day.js';
export { foldName } from './fold.js';
