/** The front door to PostgreSQL: an embedded server, and the databases of the subgraphs on any server. */
export { PostgresError } from './postgres-error.js';
export { provision } from './provision.js';
export { startPostgres } from './start.js';
