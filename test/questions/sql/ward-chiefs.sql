-- $1 today, $2 ward
with one as (
  select 'FATHERLAND_FRONT' as kind, o.id, o.name, o.valid_from, o.valid_to, o.unit_id from front.front_committee o
  union all select 'TRADE_UNION', o.id, o.name, o.valid_from, o.valid_to, o.unit_id from trade_union.trade_union o
  union all select 'WOMENS_UNION', o.id, o.name, o.valid_from, o.valid_to, o.unit_id from womens_union.womens_union o
  union all select 'FARMERS_UNION', o.id, o.name, o.valid_from, o.valid_to, o.unit_id from farmers_union.farmers_union o
  union all
  select 'VETERANS_ASSOCIATION', o.id, o.name, o.valid_from, o.valid_to, o.unit_id
  from veterans_association.veterans_association o
  union all select 'YOUTH_UNION', o.id, o.name, o.valid_from, o.valid_to, o.unit_id from youth_union.youth_union o),
post as (
  select * from front.post union all select * from trade_union.post union all select * from womens_union.post
  union all select * from farmers_union.post union all select * from veterans_association.post
  union all select * from youth_union.post),
here as (
  select * from one o where o.unit_id = $2 and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1))
select json_build_object('organizations', json_build_object(
  'totalCount', (select count(*) from here),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'kind', h.kind, 'name', h.name, 'validFrom', h.valid_from,
      'chiefPostTitle', (
        select p.title from post p
        where p.organization_id = h.id and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)
        order by p.rank, p.id limit 1)) order by h.kind, h.id)
    from here h), '[]'))) as data
