import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Context, filterBy, listOf, nodeQueries, ResponsePosition } from '#kit';
import { loadRow } from '#kit/sql';
import { PeoplesCommittee, SpecialisedUnit } from '../peoples-committee/peoples-committee.entity.js';
import { type FileFacts, fileOf } from './recommendation-file.js';
import { Recommendation, RecommendationReply } from './recommendation-reply.entity.js';
import { SupervisedBodySide, SupervisionTarget } from './supervised-side.entity.js';

@Resolver(() => SupervisionTarget)
class SupervisionTargetSideResolver {
  @FieldResolver(() => SupervisedBodySide, {
    nullable: true,
    description: "The supervised body's own record. Null unless a People's Committee or its unit made one.",
  })
  bodySide(@Root() { id }: { id: string }, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return loadRow(context, info, SupervisedBodySide, id, 'targetId');
  }
}

interface Key {
  id: string;
}

@Resolver(() => Recommendation)
class RecommendationSideResolver {
  @FieldResolver()
  async receivedOn(@Root() { id }: Key, @Ctx() context: Context) {
    return (await fileOf(context, id)).receivedOn;
  }

  @FieldResolver()
  async replies(@Root() { id }: Key, @Ctx() context: Context) {
    return (await fileOf(context, id)).replies;
  }

  @FieldResolver()
  async response(@Root() { id }: Key, @Ctx() context: Context) {
    return (await fileOf(context, id)).replies.at(-1) ?? null;
  }

  @FieldResolver()
  async claimedImplementation(@Root() { id }: Key, @Ctx() context: Context) {
    return (await fileOf(context, id)).claimedImplementation;
  }

  @FieldResolver()
  async daysToReply(@Root() { id }: Key, @Ctx() context: Context): Promise<number | null> {
    const { receivedOn, replies }: FileFacts = await fileOf(context, id);
    const first = replies[0];
    return receivedOn && first
      ? Math.round((Date.parse(first.respondedOn) - Date.parse(receivedOn)) / 86_400_000)
      : null;
  }
}

@Resolver(() => RecommendationReply)
class ReplyBodyResolver {
  @FieldResolver()
  by(
    @Root() { by }: { by: { __typename: string; id: string } },
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const table = by.__typename === 'SpecialisedUnit' ? SpecialisedUnit : PeoplesCommittee;
    return loadRow<PeoplesCommittee | SpecialisedUnit>(context, info, table, by.id);
  }
}

const replies = listOf(RecommendationReply, {
  baseCondition: filterBy.happened('responded_on'),
  filter: {
    position: filterBy.byAnyOf(() => ResponsePosition, 'position', 'With one of these positions.'),
    bodyId: filterBy.byId('bodyId', 'Given by the organisation with this ID.'),
    recommendationId: filterBy.byId('recommendationId', 'Answering the recommendation with this ID.'),
    ...filterBy.byDays('responded', 'respondedOn', 'Given'),
  },
  orders: ['respondedOn'],
  direction: 'DESC',
  groups: {
    POSITION: { label: ['Theo quan điểm', 'By position'], by: (alias) => `${alias}.position` },
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `extract(year from ${alias}.responded_on)` },
  },
});

export const supervisedSideResolvers = [
  nodeQueries(RecommendationReply, replies, {
    one: { name: 'recommendationReply', description: 'A reply to a recommendation by ID; null if not found.' },
    many: {
      name: 'recommendationReplies',
      description: "Replies of People's Committees and their units, newest first.",
    },
    counts: { name: 'recommendationReplyCounts', description: 'Number of replies, by position or year.' },
  }),
  SupervisionTargetSideResolver,
  RecommendationSideResolver,
  ReplyBodyResolver,
];
