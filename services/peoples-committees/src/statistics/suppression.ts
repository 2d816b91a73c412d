export interface Hidden {
  cells: ReadonlySet<number>;
  /** The total would give the cells away, and no other cell can protect them. */
  total: boolean;
}

/**
 * Which cells of a published total must be hidden, given that whoever reads knows the total and that a hidden cell may
 * be hidden for being small, from 1 to k-1.
 *
 * Small cells are hidden. Where the total would still give them away (one alone; or several that can only all be as
 * large, or only all as small, as a small cell can be), the smallest other cell is hidden too (a zero only where there is
 * nothing else), and nobody says which of them was the small one. Where no other cell is left, the total is hidden.
 */
export function hiddenCells(values: readonly number[], threshold: number): Hidden {
  const small = values.flatMap((value, index) => (value > 0 && value < threshold ? [index] : []));
  const hidden = new Set(small);
  if (
    small.length === 0 ||
    !givenAway(
      small.map((index) => values[index]!),
      threshold,
    )
  )
    return { cells: hidden, total: false };
  const others = values
    .map((value, index) => ({ value, index }))
    .filter(({ index }) => !hidden.has(index))
    .sort((one, other) => Number(one.value === 0) - Number(other.value === 0) || one.value - other.value);
  if (others[0]) hidden.add(others[0].index);
  return { cells: hidden, total: others.length === 0 };
}

/** Whether the sum of cells that all lie from 1 to k-1 leaves only one value for a cell. */
function givenAway(cells: readonly number[], threshold: number): boolean {
  const sum = cells.reduce((total, value) => total + value, 0);
  const others = cells.length - 1;
  const least = Math.max(1, sum - others * (threshold - 1));
  const most = Math.min(threshold - 1, sum - others);
  return least === most;
}
