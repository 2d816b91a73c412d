import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { RequestContext } from '../context/context.js';

/** Name of the header in which the gateway vouches for a call. */
export const contextHeader = 'gateway-context';

interface Payload extends Omit<RequestContext, 'deadline' | 'signal'> {
  /** Milliseconds for which the gateway waits: a span of time, since clocks differ. */
  timeout?: number;
  aud: string;
  exp: number;
  jti: string;
  body: string;
}

/** A call that the gateway does not vouch for: the message says why, for the log of whoever calls. */
export class UnsignedCallError extends Error {}

/** Seconds by which the clocks of gateway and subgraph may differ. */
const clockTolerance = 5;

/** Verifier of the head of a call; the function that it returns verifies the body. @throws UnsignedCallError */
export type Verify = (header: unknown) => (body: string) => RequestContext;

/**
 * Checks calls against the keys that the gateway shares with this subgraph alone: one, or two while the key is changed. A
 * call must be signed, for this subgraph,
 * not expired, never seen before, and with the body that was signed. The head says all but the last: of a stranger's call
 * no body is read.
 */
export function contextVerifier(audience: string, keys: () => readonly string[]): Verify {
  const seen = new Map<string, number>();
  let swept = 0;

  return (header) => {
    const payload = signedPayload(header, keys());
    const now = Date.now() / 1000;
    if (payload.aud !== audience) throw new UnsignedCallError('The call is signed for another subgraph.');
    if (payload.exp + clockTolerance < now) throw new UnsignedCallError('The signature has expired.');
    sweep(now);
    if (seen.has(payload.jti)) throw new UnsignedCallError('The call was seen before.');
    seen.set(payload.jti, payload.exp + clockTolerance);
    return (body) => {
      if (!isEqual(payload.body, createHash('sha256').update(body).digest('base64url')))
        throw new UnsignedCallError('The body is not the one that was signed.');
      const { requestId, asOf, asKnownOn, caller, timeout } = payload;
      return { requestId, asOf, asKnownOn, caller, deadline: timeout === undefined ? undefined : Date.now() + timeout };
    };
  };

  /** An expired call is refused for that, so its number need not be kept. */
  function sweep(now: number): void {
    if (now - swept < 1) return;
    swept = now;
    for (const [id, until] of seen) {
      if (until >= now) break;
      seen.delete(id);
    }
  }
}

/** @throws UnsignedCallError for anything but what this key has signed */
function signedPayload(header: unknown, keys: readonly string[]): Payload {
  const [text = '', signature = '', ...more] = typeof header === 'string' ? header.split('.') : [];
  if (!text || !signature || more.length > 0) throw new UnsignedCallError('The call is not signed.');
  if (!keys.some((key) => isEqual(signature, createHmac('sha256', key).update(text).digest('base64url'))))
    throw new UnsignedCallError('The signature is not by the key of this subgraph.');
  const payload = JSON.parse(Buffer.from(text, 'base64url').toString()) as Payload;
  const { exp, jti, body } = payload;
  if (typeof exp !== 'number' || typeof jti !== 'string' || typeof body !== 'string')
    throw new UnsignedCallError('The signed context has no exp, jti or body.');
  return payload;
}

/** Seconds for which a signed call is good. */
const lifetime = 30;

/** Signs a call of our own to another subgraph, for its verifier of this audience. */
export function signCall(audience: string, body: string, key: string): string {
  const payload: Payload = {
    aud: audience,
    exp: Math.floor(Date.now() / 1000) + lifetime,
    jti: randomBytes(12).toString('base64url'),
    requestId: '',
    body: createHash('sha256').update(body).digest('base64url'),
  };
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
