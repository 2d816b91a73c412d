import { type Organization, contributionId, type Party, type World } from '#world';
import { type LoadedRow, rowOf } from '../load/load.js';
import { Post, Term } from '../organization/post.entity.js';

/** Returns the columns that every organisation's table has. */
export function organizationRow(organization: Organization) {
  const { posts: _posts, terms: _terms, ...columns } = organization;
  return columns;
}

/** Yields offices and terms of an organisation. */
export function* officeRows(organization: Organization): Iterable<LoadedRow> {
  for (const [rank, post] of organization.posts.entries())
    yield rowOf(Post, { ...post, rank, organizationId: organization.id });
  for (const term of organization.terms) yield rowOf(Term, { ...term, organizationId: organization.id });
}

interface ContributionColumns {
  id: string;
  organizationId: string;
  entryId: string;
  seats: Party['seats'];
  work: string | null;
  workEn: string | null;
}

interface JointEntry {
  type: 'DELEGATION' | 'AGREEMENT' | 'MODEL';
  id: string;
  year: number;
  field: string | null;
  /** Basis on which a delegation is hosted. */
  basis: string | null;
}

/** Yields the contributions of each organisation of one kind, with their register entries. */
export function* contributionsOf(
  world: World,
  kind: Organization['kind'],
): Iterable<{ columns: ContributionColumns; entry: JointEntry; party: Party }> {
  for (const { entry, parties } of jointEntries(world)) {
    for (const party of parties) {
      if (party.organization.kind !== kind) continue;
      const columns = {
        id: contributionId(entry.id, party.organization.id),
        organizationId: party.organization.id,
        entryId: entry.id,
        seats: party.seats,
        work: party.work,
        workEn: party.workEn,
      };
      yield { columns, entry, party };
    }
  }
}

function* jointEntries(world: World): Iterable<{ entry: JointEntry; parties: Party[] }> {
  for (const { id, year, field, hostingBasis, parties } of world.delegations())
    yield { entry: { type: 'DELEGATION', id, year, field, basis: hostingBasis }, parties };
  for (const { id, signedOn, parties } of world.agreements()) {
    yield { entry: { type: 'AGREEMENT', id, year: Number(signedOn.slice(0, 4)), field: null, basis: null }, parties };
  }
  for (const { id, startedOn, field, parties } of world.models()) {
    yield { entry: { type: 'MODEL', id, year: Number(startedOn.slice(0, 4)), field, basis: null }, parties };
  }
}
