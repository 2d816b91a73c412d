import { type Context, coverageOf, type OrganizationKind } from '#kit';
import { cachedStatement, type Statement, StatementBuilder } from '#kit/sql';
import { coverageOfFigure } from '../figure/coverage.js';
import { figureOf } from '../figure/figure.js';
import type { Figure } from '../figure/figure.type.js';
import { unitAndBelow } from '../copy/area.js';
import type { IndicatorFacts } from './indicator-facts.js';
import type { Indicator, IndicatorFilter, IndicatorGrouping, WaitingTime } from './indicator.type.js';
import { daysUntilAnswered, type Waited } from './waiting-time.js';

/** Scope shared by all indicators of a request. */
export interface IndicatorScope {
  filter: IndicatorFilter;
  by: readonly IndicatorGrouping[];
}

interface PartKey {
  year: number | null;
  issuerKind: OrganizationKind | null;
  issuerId: string | null;
  areaId: string | null;
}

/** Numbers in total and for each requested part. */
interface Counted<Numbers> {
  all: Numbers;
  parts: (PartKey & { numbers: Numbers })[];
}

interface Rate {
  numerator: number;
  denominator: number;
}

const conditions: Readonly<
  Record<keyof IndicatorFilter, [type: string, sql: (value: string, asOf: string) => string]>
> = {
  issuerId: ['text', (value) => `f.issuer_id = ${value}`],
  issuerKind: ['text[]', (value) => `f.issuer_kind = any(${value})`],
  hostId: ['text', (value) => `f.host_id = ${value}`],
  bodyId: ['text', (value) => `f.body_ids @> array[${value}]`],
  areaId: ['text', (value) => `f.area_id = ${value}`],
  withinAreaId: ['text', (value, asOf) => `f.area_id = any(${unitAndBelow(value, asOf)})`],
  from: ['date', (value) => `f.day >= ${value}`],
  to: ['date', (value) => `f.day <= ${value}`],
};

const partColumns: Readonly<Record<IndicatorGrouping, readonly string[]>> = {
  YEAR: ['year'],
  ISSUER: ['issuer_kind', 'issuer_id'],
  AREA: ['area_id'],
};

/** Conversion of the facts `f` to numbers: columns, aggregation per part, and result. */
interface Counting {
  columns: readonly string[];
  source: (parts: readonly string[]) => string;
  numbers: string;
}

const rate: Counting = {
  columns: ['met'],
  source: () => 'f',
  numbers: `json_build_object('numerator', count(*) filter (where n.met), 'denominator', count(*))`,
};

const waits: Counting = {
  columns: ['met', 'days'],
  source: (parts) => {
    const columns = [...parts, 'days'].join(', ');
    const count = (what: string): string => `count(*) filter (where ${what})::int`;
    return `(select ${columns}, ${count('met')} as answered, ${count('not met')} as unanswered from f group by ${columns})`;
  },
  numbers:
    `coalesce(json_agg(json_build_object('days', n.days, 'answered', n.answered, 'unanswered', n.unanswered) ` +
    `order by n.days), '[]')`,
};

/** Computes a rate in total and for each part, in one statement. */
export async function indicator(context: Context, facts: IndicatorFacts, scope: IndicatorScope): Promise<Indicator> {
  const { figure, counted } = await count<Rate>(context, facts, scope, rate);
  return {
    ...figure,
    ...rateOf(counted?.all),
    groups: counted?.parts.map(({ numbers, ...key }) => ({ ...partOf(key), ...rateOf(numbers) })) ?? [],
  };
}

/** Computes a waiting time in total and for each part, in one statement. */
export async function waitingTime(
  context: Context,
  facts: IndicatorFacts,
  scope: IndicatorScope,
): Promise<WaitingTime> {
  const { figure, counted } = await count<Waited[]>(context, facts, scope, waits);
  return {
    ...figure,
    ...waitOf(counted?.all),
    groups: counted?.parts.map(({ numbers, ...key }) => ({ ...partOf(key), ...waitOf(numbers) })) ?? [],
  };
}

