import { Field, ID, InterfaceType } from 'type-graphql';
import { organizationTypes } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';

const keyDescription = { description: 'Opaque, stable ID.' };

/** A body of any owner. The Front knows its key and its type; everything else its owner says. */
@InterfaceType('Organization', {
  autoRegisterImplementations: false,
  description: 'An organisation of any owner (tổ chức) at one level of one area during one validity.',
})
export abstract class Organization {
  @Field(() => ID, keyDescription)
  id!: string;
}

/** An organisation's own part in something joint; its owner says what it was. */
@InterfaceType('Contribution', {
  autoRegisterImplementations: false,
  description: "An organisation's own record of its part in a delegation, agreement or model (phần việc của tổ chức).",
})
export abstract class Contribution {
  @Field(() => ID, { description: 'Stable ID, derived from the register entry and the organisation.' })
  id!: string;
}

/** What the Front's own bodies and contributions are made of. */
export const { Organization: OwnOrganization, Contribution: OwnContribution } = organizationTypes(
  () => AdministrativeUnit,
  { keyInterfaces: { Organization, Contribution } },
);
