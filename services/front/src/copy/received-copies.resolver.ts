import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Context, copyState, CopyState, DateTime } from '#kit';
import { copySources } from './copy-sources.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What the Front holds of the copies that one organisation sends (bản sao nhận được), and how old it is.',
})
class ReceivedCopies {
  @Field(() => String, { description: 'Name of the subgraph that sends them.' })
  subgraph!: string;

  @Field(() => String, { description: 'The organisation, in Vietnamese.' })
  organization!: string;

  @Field(() => String, { description: 'The organisation, in English.' })
  organizationEn!: string;

  @Field(() => [String], { description: 'What it sends: organization, unit, contribution …' })
  topics!: string[];

  @Field(() => CopyState, { description: 'Whether the copies are whole.' })
  state!: CopyState;

  @Field(() => DateTime, { nullable: true, description: 'The copies are what it had at this time; null: never whole.' })
  takenAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last answered; null: never.' })
  lastContactAt!: string | null;

  @Field(() => Int, { description: 'Notices taken since the copies were begun.' })
  noticesTaken!: number;

  @Field(() => Int, { description: 'Rows that are held of it now, of all topics.' })
  rows!: number;
}

@Resolver()
class ReceivedCopiesResolver {
  @Query(() => [ReceivedCopies], {
    nullable: true,
    description: 'Whose copies the Front holds for questions across organisations, and how old they are.',
  })
  async receivedCopies(@Ctx() { database, pool }: Context): Promise<ReceivedCopies[]> {
    const tables = Object.values(copySources.tables).map((table) => database.getMetadata(table).tableName);
    const counted = tables.map((table) => `select source, count(*) as rows from ${table} group by source`);
    const { rows } = await pool.query<{ json: string }>(
      `select coalesce(json_agg(json_build_object('subgraph', p.source, 'organization', p.owner,
         'organizationEn', p.owner_en, 'topics', p.topics, 'state', ${copyState}, 'takenAt', p.taken_at,
         'lastContactAt', p.contacted_at, 'noticesTaken', p.notices, 'rows', coalesce(c.rows, 0)) order by p.source),
         '[]')::text as json
       from inbox_position p
       left join (select source, sum(rows)::int as rows from (${counted.join(' union all ')}) t group by source) c
         on c.source = p.source`,
    );
    return JSON.parse(rows[0]!.json) as ReceivedCopies[];
  }
}

export const receivedCopiesResolvers = [ReceivedCopiesResolver];
