import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { GatewayResult } from '../execute/build-response.js';

/** Milliseconds between signs of life: proxies close what is silent for longer. */
export const pingTime = 12_000;

/** Milliseconds for which a client may leave an answer unread. */
const unreadTime = 20_000;

/**
 * Writes answers as server-sent events (`graphql-sse`, distinct connections mode): `next` with each, `complete` at the
 * end. The next answer is made when this one is on its way; a client that does not read is left.
 */
export async function writeEvents(
  response: ServerResponse,
  headers: Iterable<readonly [string, string]>,
  answers: AsyncIterable<GatewayResult> | readonly string[],
): Promise<void> {
  for (const [name, value] of headers) if (name !== 'content-length') response.setHeader(name, value);
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  // Nothing is sent on this connection after the events, so a gateway that stops need not wait for it.
  response.setHeader('connection', 'close');
  // Proxies that hold back small answers are asked not to.
  response.setHeader('x-accel-buffering', 'no');
  response.writeHead(200);
  response.flushHeaders();
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const ping = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n');
  }, pingTime);
  try {
    for await (const answer of answers) {
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
      if (response.destroyed) return;
      if (!response.write(`event: next\ndata: ${text.trimEnd()}\n\n`)) {
        await once(response, 'drain', { signal: AbortSignal.any([gone.signal, AbortSignal.timeout(unreadTime)]) });
      }
    }
    response.end('event: complete\ndata:\n\n');
  } catch {
    response.destroy();
  } finally {
    clearInterval(ping);
  }
}
