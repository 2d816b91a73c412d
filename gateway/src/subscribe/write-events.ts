import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { GatewayResult } from '../execute/build-response.js';

/** Milliseconds between pings. Proxies close connections that are silent for longer. */
export const pingTime = 12_000;

/** Milliseconds for which a client may leave a response unread. */
const unreadTime = 20_000;

/**
 * Writes responses as server-sent events (`graphql-sse`, distinct connections mode): `next` for each, `complete` at the
 * end. Reads the next response when this one is sent. Destroys the connection of a client that does not read.
 */
export async function writeEvents(
  response: ServerResponse,
  headers: Iterable<readonly [string, string]>,
  answers: AsyncIterable<GatewayResult> | readonly string[],
): Promise<void> {
  for (const [name, value] of headers) if (name !== 'content-length') response.setHeader(name, value);
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  // The connection carries nothing after the events, so that a gateway that stops does not wait for it.
  response.setHeader('connection', 'close');
  // Disables response buffering in proxies.
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
