import type { Table } from './table.js';

export interface NetworkTie {
  readonly one: string;
  readonly other: string;
  readonly weight: number;
}

/** Organisations and their ties, read from a table of pairs. */
export interface Network {
  readonly names: readonly string[];
  readonly ties: readonly NetworkTie[];
  /** Names without a tie. */
  readonly isolated: readonly string[];
}

/**
 * Reads a network from a table with two columns of names and, if it has one, a weight; undefined for other tables. `nodes` is a
 * table of names beside it, so that isolated organisations are drawn as well.
 */
export function networkOf(table: Table, nodes: Table | undefined): Network | undefined {
  const named = table.columns.flatMap(({ key }, index) => (/^(one|other)$/.test(key) ? [index] : []));
  const [one, other] = named;
  if (one === undefined || other === undefined || table.rows.length === 0) return undefined;
  const weight = table.columns.findIndex(({ key }) => key.startsWith('weight'));
  const ties = table.rows.map(({ cells }): NetworkTie => {
    const value = weight < 0 ? undefined : cells[weight];
    return {
      one: nameIn(cells[one]),
      other: nameIn(cells[other]),
      weight: value?.kind === 'number' ? value.value : 1,
    };
  });
  const tied = new Set(ties.flatMap((tie) => [tie.one, tie.other]));
  const column = nodes?.columns.findIndex(({ key }) => key === 'name') ?? -1;
  const names = new Set([...tied, ...(column < 0 ? [] : nodes!.rows.map(({ cells }) => nameIn(cells[column])))]);
  return { names: [...names], ties, isolated: [...names].filter((name) => !tied.has(name)) };
}

function nameIn(cell: Table['rows'][number]['cells'][number] | undefined): string {
  return cell?.kind === 'text' || cell?.kind === 'link' ? cell.text : '–';
}
