-- $1 today, $2 name, $3 and $4 the first and the last year
with folded as (
  -- Without tones, marks and capitals: whoever types no accents finds the ward as well.
  select u.id, regexp_replace(normalize(replace(lower(u.name), 'đ', 'd'), NFD), '[\u0300-\u036f]', '', 'g') as text
  from peoples_committees.administrative_unit u),
unit as (
  select u.* from peoples_committees.administrative_unit u join folded f on f.id = u.id
  where position(regexp_replace(normalize(replace(lower($2), 'đ', 'd'), NFD), '[\u0300-\u036f]', '', 'g') in f.text) > 0
  order by u.valid_from nulls first, u.id limit 10),
succession as (
  select former.unit_id as former_id, later.unit_id as later_id, former.share, c.kind, c.changed_on, c.not_before, c.legally_effective_on
  from peoples_committees.unit_change c
  join peoples_committees.unit_change_part former on former.change_id = c.id and former.side = 'FROM'
  join peoples_committees.unit_change_part later on later.change_id = c.id and later.side = 'TO'),
-- What happened to a unit within the years. Whole units that were joined can be added up, parts cannot; and a unit that
-- went on with another boundary is not the same one before and after.
broken as (
  select u.id as unit_id, case
    when c.kind = 'ABOLISH' then 'BROKEN_BOUNDARY'
    when (mine.side = 'TO' and u.valid_from = c.changed_on) or (mine.side = 'FROM' and u.valid_to < c.changed_on) then (
      select 'PARTIAL_SUCCESSION' where exists (
        select 1 from peoples_committees.unit_change_part f
        where f.change_id = c.id and f.side = 'FROM' and f.share in ('PART', 'REMAINDER')))
    when c.kind in ('MERGE', 'SPLIT', 'BOUNDARY') then 'BROKEN_BOUNDARY' end as how
  from unit u
  join peoples_committees.unit_change_part mine on mine.unit_id = u.id
  join peoples_committees.unit_change c on c.id = mine.change_id
  where c.changed_on > make_date($3, 1, 1) and c.changed_on <= make_date($4, 12, 31)),
series as (
  select u.id as unit_id, coalesce(
    (select max(b.how) from broken b where b.unit_id = u.id and b.how = 'PARTIAL_SUCCESSION'),
    (select max(b.how) from broken b where b.unit_id = u.id and b.how = 'BROKEN_BOUNDARY'),
    -- No source states the first day of the unit, or of a change that may fall within the years.
    case when u.valid_from is null and make_date($3, 1, 1) < u.known_from or exists (
      select from peoples_committees.unit_change_part p join peoples_committees.unit_change c on c.id = p.change_id
      where p.unit_id = u.id and c.changed_on is null and c.not_before <= make_date($4, 12, 31)
        and coalesce(c.not_after, 'infinity') > make_date($3, 1, 1)) then 'UNKNOWN' end,
    'COMPARABLE') as comparability
  from unit u),
-- The wards below the same unit: what is shown of one of them can be taken from the sum of all.
ward as (
  select distinct s.id, s.parent_id from unit u
  join peoples_committees.administrative_unit s on s.parent_id = u.parent_id and s.level = u.level
  where u.level = 'COMMUNE'),
mediation as (
  select w.parent_id, m.* from ward w join peoples_committees.mediation_year m on m.unit_id = w.id
  where m.year between $3 and $4 and m.published_on <= $1),
of_ward as (
  select parent_id, unit_id, sum(successful) as successful, count(*) as revisions, count(distinct year) as years
  from mediation group by parent_id, unit_id),
of_year as (
  select parent_id, year, sum(successful) as successful from mediation group by parent_id, year),
of_all as (
  select parent_id, sum(successful) as successful from of_ward group by parent_id),
-- Wards show their successes in a decade all or none: all, where each reported its ten years and corrected none, none is
-- a small number (1 to 4), and the sums of wards and years leave three values for each year of a ward.
showing as (
  select a.parent_id from of_all a
  where $4 = $3 + 9
    and not exists (
      select 1 from of_ward w
      where w.parent_id = a.parent_id and (w.revisions <> 10 or w.years <> 10 or w.successful < 5))
    and not exists (
      select 1 from of_ward w join of_year y on y.parent_id = w.parent_id
      where w.parent_id = a.parent_id and y.successful > 0
        and least(w.successful, y.successful) - greatest(0, w.successful + y.successful - a.successful) < 2))
