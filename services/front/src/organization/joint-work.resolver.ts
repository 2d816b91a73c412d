import { type List, listField } from '#kit';
import { type ParentCondition } from '#kit/sql';
import { isAssigned } from '../recommendation/recommendation.sql.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { agreementList } from '../agreement/coordination-agreement.resolver.js';
import { criticismList } from '../criticism/social-criticism.resolver.js';
import { delegationList } from '../delegation/supervision-delegation.list.js';
import { modelList } from '../model/mass-mobilization-model.resolver.js';
import { entriesOf } from '../party/entries-of.js';
import { recommendationList } from '../recommendation/recommendation.list.js';
import { ownOrganizations } from './load-organization.js';
import { organizationStubs } from './organization.stub.js';

/** A list of joint work, as a field of every organisation and administrative unit. */
interface JointList {
  name: string;
  list: List<object>;
  ofOrganization: { description: string; parentCondition: ParentCondition };
  ofUnit: { description: string; parentCondition: ParentCondition };
}

const asParty: ParentCondition = (alias, of, dates) => `${alias}.id in (${entriesOf(of, dates)})`;
const inArea = (alias: string, of: string): string => `${alias}.area_unit_id = ${of}`;

const jointLists: readonly JointList[] = [
  {
    name: 'supervisionDelegations',
    list: delegationList as List<object>,
    ofOrganization: {
      description: 'Delegations to which the organisation is a party, or which supervise it.',
      parentCondition: (alias, of, dates) =>
        `${alias}.id in (${entriesOf(of, dates)} ` +
        `union select t.delegation_id from supervision_target t where t.body_id = ${of})`,
    },
    ofUnit: {
      description: 'Delegations registered for the unit, or supervising a body that works in the unit.',
      parentCondition: (alias, of) =>
        `${alias}.id in (select d.id from supervision_delegation d where d.area_unit_id = ${of} ` +
        `union select t.delegation_id from supervision_target t where t.unit_id = ${of})`,
    },
  },
  {
    name: 'coordinationAgreements',
    list: agreementList as List<object>,
    ofOrganization: { description: 'Agreements to which the organisation is a party.', parentCondition: asParty },
    ofUnit: {
      description: 'Agreements that apply in the unit.',
      parentCondition: (alias, of) => `${alias}.area_unit_ids @> array[${of}]`,
    },
  },
  {
    name: 'massMobilizationModels',
    list: modelList as List<object>,
    ofOrganization: { description: 'Models that the organisation leads or coordinates.', parentCondition: asParty },
    ofUnit: { description: 'Models of skilful mass mobilisation in the unit.', parentCondition: inArea },
  },
  {
    name: 'recommendations',
    list: recommendationList as List<object>,
    ofOrganization: {
      description: 'Recommendations that the organisation issued, or held at any time by the request date.',
      parentCondition: (alias, of, dates) =>
        `${alias}.id in (select r.id from recommendation r where r.issuer_id = ${of} ` +
        `union select a.recommendation_id from recommendation_assignment a where a.body_id = ${of} ` +
        `and ${isAssigned('a', dates)})`,
    },
    ofUnit: { description: 'Recommendations that concern this unit.', parentCondition: inArea },
  },
  {
    name: 'socialCriticisms',
    list: criticismList as List<object>,
    ofOrganization: {
      description: 'Social criticisms by the organisation, or of drafts of the organisation.',
      parentCondition: (alias, of) => `(${alias}.host_id = ${of} or ${alias}.drafting_body_id = ${of})`,
    },
    ofUnit: { description: 'Social criticisms of drafts for this unit.', parentCondition: inArea },
  },
];

/** Fields that the Front adds to organisations of all owners and to administrative units. */
export const jointWorkResolvers = jointLists.flatMap(({ name, list, ofOrganization, ofUnit }) => [
  ...Object.values({ ...ownOrganizations, ...organizationStubs }).map((type) =>
    listField(type, list, { name, ...ofOrganization }),
  ),
  listField(AdministrativeUnit, list, { name, ...ofUnit }),
]);
