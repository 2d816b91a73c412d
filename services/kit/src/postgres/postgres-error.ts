/** A failure of the database server; the message is one line that says what to do and never shows a password. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
}
