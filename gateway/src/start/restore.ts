import { parseArgs } from 'node:util';
import { type RunningSubgraph, startSubgraph } from '#kit';
import { restoreBackup } from '#kit/backup';
import { openDatabases } from './databases.js';
import { startReplication } from './replication.js';
import { runCommand } from './run-command.js';
import { readSettings, SettingError } from './settings.js';
import { localSubgraphs } from './subgraph-modules.js';

const usage = `npm run restore -- FILE [--only NAME,NAME] [--discard-own-data]

Replaces the databases by those of a file that npm run backup wrote, on this or another server, by this or an earlier
version. All are replaced, or none. Stop npm start first.

  --only NAMES          these organisations alone: youth-union,front
  --discard-own-data    replaces rows that organisations entered since

The databases are those of npm start with the same PORT, DATA_DIR or DATABASE_URL.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      only: { type: 'string' },
      'discard-own-data': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const [file] = positionals;
  if (!file) throw new SettingError('Name the file to read: npm run restore -- FILE.');
  const settings = readSettings([], process.env);
  const subgraphs = localSubgraphs(settings.remote, values.only?.split(','));
  const databases = await openDatabases(settings, (line) => console.log(`  ${line}`));
  const running: RunningSubgraph[] = [];
  try {
    const targets = subgraphs.map((subgraph) => ({ subgraph, url: databases.urls.get(subgraph.name)! }));
    const rows = await restoreBackup(file, targets, { discardOwnData: values['discard-own-data'] ?? false });
    console.log(`${rows.toLocaleString('en')} rows of ${targets.length} organisations restored from ${file}`);
    // Newer migrations are run, and the copies that organisations keep of each other are made again.
    for (const subgraph of localSubgraphs(settings.remote))
      running.push(await startSubgraph(subgraph, { url: databases.urls.get(subgraph.name)!, connections: 2 }));
    await startReplication(running);
    console.log('Copies are complete');
  } finally {
    for (const each of running) await each.stop();
    await databases.stop();
  }
}

runCommand(main);
