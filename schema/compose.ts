import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, print } from 'graphql';

export interface Contract {
  name: string;
  /** Where the gateway finds it, unless it is told otherwise. */
  url: string;
  typeDefs: DocumentNode;
}

export interface Composition {
  supergraph: string;
  /** The schema that clients see. */
  api: string;
}

/** Says what keeps the contracts from being one graph, each complaint on a line of its own. */
export class CompositionError extends Error {
  constructor(readonly complaints: readonly string[]) {
    super(`The contracts do not compose:\n${complaints.map((complaint) => `  - ${complaint}`).join('\n')}`);
    this.name = 'CompositionError';
  }
}

/**
 * Composes the contracts into a supergraph. Two libraries must agree that they compose, since each has accepted what the
 * other refuses; and what the second only hints at with level WARN (fields lost to each other, for one) is an error here.
 */
export function compose(contracts: readonly Contract[]): Composition {
  const composed = composeServices(contracts.map(({ name, url, typeDefs }) => ({ name, url, typeDefs })));
  if (composed.errors) throw new CompositionError(composed.errors.map(({ message }) => message));

  const judged = composeByApollo(contracts.map(({ name, url, typeDefs }) => ({ name, url, typeDefs })));
  if (judged.errors) throw new CompositionError(judged.errors.map(({ message }) => message));
  const warnings = judged.hints.filter(({ definition }) => definition.level.name === 'WARN');
  if (warnings.length > 0)
    throw new CompositionError(warnings.map((hint) => `${hint.definition.code}: ${hint.message}`));

  return { supergraph: composed.supergraphSdl, api: print(composed.publicDocumentNode) };
}
