-- $1 today, $2 and $3 the two days, $4 area
with recursive moment(side, day) as (
  -- The question names its own days, whatever today is.
  select * from (values ('before', $2::date), ('after', $3::date)) as m where $1::date is not null),
area as (
  select m.side, w.id from moment m cross join lateral within($4, m.day) as w(id) where $4::text is not null),
place as (
  select a.side, b.id from area a join body b on b.unit_id = a.id
  union all
  select m.side, b.id from moment m cross join body b where $4 is null),
-- Membership and affiliation would make the Front central by definition; who supervises whom is told by delegations.
included(kind, place) as (
  values ('WORK_REGULATION', 1), ('JOINT_ACTION_PROGRAMME', 2), ('SUPERVISION_PROGRAMME', 3), ('THEMATIC_PROGRAMME', 4),
    ('JOINT_RESOLUTION', 5), ('JOINT_PLAN', 6), ('CONSULTATION', 7), ('STATUTORY_DUTY', 8), ('ENTRUSTMENT', 9), ('GUIDES', 10)),
expected(type, kind) as (
  values ('FrontCommittee', 'FATHERLAND_FRONT'), ('TradeUnion', 'TRADE_UNION'), ('WomensUnion', 'WOMENS_UNION'),
    ('FarmersUnion', 'FARMERS_UNION'), ('VeteransAssociation', 'VETERANS_ASSOCIATION'), ('YouthUnion', 'YOUTH_UNION'),
    ('PeoplesCommittee', 'PEOPLES_COMMITTEE')),
tie as (
  select m.side, m.day, a.id, 'agreement' as sort
  from moment m join front.coordination_agreement a on a.signed_on <= m.day
    and m.day between a.effective_from and least(coalesce(a.effective_to, 'infinity'), coalesce(a.lapsed_on, 'infinity'))
  where a.kind in (select kind from included)
  union all
  select m.side, m.day, d.id, 'delegation'
  from moment m join front.supervision_delegation d on d.established_on between date_trunc('year', m.day) and m.day
  where (
    select e.state from front.delegation_event e where e.subject_id = d.id and e.occurred_on <= m.day
    order by e.occurred_on desc, e.sequence desc limit 1) not in ('DROPPED', 'CANCELLED')),
reached as (
  select distinct p.entry_id as id from place x join front.party p on p.organization_id = x.id),
party as (
  select distinct t.side, t.id as tie, t.sort, p.organization_id as id, p.organization_kind as kind
  from tie t join front.party p on p.entry_id = t.id
  where ($4 is null or t.id in (select id from reached)) and p.since <= t.day and (t.sort = 'delegation' or coalesce(p.until, 'infinity') >= t.day)),
-- k counts the parties outside the area too, so that a tie weighs the same in every view.
sized as (
  select side, tie, count(*) as k from party group by side, tie),
member as (
  select p.*, s.k from party p join sized s on s.side = p.side and s.tie = p.tie
  where exists (select 1 from place x where x.side = p.side and x.id = p.id)
    or not exists (select 1 from body b where b.id = p.id)),
pair as (
  select one.side, one.tie, one.sort, one.id as one, other.id as other, 1::numeric / (one.k - 1) as weight
  from member one join member other on other.side = one.side and other.tie = one.tie and other.id > one.id),
edge as materialized (
  select side, one, other, round(sum(weight), 12) as weight from pair group by side, one, other),
node as (
  select m.side, m.id, m.kind from member m
  union
  select x.side, x.id, e.kind from place x
  join moment m on m.side = x.side
  join body b on b.id = x.id and b.level <> 'BASE' and b.valid_from <= m.day and coalesce(b.valid_to, 'infinity') >= m.day
  join expected e on e.type = b.type),
direction as materialized (
  select side, one as id, other as neighbour, weight from edge
  union all
  select side, other, one, weight from edge),
-- The shortest paths from each node, one step further in each round: the nodes that were come to, by how many paths each.
walk as (
  select distinct d.side, d.id as source, 0 as steps, array[d.id] as nodes, array[1]::numeric[] as paths, array[d.id] as seen
  from direction d
  union all
  select w.side, w.source, w.steps + 1, next.nodes, next.paths, w.seen || next.nodes
  from walk w cross join lateral (
    select array_agg(arrived.id) as nodes, array_agg(arrived.paths) as paths
    from (
      select d.neighbour as id, sum(f.paths) as paths
      from unnest(w.nodes, w.paths) as f(id, paths) join direction d on d.side = w.side and d.id = f.id
      where d.neighbour <> all(w.seen) group by d.neighbour) arrived) next
  where next.nodes is not null),
path as materialized (
  select w.side, w.source, f.id as target, w.steps, f.paths
  from walk w cross join lateral unnest(w.nodes, w.paths) as f(id, paths) where w.steps > 0),
