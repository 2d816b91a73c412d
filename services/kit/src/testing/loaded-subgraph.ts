import { type ExecutionResult, parse, validate } from 'graphql';
import { createWorldFor, type DemoData } from '../demo/demo-data.js';
import { type RunningSubgraph, startSubgraph } from '../subgraph/running-subgraph.js';
import { freshDatabase } from './fresh-database.js';

export interface TestSubgraph {
  /** Returns the data; throws on an error. */
  ask<Data>(query: string, day?: { asOf?: string; asKnownOn?: string }): Promise<Data>;
  /** Returns the whole response, errors included. */
  answer(query: string, day?: { asOf?: string; asKnownOn?: string }): Promise<ExecutionResult>;
  running: RunningSubgraph;
  stop(): Promise<void>;
}

/** Starts a subgraph with the district's demo data, queried through GraphQL. */
export async function loadedSubgraph(demo: DemoData): Promise<TestSubgraph> {
  const { subgraph } = demo;
  const database = await freshDatabase(subgraph.name);
  const running = await startSubgraph(subgraph, { url: database.url, connections: 2 });
  await demo.load(running.database, { world: createWorldFor('district'), onlyIfEmpty: false });
  const answer: TestSubgraph['answer'] = (query, day) => {
    const document = parse(query);
    const problems = validate(running.schema, document);
    if (problems.length > 0) throw problems[0]!;
    return running.execute({ document }, { requestId: 'test', ...day });
  };
  return {
    answer,
    async ask<Data>(query: string, day?: { asOf?: string; asKnownOn?: string }) {
      const { data, errors } = await answer(query, day);
      if (errors) throw errors[0]!;
      return JSON.parse(JSON.stringify(data)) as Data;
    },
    running,
    async stop() {
      await running.stop();
      await database.drop();
    },
  };
}
