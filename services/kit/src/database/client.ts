import { Client, type ClientConfig } from 'pg';

/**
 * A PostgreSQL connection whose loss never ends the process. `pg` emits `error` on the connection beside the rejection of
 * its query, and an `error` without a listener is thrown. Every pool and every single connection is made of this class;
 * the lint rule `no-restricted-imports` refuses the class of `pg`.
 */
export class DatabaseClient extends Client {
  constructor(options: ClientConfig | string) {
    super(options);
    // The query that was running is rejected; the pool discards the connection when it is released.
    this.on('error', () => undefined);
  }
}
