import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { provision } from '#kit/postgres';
import { startLocalSubgraphs } from '../../gateway/src/start/local-subgraphs.js';
import { registeredSubgraphs } from '../../schema/register.js';
import { type Ask, asker, gatewayOver } from '../end-to-end/graph.js';
import { FaultyServer } from './faulty-server.js';

/** A fault of PostgreSQL while clients read, and what they saw of it. */
export interface FaultRound {
  fault: string;
  answered: number;
  failed: number;
  /** Milliseconds of the slowest answer, with or without errors. */
  slowest: number;
  /** Milliseconds from the end of the fault until all is answered again and the copies have the change before it. */
  recovery: number;
}

/** Milliseconds in which every request ends, and in which all is well again after a fault. */
export const mostMilliseconds = { request: 16_000, recovery: 30_000 };

const faults: readonly [string, (server: FaultyServer) => Promise<void>][] = [
  ['connections terminated', (server) => server.terminateConnections()],
  ['server crashed and restarted', (server) => server.crash()],
  ['server frozen for 3 s', (server) => server.freeze(3_000)],
];

const questions = [
  '{ tradeUnions { totalCount } youthUnions { totalCount } peoplesCommittees { totalCount } }',
  '{ organizations(first: 20) { totalCount nodes { shortName } coverage { complete } } }',
  '{ recommendations(first: 10, filter: { overdue: true }) { nodes { id daysOverdue } coverage { complete } } }',
];

const copies =
  '{ organizations(first: 500, filter: { kind: [TRADE_UNION], includeFormer: true }) { nodes { shortName } } }';

/** Runs rounds of faults against the whole graph in this process, with clients that read all the while. */
export async function runPostgresFaults(rounds: number, onRound: (round: FaultRound) => void): Promise<void> {
  const server = await FaultyServer.start();
  const stops = [() => server.stop()];
  try {
    const urls = await provision(
      server.adminUrl,
      registeredSubgraphs().map(({ name }) => name),
    );
    const subgraphs = await startLocalSubgraphs({ urls, remote: new Map(), scale: 'district', connections: 4 });
    stops.push(() => subgraphs.stop());
    const gateway = await gatewayOver(subgraphs.transports);
    stops.push(() => gateway.stop());
    for (let round = 0; round < rounds; round += 1) {
      const [fault, cause] = faults[round % faults.length]!;
      const name = `Tên ${round}`;
      await rename(urls.get('trade-union')!, name);
      const load = startLoad(asker(gateway));
      await sleep(500);
      await cause(server);
      const recovery = await recovered(asker(gateway), name);
      onRound({ fault, ...(await load.stop()), recovery });
    }
  } finally {
    while (stops.length > 0) await stops.pop()!();
  }
}

async function rename(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    'update trade_union set short_name = $1 where id = (select id from trade_union order by id limit 1)',
    [name],
  );
  await client.end();
}

/** Four clients, each of which asks again as soon as it is answered. */
function startLoad(ask: Ask): { stop(): Promise<Pick<FaultRound, 'answered' | 'failed' | 'slowest'>> } {
  const seen = { answered: 0, failed: 0, slowest: 0 };
  let isOver = false;
  const client = async (number: number): Promise<void> => {
    for (let turn = number; !isOver; turn += 1) {
      const began = performance.now();
      const { errors } = await ask(questions[turn % questions.length]!);
      seen.slowest = Math.max(seen.slowest, performance.now() - began);
      if (errors) seen.failed += 1;
      else seen.answered += 1;
      await sleep(5);
    }
  };
  const clients = [0, 1, 2, 3].map(client);
  return {
    async stop() {
      isOver = true;
      await Promise.all(clients);
      return seen;
    },
  };
}

/** Returns after how many milliseconds every question is answered without an error, and the change is in the copies. */
async function recovered(ask: Ask, name: string): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < 2 * mostMilliseconds.recovery) {
    const answers = await Promise.all(questions.map((question) => ask(question)));
    const copied = await ask(copies);
    if (answers.every(({ errors }) => !errors) && JSON.stringify(copied).includes(`"${name}"`))
      return performance.now() - began;
    await sleep(50);
  }
  return Infinity;
}
