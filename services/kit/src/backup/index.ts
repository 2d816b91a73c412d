/** Entry point of the kit for backups. */
export { BackupError } from './archive.js';
export { restoreBackup } from './restore-backup.js';
export { writeBackup } from './write-backup.js';
