-- $1 the day, $2 code
with unit as (
  select * from peoples_committees.administrative_unit u
  where u.code = $2 and u.known_from <= $1 and coalesce(u.valid_to, 'infinity') >= $1),
-- A year of few failures is withheld, and so is the year after such years: it covers them.
mediation as (
  select m.*, not (m.unsuccessful between 1 and 4)
    and not lag(m.unsuccessful between 1 and 4, 1, false) over (order by m.year) as is_shown,
    -- A decade comes out with its tenth year.
    count(*) over () = 10 as is_out
  from (
    select distinct on (m.year) m.* from peoples_committees.mediation_year m join unit u on u.id = m.unit_id
    where m.year between 2010 and 2019 and m.published_on <= $1 order by m.year, m.revision desc) m),
petition as (
  select distinct on (p.year) p.*, p.opening + p.received - p.transferred as competent
  from peoples_committees.petition_year p join unit u on u.id = p.unit_id
  where p.year between 2010 and 2019 and p.published_on <= $1 order by p.year, p.revision desc)
select json_build_object('administrativeUnitByCode', (select json_build_object(
  'mediationStatistics', (
    select json_build_object(
      'periodStart', '2010-01-01', 'periodEnd', '2019-12-31', 'comparability', 'COMPARABLE', 'status', 'FINAL',
      'successful', json_build_object('value', sum(m.successful) filter (where m.is_out)),
      'unsuccessful', json_build_object('value', sum(m.unsuccessful) filter (where m.is_out)),
      'ofConcluded', json_build_object(
        'pooled', json_build_object(
          'value', sum(m.successful) filter (where m.is_out)::float8 / sum(m.successful + m.unsuccessful),
          'numerator', sum(m.successful) filter (where m.is_out),
          'denominator', sum(m.successful + m.unsuccessful) filter (where m.is_out),
          'definition', 'successful mediations / mediations concluded'),
        'meanOfAnnual', avg(m.successful::float8 / (m.successful + m.unsuccessful)) filter (where m.is_shown),
        'yearsCounted', count(*) filter (where m.is_shown),
        'yearsWithheld', count(*) filter (where not m.is_shown)),
      'ofReceived', json_build_object('pooled', json_build_object(
        'value', sum(m.successful) filter (where m.is_out)::float8 / sum(m.successful + m.unsuccessful + m.in_progress),
        'numerator', sum(m.successful) filter (where m.is_out),
        'denominator', sum(m.successful + m.unsuccessful + m.in_progress) filter (where m.is_out),
        'definition', 'successful mediations / mediations received, those in progress included')),
      'annual', json_agg(json_build_object(
        'year', m.year, 'successful', json_build_object('value', m.successful),
        'unsuccessful', case when m.is_shown
          then json_build_object('value', m.unsuccessful, 'suppressed', false, 'publishableAt', null)
          else json_build_object('value', null, 'suppressed', true, 'publishableAt',
            json_build_object('unitLevel', 'DISTRICT', 'period', 'DECADE')) end) order by m.year))
    from mediation m),
  'womensUnionYears', json_build_object('nodes', coalesce((
    select json_agg(json_build_object('year', y.year, 'mediationParticipation', json_build_object(
      'value', y.mediators, 'suppressed', false)) order by y.year)
    from womens_union.womens_union_year y join unit u on u.id = y.unit_id
    where y.year between 2010 and 2019 and make_date(y.year, 12, 31) <= $1), '[]')),
  'veteransAssociationYears', json_build_object('nodes', coalesce((
    select json_agg(json_build_object('year', y.year, 'mediationParticipation', json_build_object(
      'value', y.mediations, 'suppressed', false)) order by y.year)
    from veterans_association.veterans_association_year y join unit u on u.id = y.unit_id
    where y.year between 2010 and 2019 and make_date(y.year, 12, 31) <= $1), '[]')),
  'petitionStatistics', (
    select json_build_object(
      'definition', 'cases settled / cases within competence, carried over or accepted',
      'meanOfAnnualRates', avg(p.settled::float8 / p.competent),
      'pooledRate', json_build_object('value', sum(p.settled)::float8 / sum(p.competent)),
      'annual', json_agg(json_build_object(
        'year', p.year, 'revision', p.revision, 'status', p.status,
        'rate', json_build_object('value', p.settled::float8 / p.competent)) order by p.year))
    from petition p)) from unit)) as data
