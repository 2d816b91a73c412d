import { isRecorded, type DateParameters } from '#kit';

/** SQL for the ids of the delegations, agreements and models to which an organisation is a party, as known. */
export function entriesOf(organizationId: string, dates: DateParameters): string {
  return `select p.entry_id from party p where p.organization_id = ${organizationId} and ${isRecorded('p', dates)}`;
}
