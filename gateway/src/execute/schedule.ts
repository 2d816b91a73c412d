import type {
  BatchFetchNode,
  FetchNode,
  FlattenNode,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './fragments.js';
import { fieldsOf } from './response-path.js';
import type { ExecutionContext, PlanStep } from './execution-context.js';

/** A fetch of a plan, and which fetches before it have to be done first. */
interface Task {
  step: PlanStep;
  after: readonly number[];
}

type Leaf = FetchNode | FlattenNode | BatchFetchNode;

interface Planned extends Task {
  writes: ReadonlySet<string>;
}

/**
 * Runs a plan with each fetch as soon as what it needs is there. A plan has its fetches in steps, all of one to be done
 * before the next begins; but a fetch needs only those that write the objects at its path, or the fields that it
 * requires, so that a slow organisation delays what depends on it and nothing else. Mutations stay step by step.
 */
export function scheduled(node: PlanNode, compile: (leaf: Leaf) => PlanStep): PlanStep {
  const tasks: Planned[] = [];
  plan(node, [], tasks, compile);
  if (tasks.length === 1) return tasks[0]!.step;
  return (context) => runAll(tasks, context);
}

function plan(
  node: PlanNode,
  before: readonly number[],
  tasks: Planned[],
  compile: (leaf: Leaf) => PlanStep,
): number[] {
  switch (node.kind) {
    case 'Sequence': {
      const done: number[] = [];
      for (const each of node.nodes) done.push(...plan(each, [...before, ...done], tasks, compile));
      return done;
    }
    case 'Parallel': {
      const done = node.nodes
        .filter((each) => !isMutationNode(each))
        .flatMap((each) => plan(each, before, tasks, compile));
      // What is read for the answer to one mutation is read before the next one changes it.
      for (const each of node.nodes.filter(isMutationNode)) {
        done.push(...plan(each, [...before, ...done], tasks, compile));
      }
      return done;
    }
    case 'Fetch':
    case 'Flatten':
    case 'BatchFetch': {
      const needed = readsOf(node);
      const waitsForAll = isMutation(node);
      const after = before.filter((index) => waitsForAll || touches(tasks[index]!.writes, needed));
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

function touches(writes: ReadonlySet<string>, reads: readonly string[]): boolean {
  return writes.has(everything) || reads.some((read) => writes.has(read));
}

/** Stands for every place of an answer. */
const everything = '*';

function isMutation(node: Leaf): boolean {
  return (node.kind === 'Flatten' ? (node.node as FetchNode) : node).operationKind === 'mutation';
}

const isMutationNode = (node: PlanNode): boolean => node.kind === 'Fetch' && isMutation(node);

/** Places of the answer, as their fields with dots between, that must be there before a fetch can be sent. */
function readsOf(node: Leaf): string[] {
  switch (node.kind) {
    case 'Fetch':
      return [];
    case 'Flatten': {
      const path = fieldsOf(node.path);
      return [...prefixesOf(path), ...requiredOf((node.node as FetchNode).requires ?? [], path)];
    }
    case 'BatchFetch':
      return node.entityBatch.aliases.flatMap(({ paths, requires }) =>
        paths.map(fieldsOf).flatMap((path) => [...prefixesOf(path), ...requiredOf(requires, path)]),
      );
  }
}

function prefixesOf(path: readonly string[]): string[] {
  return path.map((_, index) => path.slice(0, index + 1).join('.'));
}

function requiredOf(selections: readonly RequiresSelection[], path: readonly string[]): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'InlineFragment') return requiredOf(selection.selections, path);
    if (selection.kind !== 'Field') return [everything];
    return [selection.name, selection.alias ?? selection.name].flatMap((name) => {
      const below = [...path, name];
      return [below.join('.'), ...requiredOf(selection.selections ?? [], below)];
    });
  });
}

/** Places of the answer that a fetch may write. What an entity had to have to be asked for was there before. */
function writesOf(node: Leaf): ReadonlySet<string> {
  const places = new Set<string>();
  const fetch = node.kind === 'Flatten' ? (node.node as FetchNode) : node;
  const document = parse(fetch.operation, { noLocation: true });
  const fragments = fragmentsOf(document);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
  if (node.kind === 'Fetch') {
    if (node.outputRewrites?.length) return new Set([everything]);
    addSelected(places, operation.selectionSet, [], fragments);
    return places;
  }
  const parts =
    node.kind === 'BatchFetch'
      ? node.entityBatch.aliases
      : [
          {
            ...(fetch as FetchNode),
            alias: '_entities',
            paths: [node.path],
            requires: (fetch as FetchNode).requires ?? [],
          },
        ];
  for (const { alias, paths, requires, outputRewrites } of parts) {
    if (outputRewrites?.length) return new Set([everything]);
    const field = operation.selectionSet.selections.find(
      (each) => each.kind === Kind.FIELD && (each.alias ?? each.name).value === alias,
    );
    if (field?.kind !== Kind.FIELD) return new Set([everything]);
    for (const path of paths.map(fieldsOf)) {
      const written = new Set<string>();
      addSelected(written, field.selectionSet!, path, fragments);
      const typeName = [...path, '__typename'].join('.');
      // Its type it may learn anew: from an interface to an object of it.
      for (const known of requiredOf(requires, path)) if (known !== typeName) written.delete(known);
      for (const place of written) places.add(place);
    }
  }
  return places;
}

function addSelected(
  places: Set<string>,
  { selections }: SelectionSetNode,
  path: readonly string[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const below = [...path, (node.alias ?? node.name).value];
      places.add(below.join('.'));
      if (node.selectionSet) addSelected(places, node.selectionSet, below, fragments);
    } else {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
      addSelected(places, fragment.selectionSet, path, fragments);
    }
  }
}
