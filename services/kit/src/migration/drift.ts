import { openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import type { Subgraph } from '../subgraph/define-subgraph.js';

/** Statements that bring a database to what the table classes say, in order, and those that take it back. */
export interface Drift {
  up: readonly string[];
  down: readonly string[];
}

/** Returns the SQL that the migrations lack of the table classes. Migrates the database at `url` first. */
export async function drift(subgraph: Subgraph, url: string): Promise<Drift> {
  // TypeORM reads the catalogue by several statements at once on one connection, which only a pipeline takes as it should.
  const database = await openDatabase(subgraph, { url, connections: 2, pipeline: true });
  try {
    await migrate(database);
    const { upQueries, downQueries } = await database.driver.createSchemaBuilder().log();
    return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).toReversed() };
  } finally {
    await database.destroy();
  }
}
