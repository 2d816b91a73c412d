import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, nodeQueries } from '#kit';
import { computeDeadline } from '../deadline/compute.js';
import { Deadline } from '../deadline/deadline.type.js';
import { rulebookOf } from '../deadline/rulebook.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { FollowUpEvent, RecommendationAssignment, RecommendationEscalation } from './recommendation-part.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { recommendationList } from './recommendation.list.js';

@Resolver(() => Recommendation)
class RecommendationDeadlineResolver {
  @FieldResolver()
  async deadlines(@Root() { issuedOn }: { issuedOn: string }, @Ctx() context: Context): Promise<Deadline[]> {
    const book = await rulebookOf(context);
    const limit = computeDeadline(book, { ruleKey: 'REPLY_VFF', anchor: issuedOn, metOn: null, asOf: context.asOf });
    return limit ? [limit] : [];
  }
}

export const recommendationResolvers = [
  nodeQueries(Recommendation, recommendationList, {
    one: { name: 'recommendation', description: 'A recommendation by ID; null if not found.' },
    many: { name: 'recommendations', description: 'Recommendations after supervision, newest first.' },
    counts: { name: 'recommendationCounts', description: 'Number of recommendations, by year, field or kind.' },
  }),
  organizationFields(Recommendation, { one: ['issuer', 'recipient'], many: { alsoSentTo: 'alsoSentToRefs' } }),
  organizationFields(FollowUpEvent, { one: ['by'] }),
  organizationFields(RecommendationAssignment, { one: ['body'] }),
  organizationFields(RecommendationEscalation, { one: ['to'] }),
  RecommendationDeadlineResolver,
];
