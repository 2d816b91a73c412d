/** The front door of the kit for tests: databases of one's own, and the suite that every subgraph must pass. */
export { recordedLate } from './recorded-late.js';
export { freshDatabase, type FreshDatabase, testServerUrl } from './fresh-database.js';
export { describeSubgraph } from './describe-subgraph.js';
export { startTestServer, stopTestServer } from './test-server.js';
export { type TestSubgraph, loadedSubgraph } from './loaded-subgraph.js';
export { type RecordedStatement, recordedStatements } from './recorded-statements.js';
export { type Equation, possibleValues, type Unknown } from './possible-values.js';
