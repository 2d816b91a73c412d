/** Entry point of the kit for backups. */
export { BackupError } from './archive.js';
export { restoreBackup, type RestoreOptions } from './restore-backup.js';
export { type BackupTarget, type OnTable, writeBackup } from './write-backup.js';
