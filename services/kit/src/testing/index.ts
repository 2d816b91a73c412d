/** Public API for tests: databases, and the conformance suite of a subgraph. */
export { recordedLate } from './recorded-late.js';
export { freshDatabase, type FreshDatabase, testServerUrl } from './fresh-database.js';
export { describeSubgraph } from './describe-subgraph.js';
export { startTestServer, stopTestServer } from './test-server.js';
export { type TestSubgraph, loadedSubgraph } from './loaded-subgraph.js';
export { type RecordedStatement, recordedStatements } from './recorded-statements.js';
export { type Equation, possibleValues, type Unknown } from './possible-values.js';
