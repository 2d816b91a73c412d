import type { DateParameters } from '#kit';
import { isEffective } from '../event/process-event.entity.js';

/** SQL for whether the issuer's newest verification was made by the request's day and was known. */
export function isVerified(alias: string, dates: DateParameters): string {
  return (
    `exists (select 1 from follow_up_event e where e.subject_id = ${alias}.id ` +
    `and e.occurred_on = ${alias}.verified_on and ${isEffective('e', dates)})`
  );
}
