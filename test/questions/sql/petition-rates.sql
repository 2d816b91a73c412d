-- $1 the day, $2 code, $3 first year, $4 last year
with unit as (
  select * from peoples_committees.administrative_unit u
  where u.code = $2 and u.known_from <= $1 and coalesce(u.valid_to, 'infinity') >= $1),
year as (
  select distinct on (p.year) p.* from peoples_committees.petition_year p join unit u on u.id = p.unit_id
  where p.year between $3 and $4 and p.published_on <= $1 order by p.year, p.revision desc),
rate(alias, kind, definition, year, numerator, denominator) as (
  select 'handled', 'HANDLING_RATE',
    'petitions classified, forwarded or answered / petitions carried over or received',
    year, handled, opening + received from year
  union all
  select 'settled', 'SETTLEMENT_RATE', 'cases settled / cases within competence, carried over or accepted',
    year, settled, opening + received - transferred from year
  union all
  select 'settledOfDue', 'SETTLEMENT_RATE_DUE', 'cases settled / cases whose limit expired in the period',
    year, least(settled, due), due from year
  union all
  select 'onTime', 'ON_TIME_RATE', 'cases settled within the limit / cases settled', year, settled_on_time, settled from year),
-- A rate is withheld where what it is of, or what it leaves, is a small number.
shown as (
  select r.*, not (least(numerator, denominator - numerator) between 1 and 4) as is_shown from rate r),
series as (
  select s.alias, json_build_object(
    'rateKind', s.kind, 'definition', s.definition, 'countUnit', 'CASE',
    'periodStart', make_date($3, 1, 1), 'periodEnd', make_date($4, 12, 31), 'comparability', 'COMPARABLE',
    'status', (select case when bool_or(y.status = 'REVISED') then 'REVISED' else 'FINAL' end from year y),
    'meanOfAnnualRates', avg(s.numerator::float8 / s.denominator) filter (where s.is_shown),
    'yearsCounted', count(*) filter (where s.is_shown), 'yearsWithheld', count(*) filter (where not s.is_shown),
    'pooledRate', case when bool_and(s.is_shown) then json_build_object(
      'value', sum(s.numerator)::float8 / sum(s.denominator), 'numerator', sum(s.numerator),
      'denominator', sum(s.denominator), 'suppressed', false)
      else json_build_object('value', null, 'numerator', null, 'denominator', null, 'suppressed', true) end,
    'annual', json_agg(json_build_object(
      'year', s.year, 'periodStart', make_date(s.year, 1, 1), 'periodEnd', make_date(s.year, 12, 31),
      'revision', y.revision, 'status', y.status,
      'rate', case when s.is_shown then json_build_object(
        'value', s.numerator::float8 / s.denominator, 'numerator', s.numerator, 'denominator', s.denominator,
        'suppressed', false)
        else json_build_object('value', null, 'numerator', null, 'denominator', null, 'suppressed', true) end)
      order by s.year)) as answer
  from shown s join year y on y.year = s.year group by s.alias, s.kind, s.definition)
select json_build_object('administrativeUnitByCode', (
  select jsonb_build_object('name', u.name) || (select jsonb_object_agg(alias, answer) from series) from unit u)) as data
