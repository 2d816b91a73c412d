import type { Catalogue } from './catalogue.js';
import type { Label, Language } from './label.js';
import type { Cell, Column } from './table.js';

/** Words for values that are no numbers and no texts. */
export const valueWords = {
  suppressed: { vi: 'không công bố', en: 'suppressed' },
  unknown: { vi: '–', en: '–' },
  missing: { vi: 'không trả lời', en: 'no answer' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
} satisfies Record<string, Label>;

/** Formats the values of a response in one language. */
export class Formatter {
  private readonly number: Intl.NumberFormat;
  private readonly percent: Intl.NumberFormat;
  private readonly labels: ReadonlyMap<string, Label>;

  constructor(
    readonly language: Language,
    private readonly enums: Catalogue['enums'],
  ) {
    const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
    this.number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    this.percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    this.labels = labelsByValue(enums);
  }

  text(label: Label): string {
    return label[this.language];
  }

  /** Formats a date as 29/6/2020, a time as 29/6/2020 14:55. */
  date(iso: string): string {
    const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
    return year ? `${Number(day)}/${Number(month)}/${year}${time ? ` ${time}` : ''}` : iso;
  }

  /** Returns the label of an enum value; for a value without its enum, the label that every enum with it shares. */
  enumValue(value: string, type?: string): string {
    const label = (type && this.enums[type]?.[value]) || this.labels.get(value);
    return label ? this.text(label) : value;
  }

  ratio(cell: Extract<Cell, { kind: 'ratio' }>): string {
    const share = this.percent.format(cell.value);
    return cell.numerator === undefined || cell.denominator === undefined
      ? share
      : `${share} (${this.number.format(cell.numerator)}/${this.number.format(cell.denominator)})`;
  }

  cell(cell: Cell, column?: Column): string {
    switch (cell.kind) {
      case 'text':
      case 'link':
        return cell.text;
      case 'number':
        return isYear(cell, column) ? String(cell.value) : this.number.format(cell.value);
      case 'ratio':
        return this.ratio(cell);
      case 'boolean':
        return this.text(cell.value ? valueWords.yes : valueWords.no);
      case 'date':
        return this.date(cell.date);
      case 'enum':
        return this.enumValue(cell.value, column?.type);
      case 'list':
        return cell.table.rows
          .map(({ cells }) => cells.map((each, index) => this.cell(each, cell.table.columns[index])).join(', '))
          .join('; ');
      case 'missing':
        return `${cell.organization}: ${this.text(valueWords.missing)}`;
      case 'suppressed':
      case 'unknown':
        return this.text(valueWords[cell.kind]);
    }
  }
}

function isYear(cell: Extract<Cell, { kind: 'number' }>, column: Column | undefined): boolean {
  return /year/i.test(column?.key ?? '') && cell.value > 1900 && cell.value < 2200;
}

function labelsByValue(enums: Catalogue['enums']): Map<string, Label> {
  const found = new Map<string, Label | undefined>();
  for (const values of Object.values(enums)) {
    for (const [value, label] of Object.entries(values)) {
      const other = found.get(value);
      // Labels that differ between enums are ambiguous without the enum.
      const isShared = !found.has(value) || (other?.vi === label.vi && other.en === label.en);
      found.set(value, isShared ? label : undefined);
    }
  }
  return new Map([...found].filter((each): each is [string, Label] => each[1] !== undefined));
}
