import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Gateway, SubgraphUnavailable, type Transport } from '../../gateway/src/index.js';
import { projectRoot } from '../../schema/register.js';
import { gatewayOver, startGraph, type TestGraph } from './graph.js';

const run = promisify(execFile);

let graph: TestGraph;
let folder: string;
beforeAll(async () => {
  graph = await startGraph();
  // Below the checkout, so that the programs find the client libraries.
  folder = mkdtempSync(join(projectRoot, 'dist', 'clients-'));
  cpSync(join(projectRoot, 'schema', 'api.graphql'), join(folder, 'schema', 'api.graphql'));
  for (const client of ['apollo', 'urql', 'relay']) {
    const program = join('docs', 'examples', client);
    cpSync(join(projectRoot, program), join(folder, program), { recursive: true });
  }
  const compiler = require.resolve('relay-compiler/cli.js');
  await run(process.execPath, [compiler, 'relay.config.json'], { cwd: join(folder, 'docs', 'examples', 'relay') });
});
afterAll(async () => {
  await graph.stop();
  rmSync(folder, { recursive: true });
});

/** Runs an example client against a gateway. Returns the printed lines and the number of requests. */
async function runClient(client: string, gateway: Gateway): Promise<{ lines: string[]; requests: number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests += 1;
      const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      void gateway
        .handle({ method: 'POST', headers, search: '', body })
        .then(({ status, headers: sent, body: text }) => {
          response.writeHead(status, Object.fromEntries(sent)).end(text);
        });
    });
  });
  const url = await listen(server);
  try {
    const { stdout } = await run(process.execPath, [join(folder, 'docs', 'examples', client, 'main.mjs'), url]);
    return { lines: stdout.trim().split('\n'), requests };
  } finally {
    server.close();
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const clients = ['apollo', 'urql', 'relay'];

test.each(clients)(
  'one %s client answers two dates with two results, the second read from its cache',
  async (client) => {
    expect(await runClient(client, graph.gateway)).toEqual({
      lines: [
        '2020-06-29 first read: 11 units below',
        '2020-06-29 second read: 11 units below',
        '2025-12-31 first read: 0 units below',
        '2025-12-31 second read: 0 units below',
      ],
      requests: 2,
    });
  },
);

test.each(clients)('with an organisation down, the second read of a %s client names it too', async (client) => {
  const fails: Transport = () => Promise.reject(new SubgraphUnavailable('youth-union', 'UNREACHABLE'));
  const gateway = await gatewayOver(new Map([...graph.transports, ['youth-union', fails]]));
  try {
    const { lines } = await runClient(client, gateway);
    expect(lines).toEqual([
      '2020-06-29 first read: 11 units below, without youth-union',
      '2020-06-29 second read: 11 units below, without youth-union',
      '2025-12-31 first read: 0 units below, without youth-union',
      '2025-12-31 second read: 0 units below, without youth-union',
    ]);
  } finally {
    await gateway.stop();
  }
});
