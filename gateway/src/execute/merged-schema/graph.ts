import type { FixtureSubgraph } from '../../testing/fixture.js';

/** An operation on a small graph, and the response of one schema that holds the whole graph. */
export interface Case {
  query: string;
  variables?: Record<string, unknown>;
  data: unknown;
  /** Paths of the errors, with dots, sorted; none when undefined. */
  errors?: readonly string[];
}

export interface Graph {
  title: string;
  /** Libraries that compose the supergraph; both by default. */
  composedBy?: 'apollo' | 'guild';
  subgraphs: Readonly<Record<string, FixtureSubgraph>>;
  cases: readonly Case[];
}

export type Row = Record<string, string | number | null>;
