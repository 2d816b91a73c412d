import { possibleValues } from '../testing/possible-values.js';
import { isSmall, type Withheld, withheld, withheldAtOnce } from './withhold.js';

// The worked example: failures of ten years, of which the first three are four each.
const failures = [4, 4, 4, 5, 5, 5, 5, 5, 5, 5];
const k = 5;
const cellsOf = (values: readonly number[], threshold = k) => values.map((value) => ({ value, threshold }));
const hide = (values: readonly number[]) => withheld(cellsOf(values));

test('three fours take a fourth year with them, and six years stay', () => {
  expect(hide(failures)).toEqual({ cells: new Set([0, 1, 2, 3]), total: false });
});

test('a small number is never withheld alone, and what protects it comes after it', () => {
  expect(hide([9, 3, 12, 30]).cells).toEqual(new Set([1, 2]));
});

test('a cell that is as small as can be protects little: another is withheld with it', () => {
  expect(hide([1, 5, 5, 20, 7]).cells).toEqual(new Set([0, 1, 2, 3]));
});

test('a small number that comes when the earlier ones are protected needs protection of its own', () => {
  expect(hide([4, 9, 20, 1, 30, 12])).toEqual({ cells: new Set([0, 1, 3, 4]), total: false });
});

test('a small number at the end withholds the sum', () => {
  expect(hide([7, 8, 3])).toEqual({ cells: new Set([2]), total: true });
});

test('small numbers alone show their sum when it is far from the least and the most that they could be', () => {
  expect(hide([2, 0, 3]).total).toBe(false);
  expect(hide([1, 1, 1]).total).toBe(true);
  expect(hide([4, 4, 4]).total).toBe(true);
});

test('nothing is withheld where nothing is small, and zero is not small', () => {
  expect(hide([0, 5, 9])).toEqual({ cells: new Set(), total: false });
});

test('what was shown when it came out stays shown, and what was withheld stays withheld', () => {
  for (const values of tables(5, [0, 1, 4, 5, 9])) {
    const { cells } = hide(values);
    for (let length = 1; length < values.length; length += 1) {
      const earlier = hide(values.slice(0, length)).cells;
      expect([...earlier]).toEqual([...cells].filter((place) => place < length));
    }
  }
});

test('of parts that come out at once the small ones are protected wherever they stand', () => {
  expect(withheldAtOnce(cellsOf([20, 30, 3])).cells).toEqual(new Set([0, 2]));
});

/** The rule by which an attacked publisher suppresses cells. */
type Publisher = (values: readonly number[], threshold: number) => Withheld;

const ours: Publisher = (values, threshold) => withheld(cellsOf(values, threshold));
const thresholdOnly: Publisher = (values, threshold) => ({
  cells: new Set(values.flatMap((value, place) => (isSmall(value, threshold) ? [place] : []))),
  total: false,
});
/** Never exactly one; but bounds are forgotten. */
const neverOneAlone: Publisher = (values, threshold) => {
  const { cells } = thresholdOnly(values, threshold);
  if (cells.size !== 1) return { cells, total: false };
  const other = values.findIndex((value, place) => value > 0 && !cells.has(place));
  return other < 0 ? { cells, total: true } : { cells: new Set([...cells, other]), total: false };
};

/** Returns the possible values of each suppressed cell, for an attacker who knows sum, bounds and small cells. */
function foundByBounds(publish: Publisher, values: readonly number[]): number[][] {
  const { cells, total } = publish(values, k);
  const unknowns = new Map(
    [...cells].map((place) => [
      `${place}`,
      isSmall(values[place]!, k) ? { least: 1, most: k - 1 } : { least: k, most: 60 },
    ]),
  );
  const sum = [...cells].reduce((all, place) => all + values[place]!, 0);
  const of = [...cells].map((place) => [`${place}`, 1] as const);
  return [...cells].map((place) => possibleValues({ unknowns, equations: total ? [] : [{ of, sum }] }, `${place}`, 60));
}

test('whoever knows the bounds recovers 4 + 4 + 4 from a threshold alone, and when only single cells are protected', () => {
  for (const naive of [thresholdOnly, neverOneAlone]) expect(foundByBounds(naive, failures)).toEqual([[4], [4], [4]]);
  for (const values of foundByBounds(ours, failures)) expect(values.length).toBeGreaterThanOrEqual(3);
});

/**
 * The reader who knows how we withhold, and so asks of every table whether it would have been published just so. Tables
 * are all those of `length` cells up to `most`; those up to `checked` are attacked, so that every other table that looks
 * the same is among them. Returns the fewest values that a withheld cell can have, and a table where it has them.
 */
function fewestByAlgorithm(
  publish: Publisher,
  { length, threshold, most, checked }: Record<'length' | 'threshold' | 'most' | 'checked', number>,
) {
  const alike = new Map<string, { table: readonly number[]; values: Set<number>[]; attacked: boolean }>();
  for (const table of tables(length, [...Array(most + 1).keys()])) {
    const { cells, total } = publish(table, threshold);
    if (cells.size === 0) continue;
    const shown = table.map((value, place) => (cells.has(place) ? '?' : value)).join();
    const seen = `${shown} ${total ? '?' : table.reduce((sum, value) => sum + value, 0)}`;
    const group = alike.get(seen) ?? { table, values: table.map(() => new Set<number>()), attacked: false };
    alike.set(seen, group);
    group.attacked ||= table.every((value) => value <= checked);
    for (const place of cells) group.values[place]!.add(table[place]!);
  }
  return [...alike.values()]
    .filter(({ attacked }) => attacked)
    .map(({ table, values }) => ({
      table,
      fewest: Math.min(...values.filter(({ size }) => size > 0).map(({ size }) => size)),
    }))
    .reduce((least, each) => (each.fewest < least.fewest ? each : least));
}

const cubes = [
  { length: 4, threshold: 5, most: 14, checked: 5 },
  { length: 5, threshold: 4, most: 12, checked: 4 },
];

test.each(cubes)('whoever knows how we withhold finds three values or more for every withheld cell: %o', (cube) => {
  expect(fewestByAlgorithm(ours, cube).fewest).toBeGreaterThanOrEqual(3);
});

test('the same reader recovers cells where the smallest other cell is withheld, or only single cells are protected', () => {
  const smallestOther: Publisher = (values, threshold) => {
    const { cells } = thresholdOnly(values, threshold);
    if (cells.size !== 1) return { cells, total: false };
    const others = values.map((value, place) => ({ value, place })).filter(({ value }) => value >= threshold);
    const [smallest] = others.toSorted((one, other) => one.value - other.value);
    return smallest ? { cells: new Set([...cells, smallest.place]), total: false } : { cells, total: true };
  };
  for (const naive of [thresholdOnly, neverOneAlone, smallestOther]) {
    expect(fewestByAlgorithm(naive, cubes[0]!).fewest).toBe(1);
  }
});

function* tables(length: number, values: readonly number[]): Iterable<number[]> {
  if (length === 0) yield [];
  else for (const rest of tables(length - 1, values)) for (const value of values) yield [value, ...rest];
}
