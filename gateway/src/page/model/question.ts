import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  TypeInfo,
  valueFromASTUntyped,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type Label, labelOf } from './label.js';
import { type Shape, shapesOf } from './shape.js';

/** Control with which a variable is entered. */
export type InputControl =
  | 'unit'
  | 'unit-code'
  | 'unit-name'
  | 'organization'
  | 'enum'
  | 'date'
  | 'number'
  | 'boolean'
  | 'text';

/** A variable of a question. */
export interface QuestionInput {
  readonly name: string;
  readonly label: Label;
  readonly control: InputControl;
  /** Name of the enum, for the labels of its values. */
  readonly type: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
  readonly defaultValue: unknown;
}

/** A saved operation as the page shows it. */
export interface Question {
  /** Name of the file, and of the question in its address. */
  readonly name: string;
  readonly group: string;
  readonly title: Label;
  readonly about: Label;
  /** Text as it is saved. */
  readonly text: string;
  /** Text as the page sends it: without `@asOf`, with provenance, and with ID and type name of named things. */
  readonly sent: string;
  /** Request date of the saved text; undefined for today. */
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly inputs: readonly QuestionInput[];
  readonly shapes: readonly Shape[];
}

/**
 * Reads a saved operation. The comment above it has the title in Vietnamese and English, an empty line, an explanation in
 * both languages, and annotations:
 *
 *     # @group recommendations
 *     # @input area unit | Đơn vị — Area
 *     # @label open | Kiến nghị còn mở — Open recommendations
 */
export function readQuestion(schema: GraphQLSchema, name: string, text: string): Question {
  const document = parse(text);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error(`${name}: no operation`);
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const comments = commentLines(text);
  const lines = comments.filter((line) => !line.startsWith('@'));
  const [vi = name, en = vi, , aboutVi = '', aboutEn = aboutVi] = lines;
  const annotations = inputAnnotations(comments);
  const day = dayOf(operation);
  return {
    name,
    group: annotationOf(comments, 'group') ?? 'other',
    title: { vi, en },
    about: { vi: aboutVi, en: aboutEn },
    text,
    sent: sentText(schema, text, day.variables),
    ...(day.date !== undefined && { asOf: day.date }),
    ...(day.knownOn !== undefined && { knownOn: day.knownOn }),
    inputs: (operation.variableDefinitions ?? [])
      .filter(({ variable }) => !day.variables.has(variable.name.value))
      .map((definition) => inputOf(schema, definition, annotations)),
    shapes: shapesOf(schema, operation, fragments, aliasLabels(comments)),
  };
}

/** Returns the comment lines above an operation, without their `#`. */
function commentLines(text: string): string[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^# ?/, ''));
}

function annotationOf(comments: readonly string[], name: string): string | undefined {
  return comments
    .find((line) => line.startsWith(`@${name} `))
    ?.slice(name.length + 2)
    .trim();
}

interface InputAnnotation {
  readonly control?: InputControl;
  readonly label?: Label;
}

/** Reads lines of the form `@input area unit | Đơn vị — Area`; control and label are optional. */
function inputAnnotations(comments: readonly string[]): Map<string, InputAnnotation> {
  return new Map(
    comments
      .filter((line) => line.startsWith('@input '))
      .map((line) => {
        const [head = '', label] = line.slice('@input '.length).split('|');
        const [name = '', control] = head.trim().split(/\s+/);
        const [vi, en] = (label ?? '').trim().split(' — ');
        return [name, { ...(control && { control: control as InputControl }), ...(vi && en && { label: { vi, en } }) }];
      }),
  );
}

/** Reads lines of the form `@label open | Còn mở — Open`, the labels of aliases. */
function aliasLabels(comments: readonly string[]): Map<string, Label> {
  return new Map(
    comments
      .filter((line) => line.startsWith('@label '))
      .flatMap((line): [string, Label][] => {
        const [name = '', label = ''] = line.slice('@label '.length).split('|');
        const [vi, en] = label.trim().split(' — ');
        return vi && en ? [[name.trim(), { vi, en }]] : [];
      }),
  );
}

