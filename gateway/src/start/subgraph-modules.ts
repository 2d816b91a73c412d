import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Subgraph } from '#kit';
import type { DemoData } from '#kit/demo';
import { projectRoot, registeredSubgraphs } from '../../../schema/register.js';

const compiledFile = (name: string, file: string): string => join(projectRoot, 'dist', 'services', name, 'src', file);

/** Returns the compiled file of a registered subgraph: `main.js` runs it as a process of its own. */
export function subgraphFile(name: string, file: 'subgraph.js' | 'main.js'): string {
  const path = compiledFile(name, file);
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

/** Loads the demo data of a subgraph; undefined if its folder has none. */
export function demoDataOf(name: string): DemoData | undefined {
  const path = compiledFile(name, 'data/demo.js');
  return existsSync(path) ? (load(path) as { demo: DemoData }).demo : undefined;
}
