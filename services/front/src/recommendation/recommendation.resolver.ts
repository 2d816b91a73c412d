import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Context, filterBy, LocalDate, listOf, nodeQueries, OrganizationKind, sql } from '#kit';
import { computeDeadline } from '../deadline/compute.js';
import { Deadline } from '../deadline/deadline.type.js';
import { rulebookOf } from '../deadline/rulebook.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { entered, newestState } from '../event/process-event.entity.js';
import { bodyFields } from '../organization/body-field.resolver.js';
import { FollowUpEvent, RecommendationAssignment, RecommendationEscalation } from './recommendation-part.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { FollowUpStatus, RecommendationKind } from './recommendation.enum.js';

const statusOf = newestState('follow_up_event');

export const recommendationList = listOf(Recommendation, {
  always: sql((alias, _, at) => `${alias}.issued_on <= ${at.asOf} and ${entered(alias, at)}`),
  filter: {
    ...filterBy.byDays('issued', 'issuedOn', 'Issued'),
    issuerId: filterBy.byId('issuerId', 'Issued by this body.'),
    issuerKind: filterBy.byAnyOf(() => OrganizationKind, 'issuerKind', 'Issued by a body of one of these kinds.'),
    recipientId: filterBy.byId('recipientId', 'Addressed to this body.'),
    recipientKind: filterBy.byAnyOf(
      () => OrganizationKind,
      'recipientKind',
      'Addressed to a body of one of these kinds.',
    ),
    heldById: {
      type: () => ID,
      description: "Held by this body on the request's day, whoever it was addressed to.",
      condition: sql(
        (alias, value, at) =>
          `${alias}.id in (select a.recommendation_id from recommendation_assignment a where a.body_id = ${value('text')} ` +
          `and a.assigned_from <= ${at.asOf} and (a.assigned_to is null or a.assigned_to >= ${at.asOf}) and ${entered('a', at)})`,
      ),
    },
    inherited: {
      type: () => Boolean,
      description: 'Passed to another body when units were rearranged; false: did not.',
      condition: sql(
        (alias, value, at) =>
          `exists (select 1 from recommendation_assignment a where a.recommendation_id = ${alias}.id ` +
          `and a.reason = 'UNIT_REORGANISATION' and a.assigned_from <= ${at.asOf} and ${entered('a', at)}) = ${value('boolean')}`,
      ),
    },
    areaId: filterBy.byId('areaUnitId', 'Concerning this administrative unit.'),
    field: filterBy.byAnyOf(() => SupervisionField, 'field', 'In one of these fields.'),
    kind: filterBy.byAnyOf(() => RecommendationKind, 'kind', 'Of one of these kinds.'),
    priority: filterBy.byFlag('priority', 'Marked as a priority.'),
    followUpStatus: {
      type: () => [FollowUpStatus],
      description: "With one of these statuses on the request's day.",
      condition: sql((alias, value, at) => `${statusOf(alias, at)} = any(${value('text[]')})`),
    },
    replyDueBefore: {
      type: () => LocalDate,
      description: 'Whose reply was due before this day. Whether it came the recipient says: see `response`.',
      condition: sql(
        (alias, value) => `coalesce(${alias}.requested_reply_by, ${alias}.issued_on + 30) < ${value('date')}`,
      ),
    },
    text: filterBy.byText('text', 'Whose Vietnamese text contains this.'),
  },
  orders: ['issuedOn'],
  direction: 'DESC',
  groups: {
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `extract(year from ${alias}.issued_on)` },
    FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` },
    ISSUER_KIND: { label: ['Theo loại tổ chức kiến nghị', 'By kind of issuer'], by: (alias) => `${alias}.issuer_kind` },
    RECIPIENT_KIND: { label: ['Theo loại nơi nhận', 'By kind of recipient'], by: (alias) => `${alias}.recipient_kind` },
  },
});

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
    one: { name: 'recommendation', description: 'One recommendation; null when there is none with this id.' },
    many: { name: 'recommendations', description: 'Recommendations after supervision, newest first.' },
    counts: { name: 'recommendationCounts', description: 'How many recommendations there are, by year, field, kind.' },
  }),
  bodyFields(Recommendation, { one: ['issuer', 'recipient'], many: { alsoSentTo: 'alsoSentToRefs' } }),
  bodyFields(FollowUpEvent, { one: ['by'] }),
  bodyFields(RecommendationAssignment, { one: ['body'] }),
  bodyFields(RecommendationEscalation, { one: ['to'] }),
  RecommendationDeadlineResolver,
];
