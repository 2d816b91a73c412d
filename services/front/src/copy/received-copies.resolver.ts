import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Context, copyState, CopyState, DateTime } from '#kit';
import { copySources } from './copy-sources.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Copies that the Front received from one organisation, with their age (bản sao nhận được).',
})
class ReceivedCopies {
  @Field(() => String, { description: 'Name of the subgraph that sends the copies.' })
  subgraph!: string;

  @Field(() => String, { description: 'Name of the organisation in Vietnamese.' })
  organization!: string;

  @Field(() => String, { description: 'Name of the organisation in English.' })
  organizationEn!: string;

  @Field(() => [String], { description: 'Topics of the copies: organization, unit, contribution.' })
  topics!: string[];

  @Field(() => CopyState, { description: 'State of the copies of this sender.' })
  state!: CopyState;

  @Field(() => DateTime, {
    nullable: true,
    description: "Time of the sender's data that the copies match; null if they were never complete.",
  })
  takenAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Time of the sender's last response; null before the first." })
  lastContactAt!: string | null;

  @Field(() => Int, { description: 'Number of change events applied since the copies were started.' })
  noticesTaken!: number;

  @Field(() => Int, { description: 'Number of rows held from this sender, of all topics.' })
  rows!: number;

  @Field(() => Int, {
    description:
      'Number of changes that could not be applied (số thay đổi bị từ chối). The sender receives the reasons; they are tried ' +
      "again when the Front's tables or what is sent change.",
  })
  rejected!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time since which changes recorded by the sender wait to be sent (chờ gửi từ); null if none do.',
  })
  delayedSince!: string | null;
}

@Resolver()
class ReceivedCopiesResolver {
  @Query(() => [ReceivedCopies], {
    nullable: true,
    description: "Copies of other owners' data that the Front holds, with their age.",
  })
  async receivedCopies(@Ctx() { database, pool }: Context): Promise<ReceivedCopies[]> {
    const tables = Object.values(copySources.tables).map((table) => database.getMetadata(table).tableName);
    const counted = tables.map((table) => `select source, count(*) as rows from ${table} group by source`);
    const { rows } = await pool.query<{ json: string }>(
      `select coalesce(json_agg(json_build_object('subgraph', p.source, 'organization', p.owner,
         'organizationEn', p.owner_en, 'topics', p.topics, 'state', ${copyState}, 'takenAt', p.taken_at,
         'lastContactAt', p.contacted_at, 'noticesTaken', p.notices, 'rows', coalesce(c.rows, 0),
         'rejected', p.rejected, 'delayedSince', p.waiting_since) order by p.source),
         '[]')::text as json
       from inbox_position p
       left join (select source, sum(rows)::int as rows from (${counted.join(' union all ')}) t group by source) c
         on c.source = p.source`,
    );
    return JSON.parse(rows[0]!.json) as ReceivedCopies[];
  }
}

export const receivedCopiesResolvers = [ReceivedCopiesResolver];
