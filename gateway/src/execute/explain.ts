import type { BatchFetchNode, FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import { Kind, parse, type SelectionNode } from 'graphql';
import { fieldPathOf } from './response-path.js';

/** Names for the client, of what plans name differently. */
export interface ExplanationNames {
  subgraph(name: string): string;
  /** Translates a field path of the plan. */
  path(fieldPath: readonly string[]): readonly (string | number)[];
}

/** Describes a plan, one line for each step: the subgraph, its fields, and the order. */
export function explainPlan(nodes: readonly PlanNode[], names: ExplanationNames): string[] {
  if (nodes.length === 0) return ['Nothing is asked of any subgraph.'];
  return nodes.flatMap((node) => lines(node, names, ''));
}

function lines(node: PlanNode, names: ExplanationNames, indent: string): string[] {
  const deeper = `${indent}  `;
  switch (node.kind) {
    case 'Sequence':
      return [
        `${indent}In this order, each as soon as what it needs is there:`,
        ...node.nodes.flatMap((each) => lines(each, names, deeper)),
      ];
    case 'Parallel':
      return [`${indent}At the same time:`, ...node.nodes.flatMap((each) => lines(each, names, deeper))];
    case 'Condition':
      return [
        ...branch(`${indent}If $${node.condition}:`, node.ifClause, names, deeper),
        ...branch(`${indent}If not $${node.condition}:`, node.elseClause, names, deeper),
      ];
    case 'Fetch':
      return [`${indent}Ask ${names.subgraph(node.serviceName)} for ${selected(node)}.`];
    case 'Subscription':
      return [`${indent}Listen to ${names.subgraph(node.primary.serviceName)} for ${selected(node.primary)}.`];
    case 'Flatten': {
      if (node.node.kind !== 'Fetch') return lines(node.node, names, indent);
      const place = names.path(fieldPathOf(node.path)).join('.');
      return [`${indent}For ${place}, ask ${names.subgraph(node.node.serviceName)} for ${selected(node.node)}.`];
    }
    case 'BatchFetch': {
      const places = node.entityBatch.aliases.flatMap(({ paths }) =>
        paths.map((path) => names.path(fieldPathOf(path)).join('.')),
      );
      return [
        `${indent}For ${places.join(' and ')}, ask ${names.subgraph(node.serviceName)} in one call for ${selected(node)}.`,
      ];
    }
    default:
      return [`${indent}${node.kind}`];
  }
}

function branch(title: string, node: PlanNode | undefined, names: ExplanationNames, indent: string): string[] {
  return node ? [title, ...lines(node, names, indent)] : [];
}

/** Returns the top-level fields of a subgraph operation; of a fetch of entities, those below `_entities`. */
function selected({ operation }: FetchNode | BatchFetchNode): string {
  const definition = parse(operation, { noLocation: true }).definitions[0];
  const names = new Set<string>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet.selections);
      else if (node.kind === Kind.FIELD && node.name.value === '_entities') collect(node.selectionSet!.selections);
      else if (node.kind === Kind.FIELD && node.name.value !== '__typename') names.add(node.name.value);
    }
  };
  if (definition?.kind === Kind.OPERATION_DEFINITION) collect(definition.selectionSet.selections);
  return [...names].join(', ') || 'the type';
}
