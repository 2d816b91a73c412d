import type { TypedOperation } from '../../../schema/typed/operations.js';

/** Extensions of a response. */
export interface GraphAnswer<Data> {
  data: Data;
  /** Organisations that did not answer, and what is missing of them. */
  incomplete: readonly { organization: string; paths: readonly (readonly string[])[] }[];
}

/** Asks a saved operation by its hash. Its name says the types of the variables and of the answer. */
export async function ask<Data, Variables>(
  url: string,
  { documentId, operationName }: TypedOperation<Data, Variables>,
  variables: Variables,
): Promise<GraphAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': 'en',
    },
    body: JSON.stringify({ documentId, operationName, variables }),
  });
  const { data, errors, extensions } = (await response.json()) as {
    data?: Data | null;
    errors?: { message: string }[];
    extensions?: { incomplete?: GraphAnswer<Data>['incomplete'] };
  };
  if (!data) throw new Error(errors?.map(({ message }) => message).join('\n') ?? `HTTP ${response.status}`);
  return { data, incomplete: extensions?.incomplete ?? [] };
}
