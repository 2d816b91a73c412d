import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  woff2: 'font/woff2',
};

/** A file in memory, with its compressed forms. */
export interface Asset {
  readonly contentType: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
  /** True for a name with a hash of the content: the file never changes. */
  readonly isImmutable: boolean;
}

export function createAsset(
  name: string,
  plain: Buffer,
  { br, gzip }: { br?: Buffer | undefined; gzip?: Buffer | undefined } = {},
): Asset {
  const suffix = name.split('.').at(-1)!;
  return {
    contentType: contentTypes[suffix]!,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
    plain,
    br,
    gzip: gzip ?? (suffix === 'json' ? gzipSync(plain) : undefined),
    isImmutable: /-[A-Z0-9]{8}\.\w+$/.test(name),
  };
}

/** Sends an asset, compressed as the client accepts; 304 if the client has it. */
export function sendAsset({ method, headers }: IncomingMessage, response: ServerResponse, asset: Asset): void {
  response.setHeader('etag', asset.etag);
  response.setHeader('cache-control', asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('vary', 'accept, accept-encoding');
  if (headers['if-none-match'] === asset.etag) {
    response.writeHead(304).end();
    return;
  }
  const accepted = headers['accept-encoding'] ?? '';
  const [encoding, body] =
    asset.br && accepted.includes('br')
      ? ['br', asset.br]
      : asset.gzip && accepted.includes('gzip')
        ? ['gzip', asset.gzip]
        : [undefined, asset.plain];
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-type', asset.contentType);
  response.setHeader('content-length', body.length);
  response.writeHead(200).end(method === 'HEAD' ? undefined : body);
}
