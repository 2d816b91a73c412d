import 'reflect-metadata';

/** Public API for hand-written SQL: conditions, statements, pages and aggregates. */
export { entityReferenceSql } from '../organization/organization.interface.js';
export { aggregateBy, type Grouped, type Grouping } from '../read/aggregate.js';
export { cachedStatement } from '../read/cached-statement.js';
export type { ParentCondition } from '../read/list-statement.js';
export {
  atMost,
  contains,
  equals,
  hasHappened,
  includes,
  isOnRecord,
  isRecorded,
  isRecordedAt,
  isValidOn,
  isYearOver,
  ofRelated,
  bySql,
  valid,
} from '../read/filter.js';
export { completeSql } from '../replication/coverage.js';
export { loadRow } from '../read/loader.js';
export { type CursorScope, cursorWriter, readCursor } from '../read/cursor.js';
export { type Page, pageOf, type PageInput } from '../read/page.js';
export { selectionOf } from '../read/selection.js';
export { sql } from '../read/sql.js';
export { type DateParameters, type Statement, StatementBuilder } from '../read/statement.js';
