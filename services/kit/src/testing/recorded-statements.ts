import type { Pool } from 'pg';
import { Statement } from '../read/statement.js';

export interface RecordedStatement {
  database: string;
  text: string;
}

export interface RecordedStatements {
  /** Returns the statements run since the last call, in their order. */
  take(): RecordedStatement[];
  stop(): void;
}

/** Records every `Statement` that runs in this process, before statements of one turn are joined for one round trip. */
export function recordedStatements(): RecordedStatements {
  const { run } = Statement.prototype;
  let recorded: RecordedStatement[] = [];
  Statement.prototype.run = function <T>(this: Statement, ...args: Parameters<typeof run>): Promise<T> {
    const { connectionString } = (args[0].pool as Pool & { options: { connectionString: string } }).options;
    recorded.push({ database: new URL(connectionString).pathname.slice(1), text: this.text });
    return run.apply(this, args) as Promise<T>;
  };
  return {
    take() {
      const taken = recorded;
      recorded = [];
      return taken;
    },
    stop() {
      Statement.prototype.run = run;
    },
  };
}
