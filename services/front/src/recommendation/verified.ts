import type { DateParameters } from '#kit/sql';
import { isEffective } from '../event/process-event.entity.js';

/** Builds SQL that is true if the newest verification was made by the request date and recorded by `asKnownOn`. */
export function isVerified(alias: string, dates: DateParameters): string {
  return (
    `exists (select 1 from follow_up_event e where e.subject_id = ${alias}.id ` +
    `and e.occurred_on = ${alias}.verified_on and ${isEffective('e', dates)})`
  );
}
