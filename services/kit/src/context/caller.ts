/** Who asks, as the gateway has verified. */
export interface Caller {
  subject: string;
  roles: readonly string[];
  scopes: readonly string[];
  organization?: string;
  office?: string;
}
