import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { codedError } from '../error/error-codes.js';
import { checkLimit, LimitError, type Limits } from './limits.js';

/** How large a selection set is with its fragments written out. */
interface SelectionSize {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
  /** Response names at its own level, and how often each is there. */
  names: Map<string, number>;
}

const nothing: Readonly<SelectionSize> = { depth: 0, fields: 0, aliases: 0, directives: 0, names: new Map() };

/**
 * Measures a document before it is validated, since validation compares fields with each other, also those of fragments
 * that nobody uses. Each fragment is cached once, so that doubling fragments cost no more than they are long.
 * @throws LimitError for the first limit that an operation or a fragment exceeds; GraphQLError for `__proto__` as a name
 */
export function checkDocumentSize(document: DocumentNode, limits: Limits): void {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, SelectionSetNode>();
  let directives = 0;
  for (const definition of document.definitions) {
    directives += definition.directives?.length ?? 0;
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations.push(definition);
      for (const variable of definition.variableDefinitions ?? []) directives += variable.directives?.length ?? 0;
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
  }
  checkLimit(limits, 'operations', operations.length);
  checkLimit(limits, 'fragments', fragments.size);
  checkLimit(limits, 'directives', directives);
  const counter = new SizeCounter(fragments, limits);
  for (const name of fragments.keys()) counter.fragment(name);
  for (const operation of operations) {
    const { names } = counter.set(operation.selectionSet);
    checkLimit(limits, 'rootFields', sum(names.values()));
  }
}

class SizeCounter {
  private readonly cached = new Map<string, SelectionSize>();

  constructor(
    private readonly fragments: ReadonlyMap<string, SelectionSetNode>,
    private readonly limits: Limits,
  ) {}

  fragment(name: string): SelectionSize {
    let size = this.cached.get(name);
    if (size) return size;
    // A fragment within itself counts as nothing there: validation refuses it with a better message.
    this.cached.set(name, nothing);
    const set = this.fragments.get(name);
    size = set ? this.set(set) : nothing;
    this.cached.set(name, size);
    return size;
  }

  set({ selections }: SelectionSetNode): SelectionSize {
    const total = { ...nothing, names: new Map<string, number>() };
    for (const node of selections) {
      const nested = this.nested(node);
      total.fields += nested.fields;
      total.aliases += nested.aliases;
      total.directives += nested.directives + (node.directives?.length ?? 0);
      total.depth = Math.max(total.depth, nested.depth + (node.kind === Kind.FIELD ? 1 : 0));
      if (node.kind === Kind.FIELD) {
        total.fields += 1;
        if (node.alias) total.aliases += 1;
        this.count(total.names, nameOf(node.alias?.value ?? node.name.value), 1);
      } else for (const [name, times] of nested.names) this.count(total.names, name, times);
      for (const limit of ['depth', 'fields', 'aliases', 'directives'] as const) this.check(limit, total[limit]);
    }
    return total;
  }

  private nested(node: SelectionNode): SelectionSize {
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.fragment(node.name.value);
    return node.selectionSet ? this.set(node.selectionSet) : nothing;
  }

  private count(names: Map<string, number>, name: string, times: number): void {
    const count = (names.get(name) ?? 0) + times;
    names.set(name, count);
    this.check('fieldRepetitions', count);
  }

  /** Counting stops at a limit, so the request may have more. */
  private check(limit: keyof Limits, count: number): void {
    if (count > this.limits[limit]) throw new LimitError(limit, this.limits[limit], `at least ${count}`);
  }
}

/** A client that puts an answer together by names would change what every object of its program has. */
function nameOf(responseName: string): string {
  if (responseName !== '__proto__') return responseName;
  throw codedError('BAD_USER_INPUT', 'A field cannot be called __proto__: choose another alias.', { status: 400 });
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
