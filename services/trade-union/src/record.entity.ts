import { unitRecordOf } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';

/** Base class of the trade unions' own records. */
export const UnitRecord = unitRecordOf(() => AdministrativeUnit);
