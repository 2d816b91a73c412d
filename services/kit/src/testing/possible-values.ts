/** A number that the attacker does not see, with its bounds. */
export interface Unknown {
  least: number;
  most: number;
}

/** Unknowns with their coefficients that add up to a published number. */
export interface Equation {
  of: readonly (readonly [name: string, times: number])[];
  sum: number;
}

export interface Knowledge {
  unknowns: ReadonlyMap<string, Unknown>;
  equations: readonly Equation[];
  /** Further condition on complete solutions; default: none. */
  holds?: (solution: ReadonlyMap<string, number>) => boolean;
}

/**
 * The values that one unknown can still have, found by narrowing intervals and trying whole numbers. Stops at `enough`
 * values. A value that much trying does not confirm is left out: an attack may be said to succeed where it did not, but
 * never the other way round.
 */
export function possibleValues(knowledge: Knowledge, name: string, enough = 3): number[] {
  const found: number[] = [];
  const narrowed = narrow(new Map(knowledge.unknowns), knowledge.equations);
  const range = narrowed?.get(name);
  if (!narrowed || !range) return found;
  const related = knowledge.holds ? knowledge : relatedTo(name, narrowed, knowledge.equations);
  for (let value = range.least; value <= range.most && found.length < enough; value += 1) {
    const tried = new Map(related.unknowns).set(name, { least: value, most: value });
    if (hasSolution(related, tried)) found.push(value);
  }
  return found;
}

/** Returns the equations related to one unknown, with known values substituted. */
function relatedTo(name: string, ranges: Ranges, equations: readonly Equation[]): Knowledge {
  const open = equations.map(({ of, sum }): Equation => {
    const isOpen = ([each]: readonly [string, number]): boolean => ranges.get(each)!.least < ranges.get(each)!.most;
    const known = of.filter((term) => !isOpen(term));
    return {
      of: of.filter(isOpen),
      sum: known.reduce((rest, [each, times]) => rest - times * ranges.get(each)!.least, sum),
    };
  });
  const names = new Set([name]);
  const found = new Set<Equation>();
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const each of open) {
      if (!each.of.some(([other]) => names.has(other))) continue;
      found.add(each);
      for (const [other] of each.of) names.add(other);
    }
  }
  const distinct = new Map([...found].map((each) => [JSON.stringify(each), each]));
  return { unknowns: new Map([...names].map((each) => [each, ranges.get(each)!])), equations: [...distinct.values()] };
}

type Ranges = Map<string, Unknown>;

/** Number of assignments tried before a value is given up. */
const patience = 20_000;

function hasSolution(knowledge: Knowledge, ranges: Ranges, tries = { left: patience }): boolean {
  tries.left -= 1;
  if (tries.left < 0) return false;
  const narrowed = narrow(ranges, knowledge.equations);
  if (!narrowed) return false;
  const open = [...narrowed].filter(([, { least, most }]) => least < most);
  const [next] = open.toSorted(([, one], [, other]) => one.most - one.least - (other.most - other.least));
  if (!next) return knowledge.holds?.(new Map([...narrowed].map(([name, { least }]) => [name, least]))) ?? true;
  const [name, { least, most }] = next;
  for (let value = least; value <= most; value += 1) {
    if (hasSolution(knowledge, new Map(narrowed).set(name, { least: value, most: value }), tries)) return true;
  }
  return false;
}

/** Narrows the intervals by each equation; returns undefined if one becomes empty. */
function narrow(ranges: Ranges, equations: readonly Equation[]): Ranges | undefined {
  for (let changed = true; changed;) {
    changed = false;
    for (const { of, sum } of equations) {
      let [leastOfAll, mostOfAll] = [0, 0];
      for (const [name, times] of of) {
        const [least, most] = spanOf(ranges.get(name)!, times);
        leastOfAll += least;
        mostOfAll += most;
      }
      for (const [name, times] of of) {
        const known = ranges.get(name)!;
        const own = spanOf(known, times);
        // Bounds that the other unknowns leave.
        const [least, most] = [sum - mostOfAll + own[1], sum - leastOfAll + own[0]];
        const [low, high] = times > 0 ? [least / times, most / times] : [most / times, least / times];
        const range = { least: Math.max(known.least, Math.ceil(low)), most: Math.min(known.most, Math.floor(high)) };
        if (range.least > range.most) return undefined;
        if (range.least > known.least || range.most < known.most) {
          ranges.set(name, range);
          const now = spanOf(range, times);
          leastOfAll += now[0] - own[0];
          mostOfAll += now[1] - own[1];
          changed = true;
        }
      }
    }
  }
  return ranges;
}

const spanOf = ({ least, most }: Unknown, times: number): readonly [number, number] =>
  times > 0 ? [times * least, times * most] : [times * most, times * least];
