import type { GatewayResult, Subscription } from '../execute/executor.js';
import type { RequestContext } from '../transport/transport.js';

/** Answers one after the other. `return()` ends them at once, even while the next one is waited for. */
export type ResponseStream = Required<AsyncIterator<GatewayResult, void, void>> & AsyncIterable<GatewayResult>;

export interface ResponseStreamOptions {
  /** Ends the subscription at the subgraph too. */
  end: AbortController;
  /** Milliseconds after which the answers end by themselves: who wants more subscribes anew, with a token of the day. */
  lifetime: number;
  /** What holds for an event: who asks is verified anew, and the time for its answer begins. */
  begin: () => Promise<{ context: RequestContext; done: () => void }>;
  /** What is said to the client of an error that is no subgraph's. */
  refuse: (error: unknown) => GatewayResult;
}

const ended = Symbol('ended');

/** The answers to a subscription, an event an answer: the next event is taken when the client has taken the last answer. */
export function mapSourceToResponse(
  subscription: Subscription,
  { end, lifetime, begin, refuse }: ResponseStreamOptions,
): ResponseStream {
  const { signal } = end;
  const whenEnded = new Promise<typeof ended>((resolve) => {
    if (signal.aborted) resolve(ended);
    else signal.addEventListener('abort', () => resolve(ended), { once: true });
  });

  async function answerTo(
    event: Parameters<Subscription['answer']>[0],
  ): Promise<{ answer: GatewayResult; more: boolean }> {
    try {
      const { context, done } = await begin();
      try {
        return { answer: await subscription.answer(event, context), more: 'result' in event };
      } finally {
        done();
      }
    } catch (error) {
      return { answer: refuse(error), more: false };
    }
  }

  async function* answers(): AsyncGenerator<GatewayResult, void, void> {
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
        const { answer, more } = await answerTo(event);
        if (signal.aborted) return;
        yield answer;
        if (!more) return;
      }
    } finally {
      clearTimeout(timer);
      end.abort();
      // A source that is waiting hears of it by the signal; it may not return before its next event.
      void source.return?.().catch(() => undefined);
    }
  }

  const running = answers();
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
