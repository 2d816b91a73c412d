import { type Attributes, context, propagation, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Transport } from '../transport/transport.js';

const tracer = trace.getTracer('civic-gateway');

/** Runs `work` in a span of its own; where nothing traces, that costs nothing worth speaking of. */
export function withSpan<Result>(name: string, attributes: Attributes, work: (span: Span) => Promise<Result>) {
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

/** Continues the trace that a request names in its headers, if it names one. */
export function withRemoteParent<Result>(
  headers: ReadonlyMap<string, string>,
  work: () => Promise<Result>,
): Promise<Result> {
  const traceparent = headers.get('traceparent');
  if (traceparent === undefined) return work();
  const carrier = { traceparent, tracestate: headers.get('tracestate') };
  return context.with(propagation.extract(context.active(), carrier), work);
}

/** The transport, with a span for each call, which the subgraph continues. */
export function tracedTransport(subgraph: string, transport: Transport): Transport {
  return (request) =>
    withSpan(`subgraph ${subgraph}`, { 'graphql.operation.type': request.kind }, () => {
      const carrier: { traceparent?: string } = {};
      propagation.inject(context.active(), carrier);
      return transport({ ...request, context: { ...request.context, traceparent: carrier.traceparent } });
    });
}

/** Returns true if the environment names a collector; without one, nothing is traced. */
export function isTracing(env: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']);
}

/** Sends traces to the collector that the environment names, by OpenTelemetry's own variables. */
export async function startTracing(): Promise<() => Promise<void>> {
  const { NodeTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env['OTEL_SERVICE_NAME'] ?? 'gateway' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return () => provider.shutdown();
}
