-- $1 today, $2 last year, $3 area
select json_build_object(
  'topics', coalesce((
    select json_agg(json_build_object('key', t.year::text, 'count', t.count) order by t.year::text) from (
      select t.year, count(*) from front.supervision_topic t
      where t.independence = 'JOINT' and t.planned_on <= $1 and t.year between 2010 and $2
        and ($3::text is null or t.area_unit_id in (select within($3, $1))) group by t.year) t), '[]'),
  'delegations', coalesce((
    select json_agg(json_build_object('key', d.year::text, 'count', d.count) order by d.year::text) from (
      select d.year, count(*) from front.supervision_delegation d
      where d.independence = 'INDEPENDENT' and d.host_kind = 'FATHERLAND_FRONT' and d.level = 'DISTRICT'
        and d.year between 2010 and $2 and d.proposed_on <= $1
        and ($3::text is null or d.area_unit_id in (select within($3, $1))) group by d.year) d), '[]'),
  'delegationsByField', coalesce((
    select json_agg(json_build_object('key', d.field, 'count', d.count) order by d.field) from (
      select d.field, count(*) from front.supervision_delegation d
      where d.independence = 'INDEPENDENT' and d.year <= $2 and d.proposed_on <= $1
        and ($3::text is null or d.area_unit_id in (select within($3, $1))) group by d.field) d), '[]')
) as data
