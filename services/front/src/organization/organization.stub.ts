import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { OrganizationKind } from '#kit';
import { Contribution, Organization } from './organization.interface.js';

function organizationStub(name: string): new () => Organization {
  @ObjectType(name, { implements: Organization, simpleResolvers: true })
  @Directive('@key(fields: "id")')
  class OrganizationStub extends Organization {
    @Field(() => ID)
    declare id: string;
  }
  return OrganizationStub;
}

function contributionStub(name: string): new () => Contribution {
  @ObjectType(name, { implements: Contribution, simpleResolvers: true })
  @Directive('@key(fields: "id", resolvable: false)')
  class ContributionStub extends Contribution {
    @Field(() => ID)
    declare id: string;
  }
  return ContributionStub;
}

/**
 * Organisations of other owners that can be a party, by kind. A new organisation is added here and nowhere else in
 * the Front. Civic organisations have contributions; bodies of the state have none.
 */
export const organizationStubs: Partial<Record<OrganizationKind, new () => Organization>> = {
  TRADE_UNION: organizationStub('TradeUnion'),
  WOMENS_UNION: organizationStub('WomensUnion'),
  FARMERS_UNION: organizationStub('FarmersUnion'),
  VETERANS_ASSOCIATION: organizationStub('VeteransAssociation'),
  YOUTH_UNION: organizationStub('YouthUnion'),
  PEOPLES_COMMITTEE: organizationStub('PeoplesCommittee'),
  SPECIALISED_UNIT: organizationStub('SpecialisedUnit'),
};

export const contributionStubs: Partial<Record<OrganizationKind, new () => Contribution>> = {
  TRADE_UNION: contributionStub('TradeUnionContribution'),
  WOMENS_UNION: contributionStub('WomensUnionContribution'),
  FARMERS_UNION: contributionStub('FarmersUnionContribution'),
  VETERANS_ASSOCIATION: contributionStub('VeteransAssociationContribution'),
  YOUTH_UNION: contributionStub('YouthUnionContribution'),
};
