import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the register of subgraphs, `schema/subgraphs.json`. */
export interface RegisteredSubgraph {
  /** Folder under `services/`, host name in a distributed run, and name in the supergraph. */
  name: string;
  /** Port on which it answers when it is a process of its own. */
  port: number;
  /** The organisation that owns it, as an outage is reported: in Vietnamese and in English. */
  owner: string;
  ownerEn: string;
  /** Seconds for which the answer to a GET may be kept, by a browser or what stands between: so late may news come. */
  maxAge: number;
}

/** The root of the checkout: this file runs from `dist/schema`. */
export const projectRoot = join(__dirname, '..', '..');

/** Every subgraph of the graph, in the order of the register. */
export function registeredSubgraphs(): RegisteredSubgraph[] {
  return JSON.parse(readFileSync(join(projectRoot, 'schema', 'subgraphs.json'), 'utf8')) as RegisteredSubgraph[];
}
