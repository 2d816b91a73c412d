import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type ResultMap, isObjectLike } from './result-map.js';
import { fragmentsOf } from './fragments.js';
import type { ResponsePath } from './response-path.js';
import { scalarReader } from './scalar-reader.js';

/** The entities that a field was asked for, in order: what each of them must be. */
export type Representations = Readonly<Record<string, readonly ResultMap[]>>;

/**
 * Cuts a subgraph's answer, in place, to what it was asked, with null for whatever is not of the schema's type, and
 * reports where that was: a subgraph answers for its own fields, and cannot break or fake anybody else's.
 */
export type ResultValidator = (
  data: ResultMap,
  representations: Representations,
  report: (place: ResponsePath) => void,
) => void;

interface State {
  place: (string | number)[];
  representations: Representations;
  report: (place: ResponsePath) => void;
}

/** Returns what is to stand in the value's place: itself where it is right. */
type Check = (value: unknown, state: State) => unknown;

interface Source {
  set: SelectionSetNode;
  isCertain: boolean;
}

interface CheckedField {
  responseName: string;
  /** Whether the answer must have it: not when a variable or an unknown type decides. */
  isCertain: boolean;
  check: Check;
}

interface CheckedFields {
  list: readonly CheckedField[];
  names: ReadonlySet<string>;
}

/** Compiles the check of one operation's answers, against the schema of the whole supergraph. */
export function compileResultValidator(supergraphSchema: GraphQLSchema, document: DocumentNode): ResultValidator {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = fragmentsOf(document);
  const compiler = new Compiler(supergraphSchema, fragments);
  const rootName = supergraphSchema.getRootType(operation.operation)?.name;
  const check = compiler.object([{ set: operation.selectionSet, isCertain: true }], rootName);
  return (data, representations, report) => void check(data, { place: [], representations, report });
}

function refused(state: State): null {
  state.report(state.place.slice());
  return null;
}

class Compiler {
  constructor(
    private readonly supergraphSchema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** An object that is of the named type, of the one that it says, or, where neither is known, of any. */
  object(
    sources: readonly Source[],
    staticName: string | undefined,
  ): (value: unknown, state: State, is?: string) => unknown {
    const byType = new Map<string, CheckedFields>();
    const fieldsFor = (typeName: string | undefined): CheckedFields => {
      let fields = byType.get(typeName ?? '');
      if (!fields) byType.set(typeName ?? '', (fields = this.fields(sources, typeName)));
      return fields;
    };
    return (value, state, is) => {
      if (!isObjectLike(value)) return refused(state);
      const said = value['__typename'];
      const expected = is ?? staticName;
      if (said !== undefined && !(typeof said === 'string' && this.mayBe(said, expected))) return refused(state);
      checkFields(value, fieldsFor((said as string | undefined) ?? expected), state);
      return value;
    };
  }

  /** Whether an object that is to be an `expected` may say that it is a `said`. */
  private mayBe(said: string, expected: string | undefined): boolean {
    if (said === expected) return true;
    const type = this.supergraphSchema.getType(said);
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    const place = expected === undefined ? undefined : this.supergraphSchema.getType(expected);
    return place === undefined || (isAbstractType(place) && this.supergraphSchema.isSubType(place, type));
  }

  private fields(sources: readonly Source[], typeName: string | undefined): CheckedFields {
    const found = new Map<string, { name: string; sources: Source[]; isCertain: boolean }>();
    for (const source of sources) this.collect(source, typeName, found);
    const list = [...found].map(([responseName, { name, sources: nested, isCertain }]): CheckedField => ({
      responseName,
      isCertain,
      check: this.field(typeName, name, nested),
    }));
    return { list, names: new Set(found.keys()) };
  }

  private collect(
    { set, isCertain }: Source,
    typeName: string | undefined,
    found: Map<string, { name: string; sources: Source[]; isCertain: boolean }>,
  ): void {
    for (const node of set.selections) {
      const certain = isCertain && !node.directives?.length;
      if (node.kind === Kind.FIELD) {
        const responseName = node.alias?.value ?? node.name.value;
        let entry = found.get(responseName);
        if (!entry) found.set(responseName, (entry = { name: node.name.value, sources: [], isCertain: false }));
        entry.isCertain ||= certain;
        if (node.selectionSet) entry.sources.push({ set: node.selectionSet, isCertain: certain });
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value)! : node;
      const applies = this.applies(fragment.typeCondition?.name.value, typeName);
      if (applies === false) continue;
      this.collect({ set: fragment.selectionSet, isCertain: certain && applies === true }, typeName, found);
    }
  }

  /** Undefined where the type of the object is not known well enough to say. */
  private applies(condition: string | undefined, typeName: string | undefined): boolean | undefined {
    if (condition === undefined || condition === typeName) return true;
    const type = typeName === undefined ? undefined : this.supergraphSchema.getType(typeName);
    if (!isObjectType(type)) return undefined;
    const wanted = this.supergraphSchema.getType(condition);
    return isAbstractType(wanted) && this.supergraphSchema.isSubType(wanted, type);
  }

  private field(typeName: string | undefined, name: string, sources: readonly Source[]): Check {
    if (name === '__typename') return (value) => value;
    if (name === '_entities') return this.entities(sources);
    const type = typeName === undefined ? undefined : this.supergraphSchema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field) return this.value(field.type, sources);
    // Of an object whose type is not known, what is below is not known either.
    return sources.length > 0 ? this.unknown(sources) : (value) => value;
  }

