import type { Context, OrganizationKind, OrganizationLevel } from '#kit';
import { cachedStatement, isRecorded, type Statement, StatementBuilder, isValidOn, sql } from '#kit/sql';
import { inForce } from '../agreement/coordination-agreement.entity.js';
import type { CoordinationKind } from '../agreement/agreement.enum.js';
import { unitAndBelow } from '../copy/area.js';
import { delegationState, wasEstablished } from '../delegation/supervision-delegation.entity.js';

/** Scope of a network: its organisations and ties. */
export interface NetworkScope {
  kinds: readonly CoordinationKind[];
  /** Period in which established delegations tie their parties; null if delegations form no ties. */
  delegations: { from: string; to: string } | null;
  withinAreaId: string | null;
  organizationKinds: readonly OrganizationKind[] | null;
  levels: readonly OrganizationLevel[] | null;
}

export interface FoundNode {
  id: string;
  kind: OrganizationKind;
  name: string | null;
}

export interface FoundEdge {
  one: string;
  other: string;
  weight: number;
  agreements: number;
  delegations: number;
}

export interface Ties {
  agreements: number;
  delegations: number;
  nodes: FoundNode[];
  edges: FoundEdge[];
}

/** Kinds among which organisations without ties are listed as isolated. */
const expectedKinds: readonly OrganizationKind[] = [
  'FATHERLAND_FRONT',
  'TRADE_UNION',
  'WOMENS_UNION',
  'FARMERS_UNION',
  'VETERANS_ASSOCIATION',
  'YOUTH_UNION',
  'PEOPLES_COMMITTEE',
];

/** Limits on the size of a network. */
export interface MostTies {
  /** Largest number of agreements and delegations. */
  entries: number;
  organizations: number;
}

/**
 * Loads the network of a day, or the limit in `most` that it would exceed. One statement, which checks the limits
 * first.
 */
export async function tiesOn(
  context: Context,
  day: string,
  scope: NetworkScope,
  most: MostTies,
): Promise<Ties | keyof MostTies> {
  const parameters = {
    ...context.dates,
    asOf: day,
    filter: { ...scope, from: scope.delegations?.from, to: scope.delegations?.to, expectedKinds },
    page: { ...most },
  };
  return statementOf(scope).run<Ties | keyof MostTies>(context, parameters);
}

function statementOf(scope: NetworkScope): Statement {
  const { delegations, withinAreaId, organizationKinds, levels } = scope;
  const shape = [delegations, withinAreaId, organizationKinds, levels].map((each) => each !== null).join();
  return cachedStatement(tiesStatement, shape, () => tiesStatement(scope));
}

function tiesStatement({ delegations, withinAreaId, organizationKinds, levels }: NetworkScope): Statement {
  const builder = new StatementBuilder();
  const value = (name: string, type: string): string => builder.parameter(type, ({ filter }) => filter![name]);
  const day = builder.dates.asOf;
  const most = (what: keyof MostTies): string => builder.parameter('int', ({ page }) => page![what]);
  const places = [
    ...(withinAreaId ? [`o.unit_id = any(${unitAndBelow(value('withinAreaId', 'text'), day)})`] : []),
    ...(levels ? [`o.level = any(${value('levels', 'text[]')})`] : []),
  ];
  const ofKind = organizationKinds ? ` and m.kind = any(${value('organizationKinds', 'text[]')})` : '';
  // With an area, only entries with a party in that area are read.
  const reached = withinAreaId
    ? sql`reached as materialized (
      select distinct p.entry_id as id from party p join place on place.id = p.organization_id
      where ${isRecorded('p', builder.dates)}),`
    : '';
  const isReached = (alias: string): string => (withinAreaId ? ` and ${alias}.id in (select id from reached)` : '');
  // The directory gives level and area; a party without an entry is kept, without a name.
  const isPlaced = places.length
    ? 'm.id in (select id from place) or not exists (select 1 from organization_copy o where o.id = m.id)'
    : 'true';
  const agreementTies = sql`
    select a.id, 'AGREEMENT' as sort from coordination_agreement a
    where a.kind = any(${value('kinds', 'text[]')}) and a.signed_on <= ${day} and ${isRecorded('a', builder.dates)}
      and ${inForce('a', builder.dates)}${isReached('a')}`;
  const delegationTies = delegations
    ? sql`union all select d.id, 'DELEGATION' from supervision_delegation d
       where d.established_on between ${value('from', 'date')} and ${value('to', 'date')} and ${wasEstablished('d', builder.dates)}${isReached('d')}
         and ${delegationState('d', builder.dates)} not in ('DROPPED', 'CANCELLED')`
    : '';
  return builder.finish(sql`
    with place as materialized (select o.id from organization_copy o where ${places.join(' and ') || 'true'}),
    ${reached} tie as materialized (${agreementTies} ${delegationTies}),
    party_of as materialized (
      select distinct t.id as tie, t.sort, p.organization_id as id, p.organization_kind as kind
      from tie t join party p on p.entry_id = t.id
      where p.since <= ${day} and ${isRecorded('p', builder.dates)} and (t.sort = 'DELEGATION' or p.until is null or p.until >= ${day})),
    sized as (select p.*, count(*) over (partition by p.tie) as k from party_of p),
    member as materialized (select m.* from sized m where (${isPlaced})${ofKind}),
    pair as materialized (
      select a.tie, a.sort, a.id as one, b.id as other, 1.0 / (a.k - 1) as weight
      from member a join member b on b.tie = a.tie and b.id > a.id),
    edge as (
      select one, other, sum(weight)::float8 as weight, count(*) filter (where sort = 'AGREEMENT') as agreements,
        count(*) filter (where sort = 'DELEGATION') as delegations
      from pair group by one, other),
    expected as materialized (
      select m.id, m.kind from organization_copy m join place on place.id = m.id
      where ${isValidOn('m', day)}
        and m.kind = any(${value('expectedKinds', 'text[]')})${levels ? '' : ` and m.level <> 'BASE'`}${ofKind}),
    node as materialized (select m.id, m.kind from member m union select e.id, e.kind from expected e)
    select (case when (select count(*) from expected) > ${most('organizations')} then '"organizations"'
      when (select count(distinct tie) from party_of) > ${most('entries')} then '"entries"'
      when (select count(*) from node) > ${most('organizations')} then '"organizations"' else json_build_object(
      'agreements', (select count(distinct tie) from pair where sort = 'AGREEMENT'),
      'delegations', (select count(distinct tie) from pair where sort = 'DELEGATION'),
      'nodes', (select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'name', o.name) order by n.id), '[]')
        from node n left join organization_copy o on o.id = n.id),
      'edges', (select coalesce(json_agg(e order by e.one, e.other), '[]') from edge e)) end)::text as json`);
}
