import type { ResponseStream } from '../subscribe/response-stream.js';

/** An HTTP request for GraphQL, its body read. */
export interface HttpRequest {
  method: string;
  headers: ReadonlyMap<string, string>;
  /** Query string with its leading question mark, or empty. */
  search: string;
  /** Parsed JSON of a POST. */
  body: unknown;
  /** Fires when the client disconnects. */
  signal?: AbortSignal;
  /** True if the client accepts a stream of responses. */
  streams?: boolean;
}

export interface HttpResponse {
  status: number;
  headers: Iterable<readonly [string, string]>;
  body: string;
  /** Responses to a subscription; the body is empty then. */
  events?: ResponseStream;
}
