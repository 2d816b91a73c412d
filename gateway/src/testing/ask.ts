import { composeServices as composeByApollo } from '@apollo/composition';
import { parse, validate } from 'graphql';
import type { GatewayResult } from '../execute/build-response.js';
import { createExecutor } from '../execute/executor.js';
import { readSupergraph } from '../supergraph/supergraph.js';
import { type Compose, type Fixture, type FixtureSubgraph, fixtureOf } from './fixture.js';

export interface TestResponse extends Pick<GatewayResult, 'data' | 'errors'> {
  /** Calls to subgraphs in order: `books: search` for root fields, `reviews: Book id=1; Book id=2` for entities. */
  calls: string[];
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<TestResponse>;

export interface GraphOptions {
  overrideLabels?: readonly string[];
  /** Composition library: Apollo's, from which most public supergraphs come, or the one of `npm run schema`. */
  composedBy?: 'apollo' | 'guild';
}

/** Composes the subgraphs; returns a function that executes operations on them through the gateway's executor. */
export function graphOf(
  subgraphs: Readonly<Record<string, FixtureSubgraph>>,
  { overrideLabels = [], composedBy = 'apollo' }: GraphOptions = {},
): Ask {
  const compose = composedBy === 'apollo' ? (composeByApollo as Compose) : undefined;
  const { supergraph: text, transports, calls } = fixtureOf(subgraphs, {}, compose);
  const supergraph = readSupergraph(text);
  const executor = createExecutor(supergraph, transports, { overrideLabels: new Set(overrideLabels) });
  return async (query, variables = {}) => {
    calls.length = 0;
    const document = parse(query);
    const invalid = validate(supergraph.apiSchema, document);
    if (invalid.length > 0) throw invalid[0]!;
    const context = { requestId: 'test', language: 'en' as const };
    const { data, errors } = await executor.execute({ document, operationName: undefined, variables, context });
    return { data: data ?? null, ...(errors && { errors }), calls: calls.map(describeCall) };
  };
}

function describeCall({ subgraph, operation, variables }: Fixture['calls'][number]): string {
  const entities = Object.entries(variables ?? {}).flatMap(([name, list]) =>
    /representations|__batch_reps/.test(name) ? (list as Record<string, unknown>[]) : [],
  );
  if (entities.length > 0) return `${subgraph}: ${entities.map(describeEntity).join('; ')}`;
  const [definition] = parse(operation).definitions;
  const selections = definition && 'selectionSet' in definition ? (definition.selectionSet?.selections ?? []) : [];
  return `${subgraph}: ${selections.flatMap((node) => (node.kind === 'Field' ? [node.name.value] : [])).join(', ')}`;
}

function describeEntity({ __typename, ...values }: Record<string, unknown>): string {
  const written = Object.entries(values)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [__typename, ...written].join(' ');
}
