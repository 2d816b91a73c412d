import { GraphQLError } from 'graphql';

/** Limits of a request. Counts are of the operation as it would be executed, fragments written out. */
export interface Limits {
  /** Bytes of a request's body, as sent and as unpacked. */
  bodyBytes: number;
  /** Milliseconds in which a body must have come. */
  bodyMilliseconds: number;
  /** Lexical tokens of a document. */
  tokens: number;
  /** Brackets within brackets, of a document or of variables: what a parser has to hold in mind. */
  nesting: number;
  /** Values in the variables, in all. */
  variableValues: number;
  /** Levels of selection sets. */
  depth: number;
  /** Fields, in all. */
  fields: number;
  /** Fields under another name. */
  aliases: number;
  /** Fields of one place that have the same response name: validation compares each with each. */
  fieldRepetitions: number;
  /** Fragments of a document. */
  fragments: number;
  /** Directives. */
  directives: number;
  /** Operations of a document. */
  operations: number;
  /** Fields of the operation's root. */
  rootFields: number;
  /** Work for the values of the response, lists at their requested or at the assumed size; cost-weights.ts has the unit. */
  cost: number;
  /** Items that a list is taken to have when nothing says how many. */
  assumedListSize: number;
  /** Calls to subgraphs. */
  subgraphFetches: number;
  /** Milliseconds for planning an operation that is new. */
  planningMilliseconds: number;
  /** Milliseconds from the request's arrival to its answer. */
  requestMilliseconds: number;
  /** Requests of one client in a minute. */
  requestsPerMinute: number;
  /** Clients that are counted apart in a minute; those who come later share one count. */
  clients: number;
  /** WebSockets and streams of events of one client at a time. */
  streamsPerClient: number;
  /** The same of all clients together. */
  streams: number;
  /** Operations under way on one WebSocket. */
  operationsPerSocket: number;
  /** Milliseconds for which a subscription stays open. */
  streamMilliseconds: number;
}

export const defaultLimits: Readonly<Limits> = {
  bodyBytes: 256 * 1024,
  bodyMilliseconds: 10_000,
  tokens: 3000,
  nesting: 60,
  variableValues: 10_000,
  depth: 20,
  fields: 1500,
  aliases: 100,
  fieldRepetitions: 30,
  fragments: 100,
  directives: 100,
  operations: 30,
  rootFields: 30,
  cost: 60_000,
  assumedListSize: 10,
  subgraphFetches: 60,
  planningMilliseconds: 1000,
  requestMilliseconds: 15_000,
  requestsPerMinute: 6000,
  clients: 100_000,
  streamsPerClient: 50,
  streams: 2000,
  operationsPerSocket: 20,
  streamMilliseconds: 3_600_000,
};

/** A request that asks for more than it may: which limit, what it is, and what was asked for. */
export class LimitError extends GraphQLError {
  constructor(limit: keyof Limits, allowed: number, requested: number | string, status = 400) {
    super(`The request exceeds the limit of ${phrases[limit]}: ${allowed} are allowed, it has ${requested}.`, {
      extensions: { code: 'LIMIT_EXCEEDED', limit, allowed, requested, http: { status } },
    });
  }
}

const phrases: Readonly<Record<keyof Limits, string>> = {
  bodyBytes: 'bytes of the body',
  bodyMilliseconds: 'milliseconds for sending the body',
  tokens: 'tokens of the document',
  nesting: 'brackets within brackets',
  variableValues: 'values in the variables',
  depth: 'levels of fields',
  fields: 'fields',
  aliases: 'aliases',
  fieldRepetitions: 'fields with the same name in one place',
  fragments: 'fragments of the document',
  directives: 'directives',
  operations: 'operations in one document',
  rootFields: 'fields at the root',
  cost: 'cost, which is the work for its fields with each list at its size',
  assumedListSize: 'items of a list',
  subgraphFetches: 'calls to subgraphs',
  planningMilliseconds: 'milliseconds for planning',
  requestMilliseconds: 'milliseconds for the request',
  requestsPerMinute: 'requests in a minute',
  clients: 'clients that are counted',
  streamsPerClient: 'connections of one client that stay open',
  streams: 'connections that stay open',
  operationsPerSocket: 'operations at a time on one connection',
  streamMilliseconds: 'milliseconds for a subscription',
};

/** Details of a refusal: the limit, its value, and the value of the request. */
export function limitDetails({ extensions }: LimitError): Record<string, unknown> {
  const { http: _, ...details } = extensions;
  return details;
}

/** @throws LimitError when `requested` is more than the limit allows */
export function checkLimit(limits: Limits, limit: keyof Limits, requested: number): void {
  if (requested > limits[limit]) throw new LimitError(limit, limits[limit], requested);
}

/** Earlier names of limits, which GATEWAY_LIMITS still accepts. */
const earlierNames: Readonly<Record<string, keyof Limits>> = { repeats: 'fieldRepetitions' };

/** Limits from `GATEWAY_LIMITS`, such as `depth=25,cost=500000`, over the defaults. */
export function readLimits(text: string | undefined): Limits {
  const limits: Limits = { ...defaultLimits };
  for (const part of (text ?? '').split(',').filter((each) => each.trim() !== '')) {
    const [written = '', value] = part.split('=').map((each) => each.trim());
    const name = Object.hasOwn(earlierNames, written) ? earlierNames[written]! : written;
    const number = Number(value);
    if (!Object.hasOwn(limits, name) || !Number.isInteger(number) || number < 1) {
      throw new Error(
        `GATEWAY_LIMITS has "${part.trim()}"; write name=number, the names being ${Object.keys(limits).join(', ')}.`,
      );
    }
    limits[name as keyof Limits] = number;
  }
  return limits;
}
