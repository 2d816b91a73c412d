import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  handleWhen,
  SamplingBreaker,
} from 'cockatiel';
import {
  SubgraphUnavailable,
  type SubgraphRequest,
  type SubgraphResult,
  type Transport,
} from '../transport/transport.js';

export interface ResilienceOptions {
  /** Calls to one subgraph at a time; more wait, and as many again are refused. */
  concurrency: number;
  queue: number;
  /** A subgraph is left alone when this share of its calls fails, over so many milliseconds. */
  failureShare: number;
  sampleMilliseconds: number;
  /** Milliseconds for which it is left alone, then one call tries it. */
  suspendedMilliseconds: number;
  /** Share of calls that may be sent a second time. */
  retryShare: number;
}

export const defaultResilience: Readonly<ResilienceOptions> = {
  concurrency: 256,
  queue: 1024,
  failureShare: 0.5,
  sampleMilliseconds: 10_000,
  suspendedMilliseconds: 5000,
  retryShare: 0.1,
};

/** A subgraph as the gateway sees it. */
export interface SubgraphHealth {
  state: 'ANSWERS' | 'FAILS' | 'SUSPENDED';
  /** Since when it has not answered. */
  since: Date | undefined;
}

export interface ResilientTransport {
  call: Transport;
  health: () => SubgraphHealth;
}

/**
 * A transport that neither waits for ever, nor asks again and again what does not answer: calls end with the request's
 * deadline; a lost connection is tried once more where nothing can have changed, as long as few are; a subgraph that
 * keeps failing is left alone for a while.
 */
export function resilient(subgraph: string, transport: Transport, options: ResilienceOptions): ResilientTransport {
  const { concurrency, queue, failureShare, sampleMilliseconds, suspendedMilliseconds, retryShare } = options;
  const breaker = circuitBreaker(handleWhen(isFailure), {
    halfOpenAfter: suspendedMilliseconds,
    breaker: new SamplingBreaker({ threshold: failureShare, duration: sampleMilliseconds, minimumRps: 1 }),
  });
  const room = bulkhead(concurrency, queue);
  const retries = new RetryBudget(retryShare);
  let failingSince: Date | undefined;
  let suspendedUntil = 0;
  breaker.onBreak(() => (suspendedUntil = Date.now() + suspendedMilliseconds));

  const once = (request: SubgraphRequest): Promise<SubgraphResult> =>
    breaker.execute(() => untilDeadline(subgraph, transport(request), request));

  const attempt = async (request: SubgraphRequest): Promise<SubgraphResult> => {
    try {
      return await once(request);
    } catch (error) {
      const mayRetry = request.kind === 'query' && isLostConnection(error) && !request.facts.signal?.aborted;
      if (!mayRetry || breaker.state === CircuitState.Open || !retries.take()) throw error;
      return once(request);
    }
  };

  const call: Transport = async (request) => {
    retries.count();
    try {
      const result = await room.execute(() => attempt(request));
      failingSince = undefined;
      return result;
    } catch (error) {
      const known = explained(subgraph, error, suspendedUntil);
      if (known.reason !== 'OVERLOADED') failingSince ??= new Date();
      throw new SubgraphUnavailable(subgraph, known.reason, {
        cause: error,
        since: failingSince,
        retryAfter: known.retryAfter ?? Math.ceil(suspendedMilliseconds / 1000),
      });
    }
  };

  return {
    call,
    health: () => ({
      state: breaker.state === CircuitState.Open ? 'SUSPENDED' : failingSince ? 'FAILS' : 'ANSWERS',
      since: failingSince,
    }),
  };
}

/** What is the subgraph's fault, and not that of a caller who went away. */
function isFailure(error: Error): boolean {
  return error instanceof SubgraphUnavailable && !(error.cause as { abandoned?: boolean } | undefined)?.abandoned;
}

function isLostConnection(error: unknown): boolean {
  return error instanceof SubgraphUnavailable && error.reason === 'UNREACHABLE';
}

function explained(subgraph: string, error: unknown, suspendedUntil: number): SubgraphUnavailable {
  if (error instanceof SubgraphUnavailable) return error;
  if (error instanceof BrokenCircuitError) {
    const retryAfter = Math.max(1, Math.ceil((suspendedUntil - Date.now()) / 1000));
    return new SubgraphUnavailable(subgraph, 'SUSPENDED', { cause: error, retryAfter });
  }
  const reason = error instanceof BulkheadRejectedError ? 'OVERLOADED' : 'INVALID_ANSWER';
  return new SubgraphUnavailable(subgraph, reason, { cause: error });
}

/** The result, or the end of the request's time, whichever comes first; a transport of its own need not watch the clock. */
function untilDeadline(
  subgraph: string,
  result: Promise<SubgraphResult>,
  { facts: { signal } }: SubgraphRequest,
): Promise<SubgraphResult> {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      const abandoned = !(signal.reason instanceof DeadlineExceeded);
      reject(new SubgraphUnavailable(subgraph, 'TIMEOUT', { cause: { abandoned } }));
    };
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

/** Why a request's signal fires when its time is over; every other reason is a client that went away. */
export class DeadlineExceeded extends Error {}

/** Second attempts as a share of the calls of the last seconds, so that an outage is not made worse by them. */
class RetryBudget {
  private static readonly window = 10_000;
  /** Even with few calls, so many. */
  private static readonly minimum = 3;
  private started = Date.now();
  private calls = 0;
  private taken = 0;

  constructor(private readonly share: number) {}

  count(): void {
    if (Date.now() - this.started > RetryBudget.window) {
      this.started = Date.now();
      this.calls = 0;
      this.taken = 0;
    }
    this.calls += 1;
  }

  take(): boolean {
    if (this.taken >= Math.max(RetryBudget.minimum, this.calls * this.share)) return false;
    this.taken += 1;
    return true;
  }
}
