import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a browser may remember what it was allowed, in seconds. */
const preflightAge = 3600;
const allowedHeaders =
  'content-type, authorization, apollo-require-preflight, x-apollo-operation-name, as-of, as-known-on, x-request-id';
const exposedHeaders = 'x-request-id, retry-after, etag';

/**
 * Lets the listed origins read answers: never the origin that happens to ask, never every one with credentials. Returns
 * whether the request was a preflight, and so has been answered.
 */
export function answerCors(request: IncomingMessage, response: ServerResponse, origins: ReadonlySet<string>): boolean {
  const { origin } = request.headers;
  const isAllowed = origin !== undefined && (origins.has(origin) || origins.has('*'));
  response.setHeader('vary', 'origin, accept-encoding');
  if (isAllowed) {
    response.setHeader('access-control-allow-origin', origins.has('*') ? '*' : origin);
    response.setHeader('access-control-expose-headers', exposedHeaders);
  }
  if (request.method !== 'OPTIONS' || origin === undefined) return false;
  if (isAllowed) {
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-allow-headers', allowedHeaders);
    response.setHeader('access-control-max-age', preflightAge);
  }
  response.writeHead(204).end();
  return true;
}
