type Owner = 'front' | 'peoples-committees';

/** A time of entry that is a column beside the row's own `recorded_at`, and the columns that were entered by it. */
interface LaterEntry {
  readonly table: string;
  readonly recordedAt: string;
  readonly columns: readonly string[];
}

/** Columns that repeat an event of a log for quick reading; without the event they are null. */
interface EventColumns {
  readonly table: string;
  readonly log: string;
  readonly state: string;
  readonly columns: readonly string[];
}

const laterEntries: Record<Owner, readonly LaterEntry[]> = {
  front: [
    // An agreement lapses, an item is withdrawn, a point is answered: each a paper of its own.
    { table: 'coordination_agreement', recordedAt: 'lapse_recorded_at', columns: ['lapsed_on'] },
    { table: 'supervision_plan_item', recordedAt: 'withdrawal_recorded_at', columns: ['withdrawn_on'] },
    {
      table: 'criticism_point',
      recordedAt: 'answer_recorded_at',
      columns: ['answered_on', 'outcome_given', 'reason_given'],
    },
  ],
  'peoples-committees': [
    { table: 'recommendation_file', recordedAt: 'receipt_recorded_at', columns: ['received_on'] },
    { table: 'recommendation_file', recordedAt: 'claim_recorded_at', columns: ['claimed_on'] },
    { table: 'supervised_body_side', recordedAt: 'notice_recorded_at', columns: ['notice_came_on'] },
    { table: 'supervised_body_side', recordedAt: 'report_recorded_at', columns: ['report_went_on', 'report_number'] },
  ],
};

const eventColumns: readonly EventColumns[] = [
  {
    table: 'supervision_delegation',
    log: 'delegation_event',
    state: 'ESTABLISHED',
    columns: ['established_on', 'document_number'],
  },
  { table: 'supervision_target', log: 'target_event', state: 'NOTIFIED', columns: ['notice_sent_on'] },
  { table: 'supervision_target', log: 'target_event', state: 'REPORT_RECEIVED', columns: ['report_received_on'] },
  { table: 'supervision_target', log: 'target_event', state: 'EXCUSED', columns: ['excused_reason'] },
  { table: 'social_criticism', log: 'criticism_event', state: 'DRAFT_RECEIVED', columns: ['draft_received_on'] },
  {
    table: 'social_criticism',
    log: 'criticism_event',
    state: 'OPINION_ISSUED',
    columns: ['opinion_on', 'opinion_number'],
  },
  { table: 'social_criticism', log: 'criticism_event', state: 'REPLIED', columns: ['replied_on'] },
];

/** Returns SQL that moves every time of entry by a number of days; negative is earlier. */
export function shiftRecordedAt(owner: Owner, days: number): string[] {
  const shift = `interval '${days} days'`;
  const columns = `do $$ declare c record; begin
    for c in select table_name, column_name from information_schema.columns join pg_tables t on t.tablename = table_name
      where table_schema = current_schema and t.schemaname = current_schema and data_type = 'timestamp with time zone'
        and column_name like '%recorded_at' and table_name not like '%\\_copy' loop
      execute format('update %I set %I = %I + ${shift.replaceAll("'", "''")} where %I is not null',
        c.table_name, c.column_name, c.column_name, c.column_name);
    end loop; end $$`;
  // Each day set for a session, and each session, has a time of entry inside an array.
  const scheduledDays = `update supervision_target set schedule_recorded_at = array(
    select entry + ${shift} from unnest(schedule_recorded_at) with ordinality as x(entry, n) order by n)`;
  const sessions = `update supervised_body_side set sessions = coalesce((
    select jsonb_agg(case when s ->> 'recordedAt' is null then s else jsonb_set(s, '{recordedAt}',
      to_jsonb((s ->> 'recordedAt')::timestamptz + ${shift})) end order by n)
    from jsonb_array_elements(sessions) with ordinality as x(s, n)), '[]')`;
  return [columns, owner === 'front' ? scheduledDays : sessions];
}

/**
 * Returns SQL that deletes from a register everything that was recorded after the end of a day. It reads the columns alone and
 * shares no code with the services, which filter the same rows for any day.
 */
export function rewind(owner: Owner, day: string): string[] {
  const isLater = `>= (date '${day}' + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const rows = `do $$ declare name text; begin
    for name in select table_name from information_schema.columns
      where table_schema = current_schema and column_name = 'recorded_at' and table_name not like '%\\_copy'
        and table_name in (select tablename from pg_tables where schemaname = current_schema) loop
      execute format('delete from %I where recorded_at ${isLater.replaceAll("'", "''")}', name);
    end loop; end $$`;
  // The evidence of a claim is an array that stays when its claim goes, so it is emptied before.
  const evidence = `update recommendation_file set evidence = '[]' where claim_recorded_at ${isLater}`;
  const entries = laterEntries[owner].map(({ table, recordedAt, columns }) => {
    const toNull = [...columns, recordedAt].map((column) => `${column} = null`).join(', ');
    return `update ${table} set ${toNull} where ${recordedAt} ${isLater}`;
  });
  return owner === 'front'
    ? [rows, ...entries, ...rewindFront(isLater)]
    : [rows, evidence, ...entries, ...rewindPeoplesCommittees(day, isLater)];
}

/** Runs after the later events are deleted from the logs. */
function rewindFront(isLater: string): string[] {
  const withoutEvent = eventColumns.map(({ table, log, state, columns }) => {
    const toNull = columns.map((column) => `${column} = null`).join(', ');
    return `update ${table} t set ${toNull}
      where not exists (select from ${log} e where e.subject_id = t.id and e.state = '${state}')`;
  });
  return [
    ...withoutEvent,
    `delete from supervision_delegation d where not exists (select from delegation_event e where e.subject_id = d.id)`,
    'alter table supervision_target alter first_scheduled_on drop not null',
    `update supervision_target t set (scheduled_on, schedule_set_on, schedule_recorded_at) = (
       select coalesce(array_agg(day order by n), '{}'), coalesce(array_agg(set_on order by n), '{}'),
         coalesce(array_agg(entry order by n), '{}')
       from unnest(t.scheduled_on, t.schedule_set_on, t.schedule_recorded_at) with ordinality as x(day, set_on, entry, n)
       where not entry ${isLater})`,
    `update supervision_target set first_scheduled_on = null where scheduled_on = '{}'`,
    `update recommendation r set verified_on = null, verification_result = null where not exists (
       select from follow_up_event e where e.subject_id = r.id and e.occurred_on = r.verified_on)`,
  ];
}

function rewindPeoplesCommittees(day: string, isLater: string): string[] {
  return [
    `update supervised_body_side set sessions = coalesce((select jsonb_agg(s order by n)
     from jsonb_array_elements(sessions) with ordinality as x(s, n) where not (s ->> 'recordedAt')::timestamptz ${isLater}), '[]')`,
    `delete from petition_year where published_on > '${day}'`,
    `delete from mediation_year where published_on > '${day}'`,
  ];
}