select json_build_object('administrativeUnits', json_build_object('nodes', coalesce((
  select json_agg(json_build_object(
    'code', u.code, 'name', u.name, 'validFrom', u.valid_from, 'validTo', u.valid_to,
    'legallyEffectiveFrom', u.legally_effective_from, 'legalBasis', u.legal_basis,
    'comparability', unit_comparability(u.id, $1),
    'predecessors', coalesce((
      select json_agg(json_build_object(
        'share', s.share, 'kind', s.kind, 'changedOn', s.changed_on, 'legallyEffectiveOn', s.legally_effective_on,
        'unit', json_build_object('code', o.code, 'name', o.name, 'validFrom', o.valid_from, 'validTo', o.valid_to))
        order by s.not_before, o.name, o.id)
      from succession s join peoples_committees.administrative_unit o on o.id = s.former_id where s.later_id = u.id), '[]'),
    'successors', coalesce((
      select json_agg(json_build_object(
        'share', s.share, 'kind', s.kind, 'changedOn', s.changed_on, 'legallyEffectiveOn', s.legally_effective_on,
        'unit', json_build_object('code', o.code, 'name', o.name, 'validFrom', o.valid_from, 'validTo', o.valid_to))
        order by s.not_before, o.name, o.id)
      from succession s join peoples_committees.administrative_unit o on o.id = s.later_id where s.former_id = u.id), '[]'),
    -- Written for wards and communes, which the question is about: no year of theirs is ever shown.
    'mediationStatistics', (
      select json_build_object(
        'comparability', c.comparability,
        'periodStart', make_date($3, 1, 1), 'periodEnd', make_date($4, 12, 31),
        'successful', case
          when w.unit_id is null or u.parent_id in (select s.parent_id from showing s)
            then json_build_object('value', w.successful, 'suppressed', false, 'publishableAt', null)
          else json_build_object('value', null, 'suppressed', true, 'publishableAt', json_build_object(
            'unitLevel', case when $3 = $4 then 'COMMUNE' else 'DISTRICT' end, 'period', 'DECADE')) end)
      from series c left join of_ward w on w.unit_id = u.id where c.unit_id = u.id),
    -- Petitions are reported by districts and above. A year with a small number in it gives no rate.
    'petitionStatistics', (
      select json_build_object('comparability', c.comparability, 'yearsCounted', (
        select count(distinct p.year) from peoples_committees.petition_year p
        where p.unit_id = u.id and p.year between $3 and $4 and p.published_on <= $1 and not exists (
          select 1 from peoples_committees.petition_year q
          cross join lateral (values (q.opening), (q.received), (q.transferred), (q.withdrawn), (q.settled),
            (q.opening + q.received - q.transferred - q.withdrawn - q.settled)) as number(value)
          where q.unit_id = p.unit_id and q.year = p.year and q.published_on <= $1 and number.value between 1 and 4)))
      from series c where c.unit_id = u.id),
    'peoplesCommittee', (
      select json_build_object('name', c.name, 'recommendations', (
        with held as (
          select r.* from front.recommendation r
          where r.issued_on <= $1 and r.id in (
            select a.recommendation_id from front.recommendation_assignment a
            where a.body_id = c.id and a.assigned_from <= $1))
        select json_build_object(
          'totalCount', (select count(*) from held),
          'nodes', coalesce((
            select json_agg(json_build_object(
              'issuedOn', r.issued_on,
              'followUpStatus', (
                select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
                order by e.occurred_on desc, e.sequence desc limit 1),
              'assignments', (
                select json_agg(json_build_object('assignedFrom', a.assigned_from, 'reason', a.reason)
                  order by a.assigned_from, a.id)
                from front.recommendation_assignment a where a.recommendation_id = r.id and a.assigned_from <= $1))
              order by r.issued_on desc, r.id desc)
            from (select * from held order by issued_on desc, id desc limit 10) r), '[]'))))
      from peoples_committees.peoples_committee c where c.unit_id = u.id))
    order by u.valid_from nulls first, u.id)
  from unit u), '[]'))) as data
