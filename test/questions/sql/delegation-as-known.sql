-- $1 the day, which is the day of knowledge too; $2 area
with known as (
  -- What was entered by the end of the day in Việt Nam.
  select ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as before),
event as not materialized (
  select e.* from front.delegation_event e, known where e.occurred_on <= $1 and e.recorded_at < known.before),
target_log as not materialized (
  select e.* from front.target_event e, known where e.occurred_on <= $1 and e.recorded_at < known.before),
session as not materialized (
  select s.* from front.target_session s, known where s.held_on <= $1 and s.recorded_at < known.before),
paper as not materialized (
  select f.* from front.delegation_document f, known where f.issued_on <= $1 and f.recorded_at < known.before),
delegation as (
  select * from (
    select d.id, d.title,
      (select e.state from event e where e.subject_id = d.id order by e.occurred_on desc, e.sequence desc limit 1) as state,
      (select min(e.occurred_on) from event e where e.subject_id = d.id and e.state = 'ESTABLISHED') as established
    from front.supervision_delegation d
    where d.proposed_on <= $1 and ($2::text is null or d.area_unit_id in (select within($2, $1)))) d
  where d.state in ('UNDER_WAY', 'SESSIONS_COMPLETED', 'REPORTED', 'CONCLUDED', 'FOLLOW_UP')),
shown as (
  select * from delegation order by coalesce(established, '-infinity') desc, id desc limit 8),
target as (
  select t.id, t.delegation_id, t.sequence, t.body_id, came.*,
    coalesce(came.held, came.days[cardinality(came.days)]) as session_on
  from shown d
  join front.supervision_target t on t.delegation_id = d.id
  cross join known
  join lateral (
    select
      (select l.state from target_log l where l.subject_id = t.id order by l.occurred_on desc, l.sequence desc limit 1) as state,
      (select min(l.occurred_on) from target_log l where l.subject_id = t.id and l.state = 'NOTIFIED') as notified,
      (select min(l.occurred_on) from target_log l where l.subject_id = t.id and l.state = 'REPORT_RECEIVED') as reported,
      exists (select 1 from target_log l where l.subject_id = t.id and l.state = 'EXCUSED') as excused,
      (select min(s.held_on) from session s where s.target_id = t.id) as held,
      array(
        select plan.day from unnest(t.scheduled_on, t.schedule_set_on, t.schedule_recorded_at)
          with ordinality as plan(day, set_on, recorded_at, place)
        where coalesce(plan.set_on, '-infinity') <= $1 and coalesce(plan.recorded_at, '-infinity') < known.before
        order by plan.place) as days) came on true),
step as (
  select t.id as subject_id, 1 as place, 'NOTICE' as rule_key, t.session_on as anchor, t.notified as met, t.excused from target t
  union all
  select t.id, 2, 'BODY_REPORT', t.session_on, t.reported, t.excused from target t
  union all
  select d.id, 1, 'DELEGATION_REPORT', (
      select max(s.held_on) from session s join front.supervision_target t on t.id = s.target_id where t.delegation_id = d.id),
    (select min(p.issued_on) from paper p where p.delegation_id = d.id and p.kind = 'SUPERVISION_REPORT'), false
  from shown d
  union all
  select d.id, 2, 'RECOMMENDATION_ISSUE', (
      select min(p.issued_on) from paper p where p.delegation_id = d.id and p.kind = 'SUPERVISION_REPORT'), null, false
  from shown d),
-- All four count calendar days. What runs after its anchor moves on to a day on which offices work.
computed as (
  select s.*, r.*, cited_vi(i.document_number, r.article) as source,
    cited_vi(i.document_number, r.article, false) as source_inside, cited_en(i.document_number, r.article) as source_en, coalesce(x.extended_to, last.day) as extended_to,
    r.valid_from <= s.anchor and coalesce(r.valid_to, 'infinity') >= s.anchor and not s.excused as applies, last.day as due
  from step s
  join front.deadline_rule r on r.rule_key = s.rule_key
  join front.legal_instrument i on i.id = r.instrument_id
  cross join known
  left join lateral (
    select case r.direction when 'BEFORE' then s.anchor - r.amount else (
      select min(d)::date from generate_series(s.anchor + r.amount, s.anchor + r.amount + 30, interval '1 day') d
      where d in (select h.day from front.holiday h where h.effect = 'WORK')
        or extract(isodow from d) < 6 and d not in (select h.day from front.holiday h)) end as day) last on true
  left join lateral (
    select greatest(x.extended_to, last.day) as extended_to from front.deadline_extension x
    where x.subject_id = s.subject_id and x.rule_key = s.rule_key and x.granted_on <= $1 and x.recorded_at < known.before
    order by x.granted_on desc, x.recorded_at desc limit 1) x on true
  where s.anchor is not null),
