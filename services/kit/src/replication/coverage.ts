import { GraphQLError } from 'graphql';
import type { Context } from '../context/context.js';
import { sql } from '../read/sql.js';
import type { ErrorCode } from '../error/error-codes.js';
import type { StatementBuilder } from '../read/statement.js';
import type { Coverage, CoveredSource } from './coverage.type.js';

export type { Coverage };

/** Topics of the copies that a list reads, by the name of a filter field (`party.level` if nested) or of an order. */
export interface CopyDependencies {
  fields: Readonly<Record<string, readonly string[]>>;
  /** Topics that every query of the list reads. */
  always?: readonly string[];
  /** Returns the senders whose copies a filter needs; null means all senders of the topics. */
  senders?: (filter: Readonly<Record<string, unknown>>) => readonly string[] | null;
}

/** Returns the topics that a query with these filter fields and this order reads. */
export function requiredTopics(dependencies: CopyDependencies | undefined, used: readonly string[]): string[] {
  if (!dependencies) return [];
  return [
    ...new Set([...(dependencies.always ?? []), ...used.flatMap((field) => dependencies.fields[field] ?? [])]),
  ].toSorted();
}

/** Builds SQL that is true if all copies of these topics are complete. */
export function completeSql(topics: readonly string[]): string {
  return `(select coalesce(bool_and(p.is_complete), false) from inbox_position p where p.topics && '{${topics.join()}}')`;
}

/** SQL of the `CopyState` of a row of `inbox_position`. */
export const copyState = `case when is_complete then 'RECEIVED' when generation is null then 'NEVER_RECEIVED' else 'RECEIVING' end`;

const sources = (topics: string, senders: string): string => sql`
  (
    select json_build_object(
      'complete', coalesce(bool_and(is_complete), true),
      'sources', coalesce(json_agg(json_build_object(
        'subgraph', source,
        'organization', owner,
        'organizationEn', owner_en,
        'state', ${copyState},
        'takenAt', taken_at,
        'rejected', rejected,
        'delayedSince', waiting_since
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

/** Loads the coverage of these topics, of all their senders or of the named ones. */
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

/** Throws COPIES_INCOMPLETE unless every copy that the answer depends on is complete. */
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
