import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { buildSchema } from 'graphql';
import type { RunningSubgraph } from '../subgraph/running-subgraph.js';
import { freePort } from './free-port.js';
import { listen } from './subgraph-server.js';

test('a subgraph continues the trace that the gateway names in its call', async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.register();
  const port = await freePort();
  const running = { name: 'front', schema: buildSchema('type Query { a: Int }'), database: {} } as RunningSubgraph;
  const listening = await listen(running, port, { host: '127.0.0.1' });
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
    body: '{"query":"{ a }"}',
  });
  const [span] = exporter.getFinishedSpans();
  expect(span!.name).toBe('front executes');
  expect(span!.spanContext().traceId).toBe(traceId);
  expect(span!.parentSpanContext?.spanId).toBe('00f067aa0ba902b7');
  await listening.stop();
  await provider.shutdown();
});
