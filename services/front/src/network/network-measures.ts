import { createHash } from 'node:crypto';
import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { FoundEdge } from './network-ties.js';

/** Measures of a node with at least one tie. */
export interface Measures {
  degree: number;
  weightedDegree: number;
  betweenness: number;
  betweennessNormalized: number;
}

/**
 * Computes degree, weighted degree and betweenness of every node with an edge. Betweenness is unweighted, normalised
 * by the number of pairs of other tied nodes.
 */
export function measure(edges: readonly FoundEdge[]): ReadonlyMap<string, Measures> {
  // The library refuses an empty graph.
  if (edges.length === 0) return new Map();
  const graph = new UndirectedGraph();
  for (const { one, other, weight } of edges) {
    graph.mergeNode(one);
    graph.mergeNode(other);
    graph.addEdge(one, other, { weight });
  }
  const between = betweennessCentrality(graph, { getEdgeWeight: null, normalized: false });
  const others = graph.order - 1;
  const pairs = (others * (others - 1)) / 2;
  return new Map(
    graph.mapNodes((node) => {
      const betweenness = between[node]!;
      const measures = {
        degree: graph.degree(node),
        weightedDegree: whole(graph.reduceEdges(node, (sum, _, attributes) => sum + Number(attributes['weight']), 0)),
        betweenness,
        betweennessNormalized: pairs > 0 ? betweenness / pairs : 0,
      };
      return [node, measures];
    }),
  );
}

/** Rounds sums of fractions, so that three thirds are 1 and no response shows 3.9999999999999996. */
const whole = (sum: number): number => Number(sum.toFixed(12));

const mostRemembered = 64;
const known = new Map<string, ReadonlyMap<string, Measures>>();

/** Measures with a cache keyed by the edges, so changed data are measured again. */
export function measureOnce(edges: readonly FoundEdge[]): ReadonlyMap<string, Measures> {
  const key = createHash('sha256').update(JSON.stringify(edges)).digest('base64');
  const found = known.get(key);
  known.delete(key);
  const measures = found ?? measure(edges);
  known.set(key, measures);
  if (known.size > mostRemembered) known.delete(known.keys().next().value!);
  return measures;
}
