import type { Transport } from '../../gateway/src/index.js';

export interface RecordedCall {
  subgraph: string;
  /** Types of the requested entities; empty for a root fetch. */
  types: ReadonlySet<string>;
}

export interface RecordedCalls {
  transports: ReadonlyMap<string, Transport>;
  /** Returns the calls since its last invocation. */
  take(): RecordedCall[];
}

/** Transports that record the calls made through them. */
export function recordedCalls(transports: ReadonlyMap<string, Transport>): RecordedCalls {
  let calls: RecordedCall[] = [];
  return {
    transports: new Map(
      [...transports].map(([subgraph, call]): [string, Transport] => [
        subgraph,
        (request) => {
          calls.push({ subgraph, types: typesOf(request.variables) });
          return call(request);
        },
      ]),
    ),
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}

function typesOf(variables: Readonly<Record<string, unknown>> | undefined): ReadonlySet<string> {
  const lists = Object.values(variables ?? {}).filter(Array.isArray) as { __typename?: string }[][];
  return new Set(lists.flat().flatMap((each) => each?.__typename ?? []));
}
