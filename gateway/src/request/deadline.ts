import { setMaxListeners } from 'node:events';

/** The abort reason of a call or a request that ran out of time. Any other reason means that the client disconnected. */
export class DeadlineExceeded extends Error {}

/** The end of a request: an instant and a signal, which fires at that instant or when the client disconnects. */
export interface Deadline {
  /** Milliseconds since the epoch. */
  at: number;
  signal: AbortSignal;
  /** Releases the timer and the listener of a request that has been answered. */
  clear(): void;
}

/** Starts the time of a request. `disconnected` fires when its client goes away. */
export function startDeadline(milliseconds: number, disconnected: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  // Every subgraph call adds a listener.
  setMaxListeners(0, controller.signal);
  const expire = (): void => controller.abort(new DeadlineExceeded('The time for the request is over.'));
  const timer = setTimeout(expire, milliseconds);
  const disconnect = (): void => controller.abort(disconnected?.reason);
  disconnected?.addEventListener('abort', disconnect, { once: true });
  return {
    at: Date.now() + milliseconds,
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      disconnected?.removeEventListener('abort', disconnect);
    },
  };
}
