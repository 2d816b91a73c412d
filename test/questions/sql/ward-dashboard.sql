-- $1 the day, $2 the district
with district as (
  select * from peoples_committees.administrative_unit u where u.id = $2),
ward as (
  select w.* from peoples_committees.administrative_unit w join district d on d.id = w.parent_id
  where w.known_from <= $1 and coalesce(w.valid_to, 'infinity') >= $1),
recommendation as (
  select r.*, (
      select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
      order by e.occurred_on desc, e.sequence desc limit 1) as status,
    (select min(y.responded_on) from peoples_committees.recommendation_reply y
      where y.recommendation_id = r.id and y.responded_on <= $1) as replied_on
  from front.recommendation r where r.issued_on <= $1 and r.area_unit_id in (select within($2, $1))),
mediation as (
  select distinct on (m.unit_id, m.year) m.* from peoples_committees.mediation_year m
  where m.year between 2010 and 2019 and m.published_on <= $1 order by m.unit_id, m.year, m.revision desc),
-- How long each waited from receipt: to the first reply, or unanswered to its closing or to the day.
wait as (
  select grouping.area_id, w.days, w.answered
  from (
    select r.area_unit_id as area_id, r.replied_on is not null as answered,
      greatest(0, coalesce(r.replied_on, (
        select min(e.occurred_on) from front.follow_up_event e
        where e.subject_id = r.id and e.state like 'CLOSED%' and e.occurred_on <= $1), $1) - f.received_on) as days
    from recommendation r
    join peoples_committees.recommendation_file f on f.recommendation_id = r.id and f.received_on <= $1
    where r.kind <> 'COMMEND') w
  cross join lateral (values (null), (w.area_id)) as grouping(area_id)),
curve as (
  select area_id, days, coalesce(exp(sum(ln(nullif(1 - gone::numeric / at_risk, 0)))
      filter (where gone > 0) over upto), 1)
    * case when bool_or(gone = at_risk) over upto then 0 else 1 end as waiting
  from (
    select t.area_id, t.days, count(*) filter (where t.answered) as gone,
      (select count(*) from wait o where o.area_id is not distinct from t.area_id and o.days >= t.days) as at_risk
    from wait t group by t.area_id, t.days) step
  window upto as (partition by area_id order by days)),
estimate as (
  select w.area_id, count(*) filter (where w.answered) as numerator, count(*) as denominator,
    (select min(c.days) from curve c where c.area_id is not distinct from w.area_id and c.waiting <= 0.5 + 1e-9) as median,
    (select min(c.days) from curve c where c.area_id is not distinct from w.area_id and c.waiting <= 0.1 + 1e-9) as p90
  from wait w group by w.area_id)
select json_build_object(
  'administrativeUnit', (
    select json_build_object('name', d.name, 'children', coalesce((
      select json_agg(json_build_object(
        'code', w.code, 'name', w.name,
        'supervisionDelegations', json_build_object('totalCount', (
          select count(*) from front.supervision_delegation s where s.proposed_on <= $1 and (s.area_unit_id = w.id or exists (
            select 1 from front.supervision_target t where t.delegation_id = s.id and t.unit_id = w.id)))),
        'recommendations', json_build_object('totalCount', (
          select count(*) from recommendation r where r.area_unit_id = w.id)),
        'open', json_build_object('totalCount', (
          select count(*) from recommendation r
          where r.area_unit_id = w.id and r.status in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED'))),
        'overdue', json_build_object('totalCount', (
          select count(*) from recommendation r
          where r.area_unit_id = w.id and r.recipient_kind in ('PEOPLES_COMMITTEE', 'SPECIALISED_UNIT')
            and r.kind <> 'COMMEND' and r.replied_on is null and r.status in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED')
            and coalesce(r.requested_reply_by, r.issued_on + 30) < $1)),
        'mediationStatistics', json_build_object('successful', (
          -- A decade comes out with its tenth year.
          select json_build_object(
            'value', case when count(*) = 10 then sum(m.successful) end, 'suppressed', count(*) between 1 and 9)
          from mediation m where m.unit_id = w.id)))
        order by w.name collate "vi-x-icu", w.id)
      from ward w), '[]'))
    from district d),
  'supervisionIndicators', json_build_object('daysToReply', (
    select json_build_object(
      'median', e.median, 'p90', e.p90, 'numerator', e.numerator, 'denominator', e.denominator,
      'groups', coalesce((
        select json_agg(json_build_object(
          'area', (
            select json_build_object('id', u.id, 'code', u.code, 'name', u.name)
            from peoples_committees.administrative_unit u where u.id = g.area_id),
          'median', g.median, 'numerator', g.numerator, 'denominator', g.denominator) order by g.area_id)
        from estimate g where g.area_id is not null), '[]'),
      'coverage', json_build_object('complete', true))
    from estimate e where e.area_id is null))) as data
