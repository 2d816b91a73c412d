import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';
import { DatabaseClient } from '../database/client.js';

/** Channel on which a change of the outbox is notified. */
export const outboxChannel = 'outbox_change';

/**
 * Waits for changes of an outbox by LISTEN, on a connection of its own that is opened at the first wait and again after a
 * loss. Without the connection every wait lasts its full time, so waiting is never what correctness depends on.
 */
export class OutboxListener {
  private client: Promise<DatabaseClient | undefined> | undefined;
  private readonly wakers = new Set<() => void>();
  private isStopped = false;

  constructor(private readonly database: DataSource) {}

  /** Registers for the next change, before the caller reads: a change between the read and the wait is not missed. */
  async watch(): Promise<Watch> {
    if (!this.isStopped) await (this.client ??= this.listen());
    const ending = new AbortController();
    const wake = (): void => ending.abort();
    this.wakers.add(wake);
    return {
      wait: async (milliseconds, signal) => {
        const signals = signal ? AbortSignal.any([ending.signal, signal]) : ending.signal;
        await sleep(this.isStopped ? 0 : milliseconds, undefined, { signal: signals }).catch(() => undefined);
      },
      end: () => void this.wakers.delete(wake),
    };
  }

  /** Ends all waits and closes the connection. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    const client = await this.client;
    await client?.end().catch(() => undefined);
  }

  private wake(): void {
    for (const wake of this.wakers) wake();
  }

  private async listen(): Promise<DatabaseClient | undefined> {
    const client = new DatabaseClient({ ...poolOf(this.database).options, keepAlive: true });
    client.on('notification', () => this.wake());
    client.once('end', () => {
      this.client = undefined;
      this.wake();
    });
    try {
      await client.connect();
      await client.query(`listen ${outboxChannel}`);
      return client;
    } catch {
      // The pool reports a server that is away; the next wait tries again.
      this.client = undefined;
      await client.end().catch(() => undefined);
      return undefined;
    }
  }
}

/** A registration for the next change. */
export interface Watch {
  /** Resolves at the next change since the registration, or when the time is over or the signal fires. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  end(): void;
}
