/** A count that may have to be withheld, with its own threshold k: 1 to k-1 is small. */
export interface Cell {
  value: number;
  threshold: number;
}

export interface Withheld {
  /** Indices of the suppressed cells. */
  cells: ReadonlySet<number>;
  /** True if the sum is suppressed too, because it would reveal a cell. */
  total: boolean;
}

/**
 * Least number of possible values of a suppressed cell, for an attacker who knows everything else, this file
 * included.
 */
const protection = 3;

export const isSmall = (value: number, threshold: number): boolean => value > 0 && value < threshold;

/**
 * Which cells of a series must be withheld when its sum is published. Cells are decided in their order, each from itself
 * and those before it, so that what was shown once is never withheld later, and what was withheld is never shown.
 *
 * A small cell opens a group. Every small cell after it joins the group; so does every cell that is not small, until one
 * of these has been joined and the group's slack (what its sum is above the least that its cells could be) is `protection`
 * or more. Zeros are shown.
 *
 * Why that is enough, even for a reader who guesses the groups, which of their cells are small, and each group's sum:
 * the cell that closed the group has no upper bound and can take up whatever the others leave. Cells that stood in the
 * group when it was found too narrow have a slack of 0 to `protection - 1` together, so each has `protection` values;
 * small cells after them have all of theirs, as far as the slack goes; and the closing cell has as many as they.
 * A group that is still open at the end withholds the sum, unless it holds small cells alone, at least two, and is as far
 * from the most as from the least that these could be.
 */
export function withheld(cells: readonly Cell[]): Withheld {
  const hidden = new Set<number>();
  let open = emptyGroup();
  for (const [place, { value, threshold }] of cells.entries()) {
    if (isSmall(value, threshold)) {
      hidden.add(place);
      open.small += 1;
      open.slack += value - 1;
      open.room += threshold - 1 - value;
    } else if (value > 0 && open.small > 0) {
      hidden.add(place);
      open.others += 1;
      open.slack += value - threshold;
      if (open.slack >= protection) open = emptyGroup();
    }
  }
  const closed = open.small === 0;
  const wide = open.others === 0 && open.small > 1 && open.slack >= protection && open.room >= protection;
  return { cells: hidden, total: !closed && !wide };
}

const emptyGroup = () => ({ small: 0, others: 0, slack: 0, room: 0 });

/**
 * The same for parts that are published at once, such as the kinds of a total: small ones are taken first, so that the
 * others protect them wherever they stand. Which of the others do is decided by their place, never by their size.
 */
export function withheldAtOnce(parts: readonly Cell[]): Withheld {
  const order = parts
    .map((_, place) => place)
    .toSorted((one, other) => Number(smallAt(parts, other)) - Number(smallAt(parts, one)) || one - other);
  const { cells, total } = withheld(order.map((place) => parts[place]!));
  return { cells: new Set([...cells].map((place) => order[place]!)), total };
}

const smallAt = (parts: readonly Cell[], place: number): boolean => {
  const { value, threshold } = parts[place]!;
  return isSmall(value, threshold);
};
