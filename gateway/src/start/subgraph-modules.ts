import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Subgraph } from '#kit';
import { projectRoot, registeredSubgraphs } from '../../../schema/register.js';

/** The compiled entry file of a registered subgraph: `subgraph.js`, or `main.js` for a process of its own. */
export function subgraphFile(name: string, file: 'subgraph.js' | 'main.js'): string {
  const path = join(projectRoot, 'dist', 'services', name, 'src', file);
  if (!existsSync(path)) {
    throw new Error(`schema/subgraphs.json names ${name}, but services/${name}/src/${file.replace('.js', '.ts')} is not there.`);
  }
  return path;
}

/** The subgraphs of the register that run here, in its order. */
export async function localSubgraphs(remote: ReadonlyMap<string, string>): Promise<Subgraph[]> {
  const names = registeredSubgraphs()
    .map(({ name }) => name)
    .filter((name) => !remote.has(name));
  const modules = await Promise.all(
    names.map((name) => import(subgraphFile(name, 'subgraph.js')) as Promise<{ subgraph: Subgraph }>),
  );
  return modules.map(({ subgraph }) => subgraph);
}
