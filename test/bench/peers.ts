import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#kit';
import { registeredSubgraphs, projectRoot } from '../../schema/register.js';
import { parse, print, visit } from 'graphql';
import { type Contestant, startProgram } from './contestants.js';

const folder = join(projectRoot, 'test', 'bench', 'peers');

interface Eight {
  supergraph: string;
  subgraphPids: readonly number[];
}

interface Peer {
  name: string;
  command: (port: number) => string[];
}

/** Other gateways before the subgraph processes, whose CPU counts as theirs. */
export async function startPeers({ supergraph, subgraphPids }: Eight): Promise<Contestant[]> {
  if (!existsSync(join(folder, 'node_modules'))) {
    console.log('  Installing other gateways');
    const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('The other gateways could not be installed, for the reason above.');
  }
  const files = mkdtempSync(join(tmpdir(), 'civic-peers-'));
  const supergraphFile = join(files, 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraph);
  const grafbaseFile = join(files, 'grafbase.toml');
  writeFileSync(grafbaseFile, grafbaseConfiguration(supergraph, files));
  const started: Contestant[] = [];
  for (const { name, command } of peers(supergraphFile, grafbaseFile)) {
    const port = await freePort();
    const env = { PORT: String(port), SUPERGRAPH: supergraphFile };
    try {
      const contestant = await startProgram(name, port, command(port), { cwd: folder, env });
      started.push({ ...contestant, pids: [...contestant.pids, ...subgraphPids] });
    } catch (error) {
      console.log(`  ${name} does not take part: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  const last = started.at(-1);
  if (!last) rmSync(files, { recursive: true });
  return started.map((contestant) =>
    contestant === last
      ? { ...contestant, stop: () => contestant.stop().then(() => rmSync(files, { recursive: true })) }
      : contestant,
  );
}

function peers(supergraph: string, grafbase: string): Peer[] {
  const hive = join('node_modules', '.bin', 'hive-gateway');
  const hiveArguments = ['-c', 'hive-gateway.config.mjs', '-h', '127.0.0.1', '-p'];
  return [
    {
      name: '@apollo/gateway',
      command: () => [process.execPath, 'apollo-gateway.cjs'],
    },
    {
      name: 'Hive Gateway',
      command: (port) => [hive, ...hiveArguments, String(port), 'supergraph', supergraph],
    },
    {
      name: 'Hive, Rust planner',
      command: (port) => [hive, ...hiveArguments, String(port), 'supergraph', supergraph, '--hive-router-runtime'],
    },
    {
      name: 'Grafbase',
      command: (port) => [
        join('node_modules', '@grafbase', 'cli-x86_64-unknown-linux-musl', 'grafbase'),
        'dev',
        `--config=${grafbase}`,
        `--listen-address=127.0.0.1:${port}`,
      ],
    },
  ];
}

/** Grafbase composes the contracts itself, without descriptions: some of them stop its composer. */
function grafbaseConfiguration(supergraph: string, files: string): string {
  const subgraphs = registeredSubgraphs().map(({ name }) => {
    const url = new RegExp(`@join__graph\\(name: "${name}", url: "([^"]+)"`).exec(supergraph)![1];
    const contract = parse(readFileSync(join(projectRoot, 'schema', 'contracts', `${name}.graphql`), 'utf8'));
    const file = join(files, `${name}.graphql`);
    const plain = visit(contract, {
      enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
    });
    writeFileSync(file, print(plain));
    return `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${file}"\n`;
  });
  return `[[headers]]\nrule = "forward"\nname = "as-of"\n\n${subgraphs.join('\n')}`;
}
