import type { Pool } from 'pg';

/** The dates of the request, as SQL parameters: asking for one adds it to the statement. */
export interface Instant {
  /** Day on which the answer is to be true: `$n::date`. */
  readonly asOf: string;
  /** Last instant whose records count: `$n::timestamptz`. */
  readonly asKnownOn: string;
}

/** What a statement is run with. */
export interface Call {
  asOf: string;
  asKnownOn: string;
  keys?: readonly unknown[];
  filter?: Record<string, unknown>;
  page?: Record<string, unknown>;
}

type Binder = (call: Call) => unknown;

/** An SQL text under construction. Values never enter the text: each is a parameter, read from the call it is run for. */
export class StatementBuilder {
  private readonly binders: Binder[] = [];
  private readonly shared = new Map<string, string>();
  private aliases = 0;

  readonly at: Instant;

  constructor() {
    const shared = (name: string, type: string, binder: Binder): string => this.sharedParameter(name, type, binder);
    this.at = {
      get asOf() {
        return shared('asOf', 'date', (call) => call.asOf);
      },
      get asKnownOn() {
        return shared('asKnownOn', 'timestamptz', (call) => call.asKnownOn);
      },
    };
  }

  /** A fresh row alias. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** A parameter of the given SQL type, as `$n::type`. */
  parameter(type: string, binder: Binder): string {
    this.binders.push(binder);
    return `$${this.binders.length}::${type}`;
  }

  private sharedParameter(name: string, type: string, binder: Binder): string {
    let placeholder = this.shared.get(name);
    if (!placeholder) {
      placeholder = this.parameter(type, binder);
      this.shared.set(name, placeholder);
    }
    return placeholder;
  }

  finish(text: string): Statement {
    return new Statement(text, this.binders);
  }
}

/** A finished SELECT of one column `json`; prepared once per connection under a name of its own. */
export class Statement {
  private readonly name: string | undefined;

  constructor(
    readonly text: string,
    private readonly binders: readonly Binder[],
  ) {
    this.name = nameOf(text);
  }

  /** Runs the statement and parses its one value. */
  async run<T>(pool: Pool, call: Call): Promise<T> {
    const values = this.binders.map((binder) => binder(call));
    const { name, text } = this;
    const { rows } = await pool.query<{ json: string }>(name ? { name, text, values } : { text, values });
    return JSON.parse(rows[0]!.json) as T;
  }
}

// A prepared statement lives as long as its connection, so their number is bounded: after these, statements stay unnamed.
const maximumNames = 2000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (!name && names.size < maximumNames) {
    name = `s${names.size}`;
    names.set(text, name);
  }
  return name;
}
