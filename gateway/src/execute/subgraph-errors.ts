import type { GraphQLFormattedError } from 'graphql';
import type { Code } from '../error/error-codes.js';
import { SubgraphUnavailable, type UnavailableReason } from '../transport/transport.js';
import type { ExecutionContext, RecordedIncompletePart } from './execution-context.js';
import type { ResponsePath } from './response-path.js';
import { clientMessage, missingSources } from './subgraph-error-masking.js';

/** Records fields that are missing because a fetch failed, or because the subgraph returned an invalid result. */
export function recordFailure(
  context: ExecutionContext,
  subgraph: string,
  paths: readonly ResponsePath[],
  error: unknown,
): void {
  const unavailable = error instanceof SubgraphUnavailable ? error : undefined;
  const reason: UnavailableReason = unavailable?.reason ?? 'INVALID_ANSWER';
  const { log, language = 'vi' } = context.requestContext;
  if (paths.length === 0) return;
  if (recordIncomplete(context, incompletePart(context, subgraph, paths, reason, unavailable)))
    log?.({ event: 'subgraph-unavailable', subgraph, reason, error: unavailable?.cause ?? error });
  const message = phrases[reason === 'INVALID_ANSWER' ? 'wrong' : 'silent'][language](context.nameOf(subgraph));
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE' satisfies Code, service: subgraph, reason };
  for (const path of paths) context.errors.push({ message, path, extensions, isOncePerField: true });
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

/** Adds a part to the subgraph's incomplete part. Returns whether it is the first of the subgraph. */
export function recordIncomplete({ incomplete }: ExecutionContext, part: RecordedIncompletePart): boolean {
  const recorded = incomplete.get(part.subgraph);
  if (!recorded) {
    incomplete.set(part.subgraph, part);
    return true;
  }
  for (const path of part.paths) recorded.paths.push(path);
  return false;
}

function incompletePart(
  { nameOf }: ExecutionContext,
  subgraph: string,
  paths: readonly ResponsePath[],
  reason: UnavailableReason,
  { since, retryAfter }: Pick<Partial<SubgraphUnavailable>, 'since' | 'retryAfter'> = {},
): RecordedIncompletePart {
  return {
    subgraph,
    organization: nameOf(subgraph),
    reason,
    since: (since ?? new Date()).toISOString(),
    ...(retryAfter !== undefined && { retryAfter }),
    paths: [...paths],
  };
}

/**
 * Records the errors of a subgraph's result at their response paths. Messages that are not meant for clients are masked
 * and logged. `missingPaths` are the fields of a result without data.
 */
export function recordErrors(
  context: ExecutionContext,
  subgraph: string,
  errors: readonly GraphQLFormattedError[],
  toPaths: (path: ResponsePath | undefined) => readonly ResponsePath[],
  missingPaths: readonly ResponsePath[],
): void {
  const { log, language = 'vi', requestId } = context.requestContext;
  for (const error of errors) {
    const code = error?.extensions?.['code'];
    const safeMessage = clientMessage(error, language);
    const paths = toPaths(pathOf(error));
    if (safeMessage === undefined) {
      log?.({ event: 'subgraph-error', subgraph, error });
      const incomplete = [...missingPaths, ...paths].filter((path) => path.length > 0);
      if (incomplete.length > 0) recordIncomplete(context, incompletePart(context, subgraph, incomplete, 'FAILED'));
    }
    const sources = safeMessage === undefined ? [] : missingSources(error.extensions ?? {}, context.transports);
    const extensions = {
      code: safeMessage === undefined ? 'DOWNSTREAM_SERVICE_ERROR' : code,
      service: subgraph,
      ...(sources.length > 0 && { sources }),
    };
    const waiting = sources.length > 0 && phrases.waiting[language](sources.map(context.nameOf).join(', '));
    const message = waiting || (safeMessage ?? phrases.failed[language](context.nameOf(subgraph), requestId));
    for (const path of paths) context.errors.push({ message, path, extensions });
  }
}

/** Returns the path of a subgraph's error; undefined if it has none in the form of the specification. */
function pathOf(error: GraphQLFormattedError | null): ResponsePath | undefined {
  const path: unknown = error?.path;
  const isPath = Array.isArray(path) && path.every((each) => typeof each === 'string' || typeof each === 'number');
  return isPath ? path : undefined;
}
