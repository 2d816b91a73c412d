import type { Label, Language } from './label.js';
import type { Shape, ValueKind } from './shape.js';

/** The value of a cell. A suppressed value, an unknown one and one that is missing are three different things. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ratio'; readonly value: number; readonly numerator?: number; readonly denominator?: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'enum'; readonly value: string }
  | { readonly kind: 'link'; readonly text: string; readonly id: string; readonly type: string }
  | { readonly kind: 'list'; readonly table: Table }
  /** Known to its owner and too small to publish. */
  | { readonly kind: 'suppressed' }
  /** Null in the response. */
  | { readonly kind: 'unknown' }
  /** Null because an organisation did not answer. */
  | { readonly kind: 'missing'; readonly organization: string };

export interface Column {
  /** Response names from the row to the value, joined by dots. */
  readonly key: string;
  readonly label: Label;
  readonly description: string;
  readonly kind: ValueKind | 'figure' | 'link' | 'list';
  /** Name of the type in the schema. */
  readonly type: string;
  /** Set for a text that the response holds in both languages, such as `title` and `titleEn`. */
  readonly language?: Language;
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Table {
  /** Response names from the root of the response to the list, joined by dots; empty for the response itself. */
  readonly key: string;
  readonly label: Label;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Values of the objects above the list, such as a total. */
  readonly facts: readonly Fact[];
  /** Definitions of the figures in the table. */
  readonly definitions: readonly Label[];
  /** False if the rows must not be added up; undefined if the response does not say so. */
  readonly additive?: boolean;
}

export interface Fact {
  readonly column: Column;
  readonly cell: Cell;
}

/** A part of a response that an organisation did not answer: its name and response paths. */
export interface IncompletePart {
  readonly organization: string;
  readonly paths: readonly (readonly (string | number)[])[];
}

type Data = Readonly<Record<string, unknown>>;

/** Builds the tables of a response: one for each list of objects that is not inside another list. */
export function tablesOf(shapes: readonly Shape[], data: Data, incomplete: readonly IncompletePart[] = []): Table[] {
  const reader = new ResponseReader(incomplete);
  return shapes.flatMap((shape) => {
    const { facts, tables, definitions } = reader.object([shape], data, [], shape, []);
    return tables.length > 0 ? tables : [singleRow(shape, facts, definitions)];
  });
}

/** Returns a table of one row for a root field without lists. */
function singleRow(shape: Shape, facts: readonly Fact[], definitions: readonly Label[]): Table {
  return {
    key: shape.name,
    label: shape.label,
    columns: facts.map(({ column }) => column),
    rows: facts.length > 0 ? [{ cells: facts.map(({ cell }) => cell) }] : [],
    facts: [],
    definitions,
  };
}

/** Selections that describe a figure: its definition, period, dates and coverage. */
const metadata = new Set([
  'definition',
  'definitionEn',
  'definitionKey',
  'period',
  'asOf',
  'asKnownOn',
  'coverage',
  'additive',
  'pageInfo',
]);

function isMetadata({ name, type }: Shape): boolean {
  return metadata.has(name) || type === 'Coverage' || type === 'PageInfo';
}

/** Connections and edges contribute no level of their own: `recommendations.nodes` is the list `recommendations`. */
function isTransparent({ name }: Shape): boolean {
  return ['nodes', 'edges', 'node', 'groups'].includes(name);
}

interface ObjectParts {
  /** Values of the object and of objects merged into it. */
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
  readonly definitions: readonly Label[];
}

/** Reads one response: its nulls are missing where an organisation did not answer. */
class ResponseReader {
  constructor(private readonly incomplete: readonly IncompletePart[]) {}

  /** Splits the selections of an object into facts and tables. A table gets the facts of the objects above it. */
  object(
    shapes: readonly Shape[],
    value: unknown,
    path: readonly string[],
    owner: Shape,
    above: readonly Fact[],
  ): ObjectParts {
    const facts: Fact[] = [];
    const nested: (() => readonly Table[])[] = [];
    const definitions: Label[] = definitionsIn(value);
    const childOf = (shape: Shape): unknown => (isObject(value) ? value[shape.name] : undefined);
    for (const shape of languagesOf(shapes)) {
      if (isMetadata(shape)) continue;
      const below = [...path, shape.name];
      const child = childOf(shape);
      const label = isTransparent(shape) ? owner : shape;
      if (shape.kind !== 'object' || isCellShape(shape)) {
        facts.push({ column: this.column(shape), cell: this.cell(shape, child, below) });
        definitions.push(...(shape.kind === 'object' ? definitionsIn(child) : []));
      } else if (shape.isList) {
        nested.push(() => [this.table(shape, child, below, label)]);
      } else if (hasList(shape)) {
        nested.push(() => this.object(shape.children, child, below, label, [...above, ...facts]).tables);
      } else {
        const inner = this.object(shape.children, child, below, label, []);
        facts.push(...inner.facts.map((fact) => ({ ...fact, column: within(shape, fact.column) })));
        definitions.push(...inner.definitions);
      }
    }
    const additive = isObject(value) && typeof value['additive'] === 'boolean' ? value['additive'] : undefined;
    const tables = nested
      .flatMap((make) => make())
      .map((table) => ({
        ...table,
        ...(additive !== undefined && table.additive === undefined && { additive }),
        facts: [...(isTableOf(table, path) ? [...above, ...facts] : []), ...table.facts],
        definitions: [...definitions, ...table.definitions],
      }));
    return { facts, tables, definitions };
  }

