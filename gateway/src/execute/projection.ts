import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { FieldVisibility } from '../authorize/authorize.js';
import { collectFields, type Fragments, subselectionsOf } from './collect-fields.js';
import type { PlanNames } from './plan-names.js';
import { isObjectLike, ownProperty, type ResultMap, setProperty } from './result-map.js';

interface ProjectionState {
  /** Results of `__schema` and `__type`, by response name. */
  introspection: ResultMap;
  /** Response path of the object or list in completion. */
  path: (string | number)[];
  onNull: (path: readonly (string | number)[], coordinate: string) => void;
  hiddenTypes: Set<string>;
}

/** Returns the completed value, null, or `nulled`. */
type Completion = (value: unknown, state: ProjectionState) => unknown;

/** A null whose error is recorded already. In a non-null position it propagates to the parent. */
const nulled = Symbol('nulled');

export interface ProjectedField {
  responseName: string;
  /** Response name in plans; see `plan-names.ts`. */
  planName: string;
  coordinate: string;
  isNonNull: boolean;
  /** Every object inherits a property of this name, such as `constructor`. */
  isInherited: boolean;
  isLeaf: boolean;
  complete: Completion;
  /** Undefined for scalars and enums. */
  below: ObjectProjection | undefined;
}

/** Projection of the objects at one response path. */
export interface ObjectProjection {
  complete: Completion;
  /** Names of the object types that may stand here. */
  possibleTypes: readonly string[];
  /** Fields requested of a type; null if the type is not in the API schema. */
  fieldsOf: (typeName: string) => readonly ProjectedField[] | null;
}

export interface Projected {
  data: ResultMap | null;
  /** Types of objects that were left out because the caller may not read them. */
  hiddenTypes: ReadonlySet<string>;
}

export interface ProjectionSchema {
  apiSchema: GraphQLSchema;
  fragments: Fragments;
  names: PlanNames;
  visibility: FieldVisibility | undefined;
}

/** Compiles the projection of an operation whose `@skip` and `@include` are applied. */
export function compileProjection(
  schema: ProjectionSchema,
  rootType: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): ObjectProjection {
  return new Compiler(schema).object([selectionSet], rootType);
}

/**
 * Projects the data of a plan on the operation: its fields, under their response names and in their order. A null in a
 * non-null position propagates, and is passed to `onNull` once, where it first occurs.
 */
export function project(
  projection: ObjectProjection,
  data: ResultMap,
  introspection: ResultMap,
  onNull: ProjectionState['onNull'],
): Projected {
  const state: ProjectionState = { introspection, path: [], onNull, hiddenTypes: new Set() };
  const projected = projection.complete(data, state);
  return { data: projected === nulled ? null : (projected as ResultMap | null), hiddenTypes: state.hiddenTypes };
}

class Compiler {
  constructor(private readonly schema: ProjectionSchema) {}

  object(selectionSets: readonly SelectionSetNode[], staticType: GraphQLCompositeType): ObjectProjection {
    const { apiSchema, visibility } = this.schema;
    const byType = new Map<string, readonly ProjectedField[] | null>();
    const fieldsOf = (typeName: string): readonly ProjectedField[] | null => {
      let fields = byType.get(typeName);
      if (fields !== undefined) return fields;
      fields = this.fields(selectionSets, typeName);
      // Names of unknown types are not cached: a subgraph can return any number of them.
      if (fields) byType.set(typeName, fields);
      return fields;
    };
    const complete: Completion = (value, state) => {
      if (!isObjectLike(value)) return null;
      const typename = value['__typename'];
      const typeName = typeof typename === 'string' ? typename : staticType.name;
      if (visibility?.isTypeHidden(typeName)) {
        state.hiddenTypes.add(typeName);
        return nulled;
      }
      const fields = fieldsOf(typeName);
      return fields ? completeFields(value, fields, state) : null;
    };
    const possibleTypes = isAbstractType(staticType) ? apiSchema.getPossibleTypes(staticType) : [staticType];
    return { complete, fieldsOf, possibleTypes: possibleTypes.map(({ name }) => name) };
  }

