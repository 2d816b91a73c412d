import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';

/** A query, and values for its variables. */
export interface GeneratedOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface GeneratorOptions {
  seed: number;
  count: number;
  /** Ids that the graph knows; one that it does not is asked for as well. */
  ids: readonly string[];
}

/**
 * Valid queries, the same for the same seed, with what makes queries hard: aliases, named and inline fragments on
 * interfaces, unions and objects, fields that several fragments select, `@skip` and `@include`, arguments by value and by
 * variable.
 */
export function* generateOperations(
  schema: GraphQLSchema,
  { seed, count, ids }: GeneratorOptions,
): Generator<GeneratedOperation> {
  const random = randomOf(seed);
  for (let made = 0; made < count;) {
    const operation = new Writer(schema, random, [...ids, 'nobody']).operation();
    // Fragments may ask for one name in two shapes: who writes a query by hand would see that, too.
    if (validate(schema, parse(operation.query)).length > 0) continue;
    made += 1;
    yield operation;
  }
}

const types: Readonly<Record<string, string>> = { yes: 'Boolean!', no: 'Boolean!', number: 'Int', id: 'ID!' };

class Writer {
  private readonly fragments = new Map<string, { on: string; text: string }>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
    private readonly ids: readonly string[],
  ) {}

  operation(): GeneratedOperation {
    const body = this.selection(this.schema.getQueryType()!, 4);
    const fragments = [...this.fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
    const text = [body, ...fragments].join('\n');
    const used = Object.entries(types).filter(([name]) => text.includes(`$${name}`));
    const declared = used.map(([name, type]) => `$${name}: ${type}`).join(', ');
    const values = { yes: true, no: false, number: Math.floor(this.random() * 5), id: this.one(this.ids) };
    return {
      query: `query ${declared && `(${declared})`} ${text}`,
      variables: Object.fromEntries(used.map(([name]) => [name, values[name as keyof typeof values]])),
    };
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = [];
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const wanted = 1 + Math.floor(this.random() * 4);
    for (let part = 0; part < wanted; part += 1) {
      if (this.chance(fields.length === 0 ? 0.8 : 0.25)) parts.push(this.fragment(type, depth));
      else if (fields.length === 0 || this.chance(0.08)) parts.push('__typename');
      else parts.push(this.field(this.one(fields), depth));
    }
    const text = parts.filter(Boolean).join(' ');
    return `{ ${text || '__typename'} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth === 0) return '';
    const given = field.args.map((argument) => {
      const kind = getNamedType(argument.type).name;
      if (kind === 'ID') return `${argument.name}: ${this.chance(0.5) ? '$id' : JSON.stringify(this.one(this.ids))}`;
      return this.chance(0.5)
        ? `${argument.name}: ${this.chance(0.5) ? '$number' : Math.floor(this.random() * 4)}`
        : '';
    });
    const text = given.filter(Boolean).join(', ');
    // One alias always means one field with the same arguments, so that places can share it.
    const alias = text || this.chance(0.2) ? `${field.name}_${text.replace(/\W+/g, '_')}: ` : '';
    const below = isCompositeType(type) ? ` ${this.selection(type, depth - 1)}` : '';
    return `${alias}${field.name}${text && `(${text})`}${this.directive()}${below}`;
  }

  private directive(): string {
    if (!this.chance(0.12)) return '';
    const condition = this.one(['$yes', '$no', 'true', 'false']);
    return ` ${this.one(['@include', '@skip'])}(if: ${condition})`;
  }

  private fragment(type: GraphQLNamedType, depth: number): string {
    const on = this.chance(0.2) ? type : this.one(this.overlapping(type));
    if (this.chance(0.4))
      return `... ${this.chance(0.8) || on !== type ? `on ${on.name}` : ''}${this.directive()} ${this.selection(on, depth)}`;
    const known = [...this.fragments].filter(([, fragment]) => fragment.on === on.name);
    if (known.length > 0 && this.chance(0.5)) return `...${this.one(known)[0]}${this.directive()}`;
    // Written before it has a name, so that no fragment can spread itself.
    const text = this.selection(on, depth);
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, { on: on.name, text });
    return `...${name}${this.directive()}`;
  }

  /** Types of which an object of `type` may be. */
  private overlapping(type: GraphQLNamedType): GraphQLNamedType[] {
    const own = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const abstract = Object.values(this.schema.getTypeMap()).filter(
      (each) =>
        isAbstractType(each) && own.some((object) => isObjectType(object) && this.schema.isSubType(each, object)),
    );
    return [...own, ...abstract];
  }
}
