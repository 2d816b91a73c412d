import { GraphQLError } from 'graphql';
import type { Context } from '../context/context.js';
import { sql } from '../read/sql.js';
import type { ErrorCode } from '../error/error-codes.js';
import type { StatementBuilder } from '../read/statement.js';
import type { Coverage, CoveredSource } from './coverage.type.js';

export type { Coverage };

/** Which parts of a list read copies: topics by the name of a filter field (`party.level` for a nested one) or an order. */
export interface CopyDependencies {
  fields: Readonly<Record<string, readonly string[]>>;
  /** Topics that every question to the list reads. */
  always?: readonly string[];
  /** The senders that a question is about, by its filter; null: all who send what it reads. */
  senders?: (filter: Readonly<Record<string, unknown>>) => readonly string[] | null;
}

/** Topics that a question with these filter fields and this order reads. */
export function requiredTopics(dependencies: CopyDependencies | undefined, used: readonly string[]): string[] {
  if (!dependencies) return [];
  return [
    ...new Set([...(dependencies.always ?? []), ...used.flatMap((field) => dependencies.fields[field] ?? [])]),
  ].toSorted();
}

/** State of a line of the inbox, as SQL. */
export const copyState = `case when is_whole then 'RECEIVED' when feed is null then 'NEVER_RECEIVED' else 'RECEIVING' end`;

const sources = (topics: string, senders: string): string => sql`
  (
    select json_build_object(
      'complete', coalesce(bool_and(is_whole), true),
      'sources', coalesce(json_agg(json_build_object(
        'subgraph', source,
        'organization', owner,
        'organizationEn', owner_en,
        'state', ${copyState},
        'takenAt', taken_at
      ) order by source), '[]')
    )
    from inbox_position
    where topics && ${topics}
      and (${senders} is null or source = any(${senders}))
  )`;

/** SQL for the coverage of the copies that a statement reads, in the statement's own snapshot; null if it reads none. */
export function coverageSql(
  builder: StatementBuilder,
  topics: readonly string[],
  senders?: CopyDependencies['senders'],
): string {
  if (topics.length === 0) return 'null::json';
  const from = senders ? builder.parameter('text[]', (parameters) => senders(parameters.filter ?? {})) : 'null::text[]';
  return sources(`'{${[...new Set(topics)].join(',')}}'::text[]`, from);
}

/** Whose copies of these topics are held and how old they are; of some senders only, where the question is about these. */
export async function coverageOf(
  context: Context,
  topics: readonly string[],
  senders: readonly string[] | null = null,
): Promise<Coverage> {
  const { rows } = await context.pool.query<{ coverage: Coverage }>({
    name: 'coverage',
    text: `select ${sources('$1::text[]', '$2::text[]')} as coverage`,
    values: [topics, senders],
  });
  return rows[0]!.coverage;
}

/** Refuses an answer that would be one in part: some copies that it rests on are not whole. */
export function assertComplete(coverage: Coverage): Coverage {
  if (coverage.complete) return coverage;
  const missing = coverage.sources.filter(({ state }: CoveredSource) => state !== 'RECEIVED');
  const names = missing.map(({ organizationEn }) => organizationEn).join(', ');
  throw new GraphQLError(
    `This cannot be answered exactly: it reads copies that ${names} ${missing.length === 1 ? 'has' : 'have'} sent, ` +
      `and they are not whole yet. Leave out what reads them, or ask again when receivedCopies says RECEIVED.`,
    { extensions: { code: 'COPIES_INCOMPLETE' satisfies ErrorCode, sources: missing.map(({ subgraph }) => subgraph) } },
  );
}
