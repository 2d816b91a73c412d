import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subgraph } from '../subgraph/define-subgraph.js';
import { drift } from './drift.js';

/**
 * Writes the migration that brings the newest migrated database to what the table classes say; returns its file, or
 * undefined when they agree already. `url` must be an empty database, which is migrated on the way.
 */
export async function generateMigration(
  subgraph: Subgraph,
  { url, folder, name, now }: { url: string; folder: string; name: string; now: Date },
): Promise<string | undefined> {
  const { up, down } = await drift(subgraph, url);
  if (up.length === 0) return undefined;
  const className = `${pascalCase(name)}${now.getTime()}`;
  const file = join(folder, `${now.getTime()}-${name}.ts`);
  writeFileSync(file, source(className, up, down));
  return file;
}

function source(className: string, up: readonly string[], down: readonly string[]): string {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements(down)}
  }
}
`;
}

function statements(queries: readonly string[]): string {
  return queries.map((query) => `    await runner.query(\`\n      ${wrapped(query.trim())}\`);`).join('\n');
}

/** One column a line. */
function wrapped(query: string): string {
  return query
    .replaceAll('`', '\\`')
    .replace(/ {2,}/g, ' ')
    .replace(/, (?=["A-Z])/g, ',\n        ');
}

function pascalCase(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
