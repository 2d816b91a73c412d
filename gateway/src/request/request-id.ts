import { randomUUID } from 'node:crypto';

/** Name of the header by which a request is found in the log. */
export const requestIdHeader = 'x-request-id';

/** A client's own id, where it is one that can stand in a header and in a log; otherwise one of ours. */
export function requestIdOf(given: string | undefined): string {
  return given && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}
