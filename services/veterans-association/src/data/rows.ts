import { contributionsOf, type LoadedRow, officeRows, organizationRow, rowOf } from '#kit/demo';
import { randomFor, type World } from '#world';
import { VeteransAssociationContribution } from '../contribution/contribution.entity.js';
import { VeteransAssociation } from '../veterans-association/veterans-association.entity.js';
import { ownRecordRows } from './own-records.js';

/** The Veterans' Association's rows of the demo world. */
export function* rows(world: World): Iterable<LoadedRow> {
  for (const organization of world.organizations('VETERANS_ASSOCIATION')) {
    yield rowOf(VeteransAssociation, organizationRow(organization));
    yield* officeRows(organization);
  }
  for (const { columns, entry, party } of contributionsOf(world, 'VETERANS_ASSOCIATION')) {
    const random = randomFor(world.seed, 'persuasion', columns.id);
    const ofDelegation = entry.type === 'DELEGATION';
    const persuasionMeetings = ofDelegation ? random.int(0, 5) : null;
    const underOwnDuty = ofDelegation && party.role === 'LEAD';
    yield rowOf(VeteransAssociationContribution, { ...columns, persuasionMeetings, underOwnDuty });
  }
  yield* ownRecordRows(world);
}
