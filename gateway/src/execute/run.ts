import type { GraphQLFormattedError } from 'graphql';
import {
  SubgraphUnavailable,
  type RequestContext,
  type Subscriber,
  type Transport,
  type UnavailableReason,
} from '../transport/transport.js';
import type { Data } from './data.js';
import { type Missing, missingAt } from './missing.js';
import type { Place } from './path.js';
import { isSpoken, spokenSources } from './spoken.js';

/** A part of the answer that its owner did not give. */
export interface MissingPart {
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
export interface SourceCall {
  subgraph: string;
  organization: string;
  /** Response paths of what it was asked for. */
  paths: string[][];
  milliseconds: number;
  /** Whether the answer was one to an equal call that was under way. */
  cached: boolean;
}

/** One execution of a plan: what is known so far, and what went wrong. */
export interface Run {
  data: Data;
  errors: GraphQLFormattedError[];
  missing: Map<string, MissingPart>;
  /** Undefined when nobody wants to know. */
  sources: SourceCall[] | undefined;
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
  transports: ReadonlyMap<string, Transport>;
  subscribers: ReadonlyMap<string, Subscriber>;
  /** Name of a subgraph's organisation, in the language of the request. */
  nameOf: (subgraph: string) => string;
}

/** One step of a plan. A step without anything to wait for returns nothing. */
export type Step = (run: Run) => Promise<void> | void;

/** Notes that a subgraph gave nothing, or that the gateway could not use what it gave. */
export function noteFailure(run: Run, subgraph: string, { path, place }: Missing, error: unknown): void {
  const known = error instanceof SubgraphUnavailable ? error : undefined;
  const reason: UnavailableReason = known?.reason ?? 'INVALID_ANSWER';
  const organization = run.nameOf(subgraph);
  if (noteMissing(run, subgraph, path, reason, known)) {
    run.context.log?.({ event: 'subgraph-unavailable', subgraph, reason, error: known?.cause ?? error });
  }
  const message = phrases[reason === 'INVALID_ANSWER' ? 'wrong' : 'silent'][run.context.language ?? 'vi'](organization);
  run.errors.push({ message, path: place, extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: subgraph, reason } });
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
  run: Run,
  subgraph: string,
  path: string[],
  reason: UnavailableReason,
  { since, retryAfter }: Pick<Partial<SubgraphUnavailable>, 'since' | 'retryAfter'> = {},
): boolean {
  const part = run.missing.get(subgraph);
  if (part) {
    if (!part.paths.some((each) => each.join('.') === path.join('.'))) part.paths.push(path);
    return false;
  }
  run.missing.set(subgraph, {
    subgraph,
    organization: run.nameOf(subgraph),
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
  run: Run,
  subgraph: string,
  errors: readonly GraphQLFormattedError[],
  placesOf: (path: Place | undefined) => readonly Place[],
  without: readonly Missing[],
): void {
  for (const error of errors) {
    const said = error?.extensions?.['code'];
    const own = isSpoken(said, error?.message) ? error.message : undefined;
    const language = run.context.language ?? 'vi';
    const places = placesOf(pathOf(error));
    if (own === undefined) {
      run.context.log?.({ event: 'subgraph-error', subgraph, error });
      for (const { path } of [...without, ...places.map(missingAt)]) {
        if (path.length > 0) noteMissing(run, subgraph, path, 'FAILED');
      }
    }
    const sources = own === undefined ? [] : spokenSources(error.extensions ?? {}, run.transports);
    const extensions = {
      code: own === undefined ? 'DOWNSTREAM_SERVICE_ERROR' : said,
      service: subgraph,
      ...(sources.length > 0 && { sources }),
    };
    const waiting = sources.length > 0 && phrases.waiting[language](sources.map(run.nameOf).join(', '));
    const message = waiting || (own ?? phrases.failed[language](run.nameOf(subgraph), run.context.requestId));
    for (const place of places) {
      run.errors.push({ message, ...(place.length > 0 && { path: place }), extensions });
    }
  }
}

/** Where a subgraph says that an error is, if it says it as the specification does. */
function pathOf(error: GraphQLFormattedError | null): Place | undefined {
  const path: unknown = error?.path;
  const isPath = Array.isArray(path) && path.every((each) => typeof each === 'string' || typeof each === 'number');
  return isPath ? path : undefined;
}
