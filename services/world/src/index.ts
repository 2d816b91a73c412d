/** Public interface of the demo world. */
export { contributionId, createWorld, inThanhXuan, type WorldOptions } from './create-world.js';
export { addDays, dayOf, earlier, later, workday, yearOf } from './calendar.js';
export { articleOrDay, vietnameseWords } from './text/language.js';
export { membersIn, sumOfCommunes } from './organization/below.js';
export { heirWards, isHeirWard } from './organization/special-organization.js';
export { enteredAt } from './entered.js';
export { lastDay } from './delegation/area-context.js';
export { opaqueId, type Random, randomFor } from './random.js';
export { TableError } from './unit/csv.js';
export { hanoiCode, isValid, thanhXuanCode } from './unit/unit-table.js';
export type * from './world.type.js';
