import 'reflect-metadata';

/** Public API for hand-written SQL: conditions, statements, pages and aggregates. */
export { entityReferenceSql } from '../organization/organization.interface.js';
export { aggregateBy, type Grouped, type Grouping } from '../read/aggregate.js';
export { cachedStatement } from '../read/cached-statement.js';
export type { ParentCondition } from '../read/connection.js';
export {
  atMost,
  contains,
  equals,
  hasHappened,
  includes,
  isRecorded,
  isRecordedAt,
  isYearOver,
  ofRelated,
  sql,
  valid,
} from '../read/filter.js';
export { loadRow } from '../read/loader.js';
export { type Page, pageOf, type PageInput, readCursor, writeCursor } from '../read/page.js';
export { selectionOf } from '../read/selection.js';
export { type DateParameters, type Statement, StatementBuilder } from '../read/statement.js';
