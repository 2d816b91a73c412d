import { isRecorded, type DateParameters } from '#kit/sql';

/** Builds SQL for the IDs of the entries to which an organisation is a party, recorded by `asKnownOn`. */
export function entriesOf(organizationId: string, dates: DateParameters): string {
  return `select p.entry_id from party p where p.organization_id = ${organizationId} and ${isRecorded('p', dates)}`;
}
