import { unitRecordOf } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';

/** What every record of the trade unions' own world has. */
export const UnitRecord = unitRecordOf(() => AdministrativeUnit);
