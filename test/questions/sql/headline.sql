-- $1 today, $2 year
select json_build_object('supervisionDelegations', json_build_object(
  'totalCount', (select count(*) from front.supervision_delegation d where d.year = $2 and d.proposed_on <= $1),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'title', d.title,
      'establishedOn', d.established_on,
      'state', (
        select e.state from front.delegation_event e
        where e.subject_id = d.id and e.occurred_on <= $1
        order by e.occurred_on desc, e.sequence desc limit 1),
      'independence', d.independence,
      'area', (
        select json_build_object('name', u.name)
        from peoples_committees.administrative_unit u where u.id = d.area_unit_id),
      'parties', (
        select json_agg(json_build_object(
          'role', p.role,
          'seats', (
            select json_agg(json_build_object('role', s.role, 'title', s.title, 'seats', s.seats))
            from jsonb_to_recordset(p.seats) s(role text, title text, seats int)),
          'organization', case p.organization_kind
            when 'FATHERLAND_FRONT' then (select json_build_object('id', o.id, 'name', o.name) from front.front_committee o where o.id = p.organization_id)
            when 'TRADE_UNION' then (select json_build_object('id', o.id, 'name', o.name) from trade_union.trade_union o where o.id = p.organization_id)
            when 'WOMENS_UNION' then (select json_build_object('id', o.id, 'name', o.name) from womens_union.womens_union o where o.id = p.organization_id)
            when 'FARMERS_UNION' then (select json_build_object('id', o.id, 'name', o.name) from farmers_union.farmers_union o where o.id = p.organization_id)
            when 'VETERANS_ASSOCIATION' then (select json_build_object('id', o.id, 'name', o.name) from veterans_association.veterans_association o where o.id = p.organization_id)
            when 'YOUTH_UNION' then (select json_build_object('id', o.id, 'name', o.name) from youth_union.youth_union o where o.id = p.organization_id)
            when 'PEOPLES_COUNCIL' then (select json_build_object('id', o.id, 'name', o.name) from front.peoples_council o where o.id = p.organization_id)
            else json_build_object('id', p.organization_id) end,
          'contribution', case p.organization_kind
            when 'FATHERLAND_FRONT' then (select json_build_object('id', c.id, 'work', c.work) from front.front_contribution c where c.id = d.id || '~' || p.organization_id)
            when 'TRADE_UNION' then (select json_build_object('id', c.id, 'work', c.work, 'labourFindings', c.labour_findings) from trade_union.trade_union_contribution c where c.id = d.id || '~' || p.organization_id)
            when 'WOMENS_UNION' then (select json_build_object('id', c.id, 'work', c.work, 'genderFindings', c.gender_findings) from womens_union.womens_union_contribution c where c.id = d.id || '~' || p.organization_id)
            when 'FARMERS_UNION' then (select json_build_object('id', c.id, 'work', c.work, 'landFindings', c.land_findings) from farmers_union.farmers_union_contribution c where c.id = d.id || '~' || p.organization_id)
            when 'VETERANS_ASSOCIATION' then (select json_build_object('id', c.id, 'work', c.work, 'persuasionMeetings', c.persuasion_meetings) from veterans_association.veterans_association_contribution c where c.id = d.id || '~' || p.organization_id)
            when 'YOUTH_UNION' then (select json_build_object('id', c.id, 'work', c.work, 'surveyAnswers', c.survey_answers) from youth_union.youth_union_contribution c where c.id = d.id || '~' || p.organization_id) end
        ) order by p.sequence, p.id)
        from front.party p where p.entry_id = d.id),
      'targets', (
        select json_agg(json_build_object(
          'state', (
            select e.state from front.target_event e
            where e.subject_id = t.id and e.occurred_on <= $1
            order by e.occurred_on desc, e.sequence desc limit 1),
          'body', case t.body_kind
            when 'PEOPLES_COMMITTEE' then (select json_build_object('id', o.id, 'name', o.name) from peoples_committees.peoples_committee o where o.id = t.body_id)
            when 'SPECIALISED_UNIT' then (select json_build_object('id', o.id, 'name', o.name) from peoples_committees.specialised_unit o where o.id = t.body_id)
            when 'EMPLOYER' then (select json_build_object('id', o.id, 'name', o.name) from front.employer o where o.id = t.body_id)
            else json_build_object('id', t.body_id) end,
          'sessions', coalesce((
            select json_agg(json_build_object('heldOn', s.held_on) order by s.held_on, s.id)
            from front.target_session s where s.target_id = t.id and s.held_on <= $1), '[]'),
          'bodySide', (
            select json_build_object(
              'noticeReceivedOn', case when b.notice_came_on <= $1 then b.notice_came_on end,
              'reportSentOn', case when b.report_went_on <= $1 then b.report_went_on end)
            from peoples_committees.supervised_body_side b where b.target_id = t.id)
        ) order by t.sequence, t.id)
        from front.supervision_target t where t.delegation_id = d.id),
      'documents', coalesce((
        select json_agg(json_build_object(
          'kind', f.kind, 'documentNumber', f.document_number, 'issuedOn', f.issued_on) order by f.sequence, f.id)
        from front.delegation_document f where f.delegation_id = d.id and f.issued_on <= $1), '[]'),
      'recommendations', coalesce((
        select json_agg(json_build_object(
          'text', r.text,
          'followUpStatus', (
            select e.state from front.follow_up_event e
            where e.subject_id = r.id and e.occurred_on <= $1
            order by e.occurred_on desc, e.sequence desc limit 1),
          'response', (
            select json_build_object('position', y.position, 'respondedOn', y.responded_on)
            from peoples_committees.recommendation_reply y
            where y.recommendation_id = r.id and y.responded_on <= $1
            order by y.number desc limit 1),
          'claimedImplementation', (
            select json_build_object('claimedOn', i.claimed_on)
            from peoples_committees.recommendation_file i where i.recommendation_id = r.id and i.claimed_on <= $1)
        ) order by r.sequence, r.id)
        from front.recommendation r where r.delegation_id = d.id and r.issued_on <= $1), '[]')
    ) order by coalesce(case when d.established_on <= $1 then d.established_on end, '-infinity') desc, d.id desc)
    from (
      select * from front.supervision_delegation d where d.year = $2 and d.proposed_on <= $1
      order by coalesce(case when d.established_on <= $1 then d.established_on end, '-infinity') desc, d.id desc limit 20) d), '[]')
)) as data
