import type { TestSubgraph } from './loaded-subgraph.js';

interface LateRows {
  table: string;
  /** SQL condition that selects the rows. */
  where: string;
  /** Column of the time of recording, set to the late time. */
  recordedAt?: string;
  column?: string;
}

/** Sets rows of a table to a late time of recording, runs the test, and restores the times. */
export async function recordedLate(
  { running: { database } }: TestSubgraph,
  { table, where, recordedAt = '2019-11-15T02:00:00Z', column = 'recorded_at' }: LateRows,
  test: () => Promise<void>,
): Promise<void> {
  const before = await database.query<{ id: string; entered: string }[]>(
    `select id, ${column}::text as entered from ${table} where ${where}`,
  );
  if (before.length === 0) throw new Error(`${table} has no row to enter late where ${where}`);
  const ids = before.map(({ id }) => id);
  await database.query(`update ${table} set ${column} = $2 where id = any($1)`, [ids, recordedAt]);
  try {
    await test();
  } finally {
    await database.query(
      `update ${table} t set ${column} = b.entered::timestamptz from unnest($1::text[], $2::text[]) b(id, entered)
       where t.id = b.id`,
      [ids, before.map(({ entered }) => entered)],
    );
  }
}
