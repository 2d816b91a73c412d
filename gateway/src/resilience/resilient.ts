import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  handleWhen,
  SamplingBreaker,
} from 'cockatiel';
import { DeadlineExceeded } from '../request/deadline.js';
import {
  SubgraphUnavailable,
  type SubgraphRequest,
  type SubgraphResult,
  type Transport,
  type UnavailableReason,
} from '../transport/transport.js';

export interface ResilienceOptions {
  /** Milliseconds for one call: less than a request has, so that who waits for a silent organisation can still ask others. */
  callMilliseconds: number;
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
  callMilliseconds: 8000,
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
 * A transport that neither waits for ever, nor asks again and again what does not answer: a call ends in its time, or with
 * the request's; a lost connection is tried once more where nothing can have changed, as long as few are; a subgraph that
 * keeps failing is left alone for a while, but for one call that tries it.
 */
export function resilient(subgraph: string, transport: Transport, options: ResilienceOptions): ResilientTransport {
  const { callMilliseconds, concurrency, queue, failureShare, sampleMilliseconds } = options;
  const { suspendedMilliseconds, retryShare } = options;
  const breaker = circuitBreaker(handleWhen(isFailure), {
    halfOpenAfter: suspendedMilliseconds,
    breaker: new SamplingBreaker({ threshold: failureShare, duration: sampleMilliseconds, minimumRps: 1 }),
  });
  const room = bulkhead(concurrency, queue);
  const retries = new RetryBudget(retryShare);
  let failingSince: Date | undefined;
  let suspendedUntil = 0;
  breaker.onBreak(() => (suspendedUntil = Date.now() + suspendedMilliseconds));

  const once = (request: SubgraphRequest): Promise<SubgraphResult> => {
    // The breaker would have everybody wait for the one call that tries the subgraph.
    if (breaker.state === CircuitState.HalfOpen) return Promise.reject(new BrokenCircuitError());
    return breaker.execute(() => inTime(request, () => transport(request), 'TIMEOUT'));
  };

  const attempt = async (request: SubgraphRequest): Promise<SubgraphResult> => {
    try {
      return await once(request);
    } catch (error) {
      const mayRetry = request.kind === 'query' && isLostConnection(error) && !request.context.signal?.aborted;
      if (!mayRetry || breaker.state !== CircuitState.Closed || !retries.take()) throw error;
      return once(request);
    }
  };

  const enter = (request: SubgraphRequest): Promise<SubgraphResult> => {
    const work = (): Promise<SubgraphResult> => room.execute(() => attempt(request));
    return room.executionSlots > 0 ? work() : inTime(request, work, 'OVERLOADED');
  };

  const call: Transport = async (request) => {
    retries.count();
    const { context } = request;
    const deadline = Math.min(context.deadline ?? Infinity, Date.now() + callMilliseconds);
    try {
      const result = await enter({ ...request, context: { ...context, deadline } });
      failingSince = undefined;
      return result;
    } catch (error) {
      const known = explained(subgraph, error, suspendedUntil);
      if (known.reason !== 'OVERLOADED' && !isAbandoned(known)) failingSince ??= new Date();
      throw new SubgraphUnavailable(subgraph, known.reason, {
        cause: known.cause,
        since: failingSince,
        retryAfter: known.retryAfter ?? Math.ceil(suspendedMilliseconds / 1000),
      });
    }
  };

  return {
    call,
    health: () => ({
      state: breaker.state === CircuitState.Closed ? (failingSince ? 'FAILS' : 'ANSWERS') : 'SUSPENDED',
      since: failingSince,
    }),
  };
}

/** Returns true for a failure of the subgraph; false for a caller that disconnected. */
function isFailure(error: Error): boolean {
  return error instanceof SubgraphUnavailable && !isAbandoned(error);
}

/** Nobody waited for the answer any more. */
function isAbandoned({ cause }: SubgraphUnavailable): boolean {
  return cause instanceof Abandoned;
}

class Abandoned extends Error {}

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

/** The result of `work`, or its end: when its time is over, or nobody waits for it any more. */
function inTime(
  { subgraph, context: { signal, deadline } }: SubgraphRequest,
  work: () => Promise<SubgraphResult>,
  late: UnavailableReason,
): Promise<SubgraphResult> {
  return new Promise((resolve, reject) => {
    const end = (cause: Error): void => {
      settle();
      reject(new SubgraphUnavailable(subgraph, late, { cause }));
    };
    const leave = (): void => {
      const isLate = signal!.reason instanceof DeadlineExceeded;
      end(isLate ? (signal!.reason as Error) : new Abandoned('Nobody waits for the answer.'));
    };
    const left = Math.max(0, deadline! - Date.now());
    const timer = setTimeout(() => end(new DeadlineExceeded(`no answer in ${left} ms`)), left);
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
    if (signal?.aborted) return leave();
    signal?.addEventListener('abort', leave, { once: true });
    work().then(
      (result) => {
        settle();
        resolve(result);
      },
      (error: unknown) => {
        settle();
        reject(error as Error);
      },
    );
  });
}

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
