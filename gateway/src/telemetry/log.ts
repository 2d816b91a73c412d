import pino from 'pino';

/** Takes an entry for the log; what a client must not know may be in it, what nobody must know may not. */
export type Log = (entry: Record<string, unknown>) => void;

const warnings: ReadonlySet<unknown> = new Set([
  'subgraph-error',
  'subgraph-unavailable',
  'slow-operation',
  'reload-refused',
]);

/** Structured lines on standard error: one JSON object each, tokens and cookies left out. `LOG_LEVEL` says from when. */
export function createLog(level: string): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
      redact: ['authorization', '*.authorization', 'headers.authorization', 'headers.cookie'],
    },
    pino.destination({ dest: 2, sync: false }),
  );
  return ({ event, ...entry }) => {
    const kind = event === 'internal-error' ? 'error' : warnings.has(event) ? 'warn' : 'info';
    logger[kind](entry, String(event));
  };
}
