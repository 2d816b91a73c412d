import { parseArgs } from 'node:util';
import { poolOf, refuseOwnData, type RunningSubgraph, startSubgraph, type Subgraph } from '#kit';
import { createWorldFor, type DemoDataOptions } from '#kit/demo';
import { openDatabases } from './databases.js';
import { startReplication } from './replication.js';
import { runCommand } from './run-command.js';
import { readSettings, scaleOf } from './settings.js';
import { demoDataOf, localSubgraphs } from './subgraph-modules.js';

const usage = `npm run data -- --scale district|province|country [--discard-own-data]

Replaces the demo data of the databases by those of a scale: Thanh Xuân, all of Hà Nội, or the country. A database with
rows that an organisation entered is refused.

  --scale SCALE       which (district)
  --unit-lists DIR    lists of the country's units (../shared/data/administrative-units): units-2021.csv,
                      units-2025-03.csv, units-2025-07.csv with code,level,name,parent_code and
                      successions-2025-07.csv with successor_code,level,successor_name,merged_from_vi
  --discard-own-data  deletes rows that organisations entered, too

The databases are those of npm start with the same PORT, DATA_DIR or DATABASE_URL. Stop it first.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scale: { type: 'string' },
      'unit-lists': { type: 'string' },
      'discard-own-data': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(usage);
  const scale = scaleOf(values.scale ?? 'district');
  const discardOwnData = values['discard-own-data'] ?? false;
  // The world is read before anything is opened: a bad list leaves everything as it was.
  const world = createWorldFor(scale, values['unit-lists']);
  const databases = await openDatabases(readSettings([], process.env), (line) => console.log(`  ${line}`));
  const started = Date.now();
  const running: RunningSubgraph[] = [];
  try {
    let total = 0;
    const subgraphs = localSubgraphs(new Map());
    for (const subgraph of subgraphs)
      running.push(await startSubgraph(subgraph, { url: databases.urls.get(subgraph.name)!, connections: 2 }));
    // All are asked before the first is replaced.
    if (!discardOwnData) for (const { name, database } of running) await refuseOwnData(poolOf(database), name);
    for (const [index, subgraph] of subgraphs.entries()) {
      const here = running[index]!;
      total += await load(subgraph, here, { world, discardOwnData });
    }
    console.log(`${total.toLocaleString('en')} rows in ${seconds(started)}`);
    const began = Date.now();
    await startReplication(running);
    console.log(`copies for each other in ${seconds(began)}`);
  } finally {
    for (const each of running) await each.stop();
    await databases.stop();
  }
}

async function load(
  subgraph: Subgraph,
  { database }: RunningSubgraph,
  options: Pick<DemoDataOptions, 'world' | 'discardOwnData'>,
): Promise<number> {
  const bar = progress(subgraph.name, Date.now());
  const rows = (await demoDataOf(subgraph.name)?.load(database, { ...options, onlyIfEmpty: false, onRows: bar })) ?? 0;
  bar(rows, true);
  return rows;
}

/** One line for each subgraph: on a terminal it grows, elsewhere it is written once, at the end. */
function progress(name: string, started: number): (rows: number, done?: boolean) => void {
  let drawn = 0;
  return (rows, done = false) => {
    const now = Date.now();
    if (!done && (!process.stdout.isTTY || now - drawn < 100)) return;
    drawn = now;
    const rate = Math.round(rows / Math.max(0.001, (now - started) / 1000));
    const line = `  ${name.padEnd(22)} ${rows.toLocaleString('en').padStart(11)} rows  ${seconds(started).padStart(8)}  ${rate.toLocaleString('en')} rows/s`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${done ? '\n' : ''}`);
    else console.log(line);
  };
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

runCommand(main);
