import { createHash } from 'node:crypto';
import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { FoundEdge } from './network-ties.js';

/** What is measured of a node that has a tie. */
export interface Measures {
  degree: number;
  weightedDegree: number;
  betweenness: number;
  betweennessNormalized: number;
}

/**
 * Degree, weighted degree and betweenness of every node that has an edge. Betweenness is that of the unweighted graph;
 * normalised by the pairs of other nodes that have edges.
 */
export function measure(edges: readonly FoundEdge[]): ReadonlyMap<string, Measures> {
  // The library takes no graph without nodes.
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

/** Three thirds are one: in the order of the sums, and for the reader, who would see 3.9999999999999996. */
const whole = (sum: number): number => Number(sum.toFixed(12));

const mostRemembered = 64;
const known = new Map<string, ReadonlyMap<string, Measures>>();

/** The same, remembered by what the edges are: data that changed are measured anew, and the same data once. */
export function measureOnce(edges: readonly FoundEdge[]): ReadonlyMap<string, Measures> {
  const key = createHash('sha256').update(JSON.stringify(edges)).digest('base64');
  const found = known.get(key);
  known.delete(key);
  const measures = found ?? measure(edges);
  known.set(key, measures);
  if (known.size > mostRemembered) known.delete(known.keys().next().value!);
  return measures;
}
