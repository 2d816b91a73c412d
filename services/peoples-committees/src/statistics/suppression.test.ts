import { hiddenCells } from './suppression.js';

// The worked example: failures of ten years, of which the first three are four each.
const failures = [4, 4, 4, 5, 5, 5, 5, 5, 5, 5];

test('three small cells that sum to their upper bound take a fourth with them', () => {
  expect([...hiddenCells(failures, 5).cells]).toEqual([0, 1, 2, 3]);
});

test('one small cell is never hidden alone', () => {
  expect(hiddenCells([3, 9, 12], 5).cells.size).toBe(2);
});

test('small cells that leave each other room need no other cell', () => {
  expect([...hiddenCells([2, 3, 20], 5).cells]).toEqual([0, 1]);
});

test('nothing is hidden where nothing is small, and zero is not small', () => {
  expect(hiddenCells([0, 5, 9], 5).cells.size).toBe(0);
});

test('where every cell is as small as can be, the total is hidden too', () => {
  expect(hiddenCells([1, 1, 1], 5)).toEqual({ cells: new Set([0, 1, 2]), total: true });
});

const small = (value: number): boolean => value > 0 && value < 5;
const sum = (cells: readonly number[]): number => cells.reduce((total, value) => total + value, 0);

test('whoever knows the total, the shown cells and the bounds finds several values for each hidden cell', () => {
  const tables = cube(4, 7);
  for (const table of tables.filter((cells) => Math.max(...cells) <= 6)) {
    const { cells, total } = hiddenCells(table, 5);
    const hidden = [...cells];
    if (total) continue;
    // If all hidden cells are small, the reader may suppose just that; otherwise that at least one of them is.
    const supposed = hidden.every((index) => small(table[index]!))
      ? (other: readonly number[]) => hidden.every((index) => small(other[index]!))
      : (other: readonly number[]) => hidden.some((index) => small(other[index]!));
    const possible = tables.filter(
      (other) =>
        sum(other) === sum(table) &&
        table.every((value, index) => hidden.includes(index) || value === other[index]) &&
        supposed(other),
    );
    for (const index of hidden) {
      const several = new Set(possible.map((other) => other[index])).size > 1;
      expect({ table, hidden, index, several }).toEqual({ table, hidden, index, several: true });
    }
  }
});

function cube(cells: number, most: number): number[][] {
  if (cells === 0) return [[]];
  return cube(cells - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, value) => [value, ...rest]));
}
