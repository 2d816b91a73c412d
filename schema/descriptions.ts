import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';

/**
 * Descriptions of the API that break the rules of CONTRIBUTING.md, one sentence each, naming the schema coordinate.
 * Root types and scalars of a library are left out.
 */
export function descriptionFaults(api: string): string[] {
  const schema = buildSchema(api, { assumeValidSDL: true });
  return [...described(schema)].flatMap((element) =>
    faultsOf(element).map((fault) => `${element.coordinate} ${fault}: ${JSON.stringify(element.description ?? null)}`),
  );
}

/** A schema element with its coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
interface Described {
  coordinate: string;
  /** The element's own name, the last part of the coordinate. */
  name: string;
  description: string | null | undefined;
  kind: 'type' | 'field' | 'argument' | 'value';
}

function* described(schema: GraphQLSchema): Generator<Described> {
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isScalarType(type)) continue;
    const { name, description } = type;
    if (!roots.has(type)) yield { coordinate: name, name, description, kind: 'type' };
    yield* describedMembers(type);
  }
}

function* describedMembers(type: GraphQLNamedType): Generator<Described> {
  if (isEnumType(type)) {
    for (const { name, description } of type.getValues())
      yield { coordinate: `${type.name}.${name}`, name, description, kind: 'value' };
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    const coordinate = `${type.name}.${field.name}`;
    yield { coordinate, name: field.name, description: field.description, kind: 'field' };
    for (const { name, description } of 'args' in field ? field.args : [])
      yield { coordinate: `${coordinate}(${name}:)`, name, description, kind: 'argument' };
  }
}

/** Fewer letters than this cannot say more than the name. */
const leastLength = 13;

const mostWordsInSentence = 25;

/** A question instead of an answer, or a pronoun for something outside the sentence. */
const opener =
  /^(What|Who|Whom|Whose|Which|Whether|Whatever|Whoever|Where|When|Why|How|Here|There|That|It|Its|They|Their|One of them)\b/;

/** Words that CONTRIBUTING.md replaces. */
const wording: readonly (readonly [found: RegExp, instead: string])[] = [
  [/request[’']s day|day of the (request|answer)/i, 'write "request date"'],
  [/\b(nobody|somebody|whoever|whomever)\b/i, 'name the subject'],
  [/\bis no (?!longer)[a-z]|\bwhere there is none\b|\bnone of which\b/i, 'write "is not", or "null if"'],
];

/** Types of the machinery of lists, which have no Vietnamese term. */
const technical = /(Connection|Edge|Order|OrderField|Filter|Grouping|Breakdown)$|^(PageInfo|Node)$/;

function faultsOf({ name, description, kind }: Described): string[] {
  if (!description) return ['has no description'];
  if (kind === 'field') return fieldFaults(description, name);
  const label = kind === 'value' && description.includes(' — ');
  const needsTerm = kind === 'type' && !technical.test(name);
  return [
    ...(label ? labelFaults(description) : proseFaults(description, name)),
    ...(needsTerm && !isVietnamese(description) ? ['does not give the Vietnamese term'] : []),
    ...wordingFaults(description),
  ];
}

/** A field is described by a label, `<Vietnamese> — <English>.`, and prose. */
function fieldFaults(description: string, name: string): string[] {
  const [, label, prose] = /^([^.]* — [^.]*\.)(?: ([\s\S]*))?$/.exec(description) ?? [];
  if (!label) return ['has no label'];
  return [...labelFaults(label), ...(prose ? [...proseFaults(prose, name), ...wordingFaults(prose)] : [])];
}

/** A label of an enum value is `<Vietnamese> — <English>.` */
function labelFaults(description: string): string[] {
  const [vietnamese = '', english = ''] = description.split(' — ');
  return [
    ...(isVietnamese(vietnamese) ? [] : ['has no Vietnamese label with its accents']),
    ...(/[A-Za-z]{2}/.test(english) ? [] : ['has no English label']),
    ...(english.endsWith('.') ? [] : ['does not end with a full stop']),
  ];
}

function proseFaults(description: string, name: string): string[] {
  const sentences = description.split(/(?<=[.!?])\s+/);
  return [
    ...(description.length < leastLength ? ['has a description of twelve characters or fewer'] : []),
    ...(saysOnly(description, name) ? ['has a description that repeats its name'] : []),
    ...(sentences.some((sentence) => opener.test(sentence)) ? ['opens a sentence with a question or a pronoun'] : []),
    ...(/[.:]$/.test(description) ? [] : ['does not end with a full stop']),
    ...(sentences.some((sentence) => sentence.split(/\s+/).length > mostWordsInSentence)
      ? [`has a sentence of more than ${mostWordsInSentence} words`]
      : []),
  ];
}

function wordingFaults(description: string): string[] {
  return wording.filter(([found]) => found.test(description)).map(([, instead]) => `should ${instead}`);
}

const fillers = new Set(['a', 'an', 'the', 'this', 'of', 'its', 'in', 'by', 'for', 'to', 'id', 's']);

/** True if every word of the description is a word of the name, or an article or preposition. */
function saysOnly(description: string, name: string): boolean {
  const own = new Set(wordsOf(name));
  return wordsOf(description).every((word) => fillers.has(word) || own.has(word));
}

/** Words in lower case, long ones without a plural s; `recordedAt` and `RECORDED_AT` are two words each. */
function wordsOf(text: string): string[] {
  const parted = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return (parted.match(/\p{L}+/gu) ?? []).map((word) => (word.length > 4 ? word.replace(/s$/, '') : word));
}

/** Accents set a Vietnamese text apart from one typed without them, and from English. */
function isVietnamese(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text);
}
