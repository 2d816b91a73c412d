-- $1 today
select json_build_object(
  'inspectionEvents', json_build_object('nodes', coalesce((
    select json_agg(json_build_object(
      'kind', e.kind, 'title', e.title, 'ledByOffice', e.led_by_office,
      'inspected', (select json_build_object('id', b.id, 'name', b.name) from body b where b.id = e.inspected_id),
      'source', e.source) order by e.held_on desc, e.id desc)
    from front.inspection_event e where e.held_on = '2020-06-29' and e.held_on <= $1), '[]')),
  'supervisionDelegations', json_build_object('totalCount', (
    select count(distinct t.delegation_id) from front.supervision_target t
    join front.target_session s on s.target_id = t.id where s.held_on = '2020-06-29' and s.held_on <= $1)),
  'legalInstrument', (
    select json_build_object('title', i.title, 'reviews', coalesce((
      select json_agg(json_build_object(
        'kind', r.kind, 'heldOn', r.held_on, 'periodFrom', r.period_from, 'periodTo', r.period_to) order by r.held_on, r.id)
      from front.legal_instrument_review r where r.instrument_id = i.id and r.held_on <= $1), '[]'))
    from front.legal_instrument i where i.key = 'QD290')) as data
