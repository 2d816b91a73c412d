import { byId, defineSubgraph, formOf, keyOnly, Post, rowsOf, Term } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.entity.js';
import { administrativeUnitResolvers } from './administrative-unit/administrative-unit.resolver.js';
import { UnitChange, UnitChangePart } from './administrative-unit/unit-change.entity.js';
import { UnitSource } from './administrative-unit/unit-source.entity.js';
import { claimResolvers } from './claim/published-claim.resolver.js';
import { PublishedClaim } from './claim/published-claim.stub.js';
import { fieldLabels } from './field-labels.js';
import { migrations } from './migrations/index.js';
import { PeoplesCommittee, SpecialisedUnit } from './peoples-committee/peoples-committee.entity.js';
import { peoplesCommitteeResolvers } from './peoples-committee/peoples-committee.resolver.js';
import { publications } from './publications.js';
import { DisclosureItem, PeopleDialogue } from './statistics/democracy.entity.js';
import { democracyResolvers } from './statistics/democracy.resolver.js';
import { mediationResolvers } from './statistics/mediation.resolver.js';
import { PetitionStatisticsResolver } from './statistics/petition.resolver.js';
import { MediationYear, PetitionYear } from './statistics/statistics.entity.js';
import {
  Recommendation,
  RecommendationFile,
  RecommendationReply,
} from './supervised-side/recommendation-reply.entity.js';
import { SupervisedBodySide, SupervisionTarget } from './supervised-side/supervised-side.entity.js';
import { supervisedSideResolvers } from './supervised-side/supervised-side.resolver.js';

const entities = { AdministrativeUnit, PeoplesCommittee, SpecialisedUnit, RecommendationReply };

const units = rowsOf(['đơn vị hành chính', 'an administrative unit'], AdministrativeUnit);
const committees = rowsOf(
  ['Ủy ban nhân dân hoặc đơn vị chuyên môn', "a People's Committee or one of its units"],
  PeoplesCommittee,
  SpecialisedUnit,
);
export const subgraph = defineSubgraph({
  name: 'peoples-committees',
  tables: [
    ...Object.values(entities),
    Post,
    Term,
    UnitChange,
    UnitChangePart,
    UnitSource,
    SupervisedBodySide,
    RecommendationFile,
    PetitionYear,
    MediationYear,
    DisclosureItem,
    PeopleDialogue,
  ],
  publicFacts: [AdministrativeUnit, UnitChange, UnitChangePart, UnitSource],
  publishes: publications,
  migrations,
  types: [...Object.values(entities), Recommendation, SupervisionTarget, PublishedClaim],
  resolvers: [
    ...administrativeUnitResolvers,
    ...peoplesCommitteeResolvers,
    ...supervisedSideResolvers,
    PetitionStatisticsResolver,
    ...mediationResolvers,
    ...democracyResolvers,
    ...claimResolvers,
  ],
  idTargets: {
    areaId: units,
    unitId: units,
    parentId: committees,
    'AdministrativeUnitFilter.parentId': units,
    bodyId: committees,
    recommendationId: formOf(['kiến nghị', 'a recommendation'], 'rec'),
  },
  fieldLabels,
  references: {
    ...Object.fromEntries(Object.entries(entities).map(([name, table]) => [name, byId(table)])),
    Recommendation: keyOnly,
    SupervisionTarget: keyOnly,
    PublishedClaim: keyOnly,
  },
});
