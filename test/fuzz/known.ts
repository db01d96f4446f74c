import type { Judgement } from './judge.js';

/** A difference that is wanted; docs/differences.md tells it in the same words. */
export interface Known {
  readonly name: string;
  readonly reason: string;
  applies(judgement: Judgement, text: string): boolean;
}

export const known: readonly Known[] = [
  {
    name: 'TTLs that differ in one RRset',
    reason: 'the first one holds for all; BIND lets the last block of records of one owner win',
    applies: ({ difference }) => difference?.kind === 'other TTLs',
  },
  {
    name: 'directive at the end of a file without newline',
    reason: 'accepted; BIND 9.18 rejects $TTL and $ORIGIN there',
    applies: ({ difference }, text) =>
      difference?.kind === 'only BIND rejects' &&
      difference.signature === 'extra input text' &&
      /(?:^|[\n\r])[ \t()\n\r]*"?\$(?:TTL|ORIGIN|GENERATE|INCLUDE)\b[^\n]*$/i.test(text),
  },
  {
    name: 'DS at a name server of the zone',
    reason: 'judged by its own name; BIND 9.18 takes a record behind the NS records that name its owner for one of theirs',
    applies: ({ difference, bind }) =>
      difference?.kind === 'only BIND rejects' && bind.reasons.some((line) => /: DS record at top of zone/.test(line)),
  },
  {
    name: 'MD and MF in `$GENERATE`',
    reason: 'obsolete as everywhere else; BIND 9.18 forgets to look',
    applies: (judgement) => isOursAlone(judgement, /bad-generate (?:M[DF]|TYPE0*[34])$/i),
  },
  {
    name: 'numbers past 32 bits in `$GENERATE`',
    reason: 'an error; BIND leaves them to the C library, which cuts them off',
    applies: (judgement) => isOursAlone(judgement, /bad-generate .*[0-9]{10}/),
  },
  {
    name: 'byte order mark',
    reason: 'an error; BIND takes it for the start of the owner',
    applies: (judgement) => isOursAlone(judgement, /^1: byte-order-mark/),
  },
  {
    name: 'octets after the last pair of EUI48 and EUI64',
    reason: 'an error; BIND 9.18 cuts them off in silence, newer ones refuse them',
    applies: (judgement) => isOursAlone(judgement, /bad-field EUI(?:48|64) /),
  },
  {
    name: 'key flags in words, cut short',
    reason: 'an error; BIND 9.18 takes any beginning',
    applies: (judgement) => isOursAlone(judgement, /bad-field C?(?:DNS|R)?KEY flags: [A-Z0-9|]+$/i),
  },
  {
    name: '`+` before a number',
    reason: 'an error; BIND leaves the number to the C library',
    applies: (judgement) => isOursAlone(judgement, /(?:bad-field [A-Z0-9]+ .*: \S*\+[0-9.]|unknown-type TYPE\+[0-9])/i),
  },
  {
    name: 'names of protocols and services in WKS',
    reason: 'a list of our own; BIND asks the machine that it runs on',
    applies: (judgement) =>
      isOursAlone(judgement, /bad-field WKS (?:protocol|ports)/) || /unknown (?:service|protocol)/.test(judgement.difference?.signature ?? ''),
  },
  {
    name: 'RRSIG times',
    reason: '1970 to 2106; BIND needs a clock to place a time of 32 bits',
    applies: ({ difference }) => difference?.kind === 'other records' && difference.details.every((line) => / (?:RRSIG|SIG) /.test(line)),
  },
  {
    name: '`CLASS0`, `RESERVED0`',
    reason: 'another class, an error; BIND 9.18 takes them for no class at all',
    applies: (judgement) => isOursAlone(judgement, /class-mismatch (?:CLASS0+|RESERVED0)$/i),
  },
  {
    name: 'a NUL octet in `\\DDD`',
    reason: 'a bad escape; BIND 9.18 takes it for a digit of value ten',
    applies: (judgement) => isOursAlone(judgement, /bad-escape .*\0/),
  },
];

/** Whether we reject what BIND takes, and only for what the pattern says. */
function isOursAlone({ ours, difference }: Judgement, pattern: RegExp): boolean {
  if (difference?.kind === 'only we reject') return ours.reasons.every((reason) => pattern.test(reason));
  return difference?.signature.startsWith('only we mind') === true && pattern.test(ours.reasons[0] ?? '');
}

/** The first entry of the list that explains how a zone differs; undefined for a difference nobody knew of. */
export function findKnown(judgement: Judgement): Known | undefined {
  const text = Buffer.from(judgement.zone.octets).toString('latin1');
  return judgement.difference === undefined ? undefined : known.find((entry) => entry.applies(judgement, text));
}
