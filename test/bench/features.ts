import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { freePort } from '#kit';
import { projectRoot } from '../../schema/register.js';
import { type Contestant, startProgram, manyRequests } from './contestants.js';

interface Eight {
  supergraph: string;
  keys: ReadonlyMap<string, string>;
}

const issuer = 'https://issuer.bench';
const audience = 'civic-supervision-graph';

/** A signed token, and the URL of its key set. */
async function startIssuer(): Promise<{ token: string; jwks: string; stop(): Promise<void> }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' };
  const server = createServer((_, response) => void response.end(JSON.stringify({ keys: [key] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const token = await new SignJWT({ roles: ['analyst'] })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(privateKey);
  return {
    token,
    jwks: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * The gateway twice before the same subgraphs: with identity (each request with a token), limits and metrics, and with all
 * of that off. Only the CPU of the gateway counts.
 */
export async function startPair({ supergraph, keys }: Eight): Promise<Contestant[]> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-features-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const identity = await startIssuer();
  const SUBGRAPH_KEYS = [...keys].map((pair) => pair.join('=')).join(',');
  const gateway = async (name: string, env: NodeJS.ProcessEnv, ...flags: string[]): Promise<Contestant> => {
    const port = await freePort();
    const main = join(projectRoot, 'dist', 'test', 'bench', 'feature-gateway.js');
    const command = [process.execPath, ...process.execArgv, main, file, String(port), ...flags];
    return startProgram(name, port, command, { env: { SUBGRAPH_KEYS, ...env } });
  };
  const on = await gateway('all on', {
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    OIDC_JWKS_URL: identity.jwks,
    METRICS_PORT: String(await freePort()),
    GATEWAY_LIMITS: manyRequests,
  });
  const off = await gateway('all off', {}, '--bare');
  return [
    { ...on, headers: { authorization: `Bearer ${identity.token}` } },
    {
      ...off,
      async stop() {
        await off.stop();
        await identity.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    },
  ];
}
