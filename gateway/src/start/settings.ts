import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { secretReader } from '#kit';
import type { Scale } from '#world';
import { serverVariables } from '../index.js';
import { projectRoot, registeredSubgraphs } from '../../../schema/register.js';

/** The variables of `npm start`, for `--help` and docs/configuration.md, beside those of the gateway. */
export const startVariables = {
  PORT: 'port of the gateway (4000)',
  DATA_DIR: 'folder of the embedded database (.data/PORT)',
  DEMO_DATA: 'demo data for an empty database: district, province or country; empty for public facts alone (district)',
  DATABASE_URL:
    'a PostgreSQL server of yours instead of the embedded one, as a role that may create databases (secret)',
  SUBGRAPH_URLS: 'subgraphs that run elsewhere: youth-union=https://host/graphql,front=http://host:4001/graphql',
  PEERS: 'senders that run elsewhere: youth-union=https://host|key, see docs/decisions/0013 (secret)',
} as const;

export const usage = `npm start [-- options]

Starts the embedded PostgreSQL, seven subgraphs and the gateway, and loads the demo data the first time.

  --port N          where the gateway answers             (PORT, default 4000)
  --data-dir DIR    where the embedded database keeps data (DATA_DIR, default .data/PORT)
  --scale SCALE     demo data of district, province or country (DEMO_DATA, default district), for an empty database
  --empty           no demo data: public facts alone (units, instruments, rules, holidays), as with DEMO_DATA=
  --distributed     each subgraph and the gateway as a process of its own
  --help            this text

Environment:
${Object.entries(startVariables)
  .map(([name, text]) => `  ${name.padEnd(17)} ${text}`)
  .join('\n')}
${serverVariables}`;

export interface Settings {
  port: number;
  dataDir: string;
  /** A server of the user's; the embedded one when undefined. */
  databaseUrl: string | undefined;
  /** Subgraphs that run elsewhere, by name. */
  remote: ReadonlyMap<string, string>;
  distributed: boolean;
  /** Demo data for empty databases; public facts alone when undefined. */
  scale: Scale | undefined;
  /** Key of the development issuer, see `npm run token`. */
  issuerFile: string;
  help: boolean;
}

/** A wrong setting; the message is one line that says what to do. */
export class SettingError extends Error {}

export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const { values } = parse(args);
  const port = portOf(values.port ?? env['PORT'] ?? '4000');
  const dataDir = values['data-dir'] ?? env['DATA_DIR'] ?? join(projectRoot, '.data', String(port));
  return {
    port,
    dataDir,
    issuerFile: join(dataDir, 'issuer.json'),
    databaseUrl: secretReader(env, 'DATABASE_URL')() || undefined,
    remote: remoteSubgraphs(env['SUBGRAPH_URLS'] ?? ''),
    distributed: values.distributed ?? false,
    scale: demoScale(values, env['DEMO_DATA']),
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        scale: { type: 'string' },
        empty: { type: 'boolean' },
        distributed: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new SettingError(`${(error as Error).message.split('.')[0]}. See npm start -- --help.`);
  }
}

function demoScale(
  { scale, empty }: { scale?: string | undefined; empty?: boolean | undefined },
  demoData: string | undefined,
): Scale | undefined {
  if (scale !== undefined && empty) throw new SettingError('Give --scale or --empty, not both.');
  if (empty) return undefined;
  const text = scale ?? demoData ?? 'district';
  return text === '' ? undefined : scaleOf(text);
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SettingError(`The port is "${text}"; it must be a whole number from 1 to 65535.`);
}

const scales: readonly string[] = ['district', 'province', 'country'] satisfies Scale[];

export function scaleOf(text: string): Scale {
  if (scales.includes(text)) return text as Scale;
  throw new SettingError(`The scale is "${text}"; it must be one of ${scales.join(', ')}.`);
}

function remoteSubgraphs(text: string): Map<string, string> {
  const remote = new Map<string, string>();
  for (const entry of text.split(',').filter((each) => each.trim() !== '')) {
    const [name, url] = splitOnce(entry.trim(), '=');
    if (!url || !URL.canParse(url)) {
      throw new SettingError(
        `SUBGRAPH_URLS has "${entry.trim()}"; write name=http://host:port/graphql, with commas between.`,
      );
    }
    const names = registeredSubgraphs().map((subgraph) => subgraph.name);
    if (!names.includes(name)) {
      throw new SettingError(`SUBGRAPH_URLS names "${name}", which is no subgraph. There are: ${names.join(', ')}.`);
    }
    remote.set(name, url);
  }
  return remote;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
