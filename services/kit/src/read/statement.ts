import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { statementLimits } from './prepared-statements.js';
import { send } from './send.js';

/** The dates of the request, as SQL parameters: asking for one adds it to the statement. */
export interface DateParameters {
  /** Day on which the answer is to be true: `$n::date`. */
  readonly asOf: string;
  /** Last instant whose records count: `$n::timestamptz`. */
  readonly asKnownOn: string;
}

/** Parameters of a statement. */
export interface StatementParameters {
  asOf: string;
  asKnownOn: string;
  keys?: readonly unknown[];
  filter?: Record<string, unknown>;
  page?: Record<string, unknown>;
}

/** The request that a statement is run for. */
interface Runner {
  pool: Pool;
  /** When its time is over, in milliseconds of `Date.now()`. */
  deadline: number;
}

type Binder = (parameters: StatementParameters) => unknown;

/** An SQL text under construction. Values never enter the text: each is a parameter, bound at run time. */
export class StatementBuilder {
  private readonly binders: Binder[] = [];
  private readonly shared = new Map<string, string>();
  private aliases = 0;

  readonly dates: DateParameters;

  constructor() {
    const shared = (name: string, type: string, binder: Binder): string => this.sharedParameter(name, type, binder);
    this.dates = {
      get asOf() {
        return shared('asOf', 'date', (parameters) => parameters.asOf);
      },
      get asKnownOn() {
        return shared('asKnownOn', 'timestamptz', (parameters) => parameters.asKnownOn);
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

  /** Makes the statement. Parameters that the text does not use are left out: PostgreSQL could not tell their types. */
  finish(text: string): Statement {
    const used = this.binders.map((_, index) => index + 1).filter((number) => new RegExp(`\\$${number}\\b`).test(text));
    if (used.length === this.binders.length) return new Statement(text, this.binders);
    return new Statement(
      text.replace(/\$(\d+)/g, (_, number: string) => `$${used.indexOf(Number(number)) + 1}`),
      used.map((number) => this.binders[number - 1]!),
    );
  }
}

/** A finished SELECT of one column `json` and one row. */
export class Statement {
  private static last = 0;
  readonly id = (Statement.last += 1);

  constructor(
    readonly text: string,
    private readonly binders: readonly Binder[],
  ) {}

  get parameterCount(): number {
    return this.binders.length;
  }

  /** Runs the statement and parses its one value; what is run in the same turn of a pool goes in one round trip. */
  run<T>({ pool, deadline }: Runner, parameters: StatementParameters): Promise<T> {
    return new Promise((resolve, reject) => {
      const values = this.binders.map((binder) => binder(parameters));
      enqueue(pool, { statement: this, values, deadline, resolve: resolve as (value: unknown) => void, reject });
    });
  }
}

interface Waiting {
  statement: Statement;
  values: unknown[];
  deadline: number;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

const queues = new WeakMap<Pool, Waiting[]>();

/** A round trip costs more than most of our statements, so those that are ready together are sent together. */
function enqueue(pool: Pool, waiting: Waiting): void {
  const queue = queues.get(pool);
  if (queue) {
    queue.push(waiting);
    return;
  }
  const fresh = [waiting];
  queues.set(pool, fresh);
  // After the loaders of this turn, which dispatch on the same queue, have sent theirs.
  process.nextTick(() => {
    queues.delete(pool);
    void sendAll(pool, fresh);
  });
}

async function sendAll(pool: Pool, waiting: readonly Waiting[]): Promise<void> {
  try {
    const text = waiting.length === 1 ? waiting[0]!.statement.text : joined(waiting.map(({ statement }) => statement));
    const values = waiting.length === 1 ? waiting[0]!.values : waiting.flatMap((each) => each.values);
    const deadline = Math.max(...waiting.map((each) => each.deadline));
    const { rows } = await send<{ json: string }>(pool, text, values, deadline);
    const found = JSON.parse(rows[0]!.json) as unknown;
    if (waiting.length === 1) waiting[0]!.resolve(found);
    else waiting.forEach(({ resolve }, index) => resolve((found as unknown[])[index]));
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
}

const joinedTexts = new LRUCache<string, string>({
  max: statementLimits.texts,
  maxSize: statementLimits.characters,
  sizeCalculation: (text) => text.length,
});

/** One statement that gives the values of several as a JSON list; parameters are numbered through. */
function joined(statements: readonly Statement[]): string {
  const key = statements.map(({ id }) => id).join();
  const cached = joinedTexts.get(key);
  if (cached) return cached;
  let parameters = 0;
  const parts = statements.map(({ text, parameterCount }) => {
    const before = parameters;
    parameters += parameterCount;
    return `(${text.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`)})`;
  });
  const text = `select '[' || concat_ws(',', ${parts.join(', ')}) || ']' as json`;
  joinedTexts.set(key, text);
  return text;
}
