-- $1 the day
select json_build_object('administrativeUnitByCode', (
  select json_build_object('name', u.name, 'coordinationAgreements', (
    with active as (
      select * from front.coordination_agreement a
      where u.id = any(a.area_unit_ids) and a.signed_on <= $1 and a.effective_from <= $1
        and coalesce(a.effective_to, 'infinity') >= $1 and coalesce(a.lapsed_on, 'infinity') >= $1)
    select json_build_object(
      'totalCount', (select count(*) from active),
      'nodes', coalesce((
        select json_agg(json_build_object(
          'kind', a.kind, 'title', a.title, 'signedOn', a.signed_on, 'status', 'ACTIVE',
          'parties', (
            select json_agg(json_build_object(
              'role', p.role, 'organizationKind', p.organization_kind,
              'organization', (
                select case when b.type in ('FrontCommittee', 'PeoplesCommittee', 'FarmersUnion')
                  then json_build_object('id', b.id, 'name', b.name) else json_build_object('id', b.id) end
                from body b where b.id = p.organization_id)) order by p.sequence, p.id)
            from front.party p where p.entry_id = a.id),
          'reviews', coalesce((
            select json_agg(json_build_object('kind', r.kind, 'heldOn', r.held_on, 'outcome', r.outcome) order by r.held_on, r.id)
            from front.agreement_review r where r.agreement_id = a.id and r.held_on <= $1), '[]'))
          order by a.signed_on desc, a.id desc)
        from (select * from active a order by a.signed_on desc, a.id desc limit 20) a), '[]'))))
  from peoples_committees.administrative_unit u
  where u.code = '009' and u.known_from <= $1 and (u.valid_to is null or u.valid_to >= $1))) as data
