-- $1 today, $2 code
select json_build_object('administrativeUnitByCode', (
  select json_build_object(
    'name', u.name,
    'validFrom', u.valid_from,
    'comparability', unit_comparability(u.id, $1),
    'formerUnits', coalesce((
      select json_agg(json_build_object('name', f.name, 'validTo', f.valid_to) order by f.name, f.id)
      from peoples_committees.administrative_unit f where f.id in (
        select other.unit_id from peoples_committees.unit_change_part mine
        join peoples_committees.unit_change_part other on other.change_id = mine.change_id and other.side <> mine.side
        where mine.unit_id = u.id and mine.side = 'TO')), '[]'),
    'peoplesCommittee', (
      select json_build_object('name', c.name, 'specialisedUnits', coalesce((
        select json_agg(json_build_object('name', s.name) order by s.name, s.id)
        from peoples_committees.specialised_unit s
        where s.parent_id = c.id and s.valid_from <= $1 and (s.valid_to is null or s.valid_to >= $1)), '[]'))
      from peoples_committees.peoples_committee c where c.unit_id = u.id),
    'frontCommittees', json_build_object('nodes', coalesce((
      select json_agg(json_build_object('name', o.name, 'workCommittees', coalesce((
        select json_agg(json_build_object('number', w.number) order by w.number, w.id)
        from front.front_work_committee w
        where w.front_committee_id = o.id and w.valid_from <= $1 and (w.valid_to is null or w.valid_to >= $1)), '[]')) order by o.name, o.id)
      from front.front_committee o
      where o.unit_id = u.id and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)), '[]')),
    'supervisionDelegations', json_build_object(
      'totalCount', (select count(*) from front.supervision_delegation d where d.id in (
        select h.id from front.supervision_delegation h where h.area_unit_id = u.id
        union select t.delegation_id from front.supervision_target t where t.unit_id = u.id) and d.proposed_on <= $1),
      'nodes', coalesce((
        select json_agg(json_build_object(
          'title', d.title,
          'state', (
            select e.state from front.delegation_event e
            where e.subject_id = d.id and e.occurred_on <= $1
            order by e.occurred_on desc, e.sequence desc limit 1)) order by coalesce(case when d.established_on <= $1 then d.established_on end, '-infinity') desc, d.id desc)
        from (
          select * from front.supervision_delegation d where d.id in (
        select h.id from front.supervision_delegation h where h.area_unit_id = u.id
        union select t.delegation_id from front.supervision_target t where t.unit_id = u.id) and d.proposed_on <= $1
          order by coalesce(case when d.established_on <= $1 then d.established_on end, '-infinity') desc, d.id desc limit 5) d), '[]')),
    'tradeUnions', json_build_object('nodes', coalesce((
      select json_agg(json_build_object('name', o.name, 'posts', coalesce((
        select json_agg(json_build_object('title', p.title) order by p.rank, p.id) from trade_union.post p
        where p.organization_id = o.id and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)), '[]')) order by o.name, o.id)
      from trade_union.trade_union o
      where o.unit_id = u.id and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)), '[]')),
    'womensUnions', json_build_object('nodes', coalesce((
      select json_agg(json_build_object('name', o.name, 'posts', coalesce((
        select json_agg(json_build_object('title', p.title) order by p.rank, p.id) from womens_union.post p
        where p.organization_id = o.id and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)), '[]')) order by o.name, o.id)
      from womens_union.womens_union o
      where o.unit_id = u.id and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)), '[]')),
    'farmersUnions', json_build_object('nodes', coalesce((
      select json_agg(json_build_object('name', o.name, 'posts', coalesce((
        select json_agg(json_build_object('title', p.title) order by p.rank, p.id) from farmers_union.post p
        where p.organization_id = o.id and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)), '[]')) order by o.name, o.id)
      from farmers_union.farmers_union o
      where o.unit_id = u.id and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)), '[]')),
    'veteransAssociations', json_build_object('nodes', coalesce((
      select json_agg(json_build_object('name', o.name, 'posts', coalesce((
        select json_agg(json_build_object('title', p.title) order by p.rank, p.id) from veterans_association.post p
        where p.organization_id = o.id and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)), '[]')) order by o.name, o.id)
      from veterans_association.veterans_association o
      where o.unit_id = u.id and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)), '[]')),
    'youthUnions', json_build_object('nodes', coalesce((
      select json_agg(json_build_object('name', o.name, 'posts', coalesce((
        select json_agg(json_build_object('title', p.title) order by p.rank, p.id) from youth_union.post p
        where p.organization_id = o.id and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)), '[]')) order by o.name, o.id)
      from youth_union.youth_union o
      where o.unit_id = u.id and o.valid_from <= $1 and (o.valid_to is null or o.valid_to >= $1)), '[]')),
    'grassrootsUnions', json_build_object(
      'totalCount', (
        select count(*) from trade_union.grassroots_union g
        where g.unit_id = u.id and g.valid_from <= $1 and (g.valid_to is null or g.valid_to >= $1)),
      'nodes', coalesce((
        select json_agg(json_build_object('name', g.name, 'sector', g.sector) order by g.name, g.id) from (
          select * from trade_union.grassroots_union g
          where g.unit_id = u.id and g.valid_from <= $1 and (g.valid_to is null or g.valid_to >= $1)
          order by g.name, g.id limit 3) g), '[]')),
    'volunteerCampaigns', json_build_object(
      'totalCount', (select count(*) from youth_union.volunteer_campaign v where v.unit_id = u.id and v.started_on <= $1),
      'nodes', coalesce((
        select json_agg(json_build_object('title', v.title, 'volunteers', v.volunteers) order by v.started_on desc, v.id desc) from (
          select * from youth_union.volunteer_campaign v where v.unit_id = u.id and v.started_on <= $1
          order by v.started_on desc, v.id desc limit 3) v), '[]')))
  from peoples_committees.administrative_unit u
  where u.code = $2 and u.known_from <= $1 and (u.valid_to is null or u.valid_to >= $1))) as data
