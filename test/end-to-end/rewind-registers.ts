type Owner = 'front' | 'peoples-committees';

/** SQL that enters everything so many days later than it was, or earlier where they are negative. */
export function entering(owner: Owner, days: number): string[] {
  const columns = `do $$ declare c record; begin
    for c in select table_name, column_name from information_schema.columns join pg_tables t on t.tablename = table_name
      where table_schema = current_schema and t.schemaname = current_schema and data_type = 'timestamp with time zone'
        and column_name like '%recorded_at' and table_name not like '%\\_copy' loop
      execute format('update %I set %I = %I + interval ''${days} days'' where %I is not null',
        c.table_name, c.column_name, c.column_name, c.column_name);
    end loop; end $$`;
  return owner === 'front'
    ? [
        columns,
        `update supervision_target set schedule_recorded_at =
           array(select entry + interval '${days} days' from unnest(schedule_recorded_at) with ordinality as x(entry, n) order by n)`,
      ]
    : [
        columns,
        `update supervised_body_side set sessions = coalesce((
           select jsonb_agg(case when s ->> 'recordedAt' is null then s else jsonb_set(s, '{recordedAt}',
             to_jsonb((s ->> 'recordedAt')::timestamptz + interval '${days} days')) end order by n)
           from jsonb_array_elements(sessions) with ordinality as x(s, n)), '[]')`,
      ];
}

/**
 * SQL that makes of a register what it was at the end of a day: what was entered later is not in it. It takes the columns of
 * the tables at their word and shares nothing with the services, which read the same rows at any day of knowledge.
 */
export function forgetting(owner: Owner, day: string): string[] {
  const later = `>= (date '${day}' + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const without = (table: string, entry: string, columns: readonly string[]): string =>
    `update ${table} set ${[...columns, entry].map((column) => `${column} = null`).join(', ')} where ${entry} ${later}`;
  const unless = (table: string, state: string, log: string, columns: readonly string[]): string =>
    `update ${table} t set ${columns.map((column) => `${column} = null`).join(', ')}
     where not exists (select from ${log} e where e.subject_id = t.id and e.state = '${state}')`;
  const rows = `do $$ declare name text; begin
    for name in select table_name from information_schema.columns
      where table_schema = current_schema and column_name = 'recorded_at' and table_name not like '%\\_copy'
        and table_name in (select tablename from pg_tables where schemaname = current_schema) loop
      execute format('delete from %I where recorded_at ${later.replaceAll("'", "''")}', name);
    end loop; end $$`;
  if (owner === 'peoples-committees') {
    return [
      rows,
      without('recommendation_file', 'receipt_recorded_at', ['received_on']),
      `update recommendation_file set evidence = '[]' where claim_recorded_at ${later}`,
      without('recommendation_file', 'claim_recorded_at', ['claimed_on']),
      without('supervised_body_side', 'notice_recorded_at', ['notice_came_on']),
      without('supervised_body_side', 'report_recorded_at', ['report_went_on', 'report_number']),
      `update supervised_body_side set sessions = coalesce((select jsonb_agg(s order by n)
       from jsonb_array_elements(sessions) with ordinality as x(s, n) where not (s ->> 'recordedAt')::timestamptz ${later}), '[]')`,
      `delete from petition_year where published_on > '${day}'`,
      `delete from mediation_year where published_on > '${day}'`,
    ];
  }
  return [
    rows,
    without('coordination_agreement', 'lapse_recorded_at', ['lapsed_on']),
    without('supervision_plan_item', 'withdrawal_recorded_at', ['withdrawn_on']),
    without('criticism_point', 'answer_recorded_at', ['answered_on', 'outcome_given', 'reason_given']),
    unless('supervision_delegation', 'ESTABLISHED', 'delegation_event', ['established_on', 'document_number']),
    unless('supervision_target', 'NOTIFIED', 'target_event', ['notice_sent_on']),
    unless('supervision_target', 'REPORT_RECEIVED', 'target_event', ['report_received_on']),
    unless('supervision_target', 'EXCUSED', 'target_event', ['excused_reason']),
    unless('social_criticism', 'DRAFT_RECEIVED', 'criticism_event', ['draft_received_on']),
    unless('social_criticism', 'OPINION_ISSUED', 'criticism_event', ['opinion_on', 'opinion_number']),
    unless('social_criticism', 'REPLIED', 'criticism_event', ['replied_on']),
    `delete from supervision_delegation d where not exists (select from delegation_event e where e.subject_id = d.id)`,
    'alter table supervision_target alter first_scheduled_on drop not null',
    `update supervision_target t set (scheduled_on, schedule_set_on, schedule_recorded_at) = (
       select coalesce(array_agg(day order by n), '{}'), coalesce(array_agg(set_on order by n), '{}'),
         coalesce(array_agg(entry order by n), '{}')
       from unnest(t.scheduled_on, t.schedule_set_on, t.schedule_recorded_at) with ordinality as x(day, set_on, entry, n)
       where not entry ${later})`,
    `update supervision_target set first_scheduled_on = null where scheduled_on = '{}'`,
    `update recommendation r set verified_on = null, verification_result = null where not exists (
       select from follow_up_event e where e.subject_id = r.id and e.occurred_on = r.verified_on)`,
  ];
}
