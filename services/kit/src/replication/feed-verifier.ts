import type { IncomingHttpHeaders } from 'node:http';
import { contextVerifier, UnsignedCallError, type Verify } from '../server/signed-context.js';
import { feedAudience, peerHeader, peerNameHeader } from './peer.js';

/** Checks the headers of a request for the feed. Returns the receiver, and the check of the body once it is read. */
export type VerifyReceiver = (headers: IncomingHttpHeaders) => { receiver: string; complete: ReturnType<Verify> };

/**
 * Checks requests for the feed of `sender` against the keys that it shares with each receiver. A receiver proves its name by
 * its own key, and reads nothing that is addressed to another.
 */
export function feedVerifier(sender: string, keys: ReadonlyMap<string, readonly string[]>): VerifyReceiver {
  const verifiers = new Map(
    [...keys].map(([receiver, own]) => [
      receiver,
      own.map((key) => contextVerifier(feedAudience(sender, receiver), () => [key])),
    ]),
  );
  return (headers) => {
    const receiver = headers[peerNameHeader];
    const own = typeof receiver === 'string' ? verifiers.get(receiver) : undefined;
    if (!own) {
      throw new UnsignedCallError(
        `No key is shared with "${String(receiver ?? '')}". Add receiver=key to PEER_KEYS of ${sender}, and the same key to PEERS of the receiver.`,
      );
    }
    let failure: unknown;
    for (const verify of own) {
      try {
        return { receiver: receiver as string, complete: verify(headers[peerHeader]) };
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  };
}
