import { OwnDataError } from '#kit';
import { BackupError } from '#kit/backup';
import { PostgresError } from '#kit/postgres';
import { TableError } from '#world';
import { SettingError } from './settings.js';

/** Errors whose message is one line that says what to do. */
const explained = [SettingError, PostgresError, TableError, OwnDataError, BackupError];

/** Runs a command to its end. An error that the user can mend is printed as one line, any other with its stack. */
export function runCommand(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const isExplained =
      explained.some((kind) => error instanceof kind) ||
      (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(isExplained ? (error as Error).message : error);
    process.exitCode = 1;
  });
}
