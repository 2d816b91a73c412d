import type { MigrationInterface } from 'typeorm';
import { type BuiltSchema, buildFederatedSchema } from '../schema/build-schema.js';
import type { Publication } from '../replication/publication.js';
import type { CopySources } from '../replication/copy-sources.js';
import type { IdTargets } from '../argument/id-target.js';
import type { FieldLabels } from '../schema/shared-field-labels.js';
import type { Reference } from './reference.js';

export interface SubgraphDefinition {
  /** Name in the register of subgraphs (`schema/subgraphs.json`), and of the folder. */
  name: string;
  /** Table classes, those that others point at first: rows are loaded in this order. */
  tables: readonly (new () => object)[];
  /** Classes whose rows are those of views that a migration makes: they are read as tables are. */
  views?: readonly (new () => object)[];
  /** Names of tables that triggers fill from others: a backup leaves them out. */
  derivedTables?: readonly string[];
  /** Tables whose rows are public facts: a start without demo data loads these rows alone. */
  publicFacts?: readonly Function[];
  /** Which of its rows other organisations receive copies of. */
  publishes?: readonly Publication[];
  /** Whose copies it keeps itself, in tables beside its own. */
  copies?: CopySources;
  migrations: readonly (new () => MigrationInterface)[];
  /** Every object type of the graph that this subgraph publishes, stubs included. */
  types: readonly Function[];
  resolvers: readonly Function[];
  /** Targets of the ID arguments: for messages, and for the refusal of unknown IDs. */
  idTargets: IdTargets;
  /** Vietnamese labels of the fields and input fields that this subgraph alone has, by name. */
  fieldLabels?: FieldLabels;
  /** How the entities that others point at are resolved. */
  references: Readonly<Record<string, Reference>>;
}

export interface Subgraph extends SubgraphDefinition {
  /** Builds the schema at first use, once. */
  schema(): Promise<BuiltSchema>;
}

// TypeGraphQL builds from one global registry: one schema at a time.
let building: Promise<unknown> = Promise.resolve();

/** A subgraph introduces itself: everything else about it follows from this. */
export function defineSubgraph(definition: SubgraphDefinition): Subgraph {
  let built: Promise<BuiltSchema> | undefined;
  return {
    ...definition,
    schema() {
      built ??= building.then(() => buildFederatedSchema(definition));
      building = built.catch(() => undefined);
      return built;
    },
  };
}
