import {
  byId,
  contributionPublication,
  copiesOf,
  defineSubgraph,
  getObjectTypeName,
  keyOnly,
  organizationPublication,
  Post,
  rowsOf,
  type Reference,
  Term,
} from '#kit';
import { loadRow } from '#kit/sql';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { aggregateResolvers } from './aggregate/aggregate.resolver.js';
import { agreementResolvers } from './agreement/coordination-agreement.resolver.js';
import { AgreementReview, CoordinationAgreement } from './agreement/coordination-agreement.entity.js';
import { BoardYear, CommunityInvestmentSupervisionBoard, PeoplesInspectionBoard } from './board/board.entity.js';
import { boardResolvers } from './board/board.resolver.js';
import { PublishedClaim, PublishedSource } from './claim/published-claim.entity.js';
import { claimResolvers } from './claim/published-claim.resolver.js';
import { copySources } from './copy/copy-sources.js';
import { OrganizationCopy } from './copy/organization-copy.entity.js';
import { UnitCopy } from './copy/unit-copy.entity.js';
import { organizationCopyResolvers } from './copy/organization-copy.resolver.js';
import { receivedCopiesResolvers } from './copy/received-copies.resolver.js';
import { CriticismEvent, CriticismPoint, SocialCriticism } from './criticism/social-criticism.entity.js';
import { criticismResolvers } from './criticism/social-criticism.resolver.js';
import { DeadlineExtension } from './deadline/deadline-extension.table.js';
import { DeadlineRule } from './deadline/deadline-rule.entity.js';
import { Holiday } from './deadline/holiday.table.js';
import { DelegationDocument } from './delegation/delegation-document.entity.js';
import { DelegationEvent } from './delegation/delegation-event.entity.js';
import { SupervisionDelegation } from './delegation/supervision-delegation.entity.js';
import { delegationResolvers } from './delegation/supervision-delegation.resolver.js';
import { VoterOpinionDigest } from './digest/voter-opinion-digest.entity.js';
import { FrontCommittee } from './front-committee/front-committee.entity.js';
import { frontCommitteeResolvers } from './front-committee/front-committee.resolver.js';
import { FrontWorkCommittee } from './front-committee/front-work-committee.entity.js';
import { InspectionEvent } from './inspection/inspection-event.entity.js';
import { inspectionResolvers } from './inspection/inspection-event.resolver.js';
import { indicatorResolvers } from './indicator/indicator.resolver.js';
import { LegalInstrument, LegalInstrumentReview } from './instrument/legal-instrument.entity.js';
import { instrumentResolvers } from './instrument/legal-instrument.resolver.js';
import { fieldLabels } from './field-labels.js';
import { migrations } from './migrations/index.js';
import { MassMobilizationModel, ModelRecognition } from './model/mass-mobilization-model.entity.js';
import { modelResolvers } from './model/mass-mobilization-model.resolver.js';
import { networkResolvers } from './network/network.resolver.js';
import { jointWorkResolvers } from './organization/joint-work.resolver.js';
import { contributionStubs, organizationStubs } from './organization/organization.stub.js';
import { Employer, PartyCommittee, PeoplesCouncil } from './organization/reference-organization.entity.js';
import { FrontContribution } from './party/front-contribution.entity.js';
import { Party } from './party/party.entity.js';
import { partyResolvers } from './party/party.resolver.js';
import { analysisResolvers } from './analysis/analysis.resolver.js';
import { ProgrammePartners } from './analysis/programme-partners.entity.js';
import { RecommendationRecurrence } from './analysis/recommendation-recurrence.entity.js';
import { SupervisionOverlap } from './analysis/supervision-overlap.entity.js';
import { SupervisionPlanItem } from './plan/supervision-plan-item.entity.js';
import { SupervisionPlan, SupervisionPlanAmendment } from './plan/supervision-plan.entity.js';
import { planResolvers } from './plan/supervision-plan.resolver.js';
import { Recommendation } from './recommendation/recommendation.entity.js';
import {
  FollowUpEvent,
  RecommendationAssignment,
  RecommendationEscalation,
  RecommendationReminder,
} from './recommendation/recommendation-part.entity.js';
import { recommendationResolvers } from './recommendation/recommendation.resolver.js';
import { searchResolvers } from './search/search.resolver.js';
import { SupervisionTarget } from './target/supervision-target.entity.js';
import { targetResolvers } from './target/supervision-target.resolver.js';
import { TargetEvent } from './target/target-event.entity.js';
import { TargetSession } from './target/target-session.entity.js';
import { SupervisionTopic } from './topic/supervision-topic.entity.js';
import { topicResolvers } from './topic/supervision-topic.resolver.js';

/** A folder of the Front: its entities, its other tables, its views and its resolvers. */
interface Module {
  /** Table classes that are resolvable by reference. */
  readonly entities?: Readonly<Record<string, new () => object>>;
  readonly tables?: readonly (new () => object)[];
  readonly views?: readonly (new () => object)[];
  readonly resolvers?: readonly Function[];
}

