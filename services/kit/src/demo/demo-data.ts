import { createWorld, type Scale, type World } from '#world';
import type { DataSource } from 'typeorm';
import type { Subgraph } from '../subgraph/define-subgraph.js';
import { load, type LoadedRow } from './load.js';

interface DemoDataOptions {
  world: World;
  /** Leaves a database that was loaded before as it is. */
  onlyIfEmpty: boolean;
  /** Called with the number of rows loaded so far. */
  onRows?: (rows: number) => void;
}

/** One subgraph's rows of the demo world. */
export interface DemoData {
  readonly subgraph: Subgraph;
  /** Replaces the rows of the subgraph's tables. Returns the number of rows loaded. */
  load(database: DataSource, options: DemoDataOptions): Promise<number>;
  /** Loads the demo world of a scale if the database is empty. Returns the number of rows loaded. */
  loadIfEmpty(database: DataSource, scale: string): Promise<number>;
}

/** Defines the demo data of a subgraph: `rows` yields its rows of a world. */
export function defineDemoData(subgraph: Subgraph, rows: (world: World) => Iterable<LoadedRow>): DemoData {
  const loadRows: DemoData['load'] = (database, { world, onlyIfEmpty, onRows }) =>
    load(database, rows(world), {
      tables: subgraph.tables,
      mark: { scale: world.scale, seed: world.seed },
      onlyIfEmpty,
      ...(onRows && { onRows }),
    });
  return {
    subgraph,
    load: loadRows,
    loadIfEmpty: (database, scale) => loadRows(database, { world: createWorldFor(scale as Scale), onlyIfEmpty: true }),
  };
}

const demoSeed = 'thanh-xuan-2020';

/** Creates the demo world of a scale, the same for all subgraphs; `unitLists` is the folder of the country's lists. */
export function createWorldFor(scale: Scale, unitLists?: string): World {
  return createWorld({ scale, seed: demoSeed, unitLists });
}
