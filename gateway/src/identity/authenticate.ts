import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { codedError } from '../error/error-codes.js';
import type { Caller } from './caller.js';
import { remoteKeys } from './remote-keys.js';

/** Reads the `Authorization` header: who asks, or undefined for somebody who does not say. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller | undefined>;

export interface IdentityOptions {
  /** The one issuer whose tokens count, as their `iss` says it. */
  issuer: string;
  /** The name of this graph in tokens, as their `aud` says it. */
  audience: string;
  /** Where the issuer's keys are, or the keys themselves; from an address they are fetched anew when one is not known. */
  keys: URL | JSONWebKeySet;
  /** Seconds by which clocks may differ. Default 30. */
  clockTolerance?: number;
}

/** Signatures with a public key only: a token under a shared secret, or under none, is no proof of who made it. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const maximumToken = 8192;
/** Verified tokens are remembered for so long: an issuer's revocation is seen after that, at the latest. */
const rememberedMilliseconds = 30_000;
const maximumRemembered = 2000;

/** Verifies OIDC bearer tokens. A request without one is answered as public; one with a bad one is refused. */
export function authenticator({ issuer, audience, keys, clockTolerance = 30 }: IdentityOptions): Authenticate {
  const keySet = keys instanceof URL ? remoteKeys(keys) : createLocalJWKSet(keys);
  const remembered = new Map<string, { caller: Caller; until: number }>();

  return async (authorization) => {
    if (authorization === undefined) return undefined;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (!token || token.length > maximumToken) throw unauthenticated('The Authorization header is no bearer token.');
    const digest = createHash('sha256').update(token).digest('base64url');
    const cached = remembered.get(digest);
    if (cached && cached.until > Date.now()) return cached.caller;
    const payload = await verified(token);
    const caller = callerOf(payload);
    if (remembered.size >= maximumRemembered) remembered.clear();
    const expires = payload.exp! * 1000 + clockTolerance * 1000;
    remembered.set(digest, { caller, until: Math.min(Date.now() + rememberedMilliseconds, expires) });
    return caller;
  };

  async function verified(token: string): Promise<JWTPayload> {
    try {
      const options = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp', 'sub'] };
      return (await jwtVerify(token, keySet, options)).payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthenticated('The token has expired: ask for a new one.');
      if (!(error instanceof errors.JOSEError)) {
        throw codedError('IDENTITY_UNAVAILABLE', 'The keys of the issuer of tokens cannot be had at the moment.', {
          status: 503,
          headers: { 'retry-after': '5' },
        });
      }
      throw unauthenticated('The token is not one that this graph accepts.');
    }
  }
}

function callerOf(payload: JWTPayload): Caller {
  const { sub, scope, roles, organization, office } = payload as JWTPayload & Record<string, unknown>;
  return {
    subject: sub!,
    roles: strings(roles),
    scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : strings(scope),
    ...(typeof organization === 'string' && { organization }),
    ...(typeof office === 'string' && { office }),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function unauthenticated(message: string): GraphQLError {
  const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
  return codedError('UNAUTHENTICATED', message, { status: 401, headers });
}