/** Every folder of the Front. A table comes after those that it points at: rows are loaded in this order. */
const modules: readonly Module[] = [
  { entities: { FrontCommittee, FrontWorkCommittee }, tables: [Post, Term], resolvers: frontCommitteeResolvers },
  { entities: { FrontContribution }, tables: [Party], resolvers: partyResolvers },
  { entities: { PeoplesCouncil, PartyCommittee, Employer }, resolvers: jointWorkResolvers },
  {
    entities: { SupervisionPlan, SupervisionPlanItem },
    tables: [SupervisionPlanAmendment],
    resolvers: planResolvers,
  },
  { entities: { SupervisionTopic }, resolvers: topicResolvers },
  {
    entities: { SupervisionDelegation },
    tables: [DelegationDocument, DelegationEvent],
    resolvers: delegationResolvers,
  },
  { entities: { SupervisionTarget }, tables: [TargetSession, TargetEvent], resolvers: targetResolvers },
  {
    entities: { Recommendation },
    tables: [FollowUpEvent, RecommendationAssignment, RecommendationReminder, RecommendationEscalation],
    resolvers: recommendationResolvers,
  },
  { entities: { CoordinationAgreement }, tables: [AgreementReview], resolvers: agreementResolvers },
  { entities: { MassMobilizationModel }, tables: [ModelRecognition], resolvers: modelResolvers },
  { entities: { SocialCriticism }, tables: [CriticismEvent, CriticismPoint], resolvers: criticismResolvers },
  { entities: { InspectionEvent }, resolvers: inspectionResolvers },
  {
    entities: { LegalInstrument, DeadlineRule },
    tables: [LegalInstrumentReview, Holiday, DeadlineExtension],
    resolvers: instrumentResolvers,
  },
  {
    entities: { PeoplesInspectionBoard, CommunityInvestmentSupervisionBoard, VoterOpinionDigest },
    tables: [BoardYear],
    resolvers: boardResolvers,
  },
  { tables: [PublishedSource, PublishedClaim], resolvers: claimResolvers },
  { views: [SupervisionOverlap, RecommendationRecurrence, ProgrammePartners], resolvers: analysisResolvers },
  { resolvers: aggregateResolvers },
  { resolvers: indicatorResolvers },
  { resolvers: networkResolvers },
  { resolvers: [...receivedCopiesResolvers, ...organizationCopyResolvers] },
  { resolvers: searchResolvers },
];

const entities = Object.assign({}, ...modules.map((each) => each.entities)) as Record<string, new () => object>;

/** Keeps the counts that the gateway fetched from other subgraphs with the row. */
const claim: Reference = async ({ id, officialCounts }, context, info) => {
  const row = await loadRow(context, info, PublishedClaim, id);
  return row && { ...row, officialCounts };
};

const stubs = [...Object.values(organizationStubs), ...Object.values(contributionStubs)];

const units = copiesOf(['đơn vị hành chính', 'an administrative unit'], 'unit', UnitCopy);
const organizations = copiesOf(['tổ chức', 'an organisation'], 'organization', OrganizationCopy, [
  [Party, 'organizationId'],
  [SupervisionTarget, 'bodyId'],
]);
const unitArguments = ['area', 'areaId', 'withinAreaId'];
const organizationArguments = [
  'hostId',
  'partyId',
  'participantId',
  'supervisedId',
  'issuerId',
  'recipientId',
  'heldById',
  'bodyId',
  'draftingBodyId',
  'organizationId',
  'parentId',
  'id',
];

export const subgraph = defineSubgraph({
  name: 'front',
  tables: [...Object.values(entities), ...modules.flatMap(({ tables = [] }) => tables)],
  derivedTables: ['search_entry'],
  publicFacts: [LegalInstrument, DeadlineRule, Holiday],
  views: modules.flatMap(({ views = [] }) => views),
  publishes: [
    ...[FrontCommittee, PeoplesCouncil, PartyCommittee, Employer].map((table) => organizationPublication(table)),
    contributionPublication(FrontContribution),
  ],
  copies: copySources,
  migrations,
  types: [...Object.values(entities), PublishedClaim, AdministrativeUnit, ...stubs],
  resolvers: modules.flatMap(({ resolvers = [] }) => resolvers),
  idTargets: {
    ...Object.fromEntries(unitArguments.map((name) => [name, units])),
    ...Object.fromEntries(organizationArguments.map((name) => [name, organizations])),
    'FrontCommitteeFilter.parentId': rowsOf(['Ủy ban Mặt trận Tổ quốc', 'a committee of the Front'], FrontCommittee),
  },
  fieldLabels,
  references: {
    ...Object.fromEntries(Object.entries(entities).map(([name, table]) => [name, byId(table)])),
    ...Object.fromEntries(Object.values(organizationStubs).map((type) => [getObjectTypeName(type), keyOnly])),
    AdministrativeUnit: keyOnly,
    PublishedClaim: claim,
  },
});
