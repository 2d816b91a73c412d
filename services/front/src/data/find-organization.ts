import type { Organization, OrganizationKind, World } from '#world';

/** The one organization of a kind that meets a condition. */
export function findOrganization(
  world: World,
  kind: OrganizationKind,
  is: (organization: Organization) => boolean,
): Organization {
  for (const organization of world.organizations(kind)) if (is(organization)) return organization;
  throw new Error(`the demo world has no such ${kind}`);
}
