import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { driftOf, generateFiles } from './contracts.js';
import { descriptionFaults } from './descriptions.js';
import { outageRisks } from './outage.js';
import { projectRoot } from './register.js';

const usage = `npm run schema              writes the contracts, the supergraph and the types of the saved operations
npm run schema -- --check   fails when a committed file says something else

Both refuse a graph in which one organisation's outage could null another's data, and descriptions without content.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  const folder = join(projectRoot, 'schema');
  const files = await generateFiles();
  const risks = outageRisks(files.get('supergraph.graphql')!);
  if (risks.length > 0)
    throw new Error(`One organisation's outage would null another's data:\n  - ${risks.join('\n  - ')}`);
  const faults = descriptionFaults(files.get('api.graphql')!);
  if (faults.length > 0)
    throw new Error(
      `Descriptions that a reader cannot use (rules in schema/descriptions.ts):\n  - ${faults.join('\n  - ')}`,
    );
  const drift = driftOf(files, folder);
  if (values.check) {
    if (drift.length === 0) return console.log('The contracts and the supergraph are what the code says.');
    console.error(
      `${drift.map((path) => join('schema', path)).join(', ')}: not what the code says. Run npm run schema and commit what it writes.`,
    );
    process.exitCode = 1;
    return;
  }
  for (const path of drift) {
    const text = files.get(path);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
  console.log(drift.length === 0 ? 'Nothing changed.' : `Written: ${drift.join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
