-- $1 today, $2 area
with area as (
  select within($2, $1) as id where $2 is not null),
-- One row for each thing and each group that it is in.
entry(question, id, first_key, second_key) as (
  select 'delegations', d.id, d.year::text, d.host_kind
  from front.supervision_delegation d
  where d.proposed_on <= $1 and d.year between 2017 and 2019
    and ($2::text is null or d.area_unit_id in (select id from area))
  union all
  select distinct 'delegationsByParty', d.id, p.organization_kind, null
  from front.supervision_delegation d join front.party p on p.entry_id = d.id
  where d.proposed_on <= $1 and d.year = 2019 and ($2::text is null or d.area_unit_id in (select id from area))
  union all
  select 'topics', t.id, t.field, t.independence
  from front.supervision_topic t
  where t.planned_on <= $1 and t.year between 2010 and 2019
    and ($2::text is null or t.area_unit_id in (select id from area))
  union all
  select 'recommendations', r.id, (
      select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
      order by e.occurred_on desc, e.sequence desc limit 1), d.level
  from front.recommendation r join front.supervision_delegation d on d.id = r.delegation_id
  where r.issued_on <= $1 and ($2::text is null or r.area_unit_id in (select id from area))
  union all
  select 'agreements', a.id, a.kind, case
      when a.effective_from > $1 then 'NOT_YET_EFFECTIVE'
      when a.lapsed_on < $1 then 'LAPSED_PARTY_DISSOLVED'
      when a.effective_to < $1 then 'EXPIRED' else 'ACTIVE' end
  from front.coordination_agreement a
  where a.signed_on <= $1 and ($2::text is null or a.area_unit_ids && array(select id from area))
  union all
  select 'models', m.id, (
      select r.level from front.model_recognition r where r.model_id = m.id and r.recognized_on <= $1
      order by case r.level when 'CENTRAL' then 1 when 'CITY' then 2 when 'DISTRICT' then 3 else 4 end limit 1), null
  from front.mass_mobilization_model m
  where m.registered_on <= $1 and ($2::text is null or m.area_unit_id in (select id from area))
  union all
  select 'byDistrict', r.id, u.parent_id, null
  from front.recommendation r join peoples_committees.administrative_unit u on u.id = r.area_unit_id
  where r.issued_on <= $1 and ($2::text is null or r.area_unit_id in (select id from area))),
grouped as (
  select question, first_key, second_key, count(*) as value from entry group by question, first_key, second_key),
question(name, keys, additive, counted, counted_en, period_from, period_to) as (
  values
    ('delegations', 2, true, 'đoàn giám sát', 'supervision delegations', '2017-01-01', '2019-12-31'),
    -- What several did together is in the group of each of them.
    ('delegationsByParty', 1, false, 'đoàn giám sát', 'supervision delegations', '2019-01-01', '2019-12-31'),
    ('topics', 2, true, 'chuyên đề giám sát', 'supervision topics', '2010-01-01', '2019-12-31'),
    ('recommendations', 2, true, 'kiến nghị sau giám sát', 'recommendations', null, 'infinity'),
    ('agreements', 2, true, 'văn bản phối hợp', 'coordination agreements', null, 'infinity'),
    ('models', 1, true, 'mô hình, điển hình Dân vận khéo', 'skilful-mobilisation models and exemplars', null, 'infinity')),
answer as (
  select q.name, json_build_object(
    'total', (select count(distinct e.id) from entry e where e.question = q.name),
    'additive', q.additive,
    'groups', coalesce((
      select json_agg(json_build_object(
        'keys', case q.keys
          when 1 then json_build_array(json_build_object('value', g.first_key))
          else json_build_array(json_build_object('value', g.first_key), json_build_object('value', g.second_key)) end,
        'value', g.value) order by g.first_key, g.second_key)
      from grouped g where g.question = q.name), '[]'),
    'definition', format('Số %s đáp ứng bộ lọc, mỗi mục đếm một lần trong mỗi nhóm.', q.counted),
    'definitionEn', format('Number of %s that meet the filter, each counted once in each group.', q.counted_en),
    'period', json_build_object('from', q.period_from, 'to', least(q.period_to::date, $1)),
    'asOf', $1) as data
  from question q)
select json_build_object(
  'delegations', (select data from answer where name = 'delegations'),
  'delegationsByParty', (select data from answer where name = 'delegationsByParty'),
  'topics', (select data from answer where name = 'topics'),
  'recommendations', (select data from answer where name = 'recommendations'),
  'agreements', (select data from answer where name = 'agreements'),
  'models', (select data from answer where name = 'models'),
  'byDistrict', json_build_object(
    'total', (select count(distinct id) from entry where question = 'byDistrict'),
    'groups', coalesce((
      select json_agg(json_build_object(
        'keys', json_build_array(json_build_object('area', (
          select json_build_object('id', u.id, 'name', u.name)
          from peoples_committees.administrative_unit u where u.id = g.first_key))),
        'value', g.value) order by g.first_key)
      from grouped g where g.question = 'byDistrict'), '[]'),
    'coverage', json_build_object('complete', true, 'sources', json_build_array(
      json_build_object('subgraph', 'front', 'state', 'RECEIVED'),
      json_build_object('subgraph', 'peoples-committees', 'state', 'RECEIVED'))))) as data
