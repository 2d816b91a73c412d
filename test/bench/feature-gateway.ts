import { readFileSync } from 'node:fs';
import { createGateway, readServerSettings, readSupergraph, startGatewayHost } from '../../gateway/src/index.js';
import { httpTransport } from '../../gateway/src/transport/http.js';
import { startHttpServer } from '../../gateway/src/server/http-server.js';
import { defaultLimits, type Limits } from '../../gateway/src/limits/limits.js';

/** The gateway as it is served, or bare: without identity, limits, metrics, log and resilience. */
async function main(file: string, port: number, isBare: boolean): Promise<void> {
  const settings = readServerSettings(process.env);
  const supergraph = readFileSync(file, 'utf8');
  if (!isBare) {
    await startGatewayHost({ supergraph, port, settings, operations: 'none' });
    return;
  }
  const none = Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, 1_000_000_000])) as unknown as Limits;
  const limits = { ...none, assumedListSize: 1, planningMilliseconds: 60_000, requestMilliseconds: 60_000 };
  const read = readSupergraph(supergraph);
  const transports = new Map(
    read.subgraphs.map(({ name, url }) => [
      name,
      httpTransport(url, { key: () => settings.subgraphKeys.get(name) }).call,
    ]),
  );
  const gateway = await createGateway(read, transports, { limits });
  await startHttpServer(gateway, { port, limits });
}

const [file, port, flag] = process.argv.slice(2);
main(file!, Number(port), flag === '--bare').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
