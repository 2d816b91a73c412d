import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, type JSONWebKeySet, SignJWT } from 'jose';
import type { Caller } from './caller.js';

const algorithm = 'ES256';
const keyId = 'development';

/** The issuer and the audience of tokens for trying things out. No production names them. */
export const developmentIdentity = { issuer: 'urn:civic:development', audience: 'civic-supervision-graph' } as const;

/** An issuer of tokens on this machine, whose key lies beside the embedded database. */
export interface DevelopmentIssuer {
  /** Values with which a gateway verifies the issuer's tokens. */
  keys: JSONWebKeySet;
  issue(caller: Caller, seconds: number): Promise<string>;
}

/** Opens the key file, making it the first time. */
export async function openDevelopmentIssuer(file: string): Promise<DevelopmentIssuer> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' });
  }
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const privateKey = await importJWK(jwk, algorithm);
  const { d: _, ...publicKey } = jwk;
  return {
    keys: { keys: [{ ...publicKey, alg: algorithm, kid: keyId, use: 'sig' }] },
    issue: ({ subject, roles, scopes, organization, office }, seconds) =>
      new SignJWT({
        roles: [...roles],
        scope: scopes.join(' '),
        ...(organization && { organization }),
        ...(office && { office }),
      })
        .setProtectedHeader({ alg: algorithm, kid: keyId })
        .setSubject(subject)
        .setIssuer(developmentIdentity.issuer)
        .setAudience(developmentIdentity.audience)
        .setIssuedAt()
        .setExpirationTime(`${seconds}s`)
        .sign(privateKey),
  };
}
