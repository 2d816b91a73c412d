import type { BatchFetchNode, FetchNode, FlattenNode, PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import { compileCall } from './call.js';
import { compileCheck } from './check-answer.js';
import { copyOf, type Data, isData, mergeInto } from './data.js';
import { asClientsKnow, askedOf, type Missing, missingOf, renamedBy } from './missing.js';
import { compilePath, fieldsOf, type Place, type Walk } from './path.js';
import { identityOf, representationOf } from './representation.js';
import { compileRewrites } from './rewrite.js';
import { compileEventSource, compileRootFetch, type EventSource } from './root-fetch.js';
import { noteErrors, type Run, type Step } from './run.js';
import { scheduled } from './schedule.js';
import { taken, WrongParts } from './taken.js';
import type { PlanSchema, TypeConditions } from './type-condition.js';

/** A plan as functions. */
export interface CompiledPlan {
  run: Step;
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

function compileSteps(node: PlanNode | undefined, schema: PlanSchema): Step {
  if (!node) return () => undefined;
  return scheduled(node, (leaf) => {
    if (leaf.kind === 'Fetch') return compileRootFetch(leaf, schema);
    return leaf.kind === 'Flatten' ? compileEntityFetch(leaf, schema) : compileBatchFetch(leaf, schema);
  });
}

/** Entities of one path, each distinct one asked for once. */
interface Wanted {
  representations: Data[];
  targets: { object: Data; index: number; place: Place }[];
}

interface Collector {
  walks: readonly Walk[];
  requires: NonNullable<FetchNode['requires']>;
  rewrite: ReturnType<typeof compileRewrites>;
  conditions: TypeConditions;
}

function collect(run: Run, { walks, requires, rewrite, conditions }: Collector): Wanted {
  const representations: Data[] = [];
  const targets: Wanted['targets'] = [];
  const known = new Map<string, number>();
  const visit = (object: Data, place: Place): void => {
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
  for (const walk of walks) walk(run.data, visit);
  return { representations, targets };
}

/** The first place takes an entity as it came, further places take copies: they may go different ways from here. */
function distribute({ targets }: Wanted, entities: readonly unknown[]): void {
  const used = new Set<number>();
  for (const { object, index } of targets) {
    const entity = entities[index];
    if (!isData(entity)) continue;
    mergeInto(object, used.has(index) ? copyOf(entity) : entity);
    used.add(index);
  }
}

function placesOfEntity({ targets }: Wanted, path: Place, at: number): Place[] | undefined {
  const index = path[at];
  if (typeof index !== 'number') return undefined;
  const places = targets.filter((target) => target.index === index);
  return places.map(({ place }) => [...place, ...path.slice(at + 1)]);
}

/** A fetch of entities that earlier steps pointed at. */
function compileEntityFetch({ path, node }: FlattenNode, { full, conditions }: PlanSchema): Step {
  if (node.kind !== 'Fetch') throw new Error(`The gateway does not execute a ${node.kind} node on a path.`);
  const fields = fieldsOf(path);
  const document = parse(node.operation, { noLocation: true });
  const call = compileCall(node, document, [fields]);
  const check = compileCheck(full, document);
  const collector: Collector = {
    walks: [compilePath(path, conditions)],
    requires: node.requires ?? [],
    rewrite: compileRewrites(node.inputRewrites, conditions),
    conditions,
  };
  const rewrite = compileRewrites(node.outputRewrites, conditions);
  const renamed = renamedBy(node.outputRewrites);
  const asked = askedOf(document, '_entities', renamed);
  return (run) => {
    const wanted = collect(run, collector);
    const { representations, targets } = wanted;
    if (representations.length === 0) return undefined;
    const missing = (): Missing[] => missingOf(targets, asked, conditions);
    const placesAt = (path: Place): readonly Place[] | undefined =>
      placesOfEntity(wanted, asClientsKnow(path, renamed), path.indexOf('_entities') + 1);
    return taken(run, node.serviceName, missing, call(run, { representations }), ({ data, errors }) => {
      if (errors?.length) {
        const placesOf = (path: Place | undefined): readonly Place[] =>
          (path && placesAt(path)) ?? missing().map(({ place }) => place);
        noteErrors(run, node.serviceName, errors, placesOf, data ? [] : missing());
      }
      if (!data) return;
      const wrong = new WrongParts(run, node.serviceName);
      check(data, { _entities: representations }, (path) => {
        for (const place of placesAt(path) ?? missing().map((each) => each.place)) wrong.note(place);
      });
      rewrite?.(data);
      const entities = data['_entities'];
      if (Array.isArray(entities)) distribute(wanted, entities);
    });
  };
}

/** Several fetches of entities from one subgraph in one call, each under an alias. */
function compileBatchFetch(node: BatchFetchNode, { full, conditions }: PlanSchema): Step {
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
    renamed: renamedBy(alias.outputRewrites),
    asked: askedOf(document, alias.alias, renamedBy(alias.outputRewrites)),
  }));
  const call = compileCall(
    node,
    document,
    parts.flatMap(({ paths }) => paths.map(fieldsOf)),
  );
  const check = compileCheck(full, document);
  return (run) => {
    const variables: Record<string, Data[]> = {};
    const wanted = new Map<string, Wanted>();
    for (const { alias, representationsVariableName, collector } of parts) {
      const found = collect(run, collector);
      wanted.set(alias, shareVariable(variables, representationsVariableName, found));
    }
    if (Object.values(variables).every((list) => list.length === 0)) return undefined;
    const missing = (): Missing[] =>
      parts.flatMap(({ alias, asked }) => missingOf(wanted.get(alias)!.targets, asked, conditions));
    const placesAt = (path: Place): readonly Place[] | undefined => {
      const part = parts.find(({ alias }) => alias === path[0]);
      return part && placesOfEntity(wanted.get(part.alias)!, asClientsKnow(path, part.renamed), 1);
    };
    return taken(run, node.serviceName, missing, call(run, variables), ({ data, errors }) => {
      if (errors?.length) {
        const placesOf = (path: Place | undefined): readonly Place[] =>
          (path && placesAt(path)) ?? missing().map(({ place }) => place);
        noteErrors(run, node.serviceName, errors, placesOf, data ? [] : missing());
      }
      if (!data) return;
      const wrong = new WrongParts(run, node.serviceName);
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
        distribute(wanted.get(alias)!, entities);
      }
    });
  };
}

/** Two aliases may name one variable: the second one's representations come after the first one's. */
function shareVariable(variables: Record<string, Data[]>, name: string, found: Wanted): Wanted {
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
