-- $1 the day, $2 area
with inherited as (
  select r.*, r.recipient_kind || '/' || r.recipient_id as recipient, (
      select a.body_kind || '/' || a.body_id from front.recommendation_assignment a
      where a.recommendation_id = r.id and $1 between a.assigned_from and coalesce(a.assigned_to, 'infinity')
      order by a.assigned_from desc limit 1) as holder
  from front.recommendation r
  where r.issued_on <= $1 and ($2::text is null or r.area_unit_id in (select within($2, $1)))
    and exists (
      select 1 from front.recommendation_assignment a
      where a.recommendation_id = r.id and a.reason = 'UNIT_REORGANISATION' and a.assigned_from <= $1)
    and (
      select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
      order by e.occurred_on desc, e.sequence desc limit 1) in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED'))
select json_build_object(
  'heldNow', json_build_object(
    'total', (select count(*) from inherited),
    'groups', coalesce((
      select json_agg(json_build_object(
        'keys', (
          select json_agg(json_build_object(
            'value', split_part(key.body, '/', 2),
            'organization', (
              select case when b.type in ('PeoplesCommittee', 'SpecialisedUnit')
                then json_build_object('id', b.id, 'name', b.name) else json_build_object('id', b.id) end
              from body b where b.id = split_part(key.body, '/', 2))) order by key.place)
          from (values (1, g.recipient), (2, g.holder)) as key(place, body)),
        'value', g.held) order by g.recipient, g.holder)
      from (select recipient, holder, count(*) as held from inherited group by recipient, holder) g), '[]'),
    'definition', 'Số kiến nghị sau giám sát đáp ứng bộ lọc, mỗi mục đếm một lần trong mỗi nhóm.',
    'definitionEn', 'Number of recommendations that meet the filter, each counted once in each group.',
    'asOf', $1),
  'recommendations', json_build_object(
    'totalCount', (select count(*) from inherited),
    'nodes', coalesce((
      select json_agg(json_build_object(
        'text', r.text, 'issuedOn', r.issued_on,
        'assignments', (
          select json_agg(json_build_object(
            'assignedFrom', a.assigned_from,
            'assignedTo', case when a.assigned_to < $1 then a.assigned_to end, 'reason', a.reason,
            'body', (
              select case when b.type = 'PeoplesCommittee' then json_build_object('id', b.id, 'name', b.name)
                else json_build_object('id', b.id) end
              from body b where b.id = a.body_id)) order by a.assigned_from, a.id)
          from front.recommendation_assignment a where a.recommendation_id = r.id and a.assigned_from <= $1))
        order by r.issued_on desc, r.id desc)
      from (select * from inherited order by issued_on desc, id desc limit 10) r), '[]'))) as data
