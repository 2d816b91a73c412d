import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Subgraph } from '#kit';
import { projectRoot, registeredSubgraphs } from '../../../schema/register.js';

/** The compiled entry file of a registered subgraph: `subgraph.js`, or `main.js` for a process of its own. */
export function subgraphFile(name: string, file: 'subgraph.js' | 'main.js'): string {
  const path = join(projectRoot, 'dist', 'services', name, 'src', file);
  if (!existsSync(path)) {
    throw new Error(
      `schema/subgraphs.json names ${name}, but services/${name}/src/${file.replace('.js', '.ts')} is not there.`,
    );
  }
  return path;
}

const load = createRequire(__filename);

/** The subgraphs of the register that run here, in its order. */
export function localSubgraphs(remote: ReadonlyMap<string, string>): Subgraph[] {
  return registeredSubgraphs()
    .filter(({ name }) => !remote.has(name))
    .map(({ name }) => (load(subgraphFile(name, 'subgraph.js')) as { subgraph: Subgraph }).subgraph);
}
