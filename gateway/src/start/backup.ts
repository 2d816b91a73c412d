import { parseArgs } from 'node:util';
import { writeBackup } from '#kit/backup';
import { openDatabases } from './databases.js';
import { runCommand } from './run-command.js';
import { readSettings, SettingError } from './settings.js';
import { localSubgraphs } from './subgraph-modules.js';

const usage = `npm run backup -- FILE [--only NAME,NAME]

Writes the rows of every organisation that runs here, with the version of its tables, into one compressed file. Each
database is read in one snapshot, while it is in use. Copies that organisations keep of each other are left out: they are
made again after a restore.

  --only NAMES      these organisations alone: youth-union,front

The databases are those of npm start with the same PORT, DATA_DIR or DATABASE_URL.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const [file] = positionals;
  if (!file) throw new SettingError('Name the file to write: npm run backup -- FILE.');
  const settings = readSettings([], process.env);
  const subgraphs = localSubgraphs(settings.remote, values.only?.split(','));
  const databases = await openDatabases(settings, (line) => console.log(`  ${line}`), { whileInUse: true });
  try {
    const targets = subgraphs.map((subgraph) => ({ subgraph, url: databases.urls.get(subgraph.name)! }));
    const rows = await writeBackup(targets, file);
    console.log(`${rows.toLocaleString('en')} rows of ${targets.length} organisations written to ${file}`);
  } finally {
    await databases.stop();
  }
}

runCommand(main);
