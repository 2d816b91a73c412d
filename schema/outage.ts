import {
  buildASTSchema,
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Fields by which one organisation's outage would take away what another has given, a sentence each. When an owner does
 * not answer, its fields are null, and a null where none may be goes upwards and takes the object with it. So three things
 * must not be:
 * - a root field that is never null: it takes the whole answer;
 * - a field that is never null and whose value somebody else has to complete: it takes the object that points there;
 * - an entity with fields that are never null of two owners: each takes what the other has said.
 */
export function outageRisks(supergraph: string): string[] {
  const schema = buildASTSchema(parse(supergraph, { noLocation: true }), { assumeValid: true, assumeValidSDL: true });
  const reader = new Reader(schema);
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return reader.types().flatMap((type) => {
    const fields = Object.values(type.getFields());
    if (roots.has(type as GraphQLObjectType)) return fields.flatMap((field) => rootRisk(type, field));
    return [...fields.flatMap((field) => pointerRisks(reader, type, field)), ...sharedRisk(reader, type)];
  });
}

type Field = GraphQLField<unknown, unknown>;

function rootRisk(type: Composite, { name, type: value }: Field): string[] {
  return isNonNullType(value)
    ? [
        `${type.name}.${name} is never null: while its owner does not answer, the whole answer is null. Make it nullable.`,
      ]
    : [];
}

function pointerRisks(reader: Reader, type: Composite, field: Field): string[] {
  if (!takesUp(field.type)) return [];
  return [...reader.ownersOf(type, field)].flatMap((giver) =>
    reader.placedBy(giver, getNamedType(field.type)).flatMap((value) => {
      const elsewhere = reader.neverNull(value).find((each) => !reader.ownersOf(value, each).has(giver));
      if (!elsewhere) return [];
      const [owner] = reader.ownersOf(value, elsewhere);
      return [
        `${type.name}.${field.name} of ${giver} is never null, and ${owner} has to say ${value.name}.${elsewhere.name}: ` +
          `while ${owner} does not answer, what ${giver} says of the ${type.name} is null. Make ${type.name}.${field.name} ` +
          `nullable, and its items where it is a list.`,
      ];
    }),
  );
}

function sharedRisk(reader: Reader, type: Composite): string[] {
  const ofOwner = new Map<string, string>();
  for (const field of isObjectType(type) ? reader.neverNull(type) : []) {
    const owners = [...reader.ownersOf(type, field)];
    // A field that several subgraphs resolve, such as a key, survives the outage of one.
    if (owners.length === 1 && !ofOwner.has(owners[0]!)) ofOwner.set(owners[0]!, field.name);
  }
  if (ofOwner.size < 2) return [];
  const said = [...ofOwner].map(([owner, field]) => `${field} of ${owner}`).join(' and ');
  return [
    `${type.name} has ${said}, both never null: each is lost with the other. Make those of all but one nullable.`,
  ];
}

/** Returns true if a null instead of an object propagates beyond the field itself. */
function takesUp(type: GraphQLOutputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return takesUp(inner.ofType);
  return isNonNullType(type);
}

class Reader {
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly schema: GraphQLSchema) {
    const graphs = schema.getType('join__Graph')?.astNode;
    const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
    this.names = new Map(
      values.map(({ name, directives = [] }) => [name.value, argumentOf(directives[0], 'name') ?? name.value]),
    );
  }

  types(): Composite[] {
    return Object.values(this.schema.getTypeMap()).filter(
      (type): type is Composite => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
    );
  }

  /** The subgraphs that resolve a field: those that it names, or all that have its type. */
  ownersOf(type: Composite, field: Field): Set<string> {
    const said = directives(field, 'join__field');
    if (said.length === 0) return this.graphs(directives(type, 'join__type'));
    return this.graphs(said.filter((each) => !isTrue(each, 'external')));
  }

  neverNull(type: Composite): Field[] {
    return Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  }

  /** The types of the objects that may stand where a subgraph says that something of this type stands. */
  placedBy(graph: string, place: GraphQLNamedType): Composite[] {
    if (isObjectType(place)) return [place];
    if (!isAbstractType(place)) return [];
    return this.schema.getPossibleTypes(place).filter((type) => {
      const nodes = isInterfaceType(place)
        ? directives(type, 'join__implements')
        : directives(place, 'join__unionMember');
      const [argument, wanted] = isInterfaceType(place) ? ['interface', place.name] : ['member', type.name];
      return this.graphs(nodes.filter((each) => argumentOf(each, argument) === wanted)).has(graph);
    });
  }

  private graphs(nodes: readonly ConstDirectiveNode[]): Set<string> {
    return new Set(nodes.flatMap((each) => this.names.get(argumentOf(each, 'graph') ?? '') ?? []));
  }
}

interface Written {
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

function directives({ astNode }: Written, name: string): ConstDirectiveNode[] {
  return (astNode?.directives ?? []).filter((each) => each.name.value === name);
}

function argumentOf(node: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = node?.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function isTrue(node: ConstDirectiveNode, name: string): boolean {
  const value = node.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN && value.value;
}
