import { type DateParameters, isOnRecord } from '#kit/sql';

/** Builds SQL that is true if a recommendation was issued by the request date and is recorded. */
export const isIssued = isOnRecord('issued_on');

/** Builds SQL that is true if an assignment of a recommendation began by the request date and is recorded. */
export const isAssigned = isOnRecord('assigned_from');

/** Builds SQL that is true if an assignment of a recommendation holds on the request date and is recorded. */
export function isHeld(assignment: string, dates: DateParameters): string {
  return `${isAssigned(assignment, dates)} and (${assignment}.assigned_to is null or ${assignment}.assigned_to >= ${dates.asOf})`;
}
