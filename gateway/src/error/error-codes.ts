import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** An entry of the table from which docs/errors.md is generated. */
export interface ErrorCode {
  /** HTTP status when the error ends the whole request. An error beside `data` is sent with 200. */
  status: readonly number[];
  /** An organisation's error with this code reaches the client, if its message names nothing internal. */
  isClientSafe?: true;
  /** Components that raise the error. */
  raisedBy: readonly ('gateway' | 'organisation')[];
  meaning: string;
  /** Advice to the client. */
  action: string;
}

/** Every `extensions.code` of a response. An error of the gateway is made by `codedError`, which accepts no other code. */
export const errorCodes = {
  BAD_REQUEST: {
    status: [400, 408, 413, 415],
    raisedBy: ['gateway', 'organisation'],
    meaning: 'The HTTP request is not a GraphQL request: its body, content type, encoding or method is wrong.',
    action: 'Correct the request. 408: send the body faster. 413: shorten it. 415: send JSON in UTF-8.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: [200, 400],
    raisedBy: ['gateway'],
    meaning: 'The document has a syntax error.',
    action: 'Correct the document at `locations`.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: [200, 400],
    raisedBy: ['gateway'],
    meaning: 'The document is not valid against the schema.',
    action: 'Compare it with `/schema.graphql`. The field may have been removed after a deprecation.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: [400, 405, 406],
    raisedBy: ['gateway'],
    meaning:
      'The operation cannot be chosen or cannot be sent this way: `operationName` is missing or wrong, a mutation came ' +
      'by GET, or a subscription came without a stream.',
    action: 'Send `operationName`; send mutations by POST and subscriptions over server-sent events or WebSocket.',
  },
  BAD_USER_INPUT: {
    status: [200, 400],
    raisedBy: ['gateway', 'organisation'],
    isClientSafe: true,
    meaning: 'A variable, an argument or a date of the request has a value that cannot be used.',
    action: 'Correct the value that the message names. Repeating the request does not help.',
  },
  UNTRUSTED_DOCUMENT: {
    status: [400],
    raisedBy: ['gateway'],
    meaning: 'The `documentId` is unknown, or this gateway executes saved operations only.',
    action: 'Send the text of the operation, or the hash of an operation in `schema/operations`.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: [200, 400],
    raisedBy: ['gateway'],
    meaning: 'The hash of an automatic persisted query is not that of a saved operation; others are not registered.',
    action: 'Send the text of the operation.',
  },
  LIMIT_EXCEEDED: {
    status: [400, 408, 413, 429],
    raisedBy: ['gateway'],
    meaning: 'The request exceeds a limit. `limit`, `allowed` and `requested` state which one and by how much.',
    action: 'Request less: fewer fields, smaller `first`, fewer aliases. 429: wait for `retry-after` seconds.',
  },
  UNAUTHENTICATED: {
    status: [200, 401],
    raisedBy: ['gateway', 'organisation'],
    isClientSafe: true,
    meaning: 'The bearer token is not accepted (401), or a field requires a token and the request has none (200).',
    action: 'Get a new token and send it as `authorization: Bearer …`.',
  },
  FORBIDDEN: {
    status: [200],
    raisedBy: ['gateway', 'organisation'],
    isClientSafe: true,
    meaning: 'The caller may not read or do this. Other fields are answered.',
    action: 'Leave the field out, or use an office with the required role or scope.',
  },
  IDENTITY_UNAVAILABLE: {
    status: [503],
    raisedBy: ['gateway'],
    meaning: 'The token cannot be verified, because its issuer does not publish its keys at the moment.',
    action: 'Repeat the request after `retry-after` seconds. Requests without a token are answered.',
  },
  NOT_FOUND: {
    status: [200, 404],
    raisedBy: ['gateway', 'organisation'],
    isClientSafe: true,
    meaning:
      'The gateway serves nothing at this path (404), or a mutation refers to an object that does not exist (200).',
    action: 'GraphQL is at `/graphql`. Find ids with `search`.',
  },
  CONFLICT: {
    status: [200],
    raisedBy: ['organisation'],
    isClientSafe: true,
    meaning: 'The object was changed by another caller in the meantime.',
    action: 'Read the object again and repeat the change.',
  },
  COPIES_INCOMPLETE: {
    status: [200],
    raisedBy: ['organisation'],
    isClientSafe: true,
    meaning: 'The field is computed from copies of other organisations, and those of `sources` are not complete yet.',
    action: 'Leave the field out, or repeat the request when `receivedCopies` reports the copies as complete.',
  },
  SUBGRAPH_UNAVAILABLE: {
    status: [200],
    raisedBy: ['gateway'],
    meaning:
      'The organisation `service` returned no usable response, for the `reason` below. Other fields are answered.',
    action: 'Show what is there, mark the rest as missing, and repeat after `retryAfter` of `extensions.incomplete`.',
  },
  DOWNSTREAM_SERVICE_ERROR: {
    status: [200],
    raisedBy: ['gateway'],
    meaning: 'The organisation `service` answered, but failed on this part. Its own message is in the log only.',
    action: 'Report the request id of the header `x-request-id` to the operator.',
  },
  INTERNAL_SERVER_ERROR: {
    status: [200, 500],
    raisedBy: ['gateway', 'organisation'],
    meaning: 'An unexpected error, or a required value that is missing. Details are in the log only.',
    action: 'Report the request id of the header `x-request-id` to the operator.',
  },
} as const satisfies Record<string, ErrorCode>;

/** Codes of `extensions.hints`: remarks on a request that was answered. */
export const hintCodes = {
  DATE_AHEAD: 'A date of the request is after today in Việt Nam. The response contains what is recorded by today.',
} as const;

export type Code = keyof typeof errorCodes;

/** Codes of the table, for readers that do not know which fields an entry has. */
export const errorCodeEntries: readonly (readonly [Code, ErrorCode])[] = Object.entries(errorCodes) as [
  Code,
  ErrorCode,
][];

/** Codes under which a client receives an organisation's own message. */
export const clientSafeCodes: ReadonlySet<unknown> = new Set(
  errorCodeEntries.filter(([, { isClientSafe }]) => isClientSafe).map(([code]) => code),
);

export interface CodedErrorOptions extends Pick<GraphQLErrorOptions, 'path' | 'nodes'> {
  /** HTTP status if the error ends the request. */
  status?: number;
  /** HTTP headers if the error ends the request. */
  headers?: Readonly<Record<string, string>>;
  /** Further fields of `extensions`. */
  details?: Readonly<Record<string, unknown>>;
}

/** Builds an error with a code of the table. */
export function codedError(
  code: Code,
  message: string,
  { status, headers, details, ...options }: CodedErrorOptions = {},
): GraphQLError {
  const http = (status !== undefined || headers) && {
    http: { ...(status !== undefined && { status }), ...(headers && { headers: new Map(Object.entries(headers)) }) },
  };
  return new GraphQLError(message, { ...options, extensions: { code, ...details, ...http } });
}
