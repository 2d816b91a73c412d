import { organizationTypes } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.entity.js';

export const { Organization } = organizationTypes(() => AdministrativeUnit, { ownsUnits: true });