  private table(shape: Shape, value: unknown, path: readonly string[], owner: Shape): Table {
    const groupings = owner.groupings ?? [];
    const children = languagesOf(withoutEdges(shape).children);
    const items = Array.isArray(value) ? value : [];
    const rows = items.map((each, index): Row => {
      const item: unknown = shape.name === 'edges' && isObject(each) ? each['node'] : each;
      const valueOf = (child: Shape): unknown => (isObject(item) ? item[child.name] : undefined);
      return {
        cells: children.flatMap((child) =>
          this.cellsOf(child, valueOf(child), [...path, String(index), child.name], groupings),
        ),
      };
    });
    const columns = children.flatMap((child) => this.columnsOf(child, groupings));
    return { key: path.join('.'), label: owner.label, columns, rows, facts: [], definitions: [] };
  }

  /** Returns the columns of a selection: one for a value, those of the object for an object merged into its row. */
  private columnsOf(shape: Shape, groupings: readonly Label[]): Column[] {
    if (isMetadata(shape)) return [];
    if (isKeys(shape, groupings))
      return groupings.map((label, index) => ({ ...this.column(shape), key: `keys.${index}`, label, kind: 'text' }));
    if (shape.kind !== 'object' || isCellShape(shape) || shape.isList) return [this.column(shape)];
    return languagesOf(shape.children).flatMap((child) => {
      if (child.isList && isTransparent(child)) return [{ ...this.column(child), key: shape.name, label: shape.label }];
      return this.columnsOf(child, groupings).map((column) => within(shape, column));
    });
  }

  private cellsOf(shape: Shape, value: unknown, path: readonly string[], groupings: readonly Label[]): Cell[] {
    if (isMetadata(shape)) return [];
    if (isKeys(shape, groupings)) {
      const keys = Array.isArray(value) ? value : [];
      return groupings.map((_, index) => keyCell(keys[index]));
    }
    if (shape.kind !== 'object' || isCellShape(shape) || shape.isList) return [this.cell(shape, value, path)];
    return languagesOf(shape.children).flatMap((child) => {
      const inner = isObject(value) ? value[child.name] : undefined;
      return this.cellsOf(child, inner, [...path, child.name], groupings);
    });
  }

  private column(shape: Shape): Column {
    const { name: key, label, description, type } = shape;
    const kind = shape.kind !== 'object' ? shape.kind : shape.isList ? 'list' : isFigure(shape) ? 'figure' : 'link';
    const language = (shape as LanguageShape).language;
    return { key, label, description, kind, type, ...(language && { language }) };
  }

  private cell(shape: Shape, value: unknown, path: readonly string[]): Cell {
    if (value === null || value === undefined) return this.nullCell(path);
    if (shape.kind === 'object' && shape.isList) return { kind: 'list', table: this.table(shape, value, path, shape) };
    if (Array.isArray(value)) return { kind: 'text', text: value.map((each) => textOf(each)).join('; ') };
    if (shape.kind !== 'object') return leafCell(shape.kind, value);
    return isFigure(shape) ? figureCell(value, () => this.nullCell([...path, 'value'])) : linkCell(shape, value);
  }

