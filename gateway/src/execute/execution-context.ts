import type { GraphQLFormattedError } from 'graphql';
import type { Code } from '../error/error-codes.js';
import {
  SubgraphUnavailable,
  type RequestContext,
  type Subscriber,
  type Transport,
  type UnavailableReason,
} from '../transport/transport.js';
import type { ResultMap } from './result-map.js';
import { type UnavailableField, unavailableAt } from './unavailable-fields.js';
import type { ResponsePath } from './response-path.js';
import { isClientSafe, missingSources } from './subgraph-error-masking.js';

/** A part of the answer that its owner did not give. */
export interface IncompletePart {
  subgraph: string;
  /** Name of the organisation, in the language of the request. */
  organization: string;
  reason: UnavailableReason;
  /** Since when the organisation has not answered, as an instant of ISO 8601. */
  since: string;
  /** Seconds after which it makes sense to ask again; undefined when nobody knows. */
  retryAfter?: number;
  /** Response paths of what is missing; an item of a list is not numbered. */
  paths: string[][];
}

/** One call to a subgraph, for who wants to cite where an answer comes from. */
export interface FetchTrace {
  subgraph: string;
  organization: string;
  /** Response paths of what it was asked for. */
  paths: string[][];
  milliseconds: number;
  /** Whether the answer was one to an equal call that was under way. */
  cached: boolean;
}

/** One execution of a plan: what is known so far, and what went wrong. */
export interface ExecutionContext {
  data: ResultMap;
  errors: GraphQLFormattedError[];
  missing: Map<string, IncompletePart>;
  /** Undefined when nobody wants to know. */
  sources: FetchTrace[] | undefined;
  variables: Readonly<Record<string, unknown>>;
  requestContext: RequestContext;
  transports: ReadonlyMap<string, Transport>;
  subscribers: ReadonlyMap<string, Subscriber>;
  /** Name of a subgraph's organisation, in the language of the request. */
  nameOf: (subgraph: string) => string;
}

/** One step of a plan. A step without anything to wait for returns nothing. */
export type PlanStep = (context: ExecutionContext) => Promise<void> | void;

/** Notes that a subgraph gave nothing, or that the gateway could not use what it gave. */
export function noteFailure(
  context: ExecutionContext,
  subgraph: string,
  { path, place }: UnavailableField,
  error: unknown,
): void {
  const known = error instanceof SubgraphUnavailable ? error : undefined;
  const reason: UnavailableReason = known?.reason ?? 'INVALID_ANSWER';
  const organization = context.nameOf(subgraph);
  if (noteMissing(context, subgraph, path, reason, known)) {
    context.requestContext.log?.({ event: 'subgraph-unavailable', subgraph, reason, error: known?.cause ?? error });
  }
  const message =
    phrases[reason === 'INVALID_ANSWER' ? 'wrong' : 'silent'][context.requestContext.language ?? 'vi'](organization);
  context.errors.push({
    message,
    path: place,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' satisfies Code, service: subgraph, reason },
  });
}

const phrases = {
  silent: {
    vi: (organization: string) => `${organization} không trả lời; phần này của câu trả lời còn thiếu.`,
    en: (organization: string) => `${organization} did not answer; this part of the answer is missing.`,
  },
  wrong: {
    vi: (organization: string) => `${organization} trả lời không hợp lệ; phần này của câu trả lời còn thiếu.`,
    en: (organization: string) => `${organization} answered wrongly; this part of the answer is missing.`,
  },
  failed: {
    vi: (organization: string, requestId: string) =>
      `${organization} không trả lời được phần này; nhật ký ghi với mã yêu cầu ${requestId}.`,
    en: (organization: string, requestId: string) =>
      `${organization} could not answer this part; the log has it as request ${requestId}.`,
  },
  waiting: {
    vi: (senders: string) =>
      `Chưa trả lời chính xác được: bản sao của ${senders} chưa nhận đủ. ` +
      `Bỏ phần cần đến chúng, hoặc hỏi lại khi receivedCopies báo RECEIVED.`,
    en: (senders: string) =>
      `This cannot be answered exactly yet: the copies of ${senders} are not whole. ` +
      `Leave out what reads them, or ask again when receivedCopies says RECEIVED.`,
  },
};

/** Returns whether it is the first that is missing of this subgraph. */
function noteMissing(
  context: ExecutionContext,
  subgraph: string,
  path: string[],
  reason: UnavailableReason,
  { since, retryAfter }: Pick<Partial<SubgraphUnavailable>, 'since' | 'retryAfter'> = {},
): boolean {
  const part = context.missing.get(subgraph);
  if (part) {
    if (!part.paths.some((each) => each.join('.') === path.join('.'))) part.paths.push(path);
    return false;
  }
  context.missing.set(subgraph, {
    subgraph,
    organization: context.nameOf(subgraph),
    reason,
    since: (since ?? new Date()).toISOString(),
    ...(retryAfter !== undefined && { retryAfter }),
    paths: [path],
  });
  return true;
}

/**
 * Takes over a subgraph's errors, at the places of the answer that they are about, and masks what is not a client's.
 * `without` is what came without any data.
 */
export function noteErrors(
  context: ExecutionContext,
  subgraph: string,
  errors: readonly GraphQLFormattedError[],
  placesOf: (path: ResponsePath | undefined) => readonly ResponsePath[],
  without: readonly UnavailableField[],
): void {
  for (const error of errors) {
    const said = error?.extensions?.['code'];
    const own = isClientSafe(said, error?.message) ? error.message : undefined;
    const language = context.requestContext.language ?? 'vi';
    const places = placesOf(pathOf(error));
    if (own === undefined) {
      context.requestContext.log?.({ event: 'subgraph-error', subgraph, error });
      for (const { path } of [...without, ...places.map(unavailableAt)]) {
        if (path.length > 0) noteMissing(context, subgraph, path, 'FAILED');
      }
    }
    const sources = own === undefined ? [] : missingSources(error.extensions ?? {}, context.transports);
    const extensions = {
      code: own === undefined ? 'DOWNSTREAM_SERVICE_ERROR' : said,
      service: subgraph,
      ...(sources.length > 0 && { sources }),
    };
    const waiting = sources.length > 0 && phrases.waiting[language](sources.map(context.nameOf).join(', '));
    const message =
      waiting || (own ?? phrases.failed[language](context.nameOf(subgraph), context.requestContext.requestId));
    for (const place of places) {
      context.errors.push({ message, ...(place.length > 0 && { path: place }), extensions });
    }
  }
}

/** Where a subgraph says that an error is, if it says it as the specification does. */
function pathOf(error: GraphQLFormattedError | null): ResponsePath | undefined {
  const path: unknown = error?.path;
  const isPath = Array.isArray(path) && path.every((each) => typeof each === 'string' || typeof each === 'number');
  return isPath ? path : undefined;
}
