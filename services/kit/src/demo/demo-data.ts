import { createWorld, type Scale, type World } from '#world';
import type { DataSource } from 'typeorm';
import { load, type LoadedRow, publicFacts } from '../load/load.js';
import type { Subgraph } from '../subgraph/define-subgraph.js';

export interface DemoDataOptions {
  world: World;
  /** Leaves a database that was loaded before as it is. */
  onlyIfEmpty: boolean;
  /** Also replaces rows that the organisation entered. */
  discardOwnData?: boolean;
  /** Called with the number of rows loaded so far. */
  onRows?: (rows: number) => void;
}

/** One subgraph's rows of the demo world. */
export interface DemoData {
  readonly subgraph: Subgraph;
  /** Loads all rows. Returns their number. @throws OwnDataError, see services/kit/src/load/load.ts */
  load(database: DataSource, options: DemoDataOptions): Promise<number>;
  /**
   * Loads the first rows of a database that holds none: the demo data of a scale, or, without a scale, public facts alone.
   * Returns the number of rows loaded, 0 for a database that was loaded before.
   * @throws OwnDataError if demo data are asked for and the database holds rows that the organisation entered
   */
  loadFirst(database: DataSource, scale: Scale | undefined, world?: World): Promise<number>;
}

/** Defines the demo data of a subgraph: `rows` yields its rows of a world. */
export function defineDemoData(subgraph: Subgraph, rows: (world: World) => Iterable<LoadedRow>): DemoData {
  const { tables, publicFacts: factTables = [], name: owner } = subgraph;
  const loadAll: DemoData['load'] = (database, { world, onlyIfEmpty, discardOwnData = false, onRows }) =>
    load(database, rows(world), {
      tables,
      mark: { scale: world.scale, seed: world.seed },
      owner,
      onlyIfEmpty,
      ownData: discardOwnData ? 'discard' : 'refuse',
      ...(onRows && { onRows }),
    });
  function* facts(world: World): Iterable<LoadedRow> {
    if (factTables.length === 0) return;
    for (const row of rows(world)) if (factTables.includes(row.table)) yield row;
  }
  return {
    subgraph,
    load: loadAll,
    async loadFirst(database, scale, world = createWorldFor(scale ?? 'district')) {
      if (scale) return loadAll(database, { world, onlyIfEmpty: true });
      const mark = { scale: publicFacts, seed: world.seed };
      return load(database, facts(world), { tables, mark, owner, onlyIfEmpty: true, ownData: 'keep' });
    },
  };
}

const demoSeed = 'thanh-xuan-2020';

/** Creates the demo world of a scale, the same for all subgraphs; `unitLists` is the folder of the country's lists. */
export function createWorldFor(scale: Scale, unitLists?: string): World {
  return createWorld({ scale, seed: demoSeed, unitLists });
}
