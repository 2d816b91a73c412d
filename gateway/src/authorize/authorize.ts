import {
  type ConstDirectiveNode,
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Caller } from '../identity/caller.js';

/** What a field asks of its reader: all of it has to hold. */
export type Requirement =
  | { kind: 'authenticated' }
  /** One of these lists, whole. */
  | { kind: 'scopes' | 'policies'; alternatives: readonly (readonly string[])[] };

/** Which fields of the supergraph are not for everybody. */
export interface Authorization {
  /** Requirements that an operation meets, so that what it may not read depends on these alone. */
  requirementsOf(document: DocumentNode): readonly Requirement[];
  /** The document without the fields that are denied, and where they were. */
  filter(document: DocumentNode, operation: OperationDefinitionNode, denied: ReadonlySet<Requirement>): Filtered;
}

export interface Filtered {
  document: DocumentNode;
  /** Response paths of what was taken out. */
  paths: readonly string[][];
}

/** Whether a caller meets a requirement. A policy is met by a role of its name. */
export function meets(requirement: Requirement, caller: Caller | undefined): boolean {
  if (!caller) return false;
  if (requirement.kind === 'authenticated') return true;
  const held = new Set(requirement.kind === 'scopes' ? caller.scopes : caller.roles);
  return requirement.alternatives.some((each) => each.every((name) => held.has(name)));
}

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` from a supergraph; undefined when nothing there has them. A field
 * asks what it, its type and the type of its value ask; a field of an interface also what the field asks in any type that
 * implements it, so that the interface is no way around.
 */
export function authorizationOf(schema: GraphQLSchema): Authorization | undefined {
  const known = new Map<string, Requirement>();
  const ofDirectives = (nodes: readonly (ConstDirectiveNode | undefined)[] = []): Requirement[] =>
    nodes.flatMap((node) => {
      const requirement = node && requirementOf(node);
      if (!requirement) return [];
      const key = JSON.stringify(requirement);
      // Equal requirements are one object: they are met or not met together.
      if (!known.has(key)) known.set(key, requirement);
      return [known.get(key)!];
    });
  const ofType = (type: GraphQLNamedType): Requirement[] => ofDirectives(directivesOf(type));

  const fields = new Map<string, readonly Requirement[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const own = [...ofType(type), ...ofDirectives(field.astNode?.directives), ...ofType(getNamedType(field.type))];
      if (own.length > 0) fields.set(`${type.name}.${field.name}`, [...new Set(own)]);
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInterfaceType(type)) continue;
    const implementations = schema.getPossibleTypes(type);
    for (const name of Object.keys(type.getFields())) {
      const coordinate = `${type.name}.${name}`;
      const below = implementations.flatMap((each) => fields.get(`${each.name}.${name}`) ?? []);
      const all = [...new Set([...(fields.get(coordinate) ?? []), ...below])];
      if (all.length > 0) fields.set(coordinate, all);
    }
  }
  const types = new Map<string, readonly Requirement[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    const own = ofType(type);
    if (own.length > 0) types.set(type.name, own);
  }
  if (fields.size === 0 && types.size === 0) return undefined;

  const requiredOf = (parent: string | undefined, name: string): readonly Requirement[] =>
    fields.get(`${parent}.${name}`) ?? [];

  return {
    requirementsOf(document) {
      const found = new Set<Requirement>();
      const info = new TypeInfo(schema);
      visit(
        document,
        visitWithTypeInfo(info, {
          Field: (node) => {
            for (const each of requiredOf(info.getParentType()?.name, node.name.value)) found.add(each);
          },
          FragmentDefinition: (node) => addAll(found, types.get(node.typeCondition.name.value)),
          InlineFragment: (node) => addAll(found, node.typeCondition && types.get(node.typeCondition.name.value)),
        }),
      );
      return [...found];
    },

    filter(document, operation, denied) {
      const paths: string[][] = [];
      const fragments = new Map(
        document.definitions.flatMap((each) =>
          each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
        ),
      );
      const isDenied = (required: readonly Requirement[] | undefined): boolean =>
        required?.some((each) => denied.has(each)) ?? false;

      const filterSet = (set: SelectionSetNode, type: GraphQLNamedType, path: readonly string[]): SelectionSetNode => {
        const selections = set.selections.flatMap((node): typeof set.selections => {
          if (node.kind === Kind.FIELD) {
            const here = [...path, node.alias?.value ?? node.name.value];
            if (isDenied(requiredOf(type.name, node.name.value))) {
              paths.push(here);
              return [];
            }
            const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
            if (!node.selectionSet || !field) return [node];
            return [{ ...node, selectionSet: filterSet(node.selectionSet, getNamedType(field.type), here) }];
          }
          // A fragment may be used where more is allowed and where less is: each use is filtered by itself.
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
      return { document: { kind: Kind.DOCUMENT, definitions: [filtered] }, paths };
    },
  };
}

function directivesOf({ astNode, extensionASTNodes }: GraphQLNamedType): (ConstDirectiveNode | undefined)[] {
  return [astNode, ...(extensionASTNodes ?? [])].flatMap((node) => node?.directives ?? []);
}

function addAll(found: Set<Requirement>, requirements: readonly Requirement[] | undefined): void {
  for (const each of requirements ?? []) found.add(each);
}

/** Directives of other specifications that have these names come with a prefix, so the names are enough. */
function requirementOf({ name, arguments: given }: ConstDirectiveNode): Requirement | undefined {
  const lists = (argument: string): string[][] => {
    const node = given?.find((each) => each.name.value === argument)?.value;
    return node ? (valueFromASTUntyped(node) as string[][]) : [];
  };
  switch (name.value) {
    case 'authenticated':
      return { kind: 'authenticated' };
    case 'requiresScopes':
      return { kind: 'scopes', alternatives: lists('scopes') };
    case 'policy':
      return { kind: 'policies', alternatives: lists('policies') };
    default:
      return undefined;
  }
}
