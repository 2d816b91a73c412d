import type { Pool } from 'pg';
import { Statement } from '../read/statement.js';

export interface RecordedStatement {
  database: string;
  text: string;
}

export interface RecordedStatements {
  /** Stops recording and returns the statements, in their order. */
  stop(): RecordedStatement[];
}

/** Records every `Statement` that runs in this process, before statements of one turn are joined for one round trip. */
export function recordedStatements(): RecordedStatements {
  const run = jest.spyOn(Statement.prototype, 'run');
  return {
    stop() {
      const recorded = run.mock.calls.map(([{ pool }], index) => ({
        database: databaseOf(pool),
        text: run.mock.contexts[index]!.text,
      }));
      run.mockRestore();
      return recorded;
    },
  };
}

function databaseOf({ options }: Pool): string {
  return new URL((options as { connectionString: string }).connectionString).pathname.slice(1);
}
