/** What the client and the server say to each other about counting the lookups of an SPF record with live DNS. */

/** Counts what the SPF record at a place costs: `CountLookupsParams` to `CountLookupsAnswer`. Only when a person wants it. */
export const countLookupsRequest = 'dnsMailAuth/countLookups';

export interface CountLookupsParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  /** Where it is told how far it is. */
  readonly workDoneToken?: string | number;
}

/** `text`: the count, as the lens shows it until the next edit. */
export type CountLookupsAnswer =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'counted'; readonly text: string };
