import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { SubgraphRequest } from './transport.js';

/** Name of the header by which a subgraph knows that the gateway asks, and for whom. */
export const contextHeader = 'gateway-context';

/** Seconds for which a signed context is good: the time of the way, and clocks that differ. */
const lifetime = 30;

const digests = new Map<string, string>();
const maximumDigests = 5000;

/**
 * The signed context of a call as `payload.signature`, both base64url: a JSON object and its HMAC-SHA-256 under the key
 * that the gateway shares with this one subgraph. The subgraph refuses a call without it, one that is expired or was
 * seen before, one for another audience, and one whose body is not the digested one. docs/decisions/0009 has the fields.
 */
export function signContext({ subgraph, operation, context }: SubgraphRequest, body: string, key: string): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    aud: subgraph,
    iat: now,
    exp: now + lifetime,
    jti: randomBytes(12).toString('base64url'),
    requestId: context.requestId,
    asOf: context.asOf,
    asKnownOn: context.asKnownOn,
    caller: context.caller,
    timeout: context.deadline && Math.max(0, context.deadline - Date.now()),
    operation: digestOf(operation),
    body: createHash('sha256').update(body).digest('base64url'),
  };
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

/** The same few operations come again and again. */
function digestOf(operation: string): string {
  let digest = digests.get(operation);
  if (!digest) {
    digest = createHash('sha256').update(operation).digest('base64url');
    if (digests.size >= maximumDigests) digests.clear();
    digests.set(operation, digest);
  }
  return digest;
}
