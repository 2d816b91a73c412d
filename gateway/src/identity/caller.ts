/** Caller of a request, from the token that the gateway verified. */
export interface Caller {
  /** Who, as the issuer calls it. Stands for an office or a program, and is never shown to anybody. */
  subject: string;
  roles: readonly string[];
  scopes: readonly string[];
  /** Id of the organisation that the caller acts for. */
  organization?: string | undefined;
  /** Office within it. */
  office?: string | undefined;
}
