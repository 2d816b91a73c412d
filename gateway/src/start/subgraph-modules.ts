import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Subgraph } from '#kit';
import type { DemoData } from '#kit/demo';
import { SettingError } from './settings.js';
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

/**
 * Returns the subgraphs of the register that run here, in its order; of these, the ones in `only`.
 * @throws SettingError for a name that is not one of them
 */
export function localSubgraphs(remote: ReadonlyMap<string, string>, only?: readonly string[]): Subgraph[] {
  const here = registeredSubgraphs()
    .map(({ name }) => name)
    .filter((name) => !remote.has(name));
  const unknown = only?.find((name) => !here.includes(name));
  if (unknown !== undefined)
    throw new SettingError(`No organisation "${unknown}" runs here. There are: ${here.join(', ')}.`);
  return here
    .filter((name) => !only || only.includes(name))
    .map((name) => (load(subgraphFile(name, 'subgraph.js')) as { subgraph: Subgraph }).subgraph);
}

/** Loads the demo data of a subgraph; undefined if its folder has none. */
export function demoDataOf(name: string): DemoData | undefined {
  const path = compiledFile(name, 'data/demo.js');
  return existsSync(path) ? (load(path) as { demo: DemoData }).demo : undefined;
}
