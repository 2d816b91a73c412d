-- $1 today, $2 first year, $3 area
with criticism as (
  select * from front.social_criticism c where c.planned_on <= $1 and ($3::text is null or c.area_unit_id in (select within($3, $1)))),
rule as (
  select r.*, cited_en(i.document_number, r.article) as name
  from front.deadline_rule r join front.legal_instrument i on i.id = r.instrument_id)
select json_build_object(
  'criticismPointAggregate', (
  with point as (
    select c.drafting_body_id, c.drafting_body_kind, extract(year from c.planned_on) as year,
      case when p.answered_on <= $1 then p.outcome_given end as outcome
    from front.criticism_point p join front.social_criticism c on c.id = p.criticism_id
    where c.planned_on <= $1 and extract(year from c.planned_on) >= $2
      and ($3::text is null or c.area_unit_id in (select within($3, $1))))
  select json_build_object(
    'total', (select count(*) from point),
    'groups', coalesce((
      select json_agg(json_build_object(
        'keys', json_build_array(
          json_build_object('value', g.drafting_body_id, 'organization', (
            select case when b.type = 'PeoplesCommittee' then json_build_object('id', b.id, 'name', b.name)
              else json_build_object('id', b.id) end
            from body b where b.id = g.drafting_body_id)),
          json_build_object('value', g.year::text, 'organization', null),
          json_build_object('value', g.outcome, 'organization', null)),
        'value', g.count) order by g.drafting_body_kind || '/' || g.drafting_body_id, g.year, g.outcome)
      from (
        select drafting_body_id, drafting_body_kind, year, outcome, count(*) from point group by 1, 2, 3, 4) g), '[]'),
    'definition', 'Số nội dung phản biện đáp ứng bộ lọc, mỗi mục đếm một lần trong mỗi nhóm.',
    'definitionEn', 'Number of points of social criticism that meet the filter, each counted once in each group.')),
  'socialCriticisms', json_build_object(
  'totalCount', (select count(*) from criticism),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'draftTitle', c.draft_title,
      'state', (
        select e.state from front.criticism_event e where e.subject_id = c.id and e.occurred_on <= $1
        order by e.occurred_on desc, e.sequence desc limit 1),
      'host', (
        select case when b.type in ('FrontCommittee', 'WomensUnion', 'TradeUnion', 'YouthUnion')
          then json_build_object('id', b.id, 'name', b.name) else json_build_object('id', b.id) end
        from body b where b.id = c.host_id),
      'draftingBody', (
        select case when b.type = 'PeoplesCommittee' then json_build_object('id', b.id, 'name', b.name)
          else json_build_object('id', b.id) end
        from body b where b.id = c.drafting_body_id),
      'acceptance', (
        select json_build_object(
          'value', count(*) filter (where p.outcome_given in ('ACCEPTED', 'PARTLY_ACCEPTED'))::float8 / nullif(count(*), 0),
          'numerator', count(*) filter (where p.outcome_given in ('ACCEPTED', 'PARTLY_ACCEPTED')),
          'denominator', count(*))
        from front.criticism_point p where p.criticism_id = c.id and p.answered_on <= $1),
      'points', coalesce((
        select json_agg(json_build_object(
          'subject', p.subject,
          'outcome', case when p.answered_on <= $1 then p.outcome_given end,
          'reason', case when p.answered_on <= $1 then p.reason_given end) order by p.sequence, p.id)
        from front.criticism_point p where p.criticism_id = c.id), '[]'),
      'deadlines', coalesce((
        select json_agg(json_build_object(
          'status', case
            when r.valid_from > step.anchor then 'NOT_APPLICABLE_AT_THE_TIME'
            when r.amount is null then 'NO_STATUTORY_LIMIT'
            when coalesce(step.met, $1) > step.anchor - r.amount then case when step.met is null then 'OVERDUE' else 'MET_LATE' end
            else case when step.met is null then 'NOT_DUE' else 'MET' end end,
          'daysLate', case when r.valid_from <= step.anchor and coalesce(step.met, $1) > step.anchor - r.amount
            then coalesce(step.met, $1) - (step.anchor - r.amount) end,
          'explanationEn', case
            when r.valid_from > step.anchor
              then format('Not applicable: %s is in force from %s; the anchor is %s.', r.name, day_en(r.valid_from), day_en(step.anchor))
            when r.amount is null then format('%s sets no number of days.', r.name)
            else format('%s: %s calendar days before %s (%s), last day %s.',
              r.name, r.amount, r.anchor_event_en, day_en(step.anchor), day_en(step.anchor - r.amount)) end) order by step.place)
        from (values
          (1, 'DRAFT_TO_VFF', c.submission_on, case when c.draft_received_on <= $1 then c.draft_received_on end),
          (2, 'CRITICISM_REPLY', case when c.opinion_on <= $1 then c.opinion_on end, case when c.replied_on <= $1 then c.replied_on end)
        ) as step(place, rule_key, anchor, met)
        join rule r on r.rule_key = step.rule_key where step.anchor is not null), '[]')) order by c.planned_on desc, c.id desc)
    from (select * from criticism order by planned_on desc, id desc limit 10) c), '[]'))) as data
