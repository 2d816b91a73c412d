import 'reflect-metadata';

/**
 * Public API of the kit for defining a subgraph. Hand-written SQL: `#kit/sql`. Published numbers: `#kit/disclosure`. Demo
 * data: `#kit/demo`.
 */
export { copiesOf, formOf, rowsOf, unitOfOwner } from './argument/id-target.js';
export { ClaimCount, ClaimMeasure, OfficialCount } from './claim/claim-count.type.js';
export { Context, poolOf } from './context/context.js';
export { BadUserInput } from './error/error.js';
export { errorCodes } from './error/error-codes.js';
export * as filterBy from './list/filter-fields.js';
export { type FilterField, type List, type NestedFilterField, listOf } from './list/list.js';
export { addMethod } from './list/add-method.js';
export { filterOfCounted, listField, nodeQueries } from './list/node-queries.js';
export { OwnDataError, refuseOwnData } from './load/own-data.js';
export * from './organization/organization.enum.js';
export { contributionPublication, organizationPublication } from './organization/organization-publication.js';
export { inUnit, levelOfArea, organizationList, organizationQueries } from './organization/organization-list.js';
export { organizationTypes } from './organization/organization.interface.js';
export { unitRecordQueries } from './organization/record-queries.js';
export { unitRecordOf } from './organization/unit-record.entity.js';
export { Post, Seat, Term } from './organization/post.entity.js';
export { DependsOn, Many, One, Sql } from './read/mapping.js';
export { RegisterEntry } from './register/register-entry.entity.js';
export { ReceivedCopy, type CopySources, type Sender } from './replication/copy-sources.js';
export { copyState, coverageOf, assertComplete } from './replication/coverage.js';
export { CopyState, Coverage } from './replication/coverage.type.js';
export { type FeedSource } from './replication/feed.js';
export { peersOf } from './replication/peer.js';
export { published } from './replication/publication.js';
export { DateTime } from './schema/date-time.js';
export { LocalDate } from './schema/local-date.js';
export { type Connection, connectionTypeOf, PageArguments } from './schema/connection.type.js';
export { type FieldLabels } from './schema/shared-field-labels.js';
export { type Label, labelledEnum, labelOf } from './schema/labelled-enum.js';
export { getObjectTypeName } from './schema/object-type-name.js';
export { supervise, type SupervisedProcess } from './process/supervise.js';
export { freePort } from './server/free-port.js';
export { secretReader } from './server/secret.js';
export { subgraphVariables } from './server/subgraph-settings.js';
export { serve } from './server/subgraph-server.js';
export { defineSubgraph, type Subgraph } from './subgraph/define-subgraph.js';
export { byId, keyOnly, type Reference } from './subgraph/reference.js';
export { type RunningSubgraph, startSubgraph } from './subgraph/running-subgraph.js';
