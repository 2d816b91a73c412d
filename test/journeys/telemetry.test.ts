import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Organisations, startOrganisations } from './organisations.js';
import { type GatewayProcess, startGateway } from './start-gateway.js';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}

const saved = `query DelegationsOfYear($year: Int) { delegations(year: $year) { title womenPart { seats } } }`;

let organisations: Organisations;
let gateway: GatewayProcess;
let collector: Server;
let folder: string;
const spans: Span[] = [];

beforeAll(async () => {
  organisations = await startOrganisations();
  folder = mkdtempSync(join(tmpdir(), 'civic-operations-'));
  writeFileSync(join(folder, 'delegations.graphql'), saved);
  collector = createServer((request, response) => {
    void text(request).then((body) => {
      const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
      for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  gateway = await startGateway(
    {
      supergraph: organisations.supergraph,
      operations: folder,
      env: { LOG_LEVEL: 'info', SLOW_OPERATION_MS: '0', METRICS_PORT: '0' },
      resilience: { callMilliseconds: 1500 },
    },
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    },
  );
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await organisations.stop();
  collector.closeAllConnections();
  collector.close();
  rmSync(folder, { recursive: true, force: true });
});

async function metrics(): Promise<string> {
  return (await fetch(`http://127.0.0.1:${gateway.metricsPort}/metrics`)).text();
}

test('a trace goes from the client through the gateway to each organisation that is asked', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const asked = organisations.calls.get('women')!.length;
  await gateway.post({ query: saved }, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
  const mine = (): Span[] => spans.filter((span) => span.traceId === traceId);
  for (const end = Date.now() + 20_000; Date.now() < end && mine().length < 4;) await sleep(50);
  const span = (name: string): Span => mine().find((each) => each.name === name)!;
  expect(
    mine()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['execute', 'request', 'subgraph front', 'subgraph women']);
  expect(span('request').parentSpanId).toBe('00f067aa0ba902b7');
  expect(span('execute').parentSpanId).toBe(span('request').spanId);
  expect(span('subgraph women').parentSpanId).toBe(span('execute').spanId);
  const { headers } = organisations.calls.get('women')![asked]!;
  expect(headers['traceparent']).toBe(`00-${traceId}-${span('subgraph women').spanId}-01`);
}, 60_000);

test('metrics tell rate, errors and durations by operation and organisation, plans that were known, and who is left alone', async () => {
  await gateway.post({ query: saved });
  await gateway.post({ query: '{ nothing }' });
  const youth = organisations.proxies.get('youth')!;
  youth.fault = ({ response }) => response.writeHead(503).end();
  for (let each = 0; each < 14; each += 1) await gateway.post({ query: '{ register youth { name } }' });
  youth.fault = undefined;
  const said = await metrics();
  const value = (name: string): number => {
    const line = said.split('\n').find((each) => each.startsWith(`${name} `));
    return line ? Number(line.slice(name.length)) : 0;
  };
  expect(value('graphql_requests_total{operation="DelegationsOfYear",outcome="ok"}')).toBeGreaterThanOrEqual(1);
  expect(value('graphql_requests_total{operation="other",outcome="refused"}')).toBeGreaterThanOrEqual(1);
  expect(value('graphql_requests_total{operation="other",outcome="incomplete"}')).toBe(14);
  expect(value('graphql_request_duration_seconds_count{operation="DelegationsOfYear"}')).toBeGreaterThanOrEqual(1);
  expect(value('graphql_plans_total{known="true"}')).toBeGreaterThan(10);
  expect(value('subgraph_calls_total{subgraph="front",outcome="ok"}')).toBeGreaterThan(10);
  expect(value('subgraph_calls_total{subgraph="youth",outcome="unreachable"}')).toBeGreaterThanOrEqual(5);
  expect(value('subgraph_calls_total{subgraph="youth",outcome="suspended"}')).toBeGreaterThanOrEqual(1);
  expect(value('subgraph_call_duration_seconds_count{subgraph="women"}')).toBeGreaterThanOrEqual(1);
  expect(value('subgraph_state{subgraph="youth"}')).toBe(2);
  expect(value('subgraph_state{subgraph="front"}')).toBe(0);
  // Text of a client is never a label: unbounded labels would fill the collector's memory.
  expect(said).not.toContain('nothing');
}, 60_000);

test('the log has a request’s id and plan, and neither its values nor its token', async () => {
  const query = `query ($title: Int) { delegations(year: $title) { title } youth(year: 4711) { name } }`;
  await gateway.post(
    { query, variables: { title: 8812 } },
    { 'x-request-id': 'asked-by-a-test', authorization: 'Bearer secret.of.somebody', cookie: 'session=private' },
  );
  const mine = (): Record<string, unknown>[] =>
    gateway
      .log()
      .split('\n')
      .filter((line) => line.includes('asked-by-a-test') && line.includes('slow-operation'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const end = Date.now() + 10_000; Date.now() < end && mine().length < 1;) await sleep(50);
  const slow = mine()[0];
  expect(slow).toMatchObject({ level: 40, requestId: 'asked-by-a-test', milliseconds: expect.any(Number) });
  expect(slow!['plan']).toEqual([
    'At the same time:',
    expect.stringContaining('Ask '),
    expect.stringContaining('Ask '),
  ]);
  expect(gateway.log()).not.toMatch(/8812|4711|secret|private/);
  const lost = gateway
    .log()
    .split('\n')
    .find((line) => line.includes('subgraph-unavailable'))!;
  expect(JSON.parse(lost)).toMatchObject({ requestId: expect.any(String), subgraph: 'youth', reason: 'UNREACHABLE' });
}, 30_000);

test('who asks for it gets the plan in words, and who answered what', async () => {
  const { extensions } = await gateway.post({ query: saved, extensions: { explanation: true, sources: true } });
  expect(extensions!['explanation']).toEqual([
    'In this order, each as soon as what it needs is there:',
    '  Ask front for delegations.',
    '  For delegations, ask women for womenPart.',
  ]);
  expect(extensions!['sources']).toMatchObject([
    { subgraph: 'front', paths: [['delegations']], milliseconds: expect.any(Number), cached: false },
    { subgraph: 'women', paths: [['delegations']], milliseconds: expect.any(Number), cached: false },
  ]);
});
