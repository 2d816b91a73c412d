import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { peersOf, secretReader } from '#kit';
import { projectRoot, registeredSubgraphs } from '../../../schema/register.js';
import {
  authenticator,
  developmentIdentity,
  type DevelopmentIssuer,
  openDevelopmentIssuer,
  readServerSettings,
  startGatewayHost,
  type ServerSettings,
} from '../index.js';
import { openDatabases } from './databases.js';
import { startDistributed, withAddresses } from './distributed.js';
import { startLocalSubgraphs } from './local-subgraphs.js';
import { runCommand } from './run-command.js';
import { readSettings, type Settings, SettingError, usage } from './settings.js';

const say = (line: string): void => console.log(`  ${line}`);

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.help) return console.log(usage);
  await checkPort(settings.port, readServerSettings(process.env).host);
  const databases = await openDatabases(settings, say);
  const stops: (() => Promise<void>)[] = [() => databases.stop()];
  const stop = async (): Promise<void> => {
    while (stops.length > 0) await stops.pop()!();
  };
  stopOnSignal(stop);
  try {
    const data = settings.scale ? `demo data (${settings.scale})` : 'public facts, and no demo data,';
    say(`Starting the subgraphs; ${data} are loaded the first time`);
    stops.push(
      settings.distributed ? await distributed(settings, databases.urls) : await oneProcess(settings, databases.urls),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  announce(settings, databases.where);
}

async function oneProcess(settings: Settings, urls: ReadonlyMap<string, string>): Promise<() => Promise<void>> {
  const { remote, scale, port } = settings;
  const server = readServerSettings(process.env);
  const subgraphs = await startLocalSubgraphs({
    urls,
    remote,
    scale,
    onProgress: say,
    peers: peersOf(secretReader(process.env, 'PEERS')() ?? ''),
  });
  const composed = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  const issuer = await developmentIssuer(settings, server);
  const served = await startGatewayHost({
    supergraph: withAddresses(composed, remote),
    port,
    settings: server,
    local: subgraphs.transports,
    register: registeredSubgraphs(),
    operations: join(projectRoot, 'schema', 'operations'),
    ...(issuer && { authenticate: authenticator({ ...developmentIdentity, keys: issuer.keys }) }),
  });
  return async () => {
    await served.close();
    await subgraphs.stop();
  };
}

async function distributed(settings: Settings, urls: ReadonlyMap<string, string>): Promise<() => Promise<void>> {
  const issuer = await developmentIssuer(settings, readServerSettings(process.env));
  const gatewayEnvironment = issuer && {
    OIDC_ISSUER: developmentIdentity.issuer,
    OIDC_AUDIENCE: developmentIdentity.audience,
    OIDC_JWKS: JSON.stringify(issuer.keys),
  };
  const started = await startDistributed({
    ...settings,
    urls,
    onProgress: say,
    ...(gatewayEnvironment && { gatewayEnvironment }),
  });
  return () => started.stop();
}

/** Its key lies beside the embedded database: who has a server of his own has an issuer too, or needs none. */
async function developmentIssuer(
  { databaseUrl, issuerFile }: Settings,
  { authenticate }: ServerSettings,
): Promise<DevelopmentIssuer | undefined> {
  return authenticate || databaseUrl ? undefined : openDevelopmentIssuer(issuerFile);
}

/** Before anything is started: a port that somebody else has is the commonest surprise. */
function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const problem = error.code === 'EACCES' ? 'needs more rights' : 'is taken';
      reject(new SettingError(`Port ${port} ${problem}. Choose another: PORT=${port + 1} npm start`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      console.log('\nStopping');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

function announce({ port }: Settings, where: string): void {
  console.log(`
The graph answers at http://localhost:${port}/graphql; explore it at http://localhost:${port}/

Three things to try there:
  1. The sixteen published claims about Thanh Xuân, checked:   { publishedClaims { nodes { key verdict } } }
  2. The wards of the district on a day in the past:            query @asOf(date: "2020-06-29") { administrativeUnitByCode(code: "009") { children { name } } }
  3. What is open after supervision:                            { recommendations(filter: { followUpStatus: [OPEN] }, first: 5) { nodes { text followUpStatus } } }

The data lie in ${where}
Stop with Ctrl-C.`);
}

runCommand(main);
