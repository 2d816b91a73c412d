import { type Connection, type Context, labelOf, OrganizationKind } from '#kit';
import { type CursorScope, cursorWriter, pageOf, type PageInput, readCursor } from '#kit/sql';
import { CoordinationKind } from '../agreement/agreement.enum.js';
import { ModelKind } from '../model/mass-mobilization-model.entity.js';
import { readText } from './read-text.js';
import type { SearchResult } from './search-result.type.js';
import { SearchKind, SearchMatch } from './search.enum.js';
import { orderTypes, searchStatement } from './search.statement.js';
import { type UnitType, unitTypeLabels } from './unit-type.js';

export interface SearchInput extends PageInput {
  text: string;
  kinds?: SearchKind[] | null;
  area?: string | null;
  includeFormer: boolean;
}

type Row = Pick<SearchResult, 'id' | 'kind' | 'type' | 'name' | 'place' | 'validFrom' | 'validTo'>;

/** A page of results; the total is null if a searched copy is incomplete. */
export type SearchPage = Omit<Connection<SearchResult>, 'totalCount'> & { totalCount: number | null };

interface Found {
  total: number | null;
  rows: (Row & { match: number; currentEquivalents: Row[]; _order: unknown[] })[];
}

/** Searches by name and returns a page, best match first. One statement on the Front's database. */
export async function search(
  context: Context,
  input: SearchInput,
  { counted }: { counted: boolean },
): Promise<SearchPage> {
  const page = pageOf(input);
  const { kinds, area, includeFormer } = input;
  const scope: CursorScope = {
    list: 'Query.search',
    // The order depends on the text.
    order: `best match for ${input.text}`,
    filter: { kinds, area, includeFormer },
    ...context.dates,
  };
  const { text, values } = searchStatement({
    text: readText(input.text),
    kinds: input.kinds ?? null,
    areaId: input.area ?? null,
    includeFormer: input.includeFormer,
    asOf: context.asOf,
    asKnownOn: context.dates.asKnownOn,
    page,
    cursor: page.cursor === undefined ? undefined : readCursor(page.cursor, scope, orderTypes),
    counted,
  });
  const { rows } = await context.pool.query<{ json: string }>(text, values);
  return pageFrom(JSON.parse(rows[0]!.json) as Found, page, scope);
}

function pageFrom(found: Found, page: ReturnType<typeof pageOf>, scope: CursorScope): SearchPage {
  const more = found.rows.length > page.size;
  const rows = found.rows.slice(0, page.size);
  if (page.backwards) rows.reverse();
  const writeCursor = cursorWriter(scope);
  const edges = rows.map((row) => ({ node: resultOf(row), cursor: writeCursor(row._order) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: found.total,
    pageInfo: {
      hasNextPage: page.backwards ? page.cursor !== undefined : more,
      hasPreviousPage: page.backwards ? more : page.cursor !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const matches = Object.keys(SearchMatch) as SearchMatch[];

function resultOf({ match, currentEquivalents, _order, ...row }: Found['rows'][number]): SearchResult {
  return {
    ...labelled(row),
    matched: matches[match - 1]!,
    currentEquivalents: currentEquivalents.map(labelled),
  };
}

function labelled(row: Row): Omit<SearchResult, 'matched' | 'currentEquivalents'> {
  const [typeLabel, typeLabelEn] = typeLabelOf(row);
  // The item is resolved separately: its owner may be another organisation.
  return { ...row, typeLabel, typeLabelEn, item: null };
}

function typeLabelOf({ kind, type }: Row) {
  switch (kind) {
    case 'ADMINISTRATIVE_UNIT':
      return unitTypeLabels[type as UnitType];
    case 'ORGANIZATION':
      return labelOf(OrganizationKind, type as OrganizationKind);
    case 'COORDINATION_AGREEMENT':
      return labelOf(CoordinationKind, type as CoordinationKind);
    case 'MASS_MOBILIZATION_MODEL':
      return labelOf(ModelKind, type as ModelKind);
    default:
      return labelOf(SearchKind, kind);
  }
}
