import { DataSource, DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';
import { DatabaseClient } from './client.js';
import { Exchange1500000000001 } from '../migration/1500000000001-exchange.js';
import { Foundation1500000000000 } from '../migration/1500000000000-foundation.js';
import { Folding1500000000002 } from '../migration/1500000000002-folding.js';
import { OwnData1500000000003 } from '../migration/1500000000003-own-data.js';
import { Replication1500000000004 } from '../migration/1500000000004-replication.js';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.js';

/** `establishedOn` is the column `established_on`; a class without a table name of its own is `its_name`. */
class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? snakeCase(className);
  }

  override columnName(property: string, customName: string | undefined): string {
    return customName ?? snakeCase(property);
  }
}

function snakeCase(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

export interface DatabaseOptions {
  /** `postgres://role:password@host:port/database` of this subgraph alone. */
  url: string;
  /** Most connections held at once; seven subgraphs share one server's limit. Default 8. */
  connections?: number;
  /** Send a statement of a connection before the one before it is answered. Copying is not possible then. */
  pipeline?: boolean;
  /** Names of the migrations that it may see: those of an earlier version. Default: all. */
  migrations?: readonly string[];
}

/** Migrations that every subgraph starts with. */
const kitMigrations = [
  Foundation1500000000000,
  Exchange1500000000001,
  Folding1500000000002,
  OwnData1500000000003,
  Replication1500000000004,
];

/** Parts of a subgraph definition that determine its database. */
type Stored = Pick<SubgraphDefinition, 'name' | 'tables' | 'views' | 'copies' | 'migrations'>;

/** Connects a subgraph to its database. Does not migrate. */
export async function openDatabase(
  { name, tables, views = [], copies, migrations }: Stored,
  { url, connections = 8, pipeline = false, migrations: only }: DatabaseOptions,
): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url,
    entities: [...tables, ...views, ...Object.values(copies?.tables ?? {})],
    migrations: [...kitMigrations, ...migrations].filter(({ name: each }) => !only || only.includes(each)),
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeCase(),
    synchronize: false,
    logging: false,
    applicationName: name,
    extra: { Client: DatabaseClient, max: connections, pipeline, options: '-c TimeZone=UTC' },
  });
  return database.initialize();
}
