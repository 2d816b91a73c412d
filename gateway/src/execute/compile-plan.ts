import type { BatchFetchNode, FetchNode, FlattenNode, PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { compileCall } from './call.js';
import { copyOf, type Data, isData, mergeInto } from './data.js';
import { compilePath, fieldsOf, type Place, type Walk } from './path.js';
import { identityOf, representationOf } from './representation.js';
import { compileRewrites } from './rewrite.js';
import { compileEventSource, compileRootFetch, type EventSource } from './root-fetch.js';
import { noteErrors, noteFailure, type Run, type Step } from './run.js';
import type { TypeConditions } from './type-condition.js';

/** A plan as functions. */
export interface CompiledPlan {
  run: Step;
  /** Of a subscription: where its events come from. `run` is then what each event needs from others. */
  source: EventSource | undefined;
}

/** Turns a plan into functions, once: what does not depend on the request is done here. */
export function compilePlan({ node }: QueryPlan, conditions: TypeConditions): CompiledPlan {
  const nodes = node?.kind === 'Sequence' ? node.nodes : node ? [node] : [];
  const [first, ...rest] = nodes;
  if (first?.kind === 'Subscription') {
    const run = compileNode({ kind: 'Sequence', nodes: rest }, conditions);
    return { run, source: compileEventSource(first.primary, conditions) };
  }
  return { run: node ? compileNode(node, conditions) : () => undefined, source: undefined };
}

function compileNode(node: PlanNode, conditions: TypeConditions): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((each) => compileNode(each, conditions));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const mutations = node.nodes.filter(isMutation);
      const first = node.nodes.filter((each) => !isMutation(each)).map((each) => compileNode(each, conditions));
      const then = mutations.map((each) => compileNode(each, conditions));
      return async (run) => {
        await Promise.all(first.map((step) => step(run)));
        // What is read for the answer to one mutation is read before the next one changes it.
        for (const step of then) await step(run);
      };
    }
    case 'Condition': {
      const whenTrue = node.ifClause && compileNode(node.ifClause, conditions);
      const whenFalse = node.elseClause && compileNode(node.elseClause, conditions);
      return (run) => (run.variables[node.condition] === true ? whenTrue : whenFalse)?.(run);
    }
    case 'Fetch':
      return compileRootFetch(node, conditions);
    case 'Flatten':
      return compileEntityFetch(node, conditions);
    case 'BatchFetch':
      return compileBatchFetch(node, conditions);
    default:
      throw new Error(`The gateway does not execute plans with a ${node.kind} node.`);
  }
}

const isMutation = (node: PlanNode): boolean => node.kind === 'Fetch' && node.operationKind === 'mutation';

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
function compileEntityFetch({ path, node }: FlattenNode, conditions: TypeConditions): Step {
  if (node.kind !== 'Fetch') throw new Error(`The gateway does not execute a ${node.kind} node on a path.`);
  const fields = fieldsOf(path);
  const call = compileCall(node, [fields]);
  const collector: Collector = {
    walks: [compilePath(path, conditions)],
    requires: node.requires ?? [],
    rewrite: compileRewrites(node.inputRewrites, conditions),
    conditions,
  };
  const rewrite = compileRewrites(node.outputRewrites, conditions);
  return (run) => {
    const wanted = collect(run, collector);
    if (wanted.representations.length === 0) return undefined;
    return call(run, { representations: wanted.representations }).then(
      (result) => {
        if (result.errors?.length) {
          noteErrors(run, node.serviceName, result.errors, (error) => {
            const at = error.path?.indexOf('_entities') ?? -1;
            return (at >= 0 && placesOfEntity(wanted, error.path!, at + 1)) || [fields];
          });
        }
        if (!result.data) return;
        rewrite?.(result.data);
        const entities = result.data['_entities'];
        if (Array.isArray(entities)) distribute(wanted, entities);
      },
      (error: unknown) => noteFailure(run, node.serviceName, fields, error),
    );
  };
}

/** Several fetches of entities from one subgraph in one call, each under an alias. */
function compileBatchFetch(node: BatchFetchNode, conditions: TypeConditions): Step {
  const parts = node.entityBatch.aliases.map((alias) => ({
    ...alias,
    collector: {
      walks: alias.paths.map((path) => compilePath(path, conditions)),
      requires: alias.requires,
      rewrite: compileRewrites(alias.inputRewrites, conditions),
      conditions,
    } satisfies Collector,
    rewrite: compileRewrites(alias.outputRewrites, conditions),
    fields: alias.paths.map(fieldsOf),
  }));
  const call = compileCall(
    node,
    parts.flatMap(({ fields }) => fields),
  );
  return (run) => {
    const variables: Record<string, Data[]> = {};
    const wanted = new Map<string, Wanted>();
    for (const { alias, representationsVariableName, collector } of parts) {
      const found = collect(run, collector);
      wanted.set(alias, shareVariable(variables, representationsVariableName, found));
    }
    if (Object.values(variables).every((list) => list.length === 0)) return undefined;
    return call(run, variables).then(
      (result) => {
        if (result.errors?.length) {
          noteErrors(run, node.serviceName, result.errors, ({ path }) => {
            const entities = typeof path?.[0] === 'string' ? wanted.get(path[0]) : undefined;
            return (entities && placesOfEntity(entities, path!, 1)) ?? [parts[0]!.fields[0] ?? []];
          });
        }
        for (const { alias, rewrite } of parts) {
          const entities = result.data?.[alias];
          if (!Array.isArray(entities)) continue;
          rewrite?.(entities);
          distribute(wanted.get(alias)!, entities);
        }
      },
      (error: unknown) => {
        for (const path of parts.flatMap(({ fields }) => fields)) noteFailure(run, node.serviceName, path, error);
      },
    );
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
