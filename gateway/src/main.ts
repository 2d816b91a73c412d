import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type RegisteredOrganization, startGatewayHost } from './server/gateway-host.js';
import { readServerSettings, serverVariables } from './server/server-settings.js';
import { SupergraphError } from './supergraph/supergraph.js';

const usage = `npm run gateway -- --supergraph FILE [--port N]

Serves any Federation 2 supergraph at /graphql. Subgraphs are called at the routing URLs that it names.

  --supergraph FILE   the composed supergraph      (SUPERGRAPH)
  --port N            where the gateway answers     (PORT, default 4000)
  --operations DIR    saved operations: trusted documents, and the tabs of the page (schema/operations)
  --register FILE     the organisations' names, as schema/subgraphs.json has them
  --help              this text

Environment:
${serverVariables}

/health answers 200 while it lives, /ready while it takes requests. The supergraph is read anew when its file changes; a
broken one is refused, and the log says why.`;

/** A mistake in how the gateway was started: one line that says what to do. */
class StartError extends Error {}

interface Options {
  supergraph: string;
  port: number;
  operations: string;
  register: string | undefined;
}

function readOptions(): Options | undefined {
  let values: { supergraph?: string; port?: string; operations?: string; register?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string' },
        operations: { type: 'string' },
        register: { type: 'string' },
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
  return { supergraph, port, operations: values.operations ?? 'schema/operations', register: values.register };
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return console.log(usage);
  const served = await startGatewayHost({
    supergraph: readFile(options.supergraph),
    port: options.port,
    settings: readServerSettings(process.env),
    register: options.register ? (JSON.parse(readFile(options.register)) as RegisteredOrganization[]) : [],
    operations: options.operations,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new StartError(`Port ${options.port} is taken. Choose another: --port N.`);
  });
  served.watch(options.supergraph);
  console.log(`The gateway answers at http://localhost:${served.port}/graphql`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void served.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  const known = error instanceof StartError || error instanceof SupergraphError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
});
