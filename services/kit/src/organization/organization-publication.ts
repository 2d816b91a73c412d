import { type Publication, published } from '../replication/publication.js';
import { Post } from './post.entity.js';

interface OrganizationColumns {
  kind: unknown;
  name: unknown;
  nameEn: unknown;
  shortName: unknown;
  level: unknown;
  unitId: unknown;
  parentId: unknown;
  validFrom: unknown;
  validTo: unknown;
  predecessorIds: unknown;
  successorIds: unknown;
  provenance: unknown;
}

/** Publishes organisations as entries of the directory, with the title of the chief office. */
export function organizationPublication(table: new () => OrganizationColumns): Publication {
  return published('organization', table, {
    properties: [
      'kind',
      'name',
      'nameEn',
      'shortName',
      'level',
      'unitId',
      'parentId',
      'validFrom',
      'validTo',
      'predecessorIds',
      'successorIds',
      'provenance',
    ],
    expressions: {
      chiefPostTitle: (alias) =>
        `(select p.title from post p where p.organization_id = ${alias}.id order by p.rank, p.valid_from desc limit 1)`,
    },
    follows: [{ table: Post, keys: (changed) => `select c.organization_id from ${changed} c where c.rank = 0` }],
  });
}

interface ContributionColumns {
  organizationId: unknown;
  entryId: unknown;
  seats: unknown;
}

/** Publishes contributions to joint work to the register. */
export function contributionPublication(table: new () => ContributionColumns): Publication {
  return published('contribution', table, { properties: ['organizationId', 'entryId', 'seats'] });
}
