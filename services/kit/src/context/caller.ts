/** Caller of a request, verified by the gateway. */
export interface Caller {
  subject: string;
  roles: readonly string[];
  scopes: readonly string[];
  organization?: string;
  office?: string;
}
