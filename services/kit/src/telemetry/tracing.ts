import { type Attributes, context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';

const tracer = trace.getTracer('civic-subgraph');

/** Runs `work` in a span. Without tracing the cost is negligible. */
export function withSpan<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Continues the trace of the gateway's call, if it has one. */
export function withRemoteParent<Result>(
  traceparent: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (traceparent === undefined) return work();
  return context.with(propagation.extract(context.active(), { traceparent }), work);
}

/** Starts tracing to the collector named by OpenTelemetry's variables; does nothing without one. */
export async function startTracing(name: string): Promise<() => Promise<void>> {
  if (!process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] && !process.env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']) {
    return async () => undefined;
  }
  const { NodeTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env['OTEL_SERVICE_NAME'] ?? name }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return () => provider.shutdown();
}
