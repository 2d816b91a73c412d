import type { BatchFetchNode, FetchNode, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { type Fragments, responseNameOf } from './collect-fields.js';
import { asBatchFetch } from './entity-fetch.js';
import type { ExecutionContext, PlanStep } from './execution-context.js';
import { fragmentsOf, operationIn } from './fragments.js';
import { fieldPathOf } from './response-path.js';

/** A fetch of root fields, or of entities. */
type PlanFetch = FetchNode | BatchFetchNode;

interface Task {
  step: PlanStep;
  /** Indices of the tasks that write what this one reads. */
  after: readonly number[];
  /** Field paths of the plan's data that the fetch may write. */
  writes: ReadonlySet<string>;
}

/**
 * Compiles a plan so that each fetch starts as soon as its inputs exist. The planner's sequences are barriers; a fetch
 * depends only on those that write objects on its path, or fields in `requires`. So a slow subgraph delays its dependents
 * and nothing else. Mutations, and fetches after output rewrites, keep the barriers.
 */
export function scheduled(node: PlanNode, compile: (fetch: PlanFetch) => PlanStep): PlanStep {
  const tasks: Task[] = [];
  schedule(node, [], tasks, compile);
  if (tasks.length === 1) return tasks[0]!.step;
  return (context) => runAll(tasks, context);
}

/** Adds the fetches of a node to the tasks; returns their indices. */
function schedule(
  node: PlanNode,
  before: readonly number[],
  tasks: Task[],
  compile: (fetch: PlanFetch) => PlanStep,
): number[] {
  switch (node.kind) {
    case 'Sequence': {
      const done: number[] = [];
      for (const each of node.nodes) done.push(...schedule(each, [...before, ...done], tasks, compile));
      return done;
    }
    case 'Parallel': {
      const done = node.nodes
        .filter((each) => !isMutationNode(each))
        .flatMap((each) => schedule(each, before, tasks, compile));
      // The response to one mutation is read before the next mutation runs.
      for (const each of node.nodes.filter(isMutationNode)) {
        done.push(...schedule(each, [...before, ...done], tasks, compile));
      }
      return done;
    }
    case 'Flatten':
      return schedule(asBatchFetch(node), before, tasks, compile);
    case 'Fetch':
    case 'BatchFetch': {
      const reads = readsOf(node);
      const after = before.filter((index) => isMutation(node) || overlaps(tasks[index]!.writes, reads));
      tasks.push({ step: compile(node), after, writes: writesOf(node) });
      return [tasks.length - 1];
    }
    default:
      throw new Error(`The gateway does not execute plans with a ${node.kind} node.`);
  }
}

async function runAll(tasks: readonly Task[], context: ExecutionContext): Promise<void> {
  const done: (Promise<void> | void)[] = [];
  for (const { step, after } of tasks) {
    const waits = after.flatMap((index) => done[index] ?? []);
    if (waits.length === 0) done.push(step(context));
    else done.push((waits.length === 1 ? waits[0]! : Promise.all(waits)).then(() => step(context)));
  }
  await Promise.all(done);
}

function overlaps(writes: ReadonlySet<string>, reads: readonly string[]): boolean {
  return writes.has(everything) || reads.some((read) => writes.has(read));
}

/** Stands for all field paths. */
const everything = '*';

const isMutation = ({ operationKind }: PlanFetch): boolean => operationKind === 'mutation';

const isMutationNode = (node: PlanNode): boolean => node.kind === 'Fetch' && isMutation(node);

/** Returns the field paths that must be written before the fetch is sent. */
function readsOf(node: PlanFetch): string[] {
  if (node.kind === 'Fetch') return [];
  return node.entityBatch.aliases.flatMap(({ paths, requires }) =>
    paths.map(fieldPathOf).flatMap((path) => [...prefixesOf(path), ...requiredPaths(requires, path)]),
  );
}

function prefixesOf(path: readonly string[]): string[] {
  return path.map((_, index) => path.slice(0, index + 1).join('.'));
}

function requiredPaths(selections: readonly RequiresSelection[], path: readonly string[]): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'InlineFragment') return requiredPaths(selection.selections, path);
    if (selection.kind !== 'Field') return [everything];
    return [selection.name, selection.alias ?? selection.name].flatMap((name) => {
      const below = [...path, name];
      return [below.join('.'), ...requiredPaths(selection.selections ?? [], below)];
    });
  });
}

/** Returns the field paths that a fetch may write. The required fields of an entity are written before. */
function writesOf(node: PlanFetch): ReadonlySet<string> {
  const writes = new Set<string>();
  const document = parse(node.operation, { noLocation: true });
  const fragments = fragmentsOf(document);
  const { selectionSet } = operationIn(document);
  if (node.kind === 'Fetch') {
    if (node.outputRewrites?.length) return new Set([everything]);
    addSelected(writes, selectionSet, [], fragments);
    return writes;
  }
  for (const { alias, paths, requires, outputRewrites } of node.entityBatch.aliases) {
    if (outputRewrites?.length) return new Set([everything]);
    const field = selectionSet.selections.find((each) => each.kind === Kind.FIELD && responseNameOf(each) === alias);
    if (field?.kind !== Kind.FIELD) return new Set([everything]);
    for (const path of paths.map(fieldPathOf)) {
      const written = new Set<string>();
      addSelected(written, field.selectionSet!, path, fragments);
      const typename = [...path, '__typename'].join('.');
      // `__typename` may change from an interface to one of its object types.
      for (const required of requiredPaths(requires, path)) if (required !== typename) written.delete(required);
      for (const each of written) writes.add(each);
    }
  }
  return writes;
}

function addSelected(
  paths: Set<string>,
  { selections }: SelectionSetNode,
  path: readonly string[],
  fragments: Fragments,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const below = [...path, responseNameOf(node)];
      paths.add(below.join('.'));
      if (node.selectionSet) addSelected(paths, node.selectionSet, below, fragments);
    } else {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
      addSelected(paths, fragment.selectionSet, path, fragments);
    }
  }
}
