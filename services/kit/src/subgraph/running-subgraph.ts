import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { Context, type RequestContext } from '../context/context.js';
import { type DatabaseOptions, openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { type FeedSource, openFeed } from '../replication/feed.js';
import { installInbox } from '../replication/inbox.js';
import { installOutbox } from '../replication/outbox.js';
import { type Receiver, type ReceiverOptions, startReceiver } from '../replication/receiver.js';
import { createExecutor, type Operation } from '../execute/executor.js';
import { installOwnDataMark } from '../load/own-data.js';
import type { Subgraph } from './define-subgraph.js';

/** A running subgraph with an open database, in this process. */
export interface RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly database: DataSource;
  /** Executes a validated operation. */
  execute(operation: Operation, facts: RequestContext): Promise<ExecutionResult>;
  /** Feed of its publications, for receivers in this process. */
  readFeed: FeedSource;
  /** Starts receiving copies. Call it after its own data are loaded. */
  receive(options: ReceivingOptions): Receiver;
  /** Stops receiving, and closes the database. */
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
