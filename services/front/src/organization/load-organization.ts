import type { GraphQLResolveInfo } from 'graphql';
import { type Context, getObjectTypeName, type OrganizationKind } from '#kit';
import { loadRow } from '#kit/sql';
import { FrontCommittee } from '../front-committee/front-committee.entity.js';
import type { Organization } from './organization.interface.js';
import { organizationStubs } from './organization.stub.js';
import { Employer, PartyCommittee, PeoplesCouncil } from './reference-organization.entity.js';

/** A reference to an organisation of any owner. */
export interface OrganizationReference {
  kind: OrganizationKind;
  id: string;
}

/** Organisations that the Front owns. */
export const ownOrganizations: Partial<Record<OrganizationKind, new () => Organization>> = {
  FATHERLAND_FRONT: FrontCommittee,
  PEOPLES_COUNCIL: PeoplesCouncil,
  PARTY_COMMITTEE: PartyCommittee,
  EMPLOYER: Employer,
};

/** Loads the Front's own row, or returns the entity reference of another owner's organisation. */
export function loadOrganization(
  context: Context,
  info: GraphQLResolveInfo,
  kind: OrganizationKind | null,
  id: string | null,
) {
  if (!kind || !id) return null;
  const own = ownOrganizations[kind];
  return own ? loadRow(context, info, own, id) : { __typename: getObjectTypeName(organizationStubs[kind]!), id };
}

export function loadOrganizations(context: Context, info: GraphQLResolveInfo, refs: readonly OrganizationReference[]) {
  return Promise.all(refs.map(({ kind, id }) => loadOrganization(context, info, kind, id)));
}
