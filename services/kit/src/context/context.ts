import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Caller } from './caller.js';

/** What the caller of a subgraph says about the request. */
export interface RequestFacts {
  requestId: string;
  /** Day for which the answer is to be true, `YYYY-MM-DD`. Default: today in Việt Nam. */
  asOf?: string | undefined;
  /** Day by whose end a record must have been entered, `YYYY-MM-DD`. Default: no limit. */
  asKnownOn?: string | undefined;
  /** Who asks, as the gateway has verified; undefined for the public. */
  caller?: Caller | undefined;
  /** When the answer is due, in milliseconds of `Date.now()`: after that, nobody waits for it any more. */
  deadline?: number | undefined;
  /** Fires when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** Nobody waits for the answer any more. */
export class TimeOver extends Error {}

/** Lives for one request to one subgraph. */
export class Context {
  readonly requestId: string;
  readonly caller: Caller | undefined;
  /** Day by whose end a record must have been recorded, `YYYY-MM-DD`; undefined if not restricted. */
  readonly asKnownOn: string | undefined;
  /** The request's two dates, as statements take them. */
  readonly dates: { asOf: string; asKnownOn: string };
  /** When the answer is due, in milliseconds of `Date.now()`. */
  readonly deadline: number;
  private readonly signal: AbortSignal | undefined;
  private readonly loaders = new Map<object, DataLoader<unknown, unknown>>();

  constructor(
    readonly database: DataSource,
    facts: RequestFacts,
  ) {
    this.requestId = facts.requestId;
    this.caller = facts.caller;
    this.deadline = facts.deadline ?? Infinity;
    this.signal = facts.signal;
    this.asKnownOn = facts.asKnownOn;
    this.dates = {
      asOf: facts.asOf ?? today(),
      asKnownOn: facts.asKnownOn ? `${facts.asKnownOn}T23:59:59.999+07:00` : 'infinity',
    };
  }

  get asOf(): string {
    return this.dates.asOf;
  }

  /** @throws TimeOver when nobody waits for the answer any more: then nothing more is asked of the database */
  get pool(): Pool {
    if (this.signal?.aborted || Date.now() > this.deadline) throw new TimeOver('Nobody waits for the answer any more.');
    return poolOf(this.database);
  }

  /** The request's one loader for `identity`, made at first use. Keys that are objects are the same when what is in them is. */
  loader<Key, Value>(
    identity: object,
    load: (keys: readonly Key[]) => Promise<ArrayLike<Value | Error>>,
  ): DataLoader<Key, Value> {
    let loader = this.loaders.get(identity);
    if (!loader) {
      loader = new DataLoader<Key, Value, unknown>(load, { cacheKeyFn }) as unknown as DataLoader<unknown, unknown>;
      this.loaders.set(identity, loader);
    }
    return loader as unknown as DataLoader<Key, Value>;
  }
}

function cacheKeyFn(key: unknown): unknown {
  return typeof key === 'object' ? JSON.stringify(key) : key;
}

/** TypeORM's own pool of connections, for statements that it does not write. */
export function poolOf(database: DataSource): Pool {
  return (database.driver as unknown as { master: Pool }).master;
}

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Today in Việt Nam, `YYYY-MM-DD`. */
export function today(): string {
  return vietnamDay.format(new Date());
}
