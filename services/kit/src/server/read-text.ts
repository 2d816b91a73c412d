import type { IncomingMessage } from 'node:http';

/** Bytes of a call that are read: the gateway asks for many entities at once, but not for more than this. */
const longest = 16 * 1024 * 1024;

/** A call that is longer than any of the gateway's. */
export class BodyTooLongError extends Error {}

/** The body of a request as text. @throws BodyTooLongError as soon as it is longer than what is read */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longest) throw new BodyTooLongError(`The body is longer than ${longest} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
