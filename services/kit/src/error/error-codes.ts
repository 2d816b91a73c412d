/** Codes of the errors that a subgraph raises. docs/errors.md, generated from the gateway's table, explains them. */
export const errorCodes = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'COPIES_INCOMPLETE',
  'INTERNAL_SERVER_ERROR',
  'UNAUTHENTICATED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
