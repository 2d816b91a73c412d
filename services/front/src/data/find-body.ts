import type { Body, OrganizationKind, World } from '#world';

/** The one body of a kind that meets a condition. */
export function findBody(world: World, kind: OrganizationKind, is: (body: Body) => boolean): Body {
  for (const body of world.bodies(kind)) if (is(body)) return body;
  throw new Error(`the demo world has no such ${kind}`);
}
