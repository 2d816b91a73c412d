import { organizationTypes } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';

export const { Organization, Contribution } = organizationTypes(() => AdministrativeUnit);