deadline as (
  select c.subject_id, c.place, c.met,
    case when c.applies then c.due end as due,
    case when not c.applies then 'NOT_APPLICABLE_AT_THE_TIME'
      when c.amount is null then 'NO_STATUTORY_LIMIT'
      when c.met > c.extended_to then 'MET_LATE'
      when c.met is not null then 'MET'
      when $1 > c.extended_to then 'OVERDUE' else 'NOT_DUE' end as status,
    case when c.applies and coalesce(c.met, $1) > c.extended_to then coalesce(c.met, $1) - c.extended_to end as days_late,
    case when c.excused then format('Không áp dụng: đơn vị được miễn giám sát; quy định là %s.', c.source_inside)
      when not c.applies then format('Không áp dụng: %s có hiệu lực từ %s; mốc là %s.',
        c.source_inside, day_vi(c.valid_from), day_vi(c.anchor))
      when c.amount is null then format('%s không quy định số ngày.', c.source)
      else format('%s: %s ngày %s %s (%s), hạn cuối %s.', c.source, c.amount,
        case c.direction when 'BEFORE' then 'trước' else 'sau' end, c.anchor_event,
        day_vi(c.anchor), day_vi(c.due)) end as explanation,
    case when c.excused then format('Not applicable: the body was excused; the rule is %s.', c.source_en)
      when not c.applies then format('Not applicable: %s is in force from %s; the anchor is %s.',
        c.source_en, day_en(c.valid_from), day_en(c.anchor))
      when c.amount is null then format('%s sets no number of days.', c.source_en)
      else format('%s: %s calendar days %s %s (%s), last day %s.', c.source_en, c.amount,
        lower(c.direction), c.anchor_event_en, day_en(c.anchor), day_en(c.due)) end as explanation_en
  from computed c)
select json_build_object('supervisionDelegations', json_build_object(
  'totalCount', (select count(*) from delegation),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'title', d.title, 'state', d.state, 'establishedOn', d.established,
      'documents', coalesce((
        select json_agg(json_build_object(
          'kind', p.kind, 'documentNumber', p.document_number, 'issuedOn', p.issued_on,
          'recordedAt', to_char(p.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by p.sequence, p.id)
        from paper p where p.delegation_id = d.id), '[]'),
      'deadlines', coalesce((
        select json_agg(json_build_object(
          'status', l.status, 'dueOn', l.due, 'metOn', l.met, 'daysLate', l.days_late,
          'explanation', l.explanation, 'explanationEn', l.explanation_en) order by l.place)
        from deadline l where l.subject_id = d.id), '[]'),
      'targets', (
        select json_agg(json_build_object(
          'body', json_build_object('id', t.body_id), 'state', t.state, 'scheduledOn', t.days,
          'noticeSentOn', t.notified, 'reportReceivedOn', t.reported,
          'sessions', coalesce((
            select json_agg(json_build_object('heldOn', s.held_on) order by s.held_on, s.id)
            from session s where s.target_id = t.id), '[]'),
          'deadlines', coalesce((
            select json_agg(json_build_object('status', l.status, 'dueOn', l.due, 'daysLate', l.days_late) order by l.place)
            from deadline l where l.subject_id = t.id), '[]')) order by t.sequence, t.id)
        from target t where t.delegation_id = d.id),
      'recommendations', coalesce((
        select json_agg(json_build_object(
          'text', r.text,
          'followUpStatus', (
            select e.state from front.follow_up_event e
            where e.subject_id = r.id and e.occurred_on <= $1 and e.recorded_at < known.before
            order by e.occurred_on desc, e.sequence desc limit 1),
          'replyDueOn', coalesce(r.requested_reply_by, r.issued_on + 30),
          'replyDueBasis', case when r.requested_reply_by is null then 'HOUSE_POLICY' else 'LETTER' end,
          'requestedImplementationBy', r.requested_implementation_by,
          'reminders', coalesce((
            select json_agg(json_build_object('number', m.number, 'sentOn', m.sent_on) order by m.number, m.id)
            from front.recommendation_reminder m
            where m.recommendation_id = r.id and m.sent_on <= $1 and m.recorded_at < known.before), '[]'),
          'assignments', coalesce((
            select json_agg(json_build_object(
              'assignedFrom', a.assigned_from,
              -- Nobody knew of an end that was still to come.
              'assignedTo', case when a.assigned_to < $1 then a.assigned_to end, 'reason', a.reason)
              order by a.assigned_from, a.id)
            from front.recommendation_assignment a
            where a.recommendation_id = r.id and a.assigned_from <= $1 and a.recorded_at < known.before), '[]'))
          order by r.sequence, r.id)
        from front.recommendation r, known
        where r.delegation_id = d.id and r.issued_on <= $1 and r.recorded_at < known.before), '[]'))
      order by coalesce(d.established, '-infinity') desc, d.id desc)
    from shown d), '[]'))) as data
