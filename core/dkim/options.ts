import type { KeyLimits } from './key.js';

/** What a receiver makes of signatures where the standards leave it to them. */
export interface DkimOptions extends KeyLimits {
  /** The time that expiry is judged by, in seconds since 1970. */
  readonly nowSeconds: number;
  /** How far clocks may differ. */
  readonly clockSkewSeconds: number;
  /** Signatures that are looked at, topmost first. */
  readonly maxSignatures: number;
  /** What is made of a signature over a part of the body (l=). */
  readonly bodyLength: 'honour' | 'reject';
}

/** All options but the time. */
export const defaultDkimOptions: Omit<DkimOptions, 'nowSeconds'> = {
  clockSkewSeconds: 300,
  maxSignatures: 50,
  minRsaBits: 1024,
  maxRsaBits: 8192,
  bodyLength: 'honour',
};
