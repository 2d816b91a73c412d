import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'graphql';
import {
  SubgraphUnavailable,
  type RequestContext,
  type SubgraphRequest,
  type SubgraphResult,
  type Transport,
} from '../transport/transport.js';
import { DeadlineExceeded } from '../request/deadline.js';
import { defaultResilience, resilient, type ResilienceOptions } from './resilient.js';

const operation = '{ a }';

function request(kind: SubgraphRequest['kind'] = 'query', context: Partial<RequestContext> = {}): SubgraphRequest {
  const fixed = {
    subgraph: 'one',
    operation,
    document: parse(operation),
    operationName: undefined,
    variables: undefined,
  };
  return { ...fixed, kind, context: { requestId: 'test', ...context } };
}

const lost: Transport = async ({ subgraph }) => {
  throw new SubgraphUnavailable(subgraph, 'UNREACHABLE');
};
const never: Transport = () => new Promise<SubgraphResult>(() => undefined);

function guarded(transport: Transport, options: Partial<ResilienceOptions> = {}) {
  let calls = 0;
  const { call, health } = resilient(
    'one',
    (each) => {
      calls += 1;
      return transport(each);
    },
    { ...defaultResilience, ...options },
  );
  const reason = (each: SubgraphRequest): Promise<string> =>
    call(each).then(
      () => 'ANSWERED',
      (error: SubgraphUnavailable) => error.reason,
    );
  return { call, health, reason, calls: () => calls };
}

test('a query whose connection is lost is sent once more, a mutation never', async () => {
  const query = guarded(lost);
  expect(await query.reason(request('query'))).toBe('UNREACHABLE');
  expect(query.calls()).toBe(2);
  const mutation = guarded(lost);
  expect(await mutation.reason(request('mutation'))).toBe('UNREACHABLE');
  expect(mutation.calls()).toBe(1);
});

test('second attempts have a budget: an outage is not made twice as bad', async () => {
  let calls = 0;
  const mostlyLost: Transport = (each) => ((calls += 1) % 10 === 0 ? Promise.resolve({ data: {} }) : lost(each));
  const outage = guarded(mostlyLost, { failureShare: 0.99, retryShare: 0.1 });
  for (let each = 0; each < 100; each += 1) await outage.reason(request());
  expect(outage.calls()).toBeGreaterThan(100);
  expect(outage.calls()).toBeLessThanOrEqual(111);
});

test('what is too slow is not sent again', async () => {
  const slow = guarded(never, { callMilliseconds: 30 });
  expect(await slow.reason(request())).toBe('TIMEOUT');
  expect(slow.calls()).toBe(1);
});

test('who waits for a free place waits no longer than its time', async () => {
  const full = guarded(never, { concurrency: 1, queue: 1, callMilliseconds: 400 });
  const first = full.reason(request());
  const started = performance.now();
  const queued = full.reason(request('query', { deadline: Date.now() + 50 }));
  expect(await full.reason(request())).toBe('OVERLOADED');
  expect(await queued).toBe('OVERLOADED');
  expect(performance.now() - started).toBeLessThan(350);
  expect(await first).toBe('TIMEOUT');
  expect(full.health().state).toBe('FAILS');
});

test('what keeps failing is left alone, tried by one call, and taken back', async () => {
  let works = false;
  const flaky = guarded(
    async (each) => {
      if (!works) return lost(each);
      await sleep(50);
      return { data: { a: 1 } };
    },
    { suspendedMilliseconds: 100, sampleMilliseconds: 5000 },
  );
  for (let each = 0; each < 12; each += 1) await flaky.reason(request());
  expect(flaky.health().state).toBe('SUSPENDED');
  const before = flaky.calls();
  expect(await flaky.reason(request())).toBe('SUSPENDED');
  expect(flaky.calls()).toBe(before);
  await sleep(120);
  works = true;
  // One tries, and nobody waits for it.
  expect(await Promise.all([1, 2, 3].map(() => flaky.reason(request())))).toEqual([
    'ANSWERED',
    'SUSPENDED',
    'SUSPENDED',
  ]);
  expect(flaky.calls()).toBe(before + 1);
  expect(await flaky.reason(request())).toBe('ANSWERED');
  expect(flaky.health()).toEqual({ state: 'ANSWERS', since: undefined });
});

test('clients that go away say nothing of the subgraph; the end of a request’s time does', async () => {
  const left = guarded(never);
  for (let each = 0; each < 20; each += 1) {
    const gone = new AbortController();
    const waiting = left.reason(request('query', { signal: gone.signal }));
    gone.abort();
    await waiting;
  }
  expect(left.health()).toEqual({ state: 'ANSWERS', since: undefined });
  const late = guarded(never);
  const over = new AbortController();
  const waiting = late.reason(request('query', { signal: over.signal }));
  over.abort(new DeadlineExceeded());
  expect(await waiting).toBe('TIMEOUT');
  expect(late.health().state).toBe('FAILS');
});

test('a request that is over is not sent at all', async () => {
  const after = guarded(lost);
  expect(await after.reason(request('query', { signal: AbortSignal.abort() }))).toBe('TIMEOUT');
  expect(after.calls()).toBe(0);
});
