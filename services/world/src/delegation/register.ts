import type { BodyRef, Unit } from '../world.type.js';

/** The numbers that each office gives its documents in a year: unique for issuer, year and type. */
export class Numbers {
  private readonly last = new Map<string, number>();

  /** The number after which bodies that this story only meets begin, so that their own stories keep the numbers below. */
  constructor(
    private readonly home: Unit,
    private readonly met = 300,
  ) {}

  /** `12/KH-MTTQ`: the next of this type from this office; `suffix` is the office's sign. */
  next(issuer: BodyRef, issuerUnitId: string | null, day: string, type: string): string {
    const year = day.slice(0, 4);
    const key = `${issuer.id} ${year} ${type}`;
    const first = issuerUnitId === this.home.id ? 0 : this.met;
    const number = (this.last.get(key) ?? first) + 1;
    this.last.set(key, number);
    return `${String(number).padStart(2, '0')}/${type}-${signs[issuer.kind]}`;
  }
}

const signs: Readonly<Record<BodyRef['kind'], string>> = {
  FATHERLAND_FRONT: 'MTTQ-BTT',
  TRADE_UNION: 'LĐLĐ',
  WOMENS_UNION: 'BTV-PN',
  FARMERS_UNION: 'HND',
  VETERANS_ASSOCIATION: 'CCB',
  YOUTH_UNION: 'ĐTN',
  PEOPLES_COMMITTEE: 'UBND',
  SPECIALISED_UNIT: 'UBND',
  PEOPLES_COUNCIL: 'HĐND',
  PARTY_COMMITTEE: 'BDV',
  EMPLOYER: 'CTY',
  MASS_ASSOCIATION: 'HQC',
};
