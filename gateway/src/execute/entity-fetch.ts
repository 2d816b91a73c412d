import type { BatchFetchNode, EntityBatchAlias, FetchNode, FlattenNode } from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import {
  appendRepresentations,
  compileCollectEntities,
  compileEntityPaths,
  compileMergeEntities,
  type EntityBatch,
} from './entity-batch.js';
import type { PlanStep } from './execution-context.js';
import { mergeResponse } from './fetch-response.js';
import { keyRenames } from './key-renames.js';
import { fieldPathOf, type ResponsePath } from './response-path.js';
import type { ResultMap } from './result-map.js';
import { compileSubgraphFetch } from './subgraph-fetch.js';
import type { PlanSchema } from './type-condition.js';
import { compileRequestedFields, unavailableFields } from './unavailable-fields.js';
import { compileResultValidator } from './validate-subgraph-result.js';

/** Compiles fetches of entities from one subgraph in one call, each under an alias of `_entities`. */
export function compileEntityFetch(node: BatchFetchNode, { supergraphSchema, conditions }: PlanSchema): PlanStep {
  const document = parse(node.operation, { noLocation: true });
  const { aliases } = node.entityBatch;
  const parts = aliases.map((each) => ({
    alias: each.alias,
    variable: each.representationsVariableName,
    collect: compileCollectEntities(each, conditions),
    merge: compileMergeEntities(each, conditions),
    toPaths: compileEntityPaths(each),
    requestedFields: compileRequestedFields(supergraphSchema, document, each.alias, keyRenames(each.outputRewrites)),
  }));
  const fieldPaths = aliases.flatMap(({ paths }) => paths.map(fieldPathOf));
  const fetch = compileSubgraphFetch(node, document, fieldPaths);
  const validate = compileResultValidator(supergraphSchema, document);
  return (context) => {
    const variables: Record<string, ResultMap[]> = {};
    const batches = new Map<string, EntityBatch>();
    for (const { alias, variable, collect } of parts) {
      const batch = collect(context);
      const earlier = variables[variable];
      batches.set(alias, earlier?.length ? appendRepresentations(earlier, batch) : batch);
      if (!earlier?.length) variables[variable] = batch.representations;
    }
    if (Object.values(variables).every((list) => list.length === 0)) return undefined;
    const missingPaths = (): ResponsePath[] =>
      parts.flatMap(({ alias, requestedFields }) =>
        unavailableFields(context.data, batches.get(alias)!.targets, requestedFields),
      );
    const toPaths = (path: ResponsePath | undefined): readonly ResponsePath[] => {
      const part = path && parts.find(({ alias }) => alias === path[0]);
      return (part && part.toPaths(batches.get(part.alias)!, path)) ?? missingPaths();
    };
    const merge = (data: ResultMap): void => {
      for (const each of parts) each.merge(batches.get(each.alias)!, data[each.alias]);
    };
    const representations = Object.fromEntries(parts.map(({ alias, variable }) => [alias, variables[variable]!]));
    const destination = { representations, toPaths, missingPaths, merge };
    return mergeResponse(context, node.serviceName, validate, destination, fetch(context, variables));
  };
}

/** Returns a fetch of entities at one path as a batch of one. */
export function asBatchFetch({ path, node }: FlattenNode): BatchFetchNode {
  if (node.kind !== 'Fetch') throw new Error(`The gateway does not execute a ${node.kind} node on a path.`);
  const { requires = [], inputRewrites, outputRewrites, kind: _, ...fetch } = node;
  const alias: EntityBatchAlias = {
    alias: '_entities',
    representationsVariableName: 'representations',
    paths: [path],
    requires,
    ...(inputRewrites && { inputRewrites }),
    ...(outputRewrites && { outputRewrites: outputRewrites.map(belowEntities) }),
  };
  return { ...fetch, kind: 'BatchFetch', entityBatch: { aliases: [alias] } };
}

type Rewrite = NonNullable<FetchNode['outputRewrites']>[number];

/** Rewrites of a single fetch start at the root of its result, those of a batch at the entities. */
function belowEntities(rewrite: Rewrite): Rewrite {
  const below = <Rule extends { path: readonly object[] }>(rule: Rule): Rule => {
    const [first] = rule.path;
    return first && 'Key' in first && first.Key === '_entities' ? { ...rule, path: rule.path.slice(1) } : rule;
  };
  if ('KeyRenamer' in rewrite) return { KeyRenamer: below(rewrite.KeyRenamer) };
  return 'ValueSetter' in rewrite ? { ValueSetter: below(rewrite.ValueSetter) } : below(rewrite);
}
