import { Directive, Field, ObjectType } from 'type-graphql';
import type { Context } from '../context/context.js';
import { DateTime } from '../schema/build-schema.js';
import { labelledEnum } from '../schema/labelled-enum.js';

export const CopyState = labelledEnum(
  'CopyState',
  'How far the copies of an organisation were taken (bản sao đã nhận).',
  {
    TAKEN: ['Đã nhận đủ', 'Whole: all that it had sent by the time given'],
    BEING_TAKEN: ['Đang nhận', 'Being taken for the first time, or anew: not whole yet'],
    NEVER_TAKEN: ['Chưa nhận lần nào', 'Never taken: nothing of it is here'],
  },
);
export type CopyState = keyof typeof CopyState;

@ObjectType({
  simpleResolvers: true,
  description: 'An organisation whose part is in a figure or list, and how old its part is (nguồn số liệu).',
})
@Directive('@shareable')
export class CoveredSource {
  @Field(() => String, { description: 'Name of its subgraph.' })
  subgraph!: string;

  @Field(() => String, { description: 'The organisation, in Vietnamese.' })
  organization!: string;

  @Field(() => String, { description: 'The organisation, in English.' })
  organizationEn!: string;

  @Field(() => CopyState, { description: 'Whether its copies are whole.' })
  state!: CopyState;

  @Field(() => DateTime, { nullable: true, description: 'Its copies are what it had at this time; null: never whole.' })
  takenAt!: string | null;
}

/** Whose part is in an answer that rests on copies. A missing organisation shows here, never as a smaller number. */
@ObjectType({
  simpleResolvers: true,
  description: 'Whose parts an answer rests on, and whether all are there (phạm vi số liệu).',
})
@Directive('@shareable')
export class Coverage {
  @Field(() => Boolean, { description: 'The copies of every organisation that it rests on are whole.' })
  complete!: boolean;

  @Field(() => [CoveredSource], { description: 'The organisations, by the name of their subgraph.' })
  sources!: CoveredSource[];
}

/** State of a line of the inbox, as SQL. */
export const copyState = `case when is_whole then 'TAKEN' when feed is null then 'NEVER_TAKEN' else 'BEING_TAKEN' end`;

const statement = `
  select coalesce(json_agg(json_build_object('subgraph', source, 'organization', owner, 'organizationEn', owner_en,
    'state', ${copyState}, 'takenAt', taken_at) order by source), '[]')::text as json
  from inbox_position where topics && $1 and ($2::text[] is null or source = any($2))`;

const identity = {};

/**
 * Whose copies of these topics we hold and how old they are; of some senders only, where the question is about these.
 * What one request asks in several places it is told once, so that one answer does not contradict itself.
 */
export async function coverageOf(
  context: Context,
  topics: readonly string[],
  senders: readonly string[] | null = null,
): Promise<Coverage> {
  const loader = context.loader<string, Coverage>(identity, (keys) =>
    Promise.all(
      keys.map(async (key) => {
        const [wanted, from] = JSON.parse(key) as [string[], string[] | null];
        const { rows } = await context.pool.query<{ json: string }>({
          name: 'coverage',
          text: statement,
          values: [wanted, from],
        });
        const sources = JSON.parse(rows[0]!.json) as CoveredSource[];
        return { complete: sources.every(({ state }) => state === 'TAKEN'), sources };
      }),
    ),
  );
  return loader.load(JSON.stringify([topics.toSorted(), senders?.toSorted() ?? null]));
}