  private unknown(sources: readonly Source[]): Check {
    const object = this.object(sources, undefined);
    const check: Check = (value, state) => {
      if (Array.isArray(value)) return checkItems(value, check, state);
      return value === null ? null : object(value, state);
    };
    return check;
  }

  /** As many as were asked for, in their order: otherwise one entity's data would be taken for another's. */
  private entities(sources: readonly Source[]): Check {
    const object = this.object(sources, undefined);
    return (value, state) => {
      const asked = state.representations[String(state.place[0])] ?? [];
      if (!Array.isArray(value) || value.length !== asked.length) return refused(state);
      for (let index = 0; index < value.length; index += 1) {
        if (value[index] === null) continue;
        state.place.push(index);
        value[index] = object(value[index], state, asked[index]!['__typename'] as string);
        state.place.pop();
      }
      return value;
    };
  }

  private value(type: GraphQLOutputType, sources: readonly Source[]): Check {
    if (isNonNullType(type)) {
      const inner = this.value(type.ofType, sources);
      return (value, state) => (value === null ? refused(state) : inner(value, state));
    }
    if (isListType(type)) {
      const item = this.value(type.ofType, sources);
      return (value, state) => {
        if (value === null) return null;
        return Array.isArray(value) ? checkItems(value, item, state) : refused(state);
      };
    }
    if (isEnumType(type)) {
      return (value, state) =>
        value === null || (typeof value === 'string' && type.getValue(value)) ? value : refused(state);
    }
    if (isCompositeType(type)) {
      const object = this.object(sources, type.name);
      return (value, state) => (value === null ? null : object(value, state));
    }
    const read = scalarReader(type.name);
    if (!read) return (value) => value;
    return (value, state) => (value === null ? null : (read(value) ?? refused(state)));
  }
}

function checkItems(items: unknown[], check: Check, state: State): unknown[] {
  state.place.push(0);
  const last = state.place.length - 1;
  for (let index = 0; index < items.length; index += 1) {
    state.place[last] = index;
    const item = items[index];
    const kept = check(item === undefined ? null : item, state);
    if (kept !== item) items[index] = kept;
  }
  state.place.pop();
  return items;
}

function checkFields(object: ResultMap, { list, names }: CheckedFields, state: State): void {
  let present = 0;
  for (const { responseName, isCertain, check } of list) {
    const value = Object.hasOwn(object, responseName) ? object[responseName] : undefined;
    if (value === undefined && !isCertain) continue;
    state.place.push(responseName);
    const kept = value === undefined ? refused(state) : check(value, state);
    state.place.pop();
    if (kept !== value) object[responseName] = kept;
    present += 1;
  }
  let all = 0;
  for (const _ in object) all += 1;
  if (all === present) return;
  for (const name of Object.keys(object)) if (!names.has(name)) delete object[name];
}
