-- $1 today, $2 area
with disputed as (
  select r.*, f.received_on, f.claimed_on, f.evidence
  from front.recommendation r join peoples_committees.recommendation_file f on f.recommendation_id = r.id
  where r.issued_on <= $1 and f.claimed_on <= $1 and r.verified_on <= $1 and r.verification_result <> 'FULL'
    and ($2::text is null or r.area_unit_id in (select within($2, $1))))
select json_build_object('recommendations', json_build_object(
  'totalCount', (select count(*) from disputed),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'issuedOn', r.issued_on, 'text', r.text,
      'followUpStatus', (
        select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
        order by e.occurred_on desc, e.sequence desc limit 1),
      'verification', json_build_object('verifiedOn', r.verified_on, 'result', r.verification_result),
      'receivedOn', case when r.received_on <= $1 then r.received_on end,
      'response', (
        select json_build_object('position', y.position) from peoples_committees.recommendation_reply y
        where y.recommendation_id = r.id and y.responded_on <= $1 order by y.number desc limit 1),
      'claimedImplementation', json_build_object('claimedOn', r.claimed_on, 'evidence', (
        select json_agg(json_build_object('title', e ->> 'title', 'documentNumber', e ->> 'documentNumber') order by n)
        from jsonb_array_elements(r.evidence) with ordinality as every(e, n))))
      order by r.issued_on desc, r.id desc)
    from (select * from disputed r order by r.issued_on desc, r.id desc limit 20) r), '[]'))) as data