  private nullCell(path: readonly string[]): Cell {
    const names = withoutIndices(path);
    const part = this.incomplete.find(({ paths }) =>
      paths.some((each) => withoutIndices(each).every((name, index) => name === names[index])),
    );
    return part ? { kind: 'missing', organization: part.organization } : { kind: 'unknown' };
  }
}

function withoutIndices(path: readonly (string | number)[]): string[] {
  return path.filter((each): each is string => typeof each === 'string' && !/^\d+$/.test(each));
}

/** A table is of an object if no list and no other object with lists stands between them. */
function isTableOf(table: Table, path: readonly string[]): boolean {
  return table.facts.length === 0 && table.key.startsWith(path.join('.'));
}

function hasList(shape: Shape): boolean {
  return shape.children.some(
    (child) => child.kind === 'object' && !isCellShape(child) && !isMetadata(child) && (child.isList || hasList(child)),
  );
}

function isKeys(shape: Shape, groupings: readonly Label[]): boolean {
  return shape.name === 'keys' && groupings.length > 0;
}

function definitionsIn(value: unknown): Label[] {
  if (!isObject(value) || typeof value['definition'] !== 'string') return [];
  const { definition, definitionEn } = value;
  return [{ vi: definition, en: typeof definitionEn === 'string' ? definitionEn : definition }];
}

interface LanguageShape extends Shape {
  readonly language?: Language;
}

/** Marks the two halves of a text in both languages: `title` is Vietnamese if `titleEn` is selected as well. */
function languagesOf(shapes: readonly Shape[]): LanguageShape[] {
  const names = new Set(shapes.map(({ name }) => name));
  return shapes.map((shape) => {
    if (names.has(`${shape.name}En`)) return { ...shape, language: 'vi' };
    return shape.name.endsWith('En') && names.has(shape.name.slice(0, -2)) ? { ...shape, language: 'en' } : shape;
  });
}

/** Objects that are one cell: a figure, or a named thing with an ID. */
function isCellShape(shape: Shape): boolean {
  return isFigure(shape) || isNamed(shape);
}

function isFigure({ children }: Shape): boolean {
  const values = children.filter((child) => !isMetadata(child) && child.name !== 'publishableAt');
  const names = new Set(values.map(({ name }) => name));
  if (!names.has('value') || values.some(({ kind, isList }) => kind === 'object' || isList)) return false;
  return names.has('suppressed') || names.has('numerator') || names.has('denominator') || values.length === 1;
}

/** A thing that is selected by its ID and name alone becomes a link. */
function isNamed({ children }: Shape): boolean {
  const names = new Set(children.map(({ name }) => name));
  const rest = [...names].filter((name) => !['id', 'name', 'nameEn', 'shortName', 'code', '__typename'].includes(name));
  return (names.has('name') || names.has('shortName')) && rest.length === 0 && children.length <= 4;
}

function withoutEdges(shape: Shape): Shape {
  const node = shape.name === 'edges' ? shape.children.find(({ name }) => name === 'node') : undefined;
  return node ?? shape;
}

/** Returns the column of a child, named with its parent where both names are needed to tell it apart. */
function within(parent: Shape, column: Column): Column {
  const isOnly = parent.children.filter((child) => !isMetadata(child)).length === 1;
  const join = (one: string, other: string): string => (isOnly || isTransparent(parent) ? one : `${one}: ${other}`);
  return {
    ...column,
    key: `${parent.name}.${column.key}`,
    label: isTransparent(parent)
      ? column.label
      : { vi: join(parent.label.vi, column.label.vi), en: join(parent.label.en, column.label.en) },
  };
}

function leafCell(kind: ValueKind, value: unknown): Cell {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (kind === 'date' || kind === 'time') return { kind: 'date', date: textOf(value) };
  return kind === 'enum' ? { kind: 'enum', value: textOf(value) } : { kind: 'text', text: textOf(value) };
}

function figureCell(value: unknown, unknownCell: () => Cell): Cell {
  const figure = value as { value?: number | null; suppressed?: boolean; numerator?: number; denominator?: number };
  if (figure.suppressed) return { kind: 'suppressed' };
  if (figure.value === null || figure.value === undefined) return unknownCell();
  if (typeof figure.denominator !== 'number') return { kind: 'number', value: figure.value };
  return {
    kind: 'ratio',
    value: figure.value,
    denominator: figure.denominator,
    ...(typeof figure.numerator === 'number' && { numerator: figure.numerator }),
  };
}

function linkCell(shape: Shape, value: unknown): Cell {
  const { id, name, shortName, code, __typename } = value as Record<string, string | undefined>;
  const text = name ?? shortName ?? code;
  if (!text) return id ? { kind: 'text', text: id } : { kind: 'unknown' };
  return id ? { kind: 'link', text, id, type: __typename ?? shape.type } : { kind: 'text', text };
}

/** Returns the cell of a group's key: the organisation or unit that it names, or its value. */
function keyCell(key: unknown): Cell {
  if (!isObject(key)) return { kind: 'unknown' };
  for (const named of [key['organization'], key['area']]) {
    if (!isObject(named)) continue;
    const { id, name, __typename } = named as Record<string, string | undefined>;
    if (name) return id ? { kind: 'link', text: name, id, type: __typename ?? '' } : { kind: 'text', text: name };
  }
  const { value } = key;
  if (typeof value !== 'string') return { kind: 'unknown' };
  if (/^\d{4}$/.test(value)) return { kind: 'text', text: value };
  return /^[A-Z][A-Z0-9_]*$/.test(value) ? { kind: 'enum', value } : { kind: 'text', text: value };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
