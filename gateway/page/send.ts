import type { Language } from '../src/page/model/label.js';
import type { IncompletePart } from '../src/page/model/table.js';

export interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
  readonly extensions?: {
    readonly asOf?: string;
    readonly asKnownOn?: string;
    readonly incomplete?: readonly IncompletePart[];
    readonly hints?: readonly unknown[];
  };
}

export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/** Sends a query to the gateway of this page. @throws Error if there is no GraphQL response */
export async function send({ query, variables, asOf, knownOn, language, signal }: Request): Promise<GraphQLAnswer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'accept-language': language,
      ...(asOf && { 'as-of': asOf }),
      ...(knownOn && { 'as-known-on': knownOn }),
    },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });
  return (await response.json()) as GraphQLAnswer;
}
