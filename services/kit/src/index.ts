import 'reflect-metadata';

/** The front door of the kit: what a subgraph is built from. */
export { contributionId, foldName } from '#world';
export { ClaimCount, ClaimMeasure } from './claim/claim-count.type.js';
export { Context, poolOf, type RequestFacts, today } from './context/context.js';
export { migrate } from './database/migrate.js';
export { type DatabaseOptions, openDatabase } from './database/data-source.js';
export { BadUserInput } from './error/error.js';
export { errorCodes } from './error/error-codes.js';
export { PublishableAt, PublishedCount, Ratio, StatisticPeriod, SuppressionReason } from './measure/measure.type.js';
export {
  defaultThreshold,
  meanOfShown,
  type MeanOfRates,
  publishedAboveCommune,
  publishedCount,
  publishedRatio,
  ratio,
  sensitiveThreshold,
  shownCount,
  withheldCount,
  withheldRatio,
} from './measure/publish.js';
export { copyState, coverageOf, assertComplete } from './replication/coverage.js';
export { CopyState, Coverage, CoveredSource } from './replication/coverage.type.js';
export { type ReadFeed } from './replication/feed.js';
export { peersOf } from './replication/peer.js';
export { type Publication, published } from './replication/publication.js';
export { ReceivedCopy, type CopySources, type Sender } from './replication/copy-sources.js';
export { isSmall, withheld, withheldAtOnce } from './measure/withhold.js';
export type { Operation } from './execute/executor.js';
export * as filterBy from './list/filter-fields.js';
export {
  type FilterField,
  type List,
  type NestedFilterField,
  type OrderField,
  type ListDefinition,
  listOf,
} from './list/list.js';
export { addMethod, listField, type NodeQueries, nodeQueries } from './list/node-queries.js';
export { type LoadedRow, rowOf } from './load/load.js';
export { OwnDataError, refuseOwnData } from './load/own-data.js';
export * from './organization/organization.enum.js';
export { contributionPublication, organizationPublication } from './organization/organization-publication.js';
export { inUnit, levelOfArea, organizationList, organizationQueries } from './organization/organization-list.js';
export { organizationTypes, entityReferenceSql } from './organization/organization.interface.js';
export {
  type ContributionColumns,
  contributionsOf,
  type JointEntry,
  officeRows,
  organizationRow,
} from './organization/organization.rows.js';
export { unitRecordQueries } from './organization/record-queries.js';
export { unitRecordOf } from './organization/unit-record.entity.js';
export { Post, Seat, Term } from './organization/post.entity.js';
export {
  type ParentCondition,
  loadConnection,
  loadConnectionOf,
  type ConnectionArguments,
  type ConnectionSource,
} from './read/connection.js';
export { aggregateBy, type AggregateSource, type Grouped, type Grouping } from './read/aggregate.js';
export { countBy, type CountSource } from './read/count.js';
export {
  atLeast,
  atMost,
  isRecordedAt,
  type Condition,
  contains,
  isRecorded,
  equals,
  type Filter,
  hasHappened,
  includes,
  isYearOver,
  ofRelated,
  oneOf,
  sql,
  valid,
  validOnDay,
} from './read/filter.js';
export { cachedStatement } from './read/cached-statement.js';
export { loadRow } from './read/loader.js';
export { DependsOn, Many, One, Sql } from './read/mapping.js';
export type { OrderInput } from './read/order.js';
export { type DateParameters, type Statement, StatementBuilder } from './read/statement.js';
export { type Page, pageOf, type PageInput, readCursor, writeCursor } from './read/page.js';
export { selectionOf } from './read/selection.js';
export { RegisterEntry } from './register/register-entry.entity.js';
export { DateTime, LocalDate } from './schema/build-schema.js';
export { type Connection, connectionTypeOf, PageArguments, PageInfo } from './schema/connection.type.js';
export { connectionArgumentsOf } from './schema/connection-arguments.js';
export { GroupCount } from './schema/group-count.type.js';
export { type Label, labelledEnum, labelOf } from './schema/labelled-enum.js';
export { getObjectTypeName } from './schema/object-type-name.js';
export { OrderDirection, orderInputOf } from './schema/order.input.js';
export { freePort } from './server/free-port.js';
export { serve } from './server/subgraph-server.js';
export { defineSubgraph, type Subgraph } from './subgraph/define-subgraph.js';
export { byId, keyOnly, type Reference } from './subgraph/reference.js';
export {
  createWorldFor,
  type DemoDataOptions,
  loadDemoData,
  loadFirstData,
  type RunningSubgraph,
  startSubgraph,
} from './subgraph/running-subgraph.js';
