import type { OrganizationRef, Unit } from '../world.type.js';

/** Document numbers, unique for issuer, year and type. */
export class Numbers {
  private readonly last = new Map<string, number>();

  /** Bodies that this story only meets are numbered in a block of its own, so that no two stories give one number. */
  private readonly met: number;

  constructor(private readonly home: Unit) {
    this.met = 300 + 40 * (Number(home.code) % 97);
  }

  /** `12/KH-MTTQ`: the next of this type from this office; `suffix` is the office's sign. */
  next(issuer: OrganizationRef, issuerUnitId: string | null, day: string, type: string): string {
    const year = day.slice(0, 4);
    const key = `${issuer.id} ${year} ${type}`;
    const first = issuerUnitId === this.home.id ? 0 : this.met;
    const number = (this.last.get(key) ?? first) + 1;
    this.last.set(key, number);
    return `${String(number).padStart(2, '0')}/${type}-${signs[issuer.kind]}`;
  }
}

const signs: Readonly<Record<OrganizationRef['kind'], string>> = {
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
