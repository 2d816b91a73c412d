import { Field, ID, InterfaceType } from 'type-graphql';
import { organizationTypes } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';

const keyDescription = { description: 'Opaque, stable ID.' };

/** An organisation of any owner. The Front resolves key and type; the owner resolves the other fields. */
@InterfaceType('Organization', {
  autoRegisterImplementations: false,
  description: 'An organisation of any owner (tổ chức) at one level of one area during one validity.',
})
export abstract class Organization {
  @Field(() => ID, keyDescription)
  id!: string;
}

/** An organisation's contribution to joint work, resolved by its owner. */
@InterfaceType('Contribution', {
  autoRegisterImplementations: false,
  description: "An organisation's own record of its part in a delegation, agreement or model (phần việc của tổ chức).",
})
export abstract class Contribution {
  @Field(() => ID, { description: 'Stable ID, derived from the register entry and the organisation.' })
  id!: string;
}

/** Base classes of the Front's own organisations and contributions. */
export const { Organization: OwnOrganization, Contribution: OwnContribution } = organizationTypes(
  () => AdministrativeUnit,
  { keyInterfaces: { Organization, Contribution } },
);