-- Of each pair, taken once: the share of its shortest paths that pass through a third node.
between_pairs as (
  select way.side, first.target as id, sum(first.paths * second.paths / way.paths) as betweenness
  from path way
  join path first on first.side = way.side and first.source = way.source and first.steps < way.steps
  join path second on second.side = way.side and second.source = first.target and second.target = way.target
    and second.steps = way.steps - first.steps
  where way.source < way.target and way.steps > 1
  group by way.side, first.target),
tied as (
  select side, count(distinct id) as nodes from direction group by side),
measured as materialized (
  select n.side, n.id, n.kind, (select b.name from body b where b.id = n.id) as name,
    coalesce(d.degree, 0) as degree, coalesce(d.weight, 0) as weighted_degree, coalesce(b.betweenness, 0) as betweenness,
    coalesce(b.betweenness / nullif((t.nodes - 1) * (t.nodes - 2) / 2, 0), 0) as normalized
  from node n
  left join tied t on t.side = n.side
  left join (
    select side, id, count(*) as degree, round(sum(weight), 9) as weight from direction group by side, id) d
    on d.side = n.side and d.id = n.id
  left join between_pairs b on b.side = n.side and b.id = n.id),
network as (
  select m.side, json_build_object(
    'day', m.day,
    'definition', 'Tổ chức là nút; mỗi văn bản phối hợp còn hiệu lực và mỗi đoàn giám sát trong kỳ có k bên nối từng cặp bên với trọng số 1/(k-1), kể cả khi có bên nằm ngoài phạm vi. Quan hệ thành viên và trực thuộc chỉ tính khi được yêu cầu.',
    'definitionEn', 'Organisations are nodes; each agreement in force and each delegation of the period with k parties ties every pair of them with the weight 1/(k-1), k counting parties outside the scope too. Membership and affiliation count on request only.',
    'kinds', (select json_agg(i.kind order by i.place) from included i),
    'agreements', (select count(distinct p.tie) from pair p where p.side = m.side and p.sort = 'agreement'),
    'delegations', (select count(distinct p.tie) from pair p where p.side = m.side and p.sort = 'delegation'),
    'nodes', coalesce((
      select json_agg(json_build_object(
        'name', n.name, 'kind', n.kind, 'degree', n.degree, 'weightedDegree', n.weighted_degree::float8,
        'betweenness', n.betweenness::float8, 'betweennessNormalized', n.normalized::float8)
        order by n.weighted_degree desc, n.id)
      from measured n where n.side = m.side), '[]'),
    'isolated', coalesce((
      select json_agg(json_build_object('name', n.name) order by n.id) from measured n
      where n.side = m.side and n.degree = 0), '[]'),
    'coverage', json_build_object('complete', true, 'sources', (
      select json_agg(json_build_object('subgraph', s.subgraph, 'state', 'RECEIVED') order by s.subgraph)
      from unnest(array['front', 'trade-union', 'womens-union', 'farmers-union', 'veterans-association', 'youth-union',
        'peoples-committees']) as s(subgraph)))) as data
  from moment m),
change as (
  select coalesce(a.one, b.one) as one, coalesce(a.other, b.other) as other, b.weight as before, a.weight as after
  from (select * from edge where side = 'after') a
  full join (select * from edge where side = 'before') b on b.one = a.one and b.other = a.other),
named as (
  select c.*, coalesce(c.after, c.before) as weight,
    json_build_object('name', (select b.name from body b where b.id = c.one)) as one_named,
    json_build_object('name', (select b.name from body b where b.id = c.other)) as other_named
  from change c)
select json_build_object('coordinationNetworkChange', json_build_object(
  'before', (select data from network where side = 'before'),
  'after', (select data from network where side = 'after'),
  'nodesCame', coalesce((
    select json_agg(json_build_object('name', n.name) order by n.weighted_degree desc, n.id) from measured n
    where n.side = 'after' and n.id not in (select o.id from measured o where o.side = 'before')), '[]'),
  'nodesWent', coalesce((
    select json_agg(json_build_object('name', n.name) order by n.weighted_degree desc, n.id) from measured n
    where n.side = 'before' and n.id not in (select o.id from measured o where o.side = 'after')), '[]'),
  'edgesCame', coalesce((
    select json_agg(json_build_object('one', n.one_named, 'other', n.other_named, 'weight', n.weight::float8)
      order by n.weight desc, n.one, n.other) from named n where n.before is null), '[]'),
  'edgesWent', coalesce((
    select json_agg(json_build_object('one', n.one_named, 'other', n.other_named, 'weight', n.weight::float8)
      order by n.weight desc, n.one, n.other) from named n where n.after is null), '[]'),
  'edgesChanged', coalesce((
    select json_agg(json_build_object('one', n.one_named, 'other', n.other_named,
      'weightBefore', n.before::float8, 'weightAfter', n.after::float8)
      order by n.weight desc, n.one, n.other) from named n where n.before <> n.after), '[]'))) as data
