import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Fragments, subselectionsOf } from './collect-fields.js';
import { fragmentsOf, operationIn } from './fragments.js';
import type { ResponsePath } from './response-path.js';
import { isObjectLike, type ResultMap } from './result-map.js';
import { scalarReader } from './scalar-reader.js';

/** Representations of each `_entities` field, by its response name. */
export type Representations = Readonly<Record<string, readonly ResultMap[]>>;

/**
 * Validates a subgraph's result in place: removes fields that were not requested, and replaces by null each value that is
 * not of the supergraph's type. Calls `report` with the path of each such value. A subgraph can therefore neither break
 * nor fake the fields of another.
 */
export type ResultValidator = (
  data: ResultMap,
  representations: Representations,
  report: (path: ResponsePath) => void,
) => void;

interface State {
  path: (string | number)[];
  representations: Representations;
  report: (path: ResponsePath) => void;
}

/** Returns the value, or what replaces it. */
type Validate = (value: unknown, state: State) => unknown;

type ValidateObject = (value: unknown, state: State, expectedType?: string) => unknown;

interface ValidatedFields {
  list: readonly { responseName: string; isCertain: boolean; validate: Validate }[];
  names: ReadonlySet<string>;
}

/** Compiles the validation of an operation's results against the supergraph schema. */
export function compileResultValidator(supergraphSchema: GraphQLSchema, document: DocumentNode): ResultValidator {
  const { operation, selectionSet } = operationIn(document);
  const rootType = supergraphSchema.getRootType(operation)?.name;
  const validate = new Compiler(supergraphSchema, fragmentsOf(document)).object([selectionSet], rootType);
  return (data, representations, report) => void validate(data, { path: [], representations, report });
}

function invalid(state: State): null {
  state.report(state.path.slice());
  return null;
}

class Compiler {
  constructor(
    private readonly supergraphSchema: GraphQLSchema,
    private readonly fragments: Fragments,
  ) {}

  /** An object of the named type, or of the type in its `__typename`, or, if both are unknown, of any type. */
  object(selectionSets: readonly SelectionSetNode[], staticType: string | undefined): ValidateObject {
    const byType = new Map<string, ValidatedFields>();
    const fieldsOf = (typeName: string | undefined): ValidatedFields => {
      let fields = byType.get(typeName ?? '');
      if (!fields) byType.set(typeName ?? '', (fields = this.fields(selectionSets, typeName)));
      return fields;
    };
    return (value, state, expectedType = staticType) => {
      if (!isObjectLike(value)) return invalid(state);
      const typename = value['__typename'];
      if (typename === undefined || typename === expectedType) {
        validateFields(value, fieldsOf(expectedType), state);
      } else if (typeof typename === 'string' && this.mayBe(typename, expectedType)) {
        validateFields(value, fieldsOf(typename), state);
      } else if (typeof typename === 'string' && this.isRoot(expectedType)) {
        // A subgraph may name its root types differently.
        value['__typename'] = expectedType;
        validateFields(value, fieldsOf(expectedType), state);
      } else return invalid(state);
      return value;
    };
  }

  private isRoot(typeName: string | undefined): boolean {
    return Object.values(OperationTypeNode).some(
      (operation) => this.supergraphSchema.getRootType(operation)?.name === typeName,
    );
  }

  /** Returns whether an object of the expected type may have this `__typename`. */
  private mayBe(typename: string, expectedType: string | undefined): boolean {
    const type = this.supergraphSchema.getType(typename);
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    const expected = expectedType === undefined ? undefined : this.supergraphSchema.getType(expectedType);
    return expected === undefined || (isAbstractType(expected) && this.supergraphSchema.isSubType(expected, type));
  }

  private fields(selectionSets: readonly SelectionSetNode[], typeName: string | undefined): ValidatedFields {
    const fields = collectFields(this.supergraphSchema, this.fragments, typeName, selectionSets);
    const list = [...fields].map(([responseName, { nodes, isCertain }]) => ({
      responseName,
      isCertain,
      validate: this.field(typeName, nodes[0]!.name.value, subselectionsOf(nodes)),
    }));
    return { list, names: new Set(fields.keys()) };
  }

  private field(typeName: string | undefined, name: string, selectionSets: readonly SelectionSetNode[]): Validate {
    if (name === '__typename') return (value) => value;
    if (name === '_entities') return this.entities(selectionSets);
    const type = typeName === undefined ? undefined : this.supergraphSchema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field) return this.value(field.type, selectionSets);
    // The type of a field is unknown if that of its object is.
    return selectionSets.length > 0 ? this.unknown(selectionSets) : (value) => value;
  }

  private unknown(selectionSets: readonly SelectionSetNode[]): Validate {
    const object = this.object(selectionSets, undefined);
    const validate: Validate = (value, state) => {
      if (Array.isArray(value)) return validateItems(value, validate, state);
      return value === null ? null : object(value, state);
    };
    return validate;
  }

  /** A list with one entity for each representation, in their order. */
  private entities(selectionSets: readonly SelectionSetNode[]): Validate {
    const object = this.object(selectionSets, undefined);
    return (value, state) => {
      const requested = state.representations[String(state.path[0])] ?? [];
      if (!Array.isArray(value) || value.length !== requested.length) return invalid(state);
      for (let index = 0; index < value.length; index += 1) {
        if (value[index] === null) continue;
        state.path.push(index);
        value[index] = object(value[index], state, requested[index]!['__typename'] as string);
        state.path.pop();
      }
      return value;
    };
  }

  private value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Validate {
    if (isNonNullType(type)) {
      const inner = this.value(type.ofType, selectionSets);
      return (value, state) => (value === null ? invalid(state) : inner(value, state));
    }
    if (isListType(type)) {
      const item = this.value(type.ofType, selectionSets);
      return (value, state) => {
        if (value === null) return null;
        return Array.isArray(value) ? validateItems(value, item, state) : invalid(state);
      };
    }
    if (isEnumType(type)) {
      return (value, state) =>
        value === null || (typeof value === 'string' && type.getValue(value)) ? value : invalid(state);
    }
    if (isCompositeType(type)) {
      const object = this.object(selectionSets, type.name);
      return (value, state) => (value === null ? null : object(value, state));
    }
    const read = scalarReader(type.name);
    return (value, state) => (value === null ? null : (read(value) ?? invalid(state)));
  }
}

function validateItems(items: unknown[], validate: Validate, state: State): unknown[] {
  state.path.push(0);
  const last = state.path.length - 1;
  for (let index = 0; index < items.length; index += 1) {
    state.path[last] = index;
    const item = items[index];
    const validated = validate(item === undefined ? null : item, state);
    if (validated !== item) items[index] = validated;
  }
  state.path.pop();
  return items;
}

function validateFields(object: ResultMap, { list, names }: ValidatedFields, state: State): void {
  let present = 0;
  for (const { responseName, isCertain, validate } of list) {
    const value = Object.hasOwn(object, responseName) ? object[responseName] : undefined;
    if (value === undefined && !isCertain) continue;
    state.path.push(responseName);
    const validated = value === undefined ? invalid(state) : validate(value, state);
    state.path.pop();
    if (validated !== value) object[responseName] = validated;
    present += 1;
  }
  let all = 0;
  for (const _ in object) all += 1;
  if (all === present) return;
  for (const name of Object.keys(object)) if (!names.has(name)) delete object[name];
}
