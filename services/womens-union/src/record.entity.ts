import { unitRecordOf } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';

/** What every record of the organisation's own world has. */
export const UnitRecord = unitRecordOf(() => AdministrativeUnit);
