import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { servePage } from './graphiql/serve-page.js';
import { createGateway } from './server/gateway.js';
import { listen } from './server/listen.js';
import { readSupergraph, SupergraphError } from './supergraph/supergraph.js';
import { httpTransport } from './transport/http.js';

const usage = `npm run gateway -- --supergraph FILE [--port N]

Serves any Federation 2 supergraph at /graphql. Subgraphs are called at the routing URLs that it names.

  --supergraph FILE   the composed supergraph      (SUPERGRAPH)
  --port N            where the gateway answers     (PORT, default 4000)
  --operations DIR    saved operations for the page at / (schema/operations of the current folder)
  --help              this text

/health answers 200 when it is ready.`;

/** A mistake in how the gateway was started: one line that says what to do. */
class StartError extends Error {}

interface Options {
  supergraph: string;
  port: number;
  operations: string;
}

function readOptions(): Options | undefined {
  let values: { supergraph?: string; port?: string; operations?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string' },
        operations: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('.')[0]}. See --help.`);
  }
  if (values.help) return undefined;
  const supergraph = values.supergraph ?? process.env['SUPERGRAPH'];
  if (!supergraph) throw new StartError('Say which supergraph to serve: --supergraph FILE.');
  const text = values.port ?? process.env['PORT'] ?? '4000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`The port is "${text}"; it must be a whole number from 0 to 65535.`);
  }
  return { supergraph, port, operations: values.operations ?? 'schema/operations' };
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartError(`The supergraph ${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return console.log(usage);
  const supergraph = readSupergraph(readFile(options.supergraph));
  const transports = supergraph.subgraphs.map(({ name, url }) => {
    if (!URL.canParse(url)) throw new StartError(`The supergraph gives ${name} the URL "${url}", which is none.`);
    return { name, transport: httpTransport(url) };
  });
  const calls = new Map(transports.map(({ name, transport }) => [name, transport.call]));
  const gateway = await createGateway(supergraph, calls);
  const page = servePage(options.operations);
  const server = await listen(gateway, { port: options.port, ...(page && { page }) }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new StartError(`Port ${options.port} is taken. Choose another: --port N.`);
    },
  );
  console.log(`The gateway answers at http://localhost:${server.port}/graphql`);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await gateway.stop();
    await Promise.all(transports.map(({ transport }) => transport.close()));
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

main().catch((error: unknown) => {
  const known = error instanceof StartError || error instanceof SupergraphError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
});
