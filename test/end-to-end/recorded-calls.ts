import type { Transport } from '../../gateway/src/index.js';

export interface RecordedCall {
  subgraph: string;
  /** Types of the entities that it was asked for; empty for a call from the root. */
  types: ReadonlySet<string>;
}

export interface RecordedCalls {
  transports: ReadonlyMap<string, Transport>;
  /** The calls since the last time that somebody took them. */
  take(): RecordedCall[];
}

/** Transports that remember whom they called, and what for. */
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