  private fields(selectionSets: readonly SelectionSetNode[], typeName: string): readonly ProjectedField[] | null {
    const { apiSchema, fragments } = this.schema;
    const type = apiSchema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    const collected = collectFields(apiSchema, fragments, typeName, selectionSets);
    return [...collected].flatMap(([responseName, { nodes, isCertain }]): ProjectedField[] => {
      if (!isCertain) return [];
      const { name } = nodes[0]!;
      const coordinate = `${typeName}.${name.value}`;
      const meta = {
        responseName,
        planName: name.value,
        coordinate,
        below: undefined,
        isInherited: false,
        isLeaf: true,
      };
      if (name.value === '__typename') {
        return [{ ...meta, isNonNull: true, complete: () => (isObjectType(type) ? typeName : null) }];
      }
      if (name.value === '__schema' || name.value === '__type') {
        return [
          {
            ...meta,
            isNonNull: false,
            complete: (_, { introspection }) => ownProperty(introspection, responseName) ?? null,
          },
        ];
      }
      const { type: fieldType } = type.getFields()[name.value]!;
      const isHidden = nodes.some((node) => this.schema.visibility?.isFieldHidden(typeName, node));
      const { complete, below } = this.value(fieldType, subselectionsOf(nodes), coordinate);
      const planName = this.schema.names.responseName(nodes[0]!, typeName);
      return [
        {
          responseName,
          planName,
          coordinate,
          isNonNull: isNonNullType(fieldType),
          isInherited: planName in Object.prototype,
          isLeaf: isLeafType(getNullableType(fieldType)),
          complete: isHidden ? () => nulled : complete,
          below,
        },
      ];
    });
  }

  private value(
    type: GraphQLOutputType,
    selectionSets: readonly SelectionSetNode[],
    coordinate: string,
  ): Pick<ProjectedField, 'complete' | 'below'> {
    if (isNonNullType(type)) return this.value(type.ofType, selectionSets, coordinate);
    if (isListType(type)) {
      const { complete, below } = this.value(type.ofType, selectionSets, coordinate);
      return { complete: completeList(complete, isNonNullType(type.ofType), coordinate), below };
    }
    if (isCompositeType(type)) {
      const below = this.object(selectionSets, type);
      return { complete: below.complete, below };
    }
    if (isEnumType(type)) {
      const isValue = (value: unknown): boolean => typeof value === 'string' && type.getValue(value) !== undefined;
      return { complete: (value) => (isValue(value) ? value : null), below: undefined };
    }
    return { complete: (value) => value ?? null, below: undefined };
  }
}

function completeFields(value: ResultMap, fields: readonly ProjectedField[], state: ProjectionState): unknown {
  const result: ResultMap = {};
  for (const { responseName, planName, coordinate, isNonNull, isInherited, isLeaf, complete } of fields) {
    const source = isInherited ? ownProperty(value, planName) : value[planName];
    if (!isLeaf) state.path.push(responseName);
    let completed = complete(source, state);
    if (!isLeaf) state.path.pop();
    if (completed === null && isNonNull) {
      state.onNull([...state.path, responseName], coordinate);
      completed = nulled;
    }
    if (completed === nulled) {
      if (isNonNull) return nulled;
      completed = null;
    }
    setProperty(result, responseName, completed);
  }
  return result;
}

function completeList(complete: Completion, isNonNull: boolean, coordinate: string): Completion {
  return (value, state) => {
    if (!Array.isArray(value)) return null;
    const items: unknown[] = Array.from({ length: value.length });
    for (let index = 0; index < value.length; index += 1) {
      state.path.push(index);
      let completed = complete(value[index], state);
      state.path.pop();
      if (completed === null && isNonNull) {
        state.onNull([...state.path, index], coordinate);
        completed = nulled;
      }
      if (completed === nulled && isNonNull) return nulled;
      items[index] = completed === nulled ? null : completed;
    }
    return items;
  };
}
