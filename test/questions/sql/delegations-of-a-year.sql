-- $1 today, $2 district, $3 year
with hosted as (
  select * from front.supervision_delegation d
  where d.area_unit_id = $2 and d.host_kind = 'FATHERLAND_FRONT' and d.year = $3 and d.proposed_on <= $1)
select json_build_object('supervisionDelegations', json_build_object(
  'totalCount', (select count(*) from hosted),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'title', d.title, 'titleEn', d.title_en, 'establishedOn', d.established_on, 'documentNumber', d.document_number,
      'field', d.field, 'independence', d.independence,
      'state', (
        select e.state from front.delegation_event e where e.subject_id = d.id and e.occurred_on <= $1
        order by e.occurred_on desc, e.sequence desc limit 1))
      order by coalesce(case when d.established_on <= $1 then d.established_on end, '-infinity') desc, d.id desc)
    from (select * from hosted d order by coalesce(case when d.established_on <= $1 then d.established_on end, '-infinity') desc, d.id desc limit 50) d), '[]'))) as data