/** Counts the facts. If a copy that they depend on is incomplete, all numbers are null. */
async function count<Numbers>(
  context: Context,
  facts: IndicatorFacts,
  scope: IndicatorScope,
  counting: Counting,
): Promise<{ figure: Figure; counted: Counted<Numbers> | undefined }> {
  const { filter } = scope;
  const { definitionKey, definition, definitionEn, days, topics = [] } = facts;
  const read = filter.withinAreaId ? [...topics, 'unit'] : topics;
  const coverage = coverageOfFigure(read.length > 0 ? await coverageOf(context, read) : null);
  const key = days === undefined ? definitionKey : `${definitionKey}(${days})`;
  const period = { from: filter.from ?? null, to: earlier(filter.to ?? context.asOf, context.asOf) };
  const named = { definitionKey: key, definition, definitionEn };
  const figure = { ...figureOf(context, named, period), coverage };
  if (!coverage.complete) return { figure, counted: undefined };
  const statement = statementOf(facts, scope, counting);
  const parameters = { ...context.dates, filter: { ...filter }, page: { days } };
  return { figure, counted: await statement.run<Counted<Numbers>>(context, parameters) };
}

/** Builds the statement, cached for each indicator, filter and breakdown. */
function statementOf(facts: IndicatorFacts, { filter, by }: IndicatorScope, counting: Counting): Statement {
  const fields = (Object.keys(conditions) as (keyof IndicatorFilter)[]).filter((field) => filter[field] != null);
  const key = `${by.join()} ${fields.join()}`;
  return cachedStatement(facts, key, () => countStatement(facts, { fields, by }, counting));
}

function countStatement(
  { facts }: IndicatorFacts,
  { fields, by }: { fields: readonly (keyof IndicatorFilter)[]; by: readonly IndicatorGrouping[] },
  { columns, source, numbers }: Counting,
): Statement {
  const builder = new StatementBuilder();
  const rows = facts(builder.dates, () => builder.parameter('int', ({ page }) => page!['days']));
  const where = fields.map((field) => {
    const [type, sql] = conditions[field];
    return sql(
      builder.parameter(type, ({ filter }) => filter![field]),
      builder.dates.asOf,
    );
  });
  const parts = by.flatMap((grouping) => partColumns[grouping]);
  const read = [...parts, ...columns].map((column) => `f.${column}`).join(', ');
  const filtered = `select ${read} from (${rows}) f${where.length ? ` where ${where.join(' and ')}` : ''}`;
  const part = (column: string): string => (parts.includes(column) ? `n.${column}` : 'null');
  const list =
    `select json_build_object('year', ${part('year')}, 'issuerKind', ${part('issuer_kind')}, ` +
    `'issuerId', ${part('issuer_id')}, 'areaId', ${part('area_id')}, 'numbers', ${numbers}) as x, ${parts.map((each) => `n.${each}`).join(', ')} ` +
    `from ${source(parts)} n group by ${parts.join(', ')}`;
  const groups = `(select coalesce(json_agg(g.x order by ${parts.map((each) => `g.${each}`).join(', ')}), '[]') from (${list}) g)`;
  return builder.finish(
    `with f as materialized (${filtered}) select json_build_object(` +
      `'all', (select ${numbers} from ${source([])} n), 'parts', ${parts.length ? groups : `'[]'::json`})::text as json`,
  );
}

/** Converts the key of a part to fields of the graph. */
function partOf({ areaId, ...part }: PartKey) {
  return { ...part, issuer: null, area: areaId === null ? null : { id: areaId } };
}

function rateOf(rate: Rate | undefined): Pick<Indicator, 'value' | 'numerator' | 'denominator'> {
  if (!rate) return { value: null, numerator: null, denominator: null };
  const { numerator, denominator } = rate;
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

function waitOf(
  waited: readonly Waited[] | undefined,
): Pick<WaitingTime, 'median' | 'p90' | 'numerator' | 'denominator'> {
  if (!waited) return { median: null, p90: null, numerator: null, denominator: null };
  const numerator = waited.reduce((all, { answered }) => all + answered, 0);
  const denominator = waited.reduce((all, { unanswered }) => all + unanswered, numerator);
  return { median: daysUntilAnswered(0.5, waited), p90: daysUntilAnswered(0.9, waited), numerator, denominator };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
