import type { OrganizationRef, Unit } from '../world.type.js';

interface Assigned {
  /** Issuer, year and type: numbers are counted for each. */
  register: string;
  /** Number before the first of the register. */
  before: number;
  day: string;
  sign: string;
}

// A character that no text has encloses the place of a number that is not settled yet.
const mark = '\u0000';
const open = new RegExp(`${mark}(\\d+)${mark}`, 'g');

/** Document numbers, unique for issuer, year and type. Within a story they follow the dates of the documents. */
export class Numbers {
  private readonly assigned: Assigned[] = [];

  /** Start of the numbers of organisations of other units, so that no two stories assign the same number. */
  private readonly met: number;

  constructor(private readonly home: Unit) {
    this.met = 300 + 40 * (Number(home.code) % 97);
  }

  /** Returns the place of a number of this type, as `12/KH-MTTQ`, which `settle` fills in. */
  next(issuer: OrganizationRef, issuerUnitId: string | null, day: string, type: string): string {
    const register = `${issuer.id} ${day.slice(0, 4)} ${type}`;
    const before = issuerUnitId === this.home.id ? 0 : this.met;
    this.assigned.push({ register, before, day, sign: `${type}-${signs[issuer.kind]}` });
    return `${mark}${this.assigned.length - 1}${mark}`;
  }

  /** Fills in the numbers in all texts of the records, in the order of the days. Returns the records. */
  settle<Records>(records: Records): Records {
    const numbers = this.inOrderOfDays();
    const fill = (value: unknown): unknown => {
      if (typeof value === 'string') {
        return value.includes(mark) ? value.replace(open, (_, index: string) => numbers[Number(index)]!) : value;
      }
      if (typeof value === 'object' && value !== null) {
        const holder = value as Record<string, unknown>;
        for (const key of Object.keys(holder)) {
          const filled = fill(holder[key]);
          if (filled !== holder[key]) holder[key] = filled;
        }
      }
      return value;
    };
    return fill(records) as Records;
  }

  private inOrderOfDays(): string[] {
    const last = new Map<string, number>();
    const numbers: string[] = [];
    const order = this.assigned.map((_, index) => index);
    order.sort((one, other) => compare(this.assigned[one]!.day, this.assigned[other]!.day) || one - other);
    for (const index of order) {
      const { register, before, sign } = this.assigned[index]!;
      const number = (last.get(register) ?? before) + 1;
      last.set(register, number);
      numbers[index] = `${String(number).padStart(2, '0')}/${sign}`;
    }
    return numbers;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
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