/** Returns the dates of the directive `@asOf`, and the variables that hold them. */
function dayOf(operation: OperationDefinitionNode): { date?: string; knownOn?: string; variables: Set<string> } {
  const directive = operation.directives?.find(({ name }) => name.value === 'asOf');
  const variables = new Set<string>();
  const read = (name: string): string | undefined => {
    const value = directive?.arguments?.find((each) => each.name.value === name)?.value;
    if (value?.kind !== Kind.VARIABLE) return value && String(valueFromASTUntyped(value));
    variables.add(value.name.value);
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value.name.value);
    return definition?.defaultValue && String(valueFromASTUntyped(definition.defaultValue));
  };
  const date = read('date');
  const knownOn = read('knownOn');
  return { ...(date !== undefined && { date }), ...(knownOn !== undefined && { knownOn }), variables };
}

/** Removes `@asOf`, which the page sends as a header, selects the provenance of each row, and ID and type name beside each name. */
function sentText(schema: GraphQLSchema, text: string, dayVariables: ReadonlySet<string>): string {
  const typeInfo = new TypeInfo(schema);
  const document = parse(text, { noLocation: true });
  const isAsOf = ({ name }: DirectiveNode | ConstDirectiveNode): boolean => name.value === 'asOf';
  return print(
    visit(
      document,
      visitWithTypeInfo(typeInfo, {
        OperationDefinition: (node) => ({
          ...node,
          directives: node.directives?.filter((directive) => !isAsOf(directive)),
          variableDefinitions: node.variableDefinitions?.filter(
            ({ variable }) => !dayVariables.has(variable.name.value),
          ),
        }),
        SelectionSet: { leave: (node) => withIdentity(node, typeInfo) },
      }),
    ),
  );
}

function withIdentity(node: SelectionSetNode, typeInfo: TypeInfo): SelectionSetNode | undefined {
  const type = typeInfo.getParentType();
  if (!type || !isCompositeType(type) || !(isObjectType(type) || isInterfaceType(type))) return undefined;
  const responseNames = new Set(
    node.selections.flatMap((each) => (each.kind === Kind.FIELD ? [(each.alias ?? each.name).value] : [])),
  );
  const fields = type.getFields();
  const isNamed = responseNames.has('name') || responseNames.has('shortName');
  const wanted = [...(isNamed ? ['__typename', 'id'] : []), 'provenance'];
  const added = wanted.filter((name) => (name === '__typename' || fields[name]) && !responseNames.has(name));
  if (added.length === 0) return undefined;
  const nodes = added.map((value): SelectionNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } }));
  return { ...node, selections: [...nodes, ...node.selections] };
}

function inputOf(
  schema: GraphQLSchema,
  { variable, type: typeNode, defaultValue }: VariableDefinitionNode,
  annotations: ReadonlyMap<string, InputAnnotation>,
): QuestionInput {
  const name = variable.name.value;
  const type = typeFromAST(schema, typeNode as never) as GraphQLInputType;
  const nullable = isNonNullType(type) ? type.ofType : type;
  const annotation = annotations.get(name);
  return {
    name,
    label: annotation?.label ?? labelOf(undefined, name),
    control: annotation?.control ?? controlOf(name, type),
    type: getNamedType(type).name,
    isList: isListType(nullable),
    isRequired: isNonNullType(type),
    defaultValue: defaultValue && valueFromASTUntyped(defaultValue),
  };
}

const unitNames = /^(area|district|ward|unit|withinArea)(Id)?$/i;
const organizationNames = /^(committee|organi[sz]ation|host|issuer|body|recipient|holder)(Id)?$/i;

function controlOf(name: string, type: GraphQLInputType): InputControl {
  const named = getNamedType(type);
  if (isEnumType(named)) return 'enum';
  if (named.name === 'LocalDate') return 'date';
  if (named.name === 'Int' || named.name === 'Float') return 'number';
  if (named.name === 'Boolean') return 'boolean';
  if (named.name === 'ID' && unitNames.test(name)) return 'unit';
  return named.name === 'ID' && organizationNames.test(name) ? 'organization' : 'text';
}
