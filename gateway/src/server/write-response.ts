import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpResponse } from '../request/http-message.js';

/** Bytes from which a response is compressed. */
const minimumCompressed = 1024;

/** Writes a response with compression. A response to GET has an entity tag, and is answered 304 if the client has it. */
export async function writeResponse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: HttpResponse,
): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (request.method === 'GET' && status === 200) {
    // A weak tag: compressed and uncompressed representations share it.
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    response.setHeader('etag', etag);
    if (matchesTag(etag, request.headers['if-none-match'])) {
      response.writeHead(304).end();
      return;
    }
  }
  const bytes = await compressed(request, response, body);
  response.setHeader('content-length', bytes.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
}

/** Writes a JSON text without compression. */
export function writeJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}

/** Returns true if `If-None-Match` lists the tag. Weak and strong tags match, since a proxy may have changed one to the other. */
function matchesTag(etag: string, list: string | undefined): boolean {
  const opaque = etag.slice(2);
  return list?.split(',').some((each) => each.trim().replace(/^W\//, '') === opaque || each.trim() === '*') ?? false;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Compresses at the fastest levels: a response is written once and read once. */
async function compressed({ headers }: IncomingMessage, response: ServerResponse, body: string): Promise<Buffer> {
  const bytes = Buffer.from(body);
  const accepted = headers['accept-encoding'] ?? '';
  if (bytes.length < minimumCompressed) return bytes;
  if (/\bgzip\b/.test(accepted)) {
    response.setHeader('content-encoding', 'gzip');
    return toGzip(bytes, { level: 2 });
  }
  if (/\bbr\b/.test(accepted)) {
    response.setHeader('content-encoding', 'br');
    return toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } });
  }
  return bytes;
}
