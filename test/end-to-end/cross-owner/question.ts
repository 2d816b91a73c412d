/** Random numbers from a seed, so that a failing question can be repeated. */
export class Random {
  constructor(private state: number) {}

  /** Returns a number from 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)]!;
  }

  /** Returns between one and `most` of the values, in their order. */
  some<T>(values: readonly T[], most = 4): T[] {
    const chosen = new Set(Array.from({ length: 1 + Math.floor(this.next() * most) }, () => this.pick(values)));
    return values.filter((value) => chosen.has(value));
  }
}

/** The dates of a question, also as SQL literals. */
export interface Days {
  asOf: string;
  knownOn: string | undefined;
  day: string;
  known: string;
}

/** A filter field: its GraphQL text, and the same condition in SQL on the owners' tables. */
export interface Part {
  filter: Record<string, unknown>;
  where: string;
}

export type MakePart = (random: Random, days: Days) => Part;

/** An order of a list by its name in the graph, and its value in SQL; nulls sort first. */
export type Orders = Readonly<Record<string, (days: Days) => string>>;

/** A list of the graph over several owners, and its rows in the merged database. */
export interface AskedList {
  field: string;
  noun: string;
  /** Rows before any filter, with the alias `x`. */
  from: (days: Days) => string;
  parts: readonly MakePart[];
  /** The condition that holds unless the filter replaces it. */
  unless?: { field: string; where: (days: Days) => string };
  orders: Orders;
}

export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
export const anyOf = (column: string, values: readonly string[]): string =>
  `${column} in (${values.map(literal).join(', ')})`;

/** Returns a condition: the name contains the text, ignoring accents and case. */
export const named = (column: string, text: string): string =>
  `lower(unaccent(${column})) like '%' || lower(unaccent(${literal(text)})) || '%'`;

/** Returns a condition: in a unit or a descendant, of three levels. */
export const within = (column: string, unit: string, { day }: Days): string =>
  `${column} in (select u.id from peoples_committees.administrative_unit u
     left join peoples_committees.administrative_unit p on p.id = u.parent_id
     where u.id = ${literal(unit)} or u.known_from <= ${day}
       and (u.parent_id = ${literal(unit)} or p.parent_id = ${literal(unit)} and p.known_from <= ${day}))`;

export const kinds = [
  'FATHERLAND_FRONT',
  'TRADE_UNION',
  'WOMENS_UNION',
  'FARMERS_UNION',
  'VETERANS_ASSOCIATION',
  'YOUTH_UNION',
  'PEOPLES_COMMITTEE',
  'SPECIALISED_UNIT',
  'PEOPLES_COUNCIL',
  'EMPLOYER',
];
export const levels = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'];
export const nameParts = ['thanh xuan', 'Nhân Chính', 'PHUONG', 'Hà Nội', 'khuong', 'quận', 'liên đoàn', 'Hội', 'đinh'];

/** Units of every level, former ones included, read from the merged database. */
export const units: string[] = [];

/** Filter fields of an organisation of any owner; `b` is its row among all owners' organisations. */
export const bodyParts: readonly MakePart[] = [
  (random) => {
    const kind = random.some(kinds);
    return { filter: { kind }, where: anyOf('b.kind', kind) };
  },
  (random) => {
    const level = random.some(levels);
    return { filter: { level }, where: anyOf('b.level', level) };
  },
  (random) => {
    const name = random.pick(nameParts);
    return { filter: { name }, where: named('b.name', name) };
  },
  (random, days) => {
    const withinAreaId = random.pick(units);
    return { filter: { withinAreaId }, where: within('b.unit_id', withinAreaId, days) };
  },
];

/** Combines some of the parts with AND. */
export function together(random: Random, days: Days, parts: readonly MakePart[]): Part {
  const chosen = random.some(parts, 2).map((make) => make(random, days));
  return {
    filter: Object.assign({}, ...chosen.map(({ filter }) => filter)) as Part['filter'],
    where: chosen.map(({ where }) => `(${where})`).join(' and '),
  };
}

/** A filter of one related row. */
export function nested(
  field: string,
  parts: readonly MakePart[],
  exists: (where: string, days: Days) => string,
): MakePart {
  return (random, days) => {
    const { filter, where } = together(random, days, parts);
    return { filter: { [field]: filter }, where: exists(where, days) };
  };
}
