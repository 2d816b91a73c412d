/**
 * The archive of a backup: gzip of a text that `gunzip | psql` could read, so that it can be inspected without this code.
 *
 *     -- civic backup {"format":1,"createdAt":"…","databases":["front",…]}
 *     -- database {"name":"front","migrations":["Foundation1500000000000",…]}
 *     COPY "post" ("id", …) FROM stdin;
 *     …
 *     \.
 *     -- end {"rows":123}
 *
 * A database's tables come in the order in which their references allow them to be loaded.
 */
export interface ArchiveHeader {
  format: number;
  createdAt: string;
  databases: readonly string[];
}

export interface DatabaseHeader {
  name: string;
  /** Names of the migrations that the tables have seen, in order. */
  migrations: readonly string[];
}

export const archiveFormat = 1;

/** Line that ends the rows of a table, as in a script for psql. */
export const endOfRows = '\\.';

export const markers = { archive: '-- civic backup ', database: '-- database ', end: '-- end ' } as const;

/** Statement that loads a table. Nothing else of an archive is executed. */
export const copyStatement = /^COPY "[a-z0-9_]+" \("[a-z0-9_]+"(, "[a-z0-9_]+")*\) FROM stdin;$/;

/** An archive or a database that a backup or restore refuses. The message is one line that says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
