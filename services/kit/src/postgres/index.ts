/** The front door to PostgreSQL: an embedded server, and the databases of the subgraphs on any server. */
export { PostgresError } from './postgres-error.js';
export { provision, type ProvisionOptions } from './provision.js';
export { type EmbeddedPostgres, startPostgres, type StartOptions } from './start.js';
