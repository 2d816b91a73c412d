import type { GatewayResult } from '../execute/build-response.js';
import type { Subscription } from '../execute/executor.js';
import type { RequestContext } from '../transport/transport.js';

/** Response stream of a subscription. `return()` ends it at once, even while it waits for the next event. */
export type ResponseStream = Required<AsyncIterator<GatewayResult, void, void>> & AsyncIterable<GatewayResult>;

export interface ResponseStreamOptions {
  /** Ends the source stream as well. */
  end: AbortController;
  /** Milliseconds after which the stream ends. Clients then subscribe again, with a valid token. */
  lifetime: number;
  /** Starts the response to an event: verifies the caller again, and sets its deadline. */
  begin: () => Promise<{ context: RequestContext; done: () => void }>;
  /** Returns the response to an error that is not a subgraph's. */
  refuse: (error: unknown) => GatewayResult;
}

const ended = Symbol('ended');

/** MapSourceToResponseEvent of the GraphQL specification. An event is read when the client has read the last response. */
export function mapSourceToResponse(
  subscription: Subscription,
  { end, lifetime, begin, refuse }: ResponseStreamOptions,
): ResponseStream {
  const { signal } = end;
  const whenEnded = new Promise<typeof ended>((resolve) => {
    if (signal.aborted) resolve(ended);
    else signal.addEventListener('abort', () => resolve(ended), { once: true });
  });

  async function respond(
    event: Parameters<Subscription['toResponse']>[0],
  ): Promise<{ response: GatewayResult; isLast: boolean }> {
    try {
      const { context, done } = await begin();
      try {
        return { response: await subscription.toResponse(event, context), isLast: 'error' in event };
      } finally {
        done();
      }
    } catch (error) {
      return { response: refuse(error), isLast: true };
    }
  }

  async function* responses(): AsyncGenerator<GatewayResult, void, void> {
    const timer = setTimeout(() => end.abort(), lifetime);
    const source = subscription.events[Symbol.asyncIterator]();
    try {
      for (;;) {
        const event = await Promise.race([
          whenEnded,
          source.next().then(
            ({ done, value }) => (done ? ended : { result: value }),
            (error: unknown) => (signal.aborted ? ended : { error }),
          ),
        ]);
        if (event === ended) return;
        const { response, isLast } = await respond(event);
        if (signal.aborted) return;
        yield response;
        if (isLast) return;
      }
    } finally {
      clearTimeout(timer);
      end.abort();
      // `return()` of a source that waits may resolve only after its next event. The signal ends it sooner.
      void source.return?.().catch(() => undefined);
    }
  }

  const running = responses();
  return {
    next: () => running.next(),
    return(value) {
      end.abort();
      return running.return(value);
    },
    throw: (error) => running.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
