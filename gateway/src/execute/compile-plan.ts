import type { BatchFetchNode, FetchNode, FlattenNode, PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import { compileSubgraphFetch } from './subgraph-fetch.js';
import { compileResultValidator } from './validate-subgraph-result.js';
import { copyOf, type ResultMap, isObjectLike, mergeInto } from './result-map.js';
import {
  toResponseNames,
  requestedFields,
  type UnavailableField,
  unavailableFields,
  keyRenames,
} from './unavailable-fields.js';
import { compilePath, fieldsOf, type ResponsePath, type Walk } from './response-path.js';
import { identityOf, representationOf } from './representation.js';
import { compileRewrites } from './rewrite.js';
import { compileEventSource, compileRootFetch, type EventSource } from './root-fetch.js';
import { noteErrors, type ExecutionContext, type PlanStep } from './execution-context.js';
import { scheduled } from './schedule.js';
import { mergeResponse, InvalidFieldReporter } from './fetch-response.js';
import type { PlanSchema, TypeConditions } from './type-condition.js';

/** A plan as functions. */
export interface CompiledPlan {
  run: PlanStep;
  /** Of a subscription: where its events come from. `run` is then what each event needs from others. */
  source: EventSource | undefined;
}

/** Turns a plan into functions, once: what does not depend on the request is done here. */
export function compilePlan({ node }: QueryPlan, schema: PlanSchema): CompiledPlan {
  const nodes = node?.kind === 'Sequence' ? node.nodes : node ? [node] : [];
  const [first, ...rest] = nodes;
  if (first?.kind !== 'Subscription') return { run: compileSteps(node, schema), source: undefined };
  const source = compileEventSource(first.primary, schema);
  return { run: compileSteps({ kind: 'Sequence', nodes: rest }, schema), source };
}

function compileSteps(node: PlanNode | undefined, schema: PlanSchema): PlanStep {
  if (!node) return () => undefined;
  return scheduled(node, (leaf) => {
    if (leaf.kind === 'Fetch') return compileRootFetch(leaf, schema);
    return leaf.kind === 'Flatten' ? compileEntityFetch(leaf, schema) : compileBatchFetch(leaf, schema);
  });
}

/** Entities of one path, each distinct one asked for once. */
interface EntityBatch {
  representations: ResultMap[];
  targets: { object: ResultMap; index: number; place: ResponsePath }[];
}

interface Collector {
  walks: readonly Walk[];
  requires: NonNullable<FetchNode['requires']>;
  rewrite: ReturnType<typeof compileRewrites>;
  conditions: TypeConditions;
}

function collectRepresentations(
  context: ExecutionContext,
  { walks, requires, rewrite, conditions }: Collector,
): EntityBatch {
  const representations: ResultMap[] = [];
  const targets: EntityBatch['targets'] = [];
  const known = new Map<string, number>();
  const visit = (object: ResultMap, place: ResponsePath): void => {
    if (typeof object['__typename'] !== 'string') return;
    const representation = representationOf(object, requires, conditions);
    if (!representation) return;
    rewrite?.(representation);
    const identity = identityOf(representation);
    let index = known.get(identity);
    if (index === undefined) {
      index = representations.push(representation) - 1;
      known.set(identity, index);
    }
    targets.push({ object, index, place });
  };
  for (const walk of walks) walk(context.data, visit);
  return { representations, targets };
}

/** The first place takes an entity as it came, further places take copies: they may go different ways from here. */
function mergeEntities({ targets }: EntityBatch, entities: readonly unknown[]): void {
  const used = new Set<number>();
  for (const { object, index } of targets) {
    const entity = entities[index];
    if (!isObjectLike(entity)) continue;
    mergeInto(object, used.has(index) ? copyOf(entity) : entity);
    used.add(index);
  }
}

function placesOfEntity({ targets }: EntityBatch, path: ResponsePath, at: number): ResponsePath[] | undefined {
  const index = path[at];
  if (typeof index !== 'number') return undefined;
  const places = targets.filter((target) => target.index === index);
  return places.map(({ place }) => [...place, ...path.slice(at + 1)]);
}

/** A fetch of entities that earlier steps pointed at. */
function compileEntityFetch({ path, node }: FlattenNode, { supergraphSchema, conditions }: PlanSchema): PlanStep {
  if (node.kind !== 'Fetch') throw new Error(`The gateway does not execute a ${node.kind} node on a path.`);
  const fields = fieldsOf(path);
  const document = parse(node.operation, { noLocation: true });
  const call = compileSubgraphFetch(node, document, [fields]);
  const check = compileResultValidator(supergraphSchema, document);
  const collector: Collector = {
    walks: [compilePath(path, conditions)],
    requires: node.requires ?? [],
    rewrite: compileRewrites(node.inputRewrites, conditions),
    conditions,
  };
  const rewrite = compileRewrites(node.outputRewrites, conditions);
  const renamed = keyRenames(node.outputRewrites);
  const asked = requestedFields(document, '_entities', renamed);
  return (context) => {
    const wanted = collectRepresentations(context, collector);
    const { representations, targets } = wanted;
    if (representations.length === 0) return undefined;
    const missing = (): UnavailableField[] => unavailableFields(targets, asked, conditions);
    const placesAt = (path: ResponsePath): readonly ResponsePath[] | undefined =>
      placesOfEntity(wanted, toResponseNames(path, renamed), path.indexOf('_entities') + 1);
    return mergeResponse(context, node.serviceName, missing, call(context, { representations }), ({ data, errors }) => {
      if (errors?.length) {
        const placesOf = (path: ResponsePath | undefined): readonly ResponsePath[] =>
          (path && placesAt(path)) ?? missing().map(({ place }) => place);
        noteErrors(context, node.serviceName, errors, placesOf, data ? [] : missing());
      }
      if (!data) return;
      const wrong = new InvalidFieldReporter(context, node.serviceName);
      check(data, { _entities: representations }, (path) => {
        for (const place of placesAt(path) ?? missing().map((each) => each.place)) wrong.note(place);
      });
      rewrite?.(data);
      const entities = data['_entities'];
      if (Array.isArray(entities)) mergeEntities(wanted, entities);
    });
  };
}

/** Several fetches of entities from one subgraph in one call, each under an alias. */
function compileBatchFetch(node: BatchFetchNode, { supergraphSchema, conditions }: PlanSchema): PlanStep {
  const document = parse(node.operation, { noLocation: true });
  const parts = node.entityBatch.aliases.map((alias) => ({
    ...alias,
    collector: {
      walks: alias.paths.map((path) => compilePath(path, conditions)),
      requires: alias.requires,
      rewrite: compileRewrites(alias.inputRewrites, conditions),
      conditions,
    } satisfies Collector,
    rewrite: compileRewrites(alias.outputRewrites, conditions),
    renamed: keyRenames(alias.outputRewrites),
    asked: requestedFields(document, alias.alias, keyRenames(alias.outputRewrites)),
  }));
  const call = compileSubgraphFetch(
    node,
    document,
    parts.flatMap(({ paths }) => paths.map(fieldsOf)),
  );
  const check = compileResultValidator(supergraphSchema, document);
  return (context) => {
    const variables: Record<string, ResultMap[]> = {};
    const wanted = new Map<string, EntityBatch>();
    for (const { alias, representationsVariableName, collector } of parts) {
      const found = collectRepresentations(context, collector);
      wanted.set(alias, shareVariable(variables, representationsVariableName, found));
    }
    if (Object.values(variables).every((list) => list.length === 0)) return undefined;
    const missing = (): UnavailableField[] =>
      parts.flatMap(({ alias, asked }) => unavailableFields(wanted.get(alias)!.targets, asked, conditions));
    const placesAt = (path: ResponsePath): readonly ResponsePath[] | undefined => {
      const part = parts.find(({ alias }) => alias === path[0]);
      return part && placesOfEntity(wanted.get(part.alias)!, toResponseNames(path, part.renamed), 1);
    };
    return mergeResponse(context, node.serviceName, missing, call(context, variables), ({ data, errors }) => {
      if (errors?.length) {
        const placesOf = (path: ResponsePath | undefined): readonly ResponsePath[] =>
          (path && placesAt(path)) ?? missing().map(({ place }) => place);
        noteErrors(context, node.serviceName, errors, placesOf, data ? [] : missing());
      }
      if (!data) return;
      const wrong = new InvalidFieldReporter(context, node.serviceName);
      const asked = Object.fromEntries(
        parts.map(({ alias, representationsVariableName: name }) => [alias, variables[name]!]),
      );
      check(data, asked, (path) => {
        for (const place of placesAt(path) ?? missing().map((each) => each.place)) wrong.note(place);
      });
      for (const { alias, rewrite } of parts) {
        const entities = data[alias];
        if (!Array.isArray(entities)) continue;
        rewrite?.(entities);
        mergeEntities(wanted.get(alias)!, entities);
      }
    });
  };
}

/** Two aliases may name one variable: the second one's representations come after the first one's. */
function shareVariable(variables: Record<string, ResultMap[]>, name: string, found: EntityBatch): EntityBatch {
  const list = (variables[name] ??= []);
  if (list.length === 0) {
    variables[name] = found.representations;
    return found;
  }
  const known = new Map(list.map((representation, index) => [identityOf(representation), index]));
  const places = found.representations.map((representation) => {
    const identity = identityOf(representation);
    let index = known.get(identity);
    if (index === undefined) known.set(identity, (index = list.push(representation) - 1));
    return index;
  });
  return {
    representations: list,
    targets: found.targets.map((target) => ({ ...target, index: places[target.index]! })),
  };
}
