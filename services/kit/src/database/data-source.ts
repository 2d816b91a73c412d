import { DataSource, DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';
import { Exchange1500000000001 } from '../migration/1500000000001-exchange.js';
import { Foundation1500000000000 } from '../migration/1500000000000-foundation.js';
import { Folding1500000000002 } from '../migration/1500000000002-folding.js';
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
}

/** Connects a subgraph to its database. Does not migrate. */
export async function openDatabase(
  { name, tables, receives, migrations }: Pick<SubgraphDefinition, 'name' | 'tables' | 'receives' | 'migrations'>,
  { url, connections = 8 }: DatabaseOptions,
): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url,
    entities: [...tables, ...Object.values(receives?.copies ?? {})],
    migrations: [Foundation1500000000000, Exchange1500000000001, Folding1500000000002, ...migrations],
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeCase(),
    synchronize: false,
    logging: false,
    applicationName: name,
    extra: { max: connections, options: '-c TimeZone=UTC' },
  });
  return database.initialize();
}
