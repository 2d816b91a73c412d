import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address that a request is counted under. Of the headers by which proxies say who asked only `X-Forwarded-For` is
 * read, only where a proxy of ours writes it, and of that only the last address, which our own proxy saw: those before
 * it are what the client wrote.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers['x-forwarded-for'] : undefined;
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(',').at(-1)?.trim() ?? '';
  return isIP(last) > 0 ? last : (socket.remoteAddress ?? '');
}
