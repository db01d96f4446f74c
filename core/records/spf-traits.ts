/** What a record may have that somebody has something to say about: bits of `SpfRecord.traits`. */
export const spfTrait = {
  problem: 1 << 0,
  /** A domain that the grammar takes although it can be none. */
  mistake: 1 << 1,
  all: 1 << 2,
  /** Of the first `all`: its qualifier is `+`, or `?`. */
  passAll: 1 << 3,
  neutralAll: 1 << 4,
  failAll: 1 << 5,
  /** A mechanism behind `all`. */
  afterAll: 1 << 6,
  redirect: 1 << 7,
  /** A redirect or exp with a mechanism behind it. */
  earlyModifier: 1 << 8,
  /** ra, rp or rr. */
  reportModifier: 1 << 9,
  unknownModifier: 1 << 10,
  include: 1 << 11,
  /** An a, mx or exists: the zone may know what they find. */
  lookup: 1 << 12,
  mx: 1 << 13,
  /** ptr, or the macro p. */
  ptr: 1 << 14,
  /** A macro in the domain of a mechanism or of redirect that differs from message to message. */
  perMessageMacro: 1 << 15,
  finalDot: 1 << 16,
  /** A prefix length so short that its range may be wide, behind `+`. */
  shortPrefix: 1 << 17,
  hostBits: 1 << 18,
  /** More than one ip4, or more than one ip6. */
  severalNetworks: 1 << 19,
  /** More than one of a, mx, ptr, include or exists. */
  repeatedMechanism: 1 << 20,
  /** Neither all nor redirect, or an all with `?`. */
  noVerdict: 1 << 21,
  redirectWithAll: 1 << 22,
  /** Two that the text shows and not the record: it has several strings, its owner is a wildcard. */
  severalStrings: 1 << 23,
  wildcard: 1 << 24,
} as const;

export type SpfTraits = number;

/** The shortest prefix lengths that are not `shortPrefix`. */
export const shortestPrefix = { 4: 16, 6: 32 } as const;
