/** The types of records that we ask for or read, by their numbers (IANA, DNS parameters). */
export const rrTypes = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DNAME: 39,
  OPT: 41,
  TLSA: 52,
  SPF: 99,
} as const;
