/** The front door of the kit for writing migrations. */
export { generateMigration } from './generate.js';
