import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subgraph } from '#kit';
import { generateMigration } from '#kit/migration';
import { provision, startPostgres } from '#kit/postgres';
import { projectRoot, registeredSubgraphs } from './register.js';

const usage = `npm run migration -- SUBGRAPH NAME

Writes the migration that brings the subgraph's tables to what its classes say, such as
  npm run migration -- youth-union add-campaign-budget`;

/** Lists a new migration in the service's index. */
function list(folder: string, file: string): void {
  const index = join(folder, 'index.ts');
  const className = /class (\w+)/.exec(readFileSync(file, 'utf8'))![1]!;
  const base = file.split('/').at(-1)!.replace(/\.ts$/, '');
  const text = readFileSync(index, 'utf8');
  const listed = /migrations = \[(.*)\]/s.exec(text)![1]!.trim().replace(/,$/, '');
  const imports = text.split('\n').filter((line) => line.startsWith('import '));
  const names = [listed, className].filter((each) => each !== '').join(', ');
  imports.push(`import { ${className} } from './${base}.js';`);
  writeFileSync(index, `${imports.join('\n')}\n\nexport const migrations = [${names}];\n`);
}

async function main(): Promise<void> {
  const [name, label] = process.argv.slice(2);
  const known = registeredSubgraphs().map((each) => each.name);
  if (!name || !label || !known.includes(name) || !/^[a-z][a-z0-9-]*$/.test(label)) {
    console.error(`${usage}\n\nSubgraphs: ${known.join(', ')}. A name is of small letters, digits and hyphens.`);
    process.exitCode = 1;
    return;
  }
  const { subgraph } = (await import(join(projectRoot, 'dist', 'services', name, 'src', 'subgraph.js'))) as {
    subgraph: Subgraph;
  };
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-migration-'));
  const server = await startPostgres({ dataDir, durable: false });
  try {
    const urls = await provision(server.adminUrl, [name]);
    const folder = join(projectRoot, 'services', name, 'src', 'migrations');
    const file = await generateMigration(subgraph, { url: urls.get(name)!, folder, name: label, now: new Date() });
    if (file) list(folder, file);
    console.log(
      file ? `Written: ${file}. Build, and commit it with the change.` : 'The tables are what the classes say.',
    );
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
