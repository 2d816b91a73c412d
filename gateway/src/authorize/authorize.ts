import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fragmentsOf } from '../execute/fragments.js';
import type { Requirement } from './requirement.js';
import { requirementsOfSchema } from './schema-requirements.js';

/** Access rules of a supergraph. */
export interface Authorization {
  /** Returns the requirements of all fields and types in a document. */
  requirementsOf(document: DocumentNode): readonly Requirement[];
  /** Removes the denied fields from a document. */
  filter(document: DocumentNode, operation: OperationDefinitionNode, denied: ReadonlySet<Requirement>): Filtered;
}

export interface Filtered {
  document: DocumentNode;
  /** Response paths of the removed fields. */
  paths: readonly string[][];
  visibility: FieldVisibility;
}

/** Types and fields that the caller may not read, wherever the plan fetched them for another purpose. */
export interface FieldVisibility {
  isTypeHidden(typeName: string): boolean;
  isFieldHidden(typeName: string, node: FieldNode): boolean;
}

/** Reads the access rules of a supergraph; undefined if it has none. */
export function authorizationOf(schema: GraphQLSchema): Authorization | undefined {
  const { types, fields, arguments: given } = requirementsOfSchema(schema);
  if (fields.size === 0 && types.size === 0) return undefined;

  /** Returns the requirements of a field with its arguments. */
  const requiredOf = (parent: string | undefined, node: FieldNode): Requirement[] => {
    const coordinate = `${parent}.${node.name.value}`;
    const ofArguments = (node.arguments ?? []).flatMap(({ name }) => [
      ...(given.get(`${coordinate}(${name.value}:)`) ?? []),
    ]);
    return [...(fields.get(coordinate) ?? []), ...ofArguments];
  };

  return {
    requirementsOf(document) {
      const found = new Set<Requirement>();
      const info = new TypeInfo(schema);
      visit(
        document,
        visitWithTypeInfo(info, {
          Field: (node) => {
            addAll(found, requiredOf(info.getParentType()?.name, node));
            // The object may be of any possible type.
            for (const each of possibleNames(schema, info.getType())) addAll(found, types.get(each));
          },
          FragmentDefinition: (node) => addAll(found, types.get(node.typeCondition.name.value)),
          InlineFragment: (node) => addAll(found, node.typeCondition && types.get(node.typeCondition.name.value)),
        }),
      );
      return [...found];
    },

    filter(document, operation, denied) {
      const paths: string[][] = [];
      const fragments = fragmentsOf(document);
      const isDenied = (required: Iterable<Requirement> = []): boolean =>
        [...required].some((each) => denied.has(each));

      const filterSet = (set: SelectionSetNode, type: GraphQLNamedType, path: readonly string[]): SelectionSetNode => {
        const selections = set.selections.flatMap((node): typeof set.selections => {
          if (node.kind === Kind.FIELD) {
            const here = [...path, node.alias?.value ?? node.name.value];
            if (isDenied(requiredOf(type.name, node))) {
              paths.push(here);
              return [];
            }
            const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
            if (!node.selectionSet || !field) return [node];
            return [{ ...node, selectionSet: filterSet(node.selectionSet, getNamedType(field.type), here) }];
          }
          // A fragment may be spread at several places with different denials, so each spread is filtered by itself.
          const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
          const condition = fragment.typeCondition?.name.value;
          const narrowed = (condition && schema.getType(condition)) || type;
          if (condition && isAbstractType(type) && isDenied(types.get(condition))) {
            paths.push([...path]);
            return [];
          }
          const selectionSet = filterSet(fragment.selectionSet, narrowed, path);
          const directives = node.directives ?? [];
          return [
            {
              kind: Kind.INLINE_FRAGMENT,
              ...(fragment.typeCondition && { typeCondition: fragment.typeCondition }),
              directives,
              selectionSet,
            },
          ];
        });
        const nothingLeft = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
        return { ...set, selections: selections.length > 0 ? selections : [nothingLeft] };
      };

      const root = schema.getRootType(operation.operation)!;
      const filtered = { ...operation, selectionSet: filterSet(operation.selectionSet, root, []) };
      const visibility: FieldVisibility = {
        isTypeHidden: (name) => isDenied(types.get(name)),
        isFieldHidden: (typeName, node) => isDenied(requiredOf(typeName, node)),
      };
      return { document: { kind: Kind.DOCUMENT, definitions: [filtered] }, paths, visibility };
    },
  };
}

function possibleNames(schema: GraphQLSchema, type: GraphQLOutputType | null | undefined): string[] {
  const named = type && getNamedType(type);
  return named && isAbstractType(named) ? schema.getPossibleTypes(named).map(({ name }) => name) : [];
}

function addAll(found: Set<Requirement>, requirements: Iterable<Requirement> | undefined): void {
  for (const each of requirements ?? []) found.add(each);
}
