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
import { type Concealed, nothingConcealed } from '../authorize/concealed.js';
import { type Data, isData } from './data.js';

interface Asked {
  name: string;
  sources: SelectionSetNode[];
  isConcealed: boolean;
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
  data: Data | null;
  /** Coordinates of fields that must not be null and were, so that an object above them became null. */
  violations: readonly string[];
  /** Types of objects that were left out, since the caller may not see them. */
  hidden: ReadonlySet<string>;
}

export type Projection = (data: Data) => Projected;

/** Stands for a null where the type allows none: the object above becomes null instead. */
const bubble = Symbol('null in a non-null place');

/**
 * Cuts the answer to what the operation asks (its conditions are decided already), in its order and under its names, with nulls as the schema allows them.
 * What clients must not see (fetched for the plan, or inaccessible) is left behind.
 */
export function compileProjection(
  api: GraphQLSchema,
  rootType: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  concealed: Concealed = nothingConcealed,
): Projection {
  const compiler = new Compiler(api, fragments, concealed);
  const project = compiler.object([selectionSet], rootType);
  return (data) => {
    const state: State = { violations: [], hidden: new Set() };
    const projected = project(data, state);
    return { ...state, data: projected === bubble ? null : (projected as Data | null) };
  };
}

type Completion = (value: unknown, state: State) => unknown;

class Compiler {
  constructor(
    private readonly api: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly concealed: Concealed,
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
      if (!isData(value)) return null;
      const said = value['__typename'];
      const typeName = typeof said === 'string' ? said : staticName;
      if (this.concealed.type(typeName)) {
        state.hidden.add(typeName);
        return null;
      }
      const fields = fieldsFor(typeName);
      if (!fields) return null;
      const result: Data = {};
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
    const type = this.api.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    const found = new Map<string, Asked>();
    for (const source of sources) this.collect(source, typeName, found);
    return [...found].map(([responseName, { name, sources: nested, isConcealed }]) => {
      const shared = { responseName, name, isInherited: responseName in Object.prototype };
      if (name === '__typename') return { ...shared, complete: () => typeName };
      if (name === '__schema' || name === '__type') return { ...shared, complete: (value) => value ?? null };
      const field = type.getFields()[name];
      if (!field) throw new Error(`${typeName} has no field ${name}`);
      if (isConcealed) return { ...shared, complete: () => (isNonNullType(field.type) ? bubble : null) };
      return { ...shared, complete: this.value(field.type, nested, `${typeName}.${name}`) };
    });
  }

  private collect({ selections }: SelectionSetNode, typeName: string, found: Map<string, Asked>): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const responseName = node.alias?.value ?? node.name.value;
        let entry = found.get(responseName);
        if (!entry) found.set(responseName, (entry = { name: node.name.value, sources: [], isConcealed: false }));
        entry.isConcealed ||= this.concealed.field(typeName, node);
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
    const type = this.api.getType(typeName);
    const abstract = this.api.getType(condition);
    return (
      (isObjectType(type) || isInterfaceType(type)) &&
      abstract !== undefined &&
      'name' in abstract &&
      (isInterfaceType(abstract) || !isObjectType(abstract)) &&
      this.api.isSubType(abstract as never, type)
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

function ownOf(object: Data, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
