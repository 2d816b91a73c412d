import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema, parse, subscribe } from 'graphql';
import type { Subscriber, SubgraphResult, Transport } from '../transport/transport.js';

/** A subgraph for tests: federation SDL and resolvers. */
export interface FixtureSubgraph {
  typeDefs: string;
  resolvers: Record<string, unknown>;
}

export interface Fixture {
  supergraph: string;
  schemas: ReadonlyMap<string, GraphQLSchema>;
  transports: ReadonlyMap<string, Transport>;
  subscribers: ReadonlyMap<string, Subscriber>;
  /** Every call to a subgraph, in order. */
  calls: { subgraph: string; operation: string; variables: Record<string, unknown> | undefined }[];
}

export const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@override", "@interfaceObject",
  "@authenticated", "@requiresScopes", "@policy"])`;

/** Makes a supergraph of subgraphs' documents, or says what keeps them from being one. */
export type Compose = (documents: { name: string; typeDefs: DocumentNode; url: string }[]) => {
  supergraphSdl?: string;
  errors?: readonly { message: string }[];
};

/** Composes subgraphs, and calls them in this process. `urls` are what the supergraph says of where they are. */
export function fixtureOf(
  subgraphs: Readonly<Record<string, FixtureSubgraph>>,
  urls: Record<string, string> = {},
  compose: Compose = composeServices,
): Fixture {
  const documents = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
    name,
    typeDefs: parse(`${federationLink} ${typeDefs}`),
    url: urls[name] ?? `http://${name}.invalid/graphql`,
  }));
  const { supergraphSdl: supergraph, errors } = compose(documents);
  if (!supergraph) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const schemas = new Map(
    documents.map(({ name, typeDefs }) => [
      name,
      buildSubgraphSchema([{ typeDefs, resolvers: subgraphs[name]!.resolvers as never }]),
    ]),
  );
  const calls: Fixture['calls'] = [];
  const transports = new Map(
    [...schemas].map(([name, schema]): [string, Transport] => [
      name,
      async ({ document, operation, variables, context }) => {
        calls.push({ subgraph: name, operation, variables });
        const result: ExecutionResult = await execute({
          schema,
          document,
          variableValues: variables ?? null,
          contextValue: context,
        });
        return asJson(result);
      },
    ]),
  );
  const subscribers = new Map(
    [...schemas].map(([name, schema]): [string, Subscriber] => [
      name,
      async function* events({ document, operation, variables, context }) {
        calls.push({ subgraph: name, operation, variables });
        const opened = await subscribe({
          schema,
          document,
          variableValues: variables ?? null,
          contextValue: context,
        });
        if (Symbol.asyncIterator in opened) for await (const event of opened) yield asJson(event);
        else yield asJson(opened);
      },
    ]),
  );
  return { supergraph, schemas, transports, subscribers, calls };
}

/** As it would come over HTTP: plain JSON, nobody else's objects. */
function asJson(result: ExecutionResult): SubgraphResult {
  return JSON.parse(JSON.stringify(result)) as SubgraphResult;
}
