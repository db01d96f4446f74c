/** What the client and the server say to each other about comparing a zone with live DNS. */

/** Asks DNS about the mail records of a zone: `CompareZoneParams` to `CompareZoneAnswer`. Only when a person wants it. */
export const compareZoneRequest = 'dnsMailAuth/compareZone';

export interface CompareZoneParams {
  readonly uri: string;
  /** Where it is told how far it is. */
  readonly workDoneToken?: string | number;
}

export type CompareZoneAnswer =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'compared';
      readonly name: string;
      /** One sentence with the counts. */
      readonly summary: string;
      readonly differences: readonly DriftDifference[];
      /** Both sides in zone form. */
      readonly zone: string;
      readonly published: string;
    };

export interface DriftDifference {
  /** `not-published`, `not-in-zone`, `data`, `alias`, `ttl` or `unknown`. */
  readonly kind: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly uri: string;
  readonly range: DriftRange;
}

interface DriftPosition {
  readonly line: number;
  readonly character: number;
}

export interface DriftRange {
  readonly start: DriftPosition;
  readonly end: DriftPosition;
}
