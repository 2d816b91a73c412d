/** Entry point of the kit for PostgreSQL: an embedded server, and the databases of the subgraphs on any server. */
export { PostgresError } from './postgres-error.js';
export { provision } from './provision.js';
export { type EmbeddedPostgres, runningPostgres, startPostgres } from './start.js';
