/** What is wrong with the database server and what to do, in one line that never shows a password. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
}
