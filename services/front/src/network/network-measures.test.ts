import { measure } from './network-measures.js';

const edge = (one: string, other: string, weight = 1) => ({ one, other, weight, agreements: 1, delegations: 0 });

/** Computes betweenness a second time, by enumerating all shortest paths. */
function betweennessByPaths(edges: readonly { one: string; other: string }[]): Record<string, number> {
  const near: Record<string, string[]> = {};
  for (const { one, other } of edges) {
    (near[one] ??= []).push(other);
    (near[other] ??= []).push(one);
  }
  const nodes = Object.keys(near);
  const shortest = (from: string, to: string): string[][] => {
    let paths: string[][] = [[from]];
    const seen = new Set([from]);
    while (paths.length > 0) {
      const arrived = paths.filter((path) => path.at(-1) === to);
      if (arrived.length > 0) return arrived;
      paths = paths.flatMap((path) =>
        near[path.at(-1)!]!.filter((each) => !seen.has(each)).map((each) => [...path, each]),
      );
      for (const path of paths) seen.add(path.at(-1)!);
    }
    return [];
  };
  const between: Record<string, number> = Object.fromEntries(nodes.map((node) => [node, 0]));
  for (const [index, from] of nodes.entries()) {
    for (const to of nodes.slice(index + 1)) {
      const paths = shortest(from, to);
      for (const path of paths) for (const node of path.slice(1, -1)) between[node]! += 1 / paths.length;
    }
  }
  return between;
}

test('on a path of five the middle one lies between four pairs, its neighbours between three, the ends between none', () => {
  const measures = measure([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'e')]);
  expect(['a', 'b', 'c', 'd', 'e'].map((node) => measures.get(node)!.betweenness)).toEqual([0, 3, 4, 3, 0]);
  expect(measures.get('c')!.betweennessNormalized).toBeCloseTo(4 / 6);
});

test('on a square each lies between the two beside it half of the time', () => {
  const measures = measure([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('a', 'd')]);
  expect([...measures.values()].map(({ betweenness }) => betweenness)).toEqual([0.5, 0.5, 0.5, 0.5]);
});

test('in the middle of a star lie all pairs, whatever the weights', () => {
  const measures = measure([edge('a', 'b', 0.1), edge('a', 'c', 5), edge('a', 'd')]);
  expect(measures.get('a')).toEqual({ degree: 3, weightedDegree: 6.1, betweenness: 3, betweennessNormalized: 1 });
  expect(measures.get('c')).toEqual({ degree: 1, weightedDegree: 5, betweenness: 0, betweennessNormalized: 0 });
});

test('a body with ten ties of one tenth has the weight of one, no hair less', () => {
  const edges = [...'bcdefghijk'].map((other) => edge('a', other, 0.1));
  expect(measure(edges).get('a')!.weightedDegree).toBe(1);
});

test('measured path by path, a network of thirty has the same betweenness', () => {
  // A fixed graph: rings of ten nodes with ties between rings.
  const name = (number: number): string => `n${String(number).padStart(2, '0')}`;
  const edges = Array.from({ length: 30 }, (_, index) => [
    edge(name(index), name(Math.floor(index / 10) * 10 + ((index + 1) % 10))),
    ...(index % 7 === 0 ? [edge(name(index), name((index * 11 + 13) % 30))] : []),
  ])
    .flat()
    .filter(({ one, other }) => one !== other);
  const unique = [...new Map(edges.map((each) => [[each.one, each.other].sort().join(), each])).values()];
  const measures = measure(unique);
  const expected = betweennessByPaths(unique);
  expect(measures.size).toBe(Object.keys(expected).length);
  for (const [node, { betweenness }] of measures) expect(betweenness).toBeCloseTo(expected[node]!, 9);
});
