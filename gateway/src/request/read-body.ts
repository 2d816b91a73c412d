import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Code } from '../error/error-codes.js';
import { limitDetails, LimitError, type Limits } from '../limits/limits.js';

/** A body that is refused: with which status, and why. */
export class BodyError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly extensions: Readonly<Record<string, unknown>> = { code: 'BAD_REQUEST' satisfies Code },
  ) {
    super(message);
  }
}

const decompressors: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/**
 * The text of a request's body. Bytes are counted as they arrive and as they are unpacked, so that neither a long body
 * nor a small one that unpacks to a long one is ever held; and who sends slowly is not waited for.
 * @throws BodyError for a body that is too long, too slow, packed or written in a way that is not known, or no UTF-8
 */
export async function readBody(
  request: IncomingMessage,
  { bodyBytes: limit, bodyMilliseconds }: Pick<Limits, 'bodyBytes' | 'bodyMilliseconds'>,
): Promise<string> {
  const { 'content-type': contentType = '', 'content-encoding': encoding, 'content-length': length } = request.headers;
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]?.toLowerCase();
  if (charset && charset !== 'utf-8' && charset !== 'utf8') {
    throw new BodyError(415, `The charset is "${charset.slice(0, 40)}"; only UTF-8 is read.`);
  }
  if (Number(length) > limit) throw tooLong(limit, Number(length));
  const packed = encoding && encoding.toLowerCase() !== 'identity' ? encoding.toLowerCase().trim() : undefined;
  if (packed !== undefined && !Object.hasOwn(decompressors, packed)) {
    throw new BodyError(415, `The content-encoding is "${packed.slice(0, 40)}"; gzip, deflate and br are read.`);
  }
  const bytes = await inTime(
    packed === undefined ? collect(request, limit) : unpack(request, decompressors[packed]!(), limit),
    bodyMilliseconds,
  );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BodyError(400, 'The request body is not UTF-8.');
  }
}

function collect(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        stream.pause();
        reject(tooLong(limit, `at least ${size}`));
      }
    });
    stream.once('error', () => reject(new BodyError(400, 'The request body could not be read.')));
    stream.once('close', () => reject(new BodyError(400, 'The request body ended early.')));
    stream.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
  });
}

async function unpack(request: IncomingMessage, unpacker: Transform, limit: number): Promise<Buffer> {
  const sent = collect(request, limit);
  request.pipe(unpacker);
  try {
    // Whichever is too long first; a body that breaks off never ends what is unpacked of it.
    const [unpacked] = await Promise.all([collect(unpacker, limit), sent]);
    return unpacked;
  } finally {
    request.unpipe(unpacker);
    unpacker.destroy();
  }
}

function inTime(bytes: Promise<Buffer>, milliseconds: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const late = new LimitError('bodyMilliseconds', milliseconds, `more`);
    const timer = setTimeout(() => reject(asBodyError(late, 408)), milliseconds);
    bytes.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function tooLong(limit: number, length: number | string): BodyError {
  return asBodyError(new LimitError('bodyBytes', limit, length), 413);
}

function asBodyError(error: LimitError, status: number): BodyError {
  return new BodyError(status, error.message, limitDetails(error));
}
