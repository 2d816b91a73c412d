import { unitRecordOf } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';

/** Base class of the organisation's own records. */
export const UnitRecord = unitRecordOf(() => AdministrativeUnit);
