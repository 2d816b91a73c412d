-- $1 today, $2 area
with held as (
  -- The session held first, or else the one set last.
  select t.*, coalesce(
    (select min(s.held_on) from front.target_session s where s.target_id = t.id and s.held_on <= $1),
    (select plan.day from unnest(t.scheduled_on, t.schedule_set_on) with ordinality as plan(day, set_on, place)
      where coalesce(plan.set_on, '-infinity') <= $1 order by plan.place desc limit 1)) as first_held
  from front.supervision_target t
  where not exists (
    select 1 from front.target_event e where e.subject_id = t.id and e.state = 'EXCUSED' and e.occurred_on <= $1)),
rule as (
  select r.*, cited_vi(i.document_number, r.article) as name, cited_en(i.document_number, r.article) as name_en
  from front.deadline_rule r join front.legal_instrument i on i.id = r.instrument_id),
late as (
  select h.* from held h join rule r on r.rule_key = 'NOTICE' and r.valid_from <= h.first_held
    and coalesce(r.valid_to, 'infinity') >= h.first_held
  where coalesce(case when h.notice_sent_on <= $1 then h.notice_sent_on end, $1) > h.first_held - r.amount and ($2::text is null or h.unit_id in (select within($2, $1))))
select json_build_object('supervisionTargets', json_build_object(
  'totalCount', (select count(*) from late),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'body', (select json_build_object('id', b.id, 'name', b.name) from body b where b.id = t.body_id),
      'noticeSentOn', case when t.notice_sent_on <= $1 then t.notice_sent_on end,
      'sessions', (
        select coalesce(json_agg(json_build_object('heldOn', s.held_on) order by s.held_on, s.id), '[]')
        from front.target_session s where s.target_id = t.id and s.held_on <= $1),
      'deadlines', (
        select json_agg(json_build_object(
          'status', case when came.due >= coalesce(came.met, $1) then case when came.met is null then 'NOT_DUE' else 'MET' end
            else case when came.met is null then 'OVERDUE' else 'MET_LATE' end end,
          'dueOn', came.due,
          'daysLate', case when coalesce(came.met, $1) > came.due then coalesce(came.met, $1) - came.due end,
          'explanation', format('%s: %s ngày trước %s (%s), hạn cuối %s.', r.name, r.amount, r.anchor_event,
            day_vi(t.first_held), day_vi(came.due)),
          'explanationEn', format('%s: %s calendar days before %s (%s), last day %s.',
            r.name_en, r.amount, r.anchor_event_en, day_en(t.first_held), day_en(came.due))) order by came.place)
        from (values (1, 'NOTICE', t.notice_sent_on), (2, 'BODY_REPORT', t.report_received_on)) as step(place, rule_key, came_on)
        join rule r on r.rule_key = step.rule_key and r.valid_from <= t.first_held
          and coalesce(r.valid_to, 'infinity') >= t.first_held
        join lateral (
          select step.place, t.first_held - r.amount as due, case when step.came_on <= $1 then step.came_on end as met) came on true),
      'delegation', (select json_build_object('title', d.title) from front.supervision_delegation d where d.id = t.delegation_id))
      order by t.first_scheduled_on desc, t.id desc)
    from (select * from late order by first_scheduled_on desc, id desc limit 10) t), '[]'))) as data
