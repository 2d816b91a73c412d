-- $1 today, $2 year, $3 area
with programme as (
  select * from front.coordination_agreement a
  where a.kind in ('JOINT_ACTION_PROGRAMME', 'SUPERVISION_PROGRAMME', 'THEMATIC_PROGRAMME')
    and extract(year from a.signed_on) = $2 and a.signed_on <= $1),
pair as (
  select one.organization_kind, one.organization_id, other.organization_kind as partner_kind,
    other.organization_id as partner_id, min(a.signed_on) as first_signed_on
  from programme a
  join front.party one on one.entry_id = a.id
  join front.party other on other.entry_id = a.id and other.organization_id > one.organization_id
  where ($3::text is null or one.organization_id in (select b.id from body b where b.unit_id in (select within($3, $1))))
    and ($3::text is null or other.organization_id in (select b.id from body b where b.unit_id in (select within($3, $1))))
  group by 1, 2, 3, 4),
apart as (
  select * from pair where not exists (
    select 1 from front.supervision_delegation d
    join front.party one on one.entry_id = d.id and one.organization_id = pair.organization_id
    join front.party other on other.entry_id = d.id and other.organization_id = pair.partner_id
    where d.year = $2 and d.established_on <= $1))
select json_build_object('programmePartners', json_build_object(
  'totalCount', (select count(*) from apart),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'organizationKind', p.organization_kind, 'organization', json_build_object('id', p.organization_id),
      'partnerKind', p.partner_kind, 'partner', json_build_object('id', p.partner_id),
      'firstSignedOn', p.first_signed_on,
      'programmes', (
        select json_agg(json_build_object('kind', a.kind, 'title', a.title, 'signedOn', a.signed_on) order by a.signed_on, a.id)
        from programme a
        where exists (select 1 from front.party o where o.entry_id = a.id and o.organization_id = p.organization_id)
          and exists (select 1 from front.party o where o.entry_id = a.id and o.organization_id = p.partner_id)),
      'jointDelegations', 0) order by p.place)
    from (
      select *, row_number() over (order by organization_id || '~' || partner_id || '~' || $2::text desc) as place
      from apart order by place limit 50) p), '[]'))) as data
