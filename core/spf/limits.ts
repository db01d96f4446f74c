/** What one evaluation may cost (RFC 7208 s4.6.4). Beyond it the result is a permanent error. */
export const limits = {
  /** Terms that ask the DNS, over all records that the evaluation reaches. */
  lookups: 10,
  /** Lookups of a term that find nothing. */
  voids: 2,
  /** Exchanges of one `mx`. */
  exchanges: 10,
  /** Names of an address that `ptr` and the macro p look at. More of them are no error and are passed over. */
  names: 10,
} as const;
