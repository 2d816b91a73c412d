import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** Milliseconds for one answer of the issuer, between two questions for a key that is not known, and for what is known. */
const timeoutDuration = 3000;
const cooldownDuration = 30_000;
const cacheMaxAge = 600_000;
/** Milliseconds for which an issuer that did not answer is not asked again. */
const pause = 5000;

/** The issuer's keys cannot be had, so nobody can say whether a token is good. */
export class KeysUnavailableError extends Error {}

/**
 * The keys at an address: fetched when the first token comes, again when one names a key that is not known (but not for
 * each such token), and every ten minutes, so that a key that was taken back is forgotten. While the issuer does not
 * answer, the keys that it gave last go on being good.
 */
export function remoteKeys(address: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(address, { timeoutDuration, cooldownDuration, cacheMaxAge });
  let failed = -Infinity;
  return async (header, token) => {
    const known = remote.jwks();
    const last = known && createLocalJWKSet(known);
    if (Date.now() - failed < pause) {
      if (last) return last(header, token);
      throw new KeysUnavailableError('The issuer did not answer a moment ago.');
    }
    try {
      return await remote(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      failed = Date.now();
      if (last) return last(header, token);
      throw new KeysUnavailableError('The issuer does not answer.', { cause: error });
    }
  };
}

/** The issuer has answered, and the token does not fit to what it said. */
function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}
