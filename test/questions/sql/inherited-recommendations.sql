-- $1 today, $2 area
with inherited as (
  select * from front.recommendation r where r.issued_on <= $1 and ($2::text is null or r.area_unit_id in (select within($2, $1))) and exists (
    select 1 from front.recommendation_assignment a
    where a.recommendation_id = r.id and a.reason = 'UNIT_REORGANISATION' and a.assigned_from <= $1))
select json_build_object('recommendations', json_build_object(
  'totalCount', (select count(*) from inherited),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'issuedOn', r.issued_on, 'text', r.text,
      'followUpStatus', (
        select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
        order by e.occurred_on desc, e.sequence desc limit 1),
      'recipient', (
        select json_build_object('id', b.id, 'name', b.name, 'validTo', b.valid_to) from body b where b.id = r.recipient_id),
      'assignments', (
        select json_agg(json_build_object(
          'assignedFrom', a.assigned_from, 'reason', a.reason,
          'body', (
            select case when b.type = 'PeoplesCommittee' then json_build_object('id', b.id, 'name', b.name)
              else json_build_object('id', b.id) end
            from body b where b.id = a.body_id)) order by a.assigned_from, a.id)
        from front.recommendation_assignment a where a.recommendation_id = r.id and a.assigned_from <= $1),
      'response', (
        select json_build_object('position', y.position, 'respondedOn', y.responded_on, 'by', (
          select json_build_object('name', b.name) from body b where b.id = y.body_id))
        from peoples_committees.recommendation_reply y
        where y.recommendation_id = r.id and y.responded_on <= $1 order by y.number desc limit 1))
      order by r.issued_on desc, r.id desc)
    from (select * from inherited r order by r.issued_on desc, r.id desc limit 10) r), '[]'))) as data
