import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Caller } from './caller.js';

/** Facts of a request that the caller of a subgraph sends. */
export interface RequestContext {
  requestId: string;
  /** Date as of which the response holds, `YYYY-MM-DD`. Default: today in Việt Nam. */
  asOf?: string | undefined;
  /** Date by whose end a fact must have been recorded, `YYYY-MM-DD`. Default: no restriction. */
  asKnownOn?: string | undefined;
  /** Caller, verified by the gateway; undefined for the public. */
  caller?: Caller | undefined;
  /** Deadline of the request, in milliseconds of `Date.now()`. */
  deadline?: number | undefined;
  /** Aborts when the client is gone or the deadline has passed. */
  signal?: AbortSignal | undefined;
}

/** The request was aborted or its deadline has passed. */
export class TimeOver extends Error {}

/** State of one request to one subgraph. */
export class Context {
  readonly requestId: string;
  readonly caller: Caller | undefined;
  /** Day by whose end a record must have been recorded, `YYYY-MM-DD`; undefined if not restricted. */
  readonly asKnownOn: string | undefined;
  /** The request's dates, as parameters of statements. */
  readonly dates: { asOf: string; asKnownOn: string };
  /** Deadline of the request, in milliseconds of `Date.now()`. */
  readonly deadline: number;
  private readonly signal: AbortSignal | undefined;
  private readonly loaders = new Map<object, DataLoader<unknown, unknown>>();

  constructor(
    readonly database: DataSource,
    facts: RequestContext,
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

  /** @throws TimeOver if the request was aborted or its deadline has passed, so no further statement is sent */
  get pool(): Pool {
    if (this.signal?.aborted || Date.now() > this.deadline) throw new TimeOver('Nobody waits for the answer any more.');
    return poolOf(this.database);
  }

  /** Returns the request's loader for `identity`, created at first use. Object keys are equal if their contents are. */
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
