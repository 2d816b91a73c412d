import {
  closingBalance,
  petitionRate,
  type PetitionCounts,
  pooledRate,
  rateDefinitions,
  withheldOfYear,
} from './petition.js';
import { type SettlementRateKind } from './statistics.enum.js';

const year: PetitionCounts = {
  opening: 12,
  received: 300,
  transferred: 40,
  withdrawn: 6,
  settled: 250,
  settledOnTime: 240,
  due: 260,
  handled: 312,
  complaints: 120,
  denunciations: 20,
  suggestions: 160,
};
const rateOf = (counts: PetitionCounts, kind: SettlementRateKind) =>
  petitionRate(counts, kind, withheldOfYear([counts]));

test.each([
  ['HANDLING_RATE', 312, 312],
  ['SETTLEMENT_RATE', 250, 272],
  ['SETTLEMENT_RATE_DUE', 250, 260],
  ['ON_TIME_RATE', 240, 250],
] as const)('%s is %i of %i', (kind, numerator, denominator) => {
  expect(rateOf(year, kind)).toMatchObject({ numerator, denominator, definition: rateDefinitions[kind] });
});

test('the closing balance is the opening one and what came, less what was settled, transferred or withdrawn', () => {
  expect(closingBalance(year)).toBe(12 + 300 - 250 - 40 - 6);
});

test('three petitions that were withdrawn withhold the balance that would tell them, and every rate', () => {
  const withheld = withheldOfYear([{ ...year, withdrawn: 3 }]);
  expect(withheld).toMatchObject({ balance: true, received: false });
  expect(petitionRate(year, 'ON_TIME_RATE', withheld).suppressed).toBe(true);
});

test('nine denunciations are withheld, and another kind with them, for the kinds add up', () => {
  expect([...withheldOfYear([{ ...year, denunciations: 9, suggestions: 171 }]).kinds]).toEqual([
    'DENUNCIATION',
    'COMPLAINT',
  ]);
});

test('two cases that were late withhold that rate alone', () => {
  const counts = { ...year, settledOnTime: 248 };
  expect(rateOf(counts, 'ON_TIME_RATE').suppressed).toBe(true);
  expect(rateOf(counts, 'SETTLEMENT_RATE').suppressed).toBe(false);
});

test('what one revision withholds, every revision withholds', () => {
  expect(withheldOfYear([{ ...year, withdrawn: 3 }, year]).balance).toBe(true);
});

test('all years in one are withheld where a year is: it would be what is left of the others', () => {
  const shown = rateOf(year, 'ON_TIME_RATE');
  const hidden = rateOf({ ...year, settledOnTime: 248 }, 'ON_TIME_RATE');
  expect(pooledRate([shown, shown], 'ON_TIME_RATE')).toMatchObject({ numerator: 480, denominator: 500 });
  expect(pooledRate([shown, hidden], 'ON_TIME_RATE')).toMatchObject({ suppressed: true, numerator: null });
});

const parts = ['transferred', 'withdrawn', 'settled'] as const;

/** Enumerates all possible years of a small office up to a size. */
function* smallYears(): Iterable<PetitionCounts> {
  for (const opening of [0, 6]) {
    for (let received = 0; received <= 9; received += 1) {
      for (let transferred = 0; transferred <= 10; transferred += 1) {
        for (let withdrawn = 0; withdrawn <= 10; withdrawn += 1) {
          for (let settled = 0; settled <= 10; settled += 1) {
            if (opening + received - transferred - withdrawn - settled < 0) continue;
            const balance = { opening, received, transferred, withdrawn, settled };
            const kinds = { complaints: received, denunciations: 0, suggestions: 0 };
            yield { ...balance, ...kinds, settledOnTime: settled, due: settled, handled: opening + received };
          }
        }
      }
    }
  }
}

type Hide = (counts: PetitionCounts) => { received: boolean; hidden: ReadonlySet<(typeof parts)[number]> };

/** Returns the fewest possible values of a suppressed part, for a reader who knows the algorithm and both balances. */
function fewestValues(hide: Hide): number {
  const alike = new Map<string, Map<string, Set<number>>>();
  // Attacks only years well within the range, so that all years with the same published form are enumerated.
  const attacked = new Set<string>();
  for (const counts of smallYears()) {
    const { received, hidden } = hide(counts);
    if (hidden.size === 0) continue;
    const shown = parts.map((part) => (hidden.has(part) ? '?' : counts[part]));
    const seen = [counts.opening, closingBalance(counts), received ? '?' : counts.received, ...shown].join();
    const values = alike.get(seen) ?? new Map(parts.map((part) => [part, new Set<number>()]));
    alike.set(seen, values);
    if (counts.received <= 5) attacked.add(seen);
    for (const part of hidden) values.get(part)!.add(counts[part]);
  }
  const sizes = [...attacked].flatMap((seen) => [...alike.get(seen)!.values()].map(({ size }) => size));
  return Math.min(...sizes.filter((size) => size > 0));
}

test('an attacker who knows the algorithm and the balances finds three possible values for each part of a small year', () => {
  expect(
    fewestValues((counts) => {
      const { balance, received } = withheldOfYear([counts]);
      return { received, hidden: new Set(balance ? parts : []) };
    }),
  ).toBeGreaterThanOrEqual(3);
});

test('a threshold alone gives them away', () => {
  const small = (value: number): boolean => value > 0 && value < 5;
  const naive: Hide = (counts) => ({
    received: small(counts.received),
    hidden: new Set(parts.filter((part) => small(counts[part]))),
  });
  expect(fewestValues(naive)).toBe(1);
});
