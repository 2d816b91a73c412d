-- $1 today
with claim as (
  select c.*, extract(year from c.period_from)::int as first_year, extract(year from c.period_to)::int as last_year
  from front.published_claim c),
area as (
  select c.id as claim_id, u.id as unit_id
  from claim c join peoples_committees.administrative_unit u on u.id = c.area_id or u.parent_id = c.area_id),
petition as (
  select distinct on (p.unit_id, p.year) p.*, p.settled::float8 / (p.opening + p.received - p.transferred) as rate
  from peoples_committees.petition_year p where p.published_on <= $1 order by p.unit_id, p.year, p.revision desc),
mediation as (
  select distinct on (m.unit_id, m.year) m.*, m.successful::float8 / (m.successful + m.unsuccessful) as rate
  from peoples_committees.mediation_year m where m.published_on <= $1 order by m.unit_id, m.year, m.revision desc),
-- A year of few failures is withheld, and so is the year after such years: it covers them.
shown as (
  select * from (
    select m.*, lag(unsuccessful between 1 and 4, 1, false) over (partition by unit_id order by year) as covers
    from mediation m) m
  where not (unsuccessful between 1 and 4) and not covers),
by_district_front as (
  select * from front.supervision_delegation d
  where d.host_kind = 'FATHERLAND_FRONT' and d.independence = 'INDEPENDENT'),
counted(claim_id, measure, value, numerator, denominator, detail) as (
  select c.id, 'PARTY_INSPECTIONS_ON_DAY', count(e.id)::float8, null::float8, null::float8, null::text
  from claim c left join front.inspection_event e on e.area_unit_id = c.area_id and e.kind = 'PARTY_INSPECTION'
    and e.held_on between c.period_from and c.period_to group by c.id
  union all
  select c.id, 'PARTY_BODIES_SUPERVISED', count(t.id), null, null, null
  from claim c left join front.supervision_delegation d on d.area_unit_id = c.area_id
    and d.established_on between c.period_from and c.period_to
  left join front.supervision_target t on t.delegation_id = d.id and t.body_kind = 'PARTY_COMMITTEE' group by c.id
  union all
  select c.id, 'INSTRUMENT_FINAL_REVIEWS', count(distinct r.instrument_id), null, null, null
  from claim c left join front.legal_instrument_review r on r.area_unit_id = c.area_id and r.kind = 'FINAL'
    and r.held_on between c.period_from and c.period_to group by c.id
  union all
  select c.id, 'WARDS_OF_DISTRICT', count(u.id), null, null, null
  from claim c left join peoples_committees.administrative_unit u on u.parent_id = c.area_id
    and u.known_from <= c.period_to and coalesce(u.valid_to, 'infinity') >= c.period_to group by c.id
  union all
  select c.id, 'ACTIVE_AGREEMENTS', count(a.id), null, null, every.year::text
  from claim c cross join generate_series(c.first_year, c.last_year) as every(year)
  join front.coordination_agreement a on c.area_id = any(a.area_unit_ids) and a.kind not in ('MEMBERSHIP', 'AFFILIATION')
    and make_date(every.year, 12, 31) between a.effective_from
      and least(coalesce(a.effective_to, 'infinity'), coalesce(a.lapsed_on, 'infinity'))
  group by c.id, every.year
  union all
  select c.id, 'MASS_MOBILIZATION_MODELS', count(m.id), null, null, null
  from claim c left join front.mass_mobilization_model m on m.area_unit_id = c.area_id
    and m.started_on between c.period_from and c.period_to group by c.id
  union all
  select c.id, 'OPINION_DIGESTS', count(v.id), null, null, null
  from claim c left join front.voter_opinion_digest v on v.area_unit_id = c.area_id
    and v.issued_on between c.period_from and c.period_to group by c.id
  union all
  select c.id, 'PEOPLES_DIALOGUES', count(d.id), null, null, null
  from claim c join area a on a.claim_id = c.id
  left join peoples_committees.people_dialogue d on d.unit_id = a.unit_id
    and extract(year from d.held_on) between c.first_year and c.last_year and d.held_on <= $1 group by c.id
  union all
  select c.id, 'PETITION_SETTLEMENT_RATE_MEAN', avg(p.rate), null, null, null
  from claim c join petition p on p.unit_id = c.area_id and p.year between c.first_year and c.last_year group by c.id
  union all
  select c.id, 'SUCCESSFUL_MEDIATIONS', sum(m.successful), null, null, null
  from claim c join mediation m on m.unit_id = c.area_id and m.year between c.first_year and c.last_year group by c.id
  union all
  select c.id, 'MEDIATION_SUCCESS_RATE_POOLED', sum(m.successful)::float8 / sum(m.successful + m.unsuccessful),
    sum(m.successful), sum(m.successful + m.unsuccessful), null
  from claim c join mediation m on m.unit_id = c.area_id and m.year between c.first_year and c.last_year group by c.id
  union all
  select c.id, 'MEDIATION_SUCCESS_RATE_MEAN', avg(m.rate), null, null, null
  from claim c join shown m on m.unit_id = c.area_id and m.year between c.first_year and c.last_year group by c.id
  union all
  select c.id, 'DISCLOSURES_ON_TIME', count(d.id), null, null, null
  from claim c join area a on a.claim_id = c.id
  left join peoples_committees.disclosure_item d on d.unit_id = a.unit_id and d.on_time
    and extract(year from d.decided_on) between c.first_year and c.last_year and d.disclosed_on <= $1 group by c.id
  union all
  select c.id, 'INSPECTION_BOARDS_ACTIVE', count(distinct y.board_id), null, null, y.year::text
  from claim c join area a on a.claim_id = c.id
  join front.peoples_inspection_board b on b.area_unit_id = a.unit_id
  join front.board_year y on y.board_id = b.id and y.supervisions > 0 and y.year between c.first_year and c.last_year
  group by c.id, y.year
  union all
  select c.id, 'SUPERVISING_ORGANIZATION_KINDS', count(distinct p.organization_kind), null, null, null
  from claim c join area a on a.claim_id = c.id
  join front.supervision_delegation d on d.area_unit_id = a.unit_id and d.established_on between c.period_from and c.period_to
  join front.party p on p.entry_id = d.id and p.organization_kind in ('FATHERLAND_FRONT', 'TRADE_UNION', 'WOMENS_UNION',
    'FARMERS_UNION', 'VETERANS_ASSOCIATION', 'YOUTH_UNION') group by c.id
  union all
  select c.id, 'SUPERVISION_LEVELS', count(distinct d.level), null, null, null
  from claim c join area a on a.claim_id = c.id
  join front.supervision_delegation d on d.area_unit_id = a.unit_id and d.established_on between c.period_from and c.period_to
  group by c.id
  union all
  select c.id, 'TOPICS_PER_YEAR', count(t.id), null, null, every.year::text
  from claim c cross join generate_series(c.first_year, c.last_year) as every(year)
  left join front.supervision_topic t on t.year = every.year and t.area_unit_id = c.area_id and t.independence = 'JOINT'
    and t.host_kind = 'FATHERLAND_FRONT' group by c.id, every.year
  union all
  select c.id, 'INDEPENDENT_DELEGATIONS_PER_YEAR', count(d.id), null, null, every.year::text
  from claim c cross join generate_series(c.first_year, c.last_year) as every(year)
  left join by_district_front d on d.year = every.year and d.area_unit_id = c.area_id
    and d.id in (select p.entry_id from front.party p where p.role = 'PARTICIPANT') group by c.id, every.year
  union all
  select c.id, 'TARGETS_NOT_PEOPLES_COMMITTEES', count(t.id), null, null, null
  from claim c left join by_district_front d on d.area_unit_id = c.area_id
    and d.established_on between c.period_from and c.period_to
  left join front.supervision_target t on t.delegation_id = d.id
    and t.body_kind not in ('PEOPLES_COMMITTEE', 'SPECIALISED_UNIT') group by c.id
  union all
  select c.id, 'FIELDS_COVERED', count(distinct d.field), null, null, null
  from claim c left join by_district_front d on d.area_unit_id = c.area_id
    and d.established_on between c.period_from and c.period_to
    and d.field in ('SOCIO_ECONOMIC', 'PEOPLES_LIVELIHOOD', 'GRASSROOTS_DEMOCRACY') group by c.id
  union all
  select c.id, 'CLAIMS_WITH_SOURCE', count(other.id), null, null, null
  from claim c join front.published_claim other on other.area_id = c.area_id
  join front.published_source s on s.id = other.source_id and s.title <> '' and s.published_at <> '' group by c.id),
