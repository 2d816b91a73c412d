import type { Pool } from 'pg';
import type { CopyState } from './coverage.type.js';
import { copyState } from './coverage.js';

/** State of the copies of one sender. */
export interface CopyStatus {
  subgraph: string;
  state: CopyState;
  /** Seconds since the time as of which the copies are complete; null if they never were. */
  age: number | null;
  /** Number of changes that could not be applied. */
  rejected: number;
  /** Seconds for which changes wait at the sender to be sent. */
  delay: number;
}

/** State of replication in a subgraph: of the copies that it receives, and of the changes that it sends. */
export interface ReplicationStatus {
  copies: CopyStatus[];
  /** Seconds for which the oldest change waits to be readable by receivers. */
  pending: number;
  /** Number of changes that each receiver could not apply. */
  receivers: { receiver: string; rejected: number }[];
}

const since = (time: string): string => `extract(epoch from clock_timestamp() - ${time})::float`;

const status = `
  select json_build_object(
    'copies', (
      select coalesce(json_agg(json_build_object('subgraph', source, 'state', ${copyState}, 'age', ${since('taken_at')},
        'rejected', rejected, 'delay', coalesce(${since('waiting_since')}, 0)) order by source), '[]')
      from inbox_position),
    'pending', coalesce((select ${since('min(changed_at)')} from outbox_change where position is null), 0),
    'receivers', (
      select coalesce(json_agg(json_build_object('receiver', receiver, 'rejected', rejected) order by receiver), '[]')
      from (select distinct on (receiver) receiver, rejected from outbox_reader order by receiver, read_at desc) r)) as status`;

/** Loads the state of replication. Rejects if the database does not answer. */
export async function replicationStatus(pool: Pool): Promise<ReplicationStatus> {
  const { rows } = await pool.query<{ status: ReplicationStatus }>({ name: 'replication-status', text: status });
  return rows[0]!.status;
}
