import { readFileSync } from 'node:fs';

/** Part of every password and key that this repository contains. */
const developmentValue = 'development-only';

/** Milliseconds for which the content of a file is used before the file is read again. */
const lifetime = 1000;

/**
 * Returns a reader of a secret setting: the variable, or the content of the file that `<name>_FILE` names. The file is read
 * again while the process runs, so that a key is changed without a restart. The reader returns undefined if neither is set.
 * Mirrors gateway/src/server/secret.ts.
 * @throws Error if the file cannot be read, or if `NODE_ENV` is production and the value is one of this repository
 */
export function secretReader(env: NodeJS.ProcessEnv, name: string): () => string | undefined {
  const file = env[`${name}_FILE`];
  const check = (value: string): string => {
    if (env['NODE_ENV'] !== 'production' || !value.includes(developmentValue)) return value;
    throw new Error(`${name} has a value for development ("${developmentValue}…"). In production set one of your own.`);
  };
  if (!file) {
    const value = env[name];
    if (value !== undefined) check(value);
    return () => value;
  }
  const read = (): string => {
    try {
      return check(readFileSync(file, 'utf8').trim());
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code ? new Error(`${name}_FILE names ${file}, which cannot be read (${code}).`) : error;
    }
  };
  let value = read();
  let readAt = Date.now();
  return () => {
    if (Date.now() - readAt < lifetime) return value;
    readAt = Date.now();
    try {
      value = read();
    } catch {
      // A file that is being replaced, or is gone: the last value stays in use.
    }
    return value;
  };
}
