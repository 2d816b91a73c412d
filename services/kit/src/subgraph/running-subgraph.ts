import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { Context, type RequestFacts } from '../context/context.js';
import { type DatabaseOptions, openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { feedOf, type ReadFeed } from '../replication/feed.js';
import { installInbox } from '../replication/inbox.js';
import { installOutbox } from '../replication/outbox.js';
import { type Receiver, type ReceiverOptions, startReceiver } from '../replication/receiver.js';
import { createExecutor, type Operation } from '../execute/executor.js';
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
  readFeed: ReadFeed;
  /** Begins to take what others send to it, after its own data are loaded. */
  receive(options: ReceiverOptions): Receiver;
  /** Stops taking, and closes the database. */
  stop(): Promise<void>;
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
    const receivers: Receiver[] = [];
    return {
      name: subgraph.name,
      schema,
      database,
      execute: (operation, facts) => execute(operation, new Context(database, facts)),
      readFeed: feedOf(database),
      receive(receiving) {
        const receiver = startReceiver(database, subgraph.copies ?? { senders: [], tables: {} }, receiving);
        receivers.push(receiver);
        return receiver;
      },
      async stop() {
        await Promise.all(receivers.map((each) => each.stop()));
        await database.destroy();
      },
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
