-- $1 today, $2 kinds of organisation, $3 area
with taken_part as (
  select d.* from front.supervision_delegation d
  where d.proposed_on <= $1 and ($3::text is null or d.area_unit_id in (select within($3, $1))) and exists (
    select 1 from front.party p where p.entry_id = d.id and p.organization_kind = any($2::text[])
      and p.role in ('COORDINATING', 'PARTICIPANT', 'OBSERVER') and p.since <= $1))
select json_build_object('supervisionDelegations', json_build_object(
  'totalCount', (select count(*) from taken_part),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'title', d.title, 'establishedOn', d.established_on, 'independence', d.independence,
      'host', json_build_object('id', d.host_id),
      'parties', (
        select json_agg(json_build_object(
          'role', p.role, 'organizationKind', p.organization_kind,
          'contribution', case
            when p.organization_kind = 'WOMENS_UNION' then (
              select json_build_object('id', c.id, 'work', c.work, 'genderFindings', c.gender_findings)
              from womens_union.womens_union_contribution c where c.entry_id = d.id and c.organization_id = p.organization_id)
            when p.organization_kind in ('FATHERLAND_FRONT', 'TRADE_UNION', 'FARMERS_UNION', 'VETERANS_ASSOCIATION', 'YOUTH_UNION')
              then json_build_object('id', d.id || '~' || p.organization_id) end) order by p.sequence, p.id)
        from front.party p where p.entry_id = d.id))
      order by coalesce(case when d.established_on <= $1 then d.established_on end, '-infinity') desc, d.id desc)
    from (
      select * from taken_part d order by coalesce(case when d.established_on <= $1 then d.established_on end, '-infinity') desc, d.id desc limit 20) d), '[]'))) as data
