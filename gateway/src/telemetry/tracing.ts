import { type Attributes, context, propagation, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Transport } from '../transport/transport.js';

const tracer = trace.getTracer('civic-gateway');

/** Runs `work` in a span of its own; where nothing traces, that costs nothing worth speaking of. */
export function spanned<Result>(name: string, attributes: Attributes, work: (span: Span) => Promise<Result>) {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Continues the trace of a request's headers. */
export function continued<Result>(headers: ReadonlyMap<string, string>, work: () => Promise<Result>): Promise<Result> {
  return context.with(propagation.extract(context.active(), Object.fromEntries(headers)), work);
}

/** The transport, with a span for each call, which the subgraph continues. */
export function traced(subgraph: string, transport: Transport): Transport {
  return (request) =>
    spanned(`subgraph ${subgraph}`, { 'graphql.operation.type': request.kind }, () => {
      const carrier: { traceparent?: string } = {};
      propagation.inject(context.active(), carrier);
      return transport({ ...request, facts: { ...request.facts, traceparent: carrier.traceparent } });
    });
}

/** Whether the environment names a collector: without one, nothing is traced. */
export function isTracing(env: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']);
}

/** Sends traces to the collector that the environment names, by OpenTelemetry's own variables. */
export async function startTracing(): Promise<() => Promise<void>> {
  const { NodeTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())] });
  provider.register();
  return () => provider.shutdown();
}
