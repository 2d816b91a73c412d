import { type ParentCondition, isRecorded, type List, listField } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { agreementList } from '../agreement/coordination-agreement.resolver.js';
import { criticismList } from '../criticism/social-criticism.resolver.js';
import { delegationList } from '../delegation/supervision-delegation.list.js';
import { modelList } from '../model/mass-mobilization-model.resolver.js';
import { entriesOf } from '../party/entries-of.js';
import { recommendationList } from '../recommendation/recommendation.list.js';
import { ownOrganizations } from './load-organization.js';
import { organizationStubs } from './organization.stub.js';

/** A list of joint work, as it hangs on every organisation and on every administrative unit. */
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
      description: 'Delegations to which it is a party, or which supervise it.',
      parentCondition: (alias, of, dates) =>
        `${alias}.id in (${entriesOf(of, dates)} ` +
        `union select t.delegation_id from supervision_target t where t.body_id = ${of})`,
    },
    ofUnit: {
      description: 'Delegations registered here, or supervising a body that works here.',
      parentCondition: (alias, of) =>
        `${alias}.id in (select d.id from supervision_delegation d where d.area_unit_id = ${of} ` +
        `union select t.delegation_id from supervision_target t where t.unit_id = ${of})`,
    },
  },
  {
    name: 'coordinationAgreements',
    list: agreementList as List<object>,
    ofOrganization: { description: 'Agreements to which it is a party.', parentCondition: asParty },
    ofUnit: {
      description: 'Agreements that apply here.',
      parentCondition: (alias, of) => `${alias}.area_unit_ids @> array[${of}]`,
    },
  },
  {
    name: 'massMobilizationModels',
    list: modelList as List<object>,
    ofOrganization: { description: 'Models that it leads or coordinates.', parentCondition: asParty },
    ofUnit: { description: 'Models that run here.', parentCondition: inArea },
  },
  {
    name: 'recommendations',
    list: recommendationList as List<object>,
    ofOrganization: {
      description: "Recommendations that it issued, or has held by the request's day.",
      parentCondition: (alias, of, dates) =>
        `${alias}.id in (select r.id from recommendation r where r.issuer_id = ${of} ` +
        `union select a.recommendation_id from recommendation_assignment a where a.body_id = ${of} ` +
        `and a.assigned_from <= ${dates.asOf} and ${isRecorded('a', dates)})`,
    },
    ofUnit: { description: 'Recommendations that concern this unit.', parentCondition: inArea },
  },
  {
    name: 'socialCriticisms',
    list: criticismList as List<object>,
    ofOrganization: {
      description: 'Social criticisms that it gave, or that its drafts received.',
      parentCondition: (alias, of) => `(${alias}.host_id = ${of} or ${alias}.drafting_body_id = ${of})`,
    },
    ofUnit: { description: 'Social criticisms of drafts for this unit.', parentCondition: inArea },
  },
];

/** What the Front's registers say of every organisation, whoever owns it, and of every unit. */
export const jointWorkResolvers = jointLists.flatMap(({ name, list, ofOrganization, ofUnit }) => [
  ...Object.values({ ...ownOrganizations, ...organizationStubs }).map((type) =>
    listField(type, list, { name, ...ofOrganization }),
  ),
  listField(AdministrativeUnit, list, { name, ...ofUnit }),
]);
