import type { OrganizationKind, CopySources, Sender } from '#kit';
import { ContributionCopy, RecommendationFileCopy, ReplyCopy, TargetSideCopy } from './document-copy.entity.js';
import { OrganizationCopy } from './organization-copy.entity.js';
import { registeredOwner } from './registered-owner.js';
import { UnitCopy } from './unit-copy.entity.js';

const ownBodies = ['organization', 'contribution'];

/** A subgraph that sends the Front copies, with the kinds of organisations that it keeps. */
interface CopySource {
  source: string;
  topics: readonly string[];
  kinds: readonly OrganizationKind[];
}

/** The Front is a source of its own, so that one table holds the organisations of all owners. */
const sources: readonly CopySource[] = [
  {
    source: 'front',
    topics: ownBodies,
    kinds: ['FATHERLAND_FRONT', 'PEOPLES_COUNCIL', 'PARTY_COMMITTEE', 'EMPLOYER'],
  },
  { source: 'trade-union', topics: ownBodies, kinds: ['TRADE_UNION'] },
  { source: 'womens-union', topics: ownBodies, kinds: ['WOMENS_UNION'] },
  { source: 'farmers-union', topics: ownBodies, kinds: ['FARMERS_UNION'] },
  { source: 'veterans-association', topics: ownBodies, kinds: ['VETERANS_ASSOCIATION'] },
  { source: 'youth-union', topics: ownBodies, kinds: ['YOUTH_UNION'] },
  {
    source: 'peoples-committees',
    topics: ['organization', 'unit', 'recommendation-reply', 'recommendation-file', 'target-side'],
    kinds: ['PEOPLES_COMMITTEE', 'SPECIALISED_UNIT'],
  },
];

/** Builds the conditions under which a source owns a row: organisations of its kinds, and the contributions of its organisations. */
function owned({ source, kinds }: CopySource): Sender['owns'] {
  return {
    organization: `b."kind" in (${kinds.map((kind) => `'${kind}'`).join(', ')})`,
    contribution: `exists (select from organization_copy o where o.id = b."organizationId" and o.source = '${source}')`,
  };
}

export const copySources: CopySources = {
  senders: sources.map((each): Sender => ({
    source: each.source,
    topics: each.topics,
    owns: owned(each),
    ...registeredOwner(each.source),
  })),
  tables: {
    organization: OrganizationCopy,
    unit: UnitCopy,
    'recommendation-reply': ReplyCopy,
    'recommendation-file': RecommendationFileCopy,
    'target-side': TargetSideCopy,
    contribution: ContributionCopy,
  },
};

/** Returns the subgraphs that send organisations of these kinds, and units if requested; null means all of them. */
export function sendersOf(kinds: readonly OrganizationKind[] | null | undefined, units: boolean): string[] | null {
  if (!kinds) return null;
  return sources
    .filter((each) => each.kinds.some((kind) => kinds.includes(kind)) || (units && each.topics.includes('unit')))
    .map(({ source }) => source);
}
