-- $1 today, $2 days, $3 area
with pair as (
  select one.id as first_id, again.id as again_id, again.issued_on - one.issued_on as days
  from front.recommendation one
  join lateral (
    select * from front.recommendation r
    where r.recipient_id = one.recipient_id and r.field = one.field and (r.issued_on, r.id) > (one.issued_on, one.id)
    order by r.issued_on, r.id limit 1) again on true
  where again.issued_on <= $1 and ($3::text is null or one.recipient_id in (select b.id from body b where b.unit_id in (select within($3, $1))))
    and again.issued_on - one.issued_on <= $2 and 'CLOSED_IMPLEMENTED' = (
    select e.state from front.follow_up_event e where e.subject_id = one.id and e.occurred_on <= again.issued_on
    order by e.occurred_on desc, e.sequence desc limit 1))
select json_build_object('recommendationRecurrences', json_build_object(
  'totalCount', (select count(*) from pair),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'field', one.field, 'daysBetween', p.days, 'firstStatusThen', 'CLOSED_IMPLEMENTED',
      'body', (select json_build_object('id', b.id, 'name', b.name) from body b where b.id = one.recipient_id),
      'first', json_build_object('issuedOn', one.issued_on, 'documentNumber', one.document_number, 'text', one.text),
      'again', json_build_object(
        'issuedOn', again.issued_on, 'documentNumber', again.document_number, 'text', again.text,
        'followUpStatus', (
          select e.state from front.follow_up_event e where e.subject_id = again.id and e.occurred_on <= $1
          order by e.occurred_on desc, e.sequence desc limit 1)))
      order by again.issued_on desc, p.first_id || '~' || p.again_id desc)
    from (
      select p.* from pair p join front.recommendation again on again.id = p.again_id
      order by again.issued_on desc, p.first_id || '~' || p.again_id desc limit 50) p
    join front.recommendation one on one.id = p.first_id
    join front.recommendation again on again.id = p.again_id), '[]'))) as data
