-- $1 today, $2 delegation
select json_build_object('supervisionDelegation', (
  select json_build_object(
    'title', d.title, 'independence', d.independence, 'hostingBasis', d.hosting_basis,
    'host', json_build_object('id', d.host_id),
    'parties', (
      select json_agg(json_build_object(
        'role', p.role, 'organizationKind', p.organization_kind,
        'organization', (
          select case when b.type = 'PeoplesCouncil' then json_build_object('id', b.id)
            else json_build_object('id', b.id, 'name', b.name) end
          from body b where b.id = p.organization_id),
        'seats', coalesce((
          select json_agg(json_build_object('role', seat ->> 'role', 'title', seat ->> 'title', 'seats', seat -> 'seats')
            order by place)
          from jsonb_array_elements(p.seats) with ordinality as s(seat, place)), '[]')) order by p.sequence, p.id)
      from front.party p where p.entry_id = d.id),
    'targets', (
      select json_agg(json_build_object(
        'bodyKind', t.body_kind, 'bodyLevel', t.body_level,
        'state', (
          select e.state from front.target_event e where e.subject_id = t.id and e.occurred_on <= $1
          order by e.occurred_on desc, e.sequence desc limit 1),
        'body', (select json_build_object('id', b.id, 'name', b.name) from body b where b.id = t.body_id),
        'sessions', coalesce((
          select json_agg(json_build_object('heldOn', s.held_on) order by s.held_on, s.id)
          from front.target_session s where s.target_id = t.id and s.held_on <= $1), '[]'),
        'bodySide', (
          select json_build_object(
            'noticeReceivedOn', case when b.notice_came_on <= $1 then b.notice_came_on end,
            'reportSentOn', case when b.report_went_on <= $1 then b.report_went_on end)
          from peoples_committees.supervised_body_side b where b.target_id = t.id)) order by t.sequence, t.id)
      from front.supervision_target t where t.delegation_id = d.id),
    'documents', coalesce((
      select json_agg(json_build_object(
        'kind', f.kind, 'documentNumber', f.document_number, 'issuedOn', f.issued_on) order by f.sequence, f.id)
      from front.delegation_document f where f.delegation_id = d.id and f.issued_on <= $1), '[]'))
  from front.supervision_delegation d where d.id = $2)) as data