judged as (
  select c.id, case
    when c.why_not_reproducible is not null then 'NOT_REPRODUCIBLE'
    when exists (
      select 1 from jsonb_to_recordset(c.expectations) as e(measure text, min float8, max float8)
      where not exists (select 1 from counted n where n.claim_id = c.id and n.measure = e.measure)
        or exists (
          select 1 from counted n where n.claim_id = c.id and n.measure = e.measure
            and (n.value is null or n.value < e.min or n.value > e.max))) then 'MISMATCH'
    else 'MATCH' end as verdict
  from claim c)
select json_build_object('publishedClaims', json_build_object('nodes', coalesce((
  select json_agg(json_build_object(
    'key', 'C' || c.number, 'statement', c.statement, 'statementEn', c.statement_en,
    'verdict', j.verdict, 'reason', c.why_not_reproducible_vi,
    'counted', (
      select json_agg(json_build_object(
        'measure', n.measure, 'value', n.value, 'numerator', n.numerator, 'denominator', n.denominator, 'detail', n.detail)
        order by array_position(c.measures, n.measure), n.detail)
      from counted n where n.claim_id = c.id and n.measure = any(c.measures)),
    'source', (
      select json_build_object('title', s.title, 'publisher', s.publisher, 'publishedAt', s.published_at)
      from front.published_source s where s.id = c.source_id)) order by c.number)
  from claim c join judged j using (id) join front.published_source p on p.id = c.source_id
  where p.published_at::timestamptz < ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'), '[]'))) as data
