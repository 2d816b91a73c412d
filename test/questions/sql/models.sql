-- $1 today, $2 how many, $3 coordinating organisations at least
select json_build_object(
  'massMobilizationModelCounts', (
    select json_agg(json_build_object('key', m.lead_kind, 'count', m.count) order by m.lead_kind) from (
      select m.lead_kind, count(*) from front.mass_mobilization_model m where m.registered_on <= $1
        and (select count(*) from front.party p where p.entry_id = m.id and p.role = 'COORDINATING') >= $3 group by m.lead_kind) m),
  'massMobilizationModels', json_build_object(
    'totalCount', (
      select count(*) from front.mass_mobilization_model m
      where m.registered_on <= $1
        and (select count(*) from front.party p where p.entry_id = m.id and p.role = 'COORDINATING') >= $3 and exists (
        select 1 from front.model_recognition r
        where r.model_id = m.id and r.level in ('CITY', 'CENTRAL') and r.recognized_on <= $1)),
    'nodes', coalesce((
      select json_agg(json_build_object(
        'title', m.title, 'field', m.field, 'startedOn', m.started_on,
        'area', (select json_build_object('name', u.name) from peoples_committees.administrative_unit u where u.id = m.area_unit_id),
        'recognitions', coalesce((
          select json_agg(json_build_object('level', r.level, 'recognizedOn', r.recognized_on) order by r.recognized_on, r.id)
          from front.model_recognition r where r.model_id = m.id and r.recognized_on <= $1), '[]'),
        'parties', (
          select json_agg(json_build_object(
            'role', p.role,
            'organizationKind', p.organization_kind,
            'contribution', case p.organization_kind
              when 'WOMENS_UNION' then (select json_build_object('id', c.id, 'work', c.work) from womens_union.womens_union_contribution c where c.id = m.id || '~' || p.organization_id)
              when 'YOUTH_UNION' then (select json_build_object('id', c.id, 'work', c.work) from youth_union.youth_union_contribution c where c.id = m.id || '~' || p.organization_id)
              when 'PEOPLES_COMMITTEE' then null
              when 'SPECIALISED_UNIT' then null
              else json_build_object('id', m.id || '~' || p.organization_id) end) order by p.sequence, p.id)
          from front.party p where p.entry_id = m.id)) order by m.started_on desc, m.id desc)
      from (
        select * from front.mass_mobilization_model m
        where m.registered_on <= $1
        and (select count(*) from front.party p where p.entry_id = m.id and p.role = 'COORDINATING') >= $3 and exists (
          select 1 from front.model_recognition r
          where r.model_id = m.id and r.level in ('CITY', 'CENTRAL') and r.recognized_on <= $1)
        order by m.started_on desc, m.id desc limit $2) m), '[]'))) as data
