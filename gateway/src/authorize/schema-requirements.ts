import {
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { selectionSetOf, stringArgument } from '../supergraph/planner-document.js';
import { type Requirement, requirementReader } from './requirement.js';

type Requirements = ReadonlySet<Requirement>;

/** Requirements of a supergraph by schema coordinate. Public parts have no entry. */
export interface SchemaRequirements {
  types: ReadonlyMap<string, Requirements>;
  /** `Type.field`. */
  fields: ReadonlyMap<string, Requirements>;
  /** `Type.field(argument:)`, required if the argument is given. */
  arguments: ReadonlyMap<string, Requirements>;
}

/**
 * Reads the access directives of a supergraph. A field has the requirements of itself, its parent type and its return type.
 * To close detours it also has those of:
 * - the same field in the interfaces of its parent type;
 * - the same field in all implementations, if its parent type is an interface;
 * - the fields in its `@requires`.
 *
 * An argument has the requirements of its input types.
 */
export function requirementsOfSchema(schema: GraphQLSchema): SchemaRequirements {
  return new Reader(schema).read();
}

class Reader {
  private readonly requirementOf = requirementReader();
  private readonly types = new Map<string, Set<Requirement>>();
  private readonly fields = new Map<string, Set<Requirement>>();
  private readonly arguments = new Map<string, Set<Requirement>>();

  constructor(private readonly schema: GraphQLSchema) {}

  read(): SchemaRequirements {
    const all = Object.values(this.schema.getTypeMap());
    for (const type of all) add(this.types, type.name, this.ofNodes(directivesOf(type)));
    const parents = all.filter((type) => isObjectType(type) || isInterfaceType(type));
    for (const type of parents) for (const field of Object.values(type.getFields())) this.readOwn(type, field);
    for (const type of parents) {
      for (const above of type.getInterfaces()) {
        for (const name of Object.keys(above.getFields()))
          add(this.fields, `${type.name}.${name}`, this.own(above.name, name));
      }
    }
    for (const type of parents) {
      if (!isInterfaceType(type)) continue;
      const { objects, interfaces } = this.schema.getImplementations(type);
      for (const name of Object.keys(type.getFields())) {
        for (const below of [...objects, ...interfaces])
          add(this.fields, `${type.name}.${name}`, this.fields.get(`${below.name}.${name}`));
      }
    }
    this.readRequires(parents);
    return { types: this.types, fields: this.fields, arguments: this.arguments };
  }

  private readOwn(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): void {
    const coordinate = `${type.name}.${field.name}`;
    add(this.fields, coordinate, this.types.get(type.name));
    add(this.fields, coordinate, this.ofNodes(field.astNode?.directives));
    add(this.fields, coordinate, this.types.get(getNamedType(field.type).name));
    for (const argument of field.args) {
      add(this.arguments, `${coordinate}(${argument.name}:)`, this.ofInput(argument, new Set()));
    }
  }

  /** Returns the requirements of an interface field without those of its implementations. */
  private own(typeName: string, name: string): Requirement[] {
    const type = this.schema.getType(typeName);
    if (!isInterfaceType(type)) return [];
    const field = type.getFields()[name]!;
    return [...this.ofNodes(directivesOf(type)), ...this.ofNodes(field.astNode?.directives)];
  }

  private ofInput({ type }: Pick<GraphQLArgument, 'type'>, seen: Set<string>): Requirement[] {
    const named = getNamedType(type);
    if (seen.has(named.name)) return [];
    seen.add(named.name);
    const below = isInputObjectType(named) ? Object.values(named.getFields()) : [];
    return [...(this.types.get(named.name) ?? []), ...below.flatMap((each) => this.ofInput(each, seen))];
  }

  /** Adds requirements through `@requires` until none is new: a required field may have `@requires` itself. */
  private readRequires(parents: readonly GraphQLNamedType[]): void {
    const computed = parents.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            requiresOf(field).map((set) => ({ coordinate: `${type.name}.${field.name}`, type, set })),
          )
        : [],
    );
    for (let changed = true; changed;) {
      changed = false;
      for (const { coordinate, type, set } of computed) {
        const before = this.fields.get(coordinate)?.size ?? 0;
        for (const each of this.ofSelection(set, type)) add(this.fields, coordinate, [each]);
        changed ||= (this.fields.get(coordinate)?.size ?? 0) > before;
      }
    }
  }

  private ofSelection(set: SelectionSetNode, type: GraphQLNamedType): Requirement[] {
    return set.selections.flatMap((node): Requirement[] => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = (node.typeCondition && this.schema.getType(node.typeCondition.name.value)) ?? type;
        return [...(this.types.get(narrowed.name) ?? []), ...this.ofSelection(node.selectionSet, narrowed)];
      }
      const own = [...(this.fields.get(`${type.name}.${node.name.value}`) ?? [])];
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      return field && node.selectionSet
        ? [...own, ...this.ofSelection(node.selectionSet, getNamedType(field.type))]
        : own;
    });
  }

  private ofNodes(nodes: readonly (ConstDirectiveNode | undefined)[] = []): Requirement[] {
    return nodes.flatMap((node) => (node && this.requirementOf(node)) ?? []);
  }
}

function directivesOf({ astNode, extensionASTNodes }: GraphQLNamedType): ConstDirectiveNode[] {
  return [astNode, ...(extensionASTNodes ?? [])].flatMap((node) => node?.directives ?? []);
}

/** Returns the `@requires` selections of a field, one for each subgraph that computes it. */
function requiresOf({ astNode }: GraphQLField<unknown, unknown>): SelectionSetNode[] {
  return (astNode?.directives ?? []).flatMap((directive) => {
    if (directive.name.value !== 'join__field') return [];
    const requires = stringArgument(directive, 'requires');
    return requires === undefined ? [] : [selectionSetOf(requires)];
  });
}

function add(map: Map<string, Set<Requirement>>, key: string, requirements: Iterable<Requirement> = []): void {
  for (const each of requirements) {
    const known = map.get(key);
    if (known) known.add(each);
    else map.set(key, new Set([each]));
  }
}
