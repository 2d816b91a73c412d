import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/resolvers';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLSchema, isAbstractType, parse } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { addArgumentChecks } from '../argument/check-arguments.js';
import type { IdTargets } from '../argument/id-target.js';
import type { Reference } from '../subgraph/reference.js';
import { withFieldLabels } from './field-labels.js';
import type { FieldLabels } from './shared-field-labels.js';
import { cacheKey, typesWithCacheKey, withCacheKeys } from './cache-key.js';

const federation = 'https://specs.apollo.dev/federation/v2.9';
const directives = ['@key', '@shareable', '@external', '@requires', '@provides', '@override', '@tag', '@inaccessible'];

export interface SchemaParts {
  /** Every object type of the subgraph: TypeGraphQL emits only what is reachable from a query otherwise. */
  types: readonly Function[];
  resolvers: readonly Function[];
  references: Readonly<Record<string, Reference>>;
  /** Targets of the ID arguments. */
  idTargets: IdTargets;
  /** Labels of the fields that this subgraph alone has. */
  fieldLabels?: FieldLabels;
}

export interface BuiltSchema {
  schema: GraphQLSchema;
  /** The subgraph's contract, as composition reads it. */
  typeDefs: DocumentNode;
}

type ResolverMap = NonNullable<GraphQLSchemaModule['resolvers']>;

/** Builds a federated schema from TypeGraphQL classes. */
export async function buildFederatedSchema({
  types,
  resolvers,
  references,
  idTargets,
  fieldLabels = {},
}: SchemaParts): Promise<BuiltSchema> {
  const plain = await buildSchema({
    resolvers: resolvers as NonEmptyArray<Function>,
    orphanedTypes: [...types],
    // A subgraph may have no query of its own; composition validates the schemas.
    skipCheck: true,
    validate: false,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
  });
  const link = `extend schema @link(url: "${federation}", import: ${JSON.stringify(directives)})`;
  const printed = parse(`${link}\n${printSchemaWithDirectives(plain)}`);
  const typeDefs = withFieldLabels(withCacheKeys(printed), fieldLabels);
  const resolverMap: Record<string, object> = createResolversMap(plain);
  for (const [type, resolve] of Object.entries(references)) {
    resolverMap[type] = { ...resolverMap[type], __resolveReference: resolve };
  }
  for (const type of typesWithCacheKey(typeDefs)) resolverMap[type] = { ...resolverMap[type], cacheKey };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolverMap as ResolverMap }]);
  resolveTypesByName(schema);
  addArgumentChecks(schema, idTargets);
  return { schema, typeDefs };
}

/** TypeGraphQL makes every `resolveType` async; graphql-jit needs it sync, and our rows carry their `__typename`. */
function resolveTypesByName(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type) || type.name.startsWith('_')) continue;
    const original = type.resolveType;
    type.resolveType = (value: { __typename?: string }, context, info, abstract) =>
      value.__typename ?? original?.(value, context, info, abstract);
  }
}
