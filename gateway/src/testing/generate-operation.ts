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

/** A query with its variable values. */
export interface GeneratedOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Returns a generator of numbers from 0 to 1 (mulberry32), equal for equal seeds. */
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
  /** Ids of the graph. An unknown one is requested as well. */
  ids: readonly string[];
}

/**
 * Generates valid queries, equal for equal seeds: aliases, also ones that equal fields and names of plans, named and inline
 * fragments on interfaces, unions and objects, fields in several fragments, `@skip` and `@include`, arguments by value and
 * by variable.
 */
export function* generateOperations(
  schema: GraphQLSchema,
  { seed, count, ids }: GeneratorOptions,
): Generator<GeneratedOperation> {
  const random = randomOf(seed);
  for (let made = 0; made < count;) {
    const operation = new Writer(schema, random, [...ids, 'nobody']).operation();
    // Two fragments may give one response name to different fields.
    if (validate(schema, parse(operation.query)).length > 0) continue;
    made += 1;
    yield operation;
  }
}

/** Variables, some under names of plans, with their types. */
const types: Readonly<Record<string, string>> = {
  yes: 'Boolean!',
  no: 'Boolean!',
  representations: 'Int',
  __batch_reps_0: 'ID!',
};

/** Response names of plans and of JavaScript. */
const reservedNames = ['__typename', '_entities', '_e0', '_internal_qp_alias_0', 'constructor', '__proto__'];

class Writer {
  private readonly fragments = new Map<string, { on: string; text: string }>();
  private readonly responseNames: readonly string[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
    private readonly ids: readonly string[],
  ) {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__') ? Object.keys(type.getFields()) : [],
    );
    this.responseNames = [...new Set([...fields, ...reservedNames])];
  }

  operation(): GeneratedOperation {
    const body = this.selection(this.schema.getQueryType()!, 4);
    const fragments = [...this.fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
    const text = [body, ...fragments].join('\n');
    const used = Object.entries(types).filter(([name]) => text.includes(`$${name}`));
    const declared = used.map(([name, type]) => `$${name}: ${type}`).join(', ');
    const values = {
      yes: true,
      no: false,
      representations: Math.floor(this.random() * 5),
      __batch_reps_0: this.one(this.ids),
    };
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
      if (kind === 'ID')
        return `${argument.name}: ${this.chance(0.5) ? '$__batch_reps_0' : JSON.stringify(this.one(this.ids))}`;
      return this.chance(0.5)
        ? `${argument.name}: ${this.chance(0.5) ? '$representations' : Math.floor(this.random() * 4)}`
        : '';
    });
    const text = given.filter(Boolean).join(', ');
    // Most aliases mean one field with the same arguments, so that fragments can share them.
    const own = text || this.chance(0.2) ? `${field.name}_${text.replace(/\W+/g, '_')}: ` : '';
    const alias = this.chance(0.1) ? `${this.hostileName()}: ` : own;
    const below = isCompositeType(type) ? ` ${this.selection(type, depth - 1)}` : '';
    return `${alias}${field.name}${text && `(${text})`}${this.directive()}${below}`;
  }

  /** Returns a name that plans may use: half of the time that of a key. */
  private hostileName(): string {
    return this.chance(0.5) ? 'id' : this.one(this.responseNames);
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
    // Its text is written before it has a name, so that no fragment spreads itself.
    const text = this.selection(on, depth);
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, { on: on.name, text });
    return `...${name}${this.directive()}`;
  }

  /** Returns the types that overlap with the type. */
  private overlapping(type: GraphQLNamedType): GraphQLNamedType[] {
    const own = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const abstract = Object.values(this.schema.getTypeMap()).filter(
      (each) =>
        isAbstractType(each) && own.some((object) => isObjectType(object) && this.schema.isSubType(each, object)),
    );
    return [...own, ...abstract];
  }
}
