import { QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  buildASTSchema,
  type DocumentNode,
  extendSchema,
  type GraphQLSchema,
  isEnumType,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  type StringValueNode,
  visit,
} from 'graphql';
import { type Authorization, authorizationOf } from '../authorize/authorize.js';
import { plannerDocument } from './planner-document.js';
import { unknownSecurity, withSecurityNames } from './security-names.js';

export interface SubgraphAddress {
  name: string;
  /** Value of the enum `join__Graph`. */
  graph: string;
  url: string;
}

/** A Federation 2 supergraph. */
export interface Supergraph {
  /** The supergraph schema, inaccessible types included. */
  supergraphSchema: GraphQLSchema;
  /** The API schema, which clients see. */
  apiSchema: GraphQLSchema;
  subgraphs: readonly SubgraphAddress[];
  planner: QueryPlanner;
  /** Access requirements of fields; undefined if there are none. */
  authorization: Authorization | undefined;
}

/** Reason why a supergraph cannot be served, in one line. */
export class SupergraphError extends Error {}

/** Reads a supergraph. @throws SupergraphError if it cannot be served */
export function readSupergraph(sdl: string): Supergraph {
  let written: DocumentNode;
  try {
    written = parse(sdl, { noLocation: true });
  } catch (error) {
    throw new SupergraphError(`The supergraph is not GraphQL: ${(error as Error).message}`);
  }
  const document = withSecurityNames(written);
  const supergraphSchema = schemaOf(document);
  const subgraphs = subgraphsOf(supergraphSchema);
  if (subgraphs.length === 0) {
    throw new SupergraphError(
      'This is no Federation 2 supergraph: it has no enum join__Graph that names its subgraphs.',
    );
  }
  const [unknown] = unknownSecurity(document);
  if (unknown) {
    throw new SupergraphError(`The supergraph has a security feature that this gateway does not know: ${unknown}.`);
  }
  let planner: QueryPlanner;
  try {
    const planned = plannerDocument(document);
    planner = new QueryPlanner(planned === written ? sdl : print(planned));
  } catch (error) {
    throw new SupergraphError(`The supergraph cannot be planned for: ${(error as Error).message}`);
  }
  const visible = withoutTheHidden(parse(planner.consumerSchema, { noLocation: true }));
  const apiSchema = buildASTSchema(visible, { assumeValid: true, assumeValidSDL: true });
  return {
    supergraphSchema,
    apiSchema: withTimeTravel(apiSchema),
    subgraphs,
    planner,
    authorization: authorizationOf(supergraphSchema),
  };
}

/** Names of introspection and of federation. */
const machinery = /^(__|(join|link|core|federation)__)/;

/**
 * Removes from the planner's API schema: inaccessible members of unions and interfaces, types of federation directives, and
 * introspection fields of the query type.
 */
function withoutTheHidden(whole: DocumentNode): DocumentNode {
  const definitions = whole.definitions.filter(
    (each) => !('name' in each && each.name && machinery.test(each.name.value)),
  );
  const document: DocumentNode = { ...whole, definitions };
  const defined = new Set<string>();
  for (const each of definitions) if ('name' in each && each.name) defined.add(each.name.value);
  const seen = (nodes: readonly NamedTypeNode[] = []): NamedTypeNode[] =>
    nodes.filter(({ name }) => defined.has(name.value));
  return visit(document, {
    FieldDefinition: ({ name }) => (machinery.test(name.value) ? null : undefined),
    UnionTypeDefinition: (node) => ({ ...node, types: seen(node.types) }),
    ObjectTypeDefinition: (node) => ({ ...node, interfaces: seen(node.interfaces) }),
    InterfaceTypeDefinition: (node) => ({ ...node, interfaces: seen(node.interfaces) }),
  });
}

function schemaOf(document: DocumentNode): GraphQLSchema {
  try {
    return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  } catch (error) {
    throw new SupergraphError(`The supergraph is not complete: ${(error as Error).message}`);
  }
}

/** Adds the directive `@asOf` to a graph with the scalar `LocalDate`. */
function withTimeTravel(apiSchema: GraphQLSchema): GraphQLSchema {
  if (!apiSchema.getType('LocalDate') || apiSchema.getDirective('asOf')) return apiSchema;
  return extendSchema(
    apiSchema,
    parse(`
      """
      Dates of the request (theo thời điểm). The request headers as-of and as-known-on have the same meaning.
      """
      directive @asOf(
        "Date as of which the response holds. Default: today in Việt Nam."
        date: LocalDate
        "Date by whose end a fact must have been recorded. Default: no restriction."
        knownOn: LocalDate
      ) on QUERY
    `),
    { assumeValid: true },
  );
}

function subgraphsOf(schema: GraphQLSchema): SubgraphAddress[] {
  const graphs = schema.getType('join__Graph');
  if (!isEnumType(graphs)) return [];
  return graphs.getValues().flatMap((value) => {
    const directive = value.astNode?.directives?.find((each) => each.name.value === 'join__graph');
    const argument = (name: string): string | undefined => {
      const found = directive?.arguments?.find((each) => each.name.value === name)?.value;
      return found?.kind === Kind.STRING ? (found as StringValueNode).value : undefined;
    };
    return [{ name: argument('name') ?? value.name, graph: value.name, url: argument('url') ?? '' }];
  });
}
