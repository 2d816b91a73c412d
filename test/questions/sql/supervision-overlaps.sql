-- $1 today, $2 kinds of host, $3 area
with supervised as (
  select d.id, d.title, d.established_on, d.independence, d.year, d.field, d.host_kind, d.host_id, t.body_id
  from front.supervision_delegation d join front.supervision_target t on t.delegation_id = d.id
  where d.established_on <= $1 and ($3::text is null or t.body_id in (select b.id from body b where b.unit_id in (select within($3, $1))))),
overlap as (
  select one.year, one.field, one.body_id, array[one.host_kind, other.host_kind] as host_kinds,
    greatest(min(one.established_on), min(other.established_on)) as since
  from supervised one
  join supervised other using (year, field, body_id)
  where one.host_kind < other.host_kind and one.host_kind = any($2::text[]) and other.host_kind = any($2::text[])
  group by 1, 2, 3, 4)
select json_build_object('supervisionOverlaps', json_build_object(
  'totalCount', (select count(*) from overlap),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'year', o.year, 'field', o.field, 'hostKinds', o.host_kinds, 'since', o.since,
      'body', (select json_build_object('id', b.id, 'name', b.name) from body b where b.id = o.body_id),
      'delegations', coalesce((
        select json_agg(json_build_object(
          'title', s.title, 'establishedOn', s.established_on, 'independence', s.independence,
          'host', json_build_object('id', s.host_id)) order by s.established_on, s.id)
        from supervised s
        where s.year = o.year and s.field = o.field and s.body_id = o.body_id and s.host_kind = any(o.host_kinds)), '[]'))
      order by o.year desc, o.body_id desc)
    from (select * from overlap o order by o.year desc, o.body_id desc limit 50) o), '[]'))) as data
