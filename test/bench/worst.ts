import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway, readSupergraph } from '../../gateway/src/index.js';
import { defaultLimits } from '../../gateway/src/limits/limits.js';
import { startLocalSubgraphs } from '../../gateway/src/start/local-subgraphs.js';
import { projectRoot } from '../../schema/register.js';
import { asker } from '../end-to-end/graph.js';
import { type CpuUse, measureCpu } from '../worst/cpu-meter.js';
import { worstRequests } from '../worst/worst-requests.js';
import type { Servers } from './databases.js';

/** Milliseconds of CPU for which a request may keep the event loop from its next turn. */
const mostBlock = 100;

interface Measured extends CpuUse {
  name: string;
}

/**
 * Runs the worst requests within the default limits one after the other, in one process with all subgraphs. Prints, for each
 * family, the request that blocked the event loop longest. `only` is a part of names. Exits with 1 beyond `mostBlock`.
 */
export async function printWorst({ urls }: Servers, only: string | undefined): Promise<void> {
  const subgraphs = await startLocalSubgraphs({ urls, remote: new Map() });
  const supergraph = readSupergraph(readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8'));
  const gateway = await createGateway(supergraph, subgraphs.transports);
  const ask = asker(gateway);
  const families = new Map<string, Measured[]>();
  const log = console.log.bind(console);
  // The subgraphs log what they refuse, which is not the result.
  console.error = () => undefined;
  try {
    for (const { family, name, query } of worstRequests(supergraph.apiSchema, defaultLimits)) {
      if (only && !name.includes(only)) continue;
      const { block, total } = await measureCpu(() => ask(query));
      families.set(family, [...(families.get(family) ?? []), { name, block, total }]);
    }
  } finally {
    await gateway.stop();
    await subgraphs.stop();
  }
  for (const [family, measured] of families) {
    const [worst] = measured.toSorted((one, other) => other.block - one.block);
    const over = measured.filter(({ block }) => block > mostBlock).length;
    log(
      `  ${family.padEnd(24)} ${String(measured.length).padStart(5)} requests  longest block ${worst!.block.toFixed(0)} ms, ` +
        `CPU ${worst!.total.toFixed(0)} ms (${worst!.name})  over ${mostBlock} ms: ${over}`,
    );
    if (over > 0) process.exitCode = 1;
  }
}
