import {
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { FieldVisibility } from '../authorize/authorize.js';
import { type ResultMap, isObjectLike } from './result-map.js';

interface CollectedField {
  name: string;
  sources: SelectionSetNode[];
  isHidden: boolean;
}

interface ProjectedField {
  responseName: string;
  name: string;
  complete: (value: unknown, state: State) => unknown;
  /** Every object has something of this name (`constructor`, `toString`): only what is its own counts. */
  isInherited: boolean;
}

interface State {
  /** Fields that must not be null and were. */
  violations: string[];
  /** Types of objects that were left out, since the caller may not see them. */
  hidden: Set<string>;
}

export interface Projected {
  data: ResultMap | null;
  /** Coordinates of fields that must not be null and were, so that an object above them became null. */
  violations: readonly string[];
  /** Types of objects that were left out, since the caller may not see them. */
  hidden: ReadonlySet<string>;
}

export type Projection = (data: ResultMap) => Projected;

/** Stands for a null where the type allows none: the object above becomes null instead. */
const bubble = Symbol('null in a non-null place');

/**
 * Cuts the answer to what the operation asks (its conditions are decided already), in its order and under its names, with nulls as the schema allows them.
 * What clients must not see (fetched for the plan, or inaccessible) is left behind.
 */
export function compileProjection(
  apiSchema: GraphQLSchema,
  rootType: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  visibility: FieldVisibility | undefined,
): Projection {
  const compiler = new Compiler(apiSchema, fragments, visibility);
  const project = compiler.object([selectionSet], rootType);
  return (data) => {
    const state: State = { violations: [], hidden: new Set() };
    const projected = project(data, state);
    return { ...state, data: projected === bubble ? null : (projected as ResultMap | null) };
  };
}

type Completion = (value: unknown, state: State) => unknown;

class Compiler {
  constructor(
    private readonly apiSchema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly visibility: FieldVisibility | undefined,
  ) {}

  /** Projects an object of the static type, or of the type that it says it is. */
  object(sources: readonly SelectionSetNode[], staticType: GraphQLOutputType): Completion {
    const byType = new Map<string, readonly ProjectedField[] | null>();
    const fieldsFor = (typeName: string): readonly ProjectedField[] | null => {
      let fields = byType.get(typeName);
      if (fields !== undefined) return fields;
      fields = this.fields(sources, typeName);
      // A name that is no type's is not remembered: a subgraph can say any number of them.
      if (fields) byType.set(typeName, fields);
      return fields;
    };
    const staticName = String(getNamedType(staticType));
    return (value, state) => {
      if (!isObjectLike(value)) return null;
      const said = value['__typename'];
      const typeName = typeof said === 'string' ? said : staticName;
      if (this.visibility?.isTypeHidden(typeName)) {
        state.hidden.add(typeName);
        return null;
      }
      const fields = fieldsFor(typeName);
      if (!fields) return null;
      const result: ResultMap = {};
      for (const field of fields) {
        const completed = field.complete(
          field.isInherited ? ownOf(value, field.responseName) : value[field.responseName],
          state,
        );
        if (completed === bubble) {
          state.violations.push(`${typeName}.${field.name}`);
          return null;
        }
        if (field.responseName === '__proto__') {
          Object.defineProperty(result, '__proto__', { value: completed, enumerable: true });
        } else result[field.responseName] = completed;
      }
      return result;
    };
  }

  /** The fields that the sources ask of a type; null for a type that clients do not see. */
  private fields(sources: readonly SelectionSetNode[], typeName: string): readonly ProjectedField[] | null {
    const type = this.apiSchema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    const found = new Map<string, CollectedField>();
    for (const source of sources) this.collect(source, typeName, found);
    return [...found].map(([responseName, { name, sources: nested, isHidden }]) => {
      const shared = { responseName, name, isInherited: responseName in Object.prototype };
      if (name === '__typename') return { ...shared, complete: () => typeName };
      if (name === '__schema' || name === '__type') return { ...shared, complete: (value) => value ?? null };
      const field = type.getFields()[name];
      if (!field) throw new Error(`${typeName} has no field ${name}`);
      if (isHidden) return { ...shared, complete: () => (isNonNullType(field.type) ? bubble : null) };
      return { ...shared, complete: this.value(field.type, nested, `${typeName}.${name}`) };
    });
  }

  private collect({ selections }: SelectionSetNode, typeName: string, found: Map<string, CollectedField>): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const responseName = node.alias?.value ?? node.name.value;
        let entry = found.get(responseName);
        if (!entry) found.set(responseName, (entry = { name: node.name.value, sources: [], isHidden: false }));
        entry.isHidden ||= this.visibility?.isFieldHidden(typeName, node) ?? false;
        if (node.selectionSet) entry.sources.push(node.selectionSet);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value)! : node;
      const condition = fragment.typeCondition?.name.value;
      if (!condition || this.satisfies(typeName, condition)) {
        this.collect(fragment.selectionSet, typeName, found);
      }
    }
  }

  private satisfies(typeName: string, condition: string): boolean {
    if (typeName === condition) return true;
    const type = this.apiSchema.getType(typeName);
    const abstract = this.apiSchema.getType(condition);
    return (
      (isObjectType(type) || isInterfaceType(type)) &&
      abstract !== undefined &&
      'name' in abstract &&
      (isInterfaceType(abstract) || !isObjectType(abstract)) &&
      this.apiSchema.isSubType(abstract as never, type)
    );
  }

  private value(type: GraphQLOutputType, sources: readonly SelectionSetNode[], coordinate: string): Completion {
    if (isNonNullType(type)) {
      const inner = this.value(type.ofType, sources, coordinate);
      return (value, state) => inner(value, state) ?? bubble;
    }
    if (isListType(type)) {
      const item = this.value(type.ofType, sources, coordinate);
      return (value, state) => {
        if (!Array.isArray(value)) return null;
        const items: unknown[] = Array.from({ length: value.length });
        for (let index = 0; index < value.length; index += 1) {
          const completed = item(value[index], state);
          if (completed === bubble) {
            state.violations.push(coordinate);
            return null;
          }
          items[index] = completed;
        }
        return items;
      };
    }
    if (isEnumType(type)) {
      return (value) => (typeof value === 'string' && type.getValue(value) ? value : null);
    }
    if (sources.length > 0) return this.object(sources, type);
    return (value) => value ?? null;
  }
}

function ownOf(object: ResultMap, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
