import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { createWorld, type Scale, type World } from '#world';
import type { DataSource } from 'typeorm';
import { Context, type RequestFacts } from '../context/context.js';
import { type DatabaseOptions, openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { type FeedSource, openFeed } from '../replication/feed.js';
import { installInbox } from '../replication/inbox.js';
import { installOutbox } from '../replication/outbox.js';
import { type Receiver, type ReceiverOptions, startReceiver } from '../replication/receiver.js';
import { createExecutor, type Operation } from '../execute/executor.js';
import { load, type LoadedRow, publicFacts } from '../load/load.js';
import { installOwnDataMark } from '../load/own-data.js';
import type { Subgraph } from './define-subgraph.js';

/** A subgraph with its database open, ready to answer in this process. */
export interface RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly database: DataSource;
  /** Executes a validated operation. */
  execute(operation: Operation, facts: RequestFacts): Promise<ExecutionResult>;
  /** What it sends to other organisations, for a receiver that runs in this process. */
  readFeed: FeedSource;
  /** Begins to take what others send to it, after its own data are loaded. */
  receive(options: ReceivingOptions): Receiver;
  /** Stops taking, and closes the database. */
  stop(): Promise<void>;
}

/** Options of a receiver, whose feeds are read under the name of the subgraph. */
export interface ReceivingOptions extends Omit<ReceiverOptions, 'feeds'> {
  feeds: ReadonlyMap<string, FeedSource>;
}

/** Opens the database, migrates it and builds the schema. */
export async function startSubgraph(subgraph: Subgraph, options: DatabaseOptions): Promise<RunningSubgraph> {
  const database = await openDatabase(subgraph, options);
  try {
    await migrate(database);
    await installOwnDataMark(database, subgraph.tables);
    await installOutbox(database, subgraph.publishes ?? []);
    if (subgraph.copies) await installInbox(database, subgraph.copies);
    const { schema } = await subgraph.schema();
    const execute = createExecutor(schema, subgraph.name);
    const feed = openFeed(database);
    const receivers: Receiver[] = [];
    return {
      name: subgraph.name,
      schema,
      database,
      execute: (operation, facts) => execute(operation, new Context(database, facts)),
      readFeed: feed.read,
      receive({ feeds, ...receiving }) {
        const receiver = startReceiver(database, subgraph.copies ?? { senders: [], tables: {} }, {
          ...receiving,
          feeds: new Map([...feeds].map(([sender, read]) => [sender, read(subgraph.name)])),
        });
        receivers.push(receiver);
        return receiver;
      },
      async stop() {
        await Promise.all(receivers.map((each) => each.stop()));
        await feed.stop();
        await database.destroy();
      },
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

export interface DemoDataOptions {
  world: World;
  /** Leaves a database that was loaded before as it is. */
  onlyIfEmpty: boolean;
  /** Replaces rows that the organisation entered, too. */
  discardOwnData?: boolean;
  onRows?: (rows: number) => void;
}

const demoSeed = 'thanh-xuan-2020';

/** The demo world at a scale, the same for all subgraphs; `unitLists` is the folder of the country's lists. */
export function createWorldFor(scale: Scale, unitLists?: string): World {
  return createWorld({ scale, seed: demoSeed, unitLists });
}

/** Loads the subgraph's rows of the demo world; returns their number. @throws OwnDataError, see services/kit/src/load/load.ts */
export async function loadDemoData(
  subgraph: Subgraph,
  database: DataSource,
  { world, onlyIfEmpty, discardOwnData = false, onRows }: DemoDataOptions,
): Promise<number> {
  return load(database, subgraph.rows(world), {
    tables: subgraph.tables,
    mark: { scale: world.scale, seed: world.seed },
    owner: subgraph.name,
    onlyIfEmpty,
    ownData: discardOwnData ? 'discard' : 'refuse',
    ...(onRows && { onRows }),
  });
}

/**
 * Loads the first rows of a database that holds none: the demo data of a scale, or, without a scale, public facts alone.
 * Returns the number of rows loaded, 0 for a database that was loaded before.
 * @throws OwnDataError if demo data are asked for and the database holds rows that the organisation entered
 */
export async function loadFirstData(
  subgraph: Subgraph,
  database: DataSource,
  scale: Scale | undefined,
  world = createWorldFor(scale ?? 'district'),
): Promise<number> {
  if (scale) return loadDemoData(subgraph, database, { world, onlyIfEmpty: true });
  return load(database, factsOf(subgraph, world), {
    tables: subgraph.tables,
    mark: { scale: publicFacts, seed: world.seed },
    owner: subgraph.name,
    onlyIfEmpty: true,
    ownData: 'keep',
  });
}

function* factsOf({ publicFacts: tables = [], rows }: Subgraph, world: World): Iterable<LoadedRow> {
  if (tables.length === 0) return;
  for (const row of rows(world)) if (tables.includes(row.table)) yield row;
}
