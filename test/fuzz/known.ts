import type { Judgement } from './judge.js';

/** A difference that is wanted; docs/differences.md tells it in the same words. */
export interface Known {
  readonly name: string;
  readonly reason: string;
  applies(judgement: Judgement, text: string): boolean;
}

export const known: readonly Known[] = [
  {
    name: 'Case of an owner',
    reason: 'the first spelling in the file; BIND keeps that of each RRset, and in data each one',
    applies: ({ difference }) => difference?.kind === 'other spelling',
  },
  {
    name: 'TTLs that differ in one RRset',
    reason: 'the first one holds for all; BIND lets the last block of records of one owner win',
    applies: ({ difference, ours }) =>
      difference?.kind === 'other TTLs' &&
      difference.details.every((line) => ours.mixedSets.has(line.split(' ').slice(1, 3).join(' '))),
  },
  {
    name: 'A directive at the end of a file without newline',
    reason: 'accepted; BIND 9.18 rejects $TTL and $ORIGIN there',
    applies: ({ difference, bind }, text) => {
      if (text.endsWith('\n')) return false;
      const lines = bind.reasons.map(
        (reason) => /^dns_master_load: zone:([0-9]+): extra input text/.exec(reason)?.[1],
      );
      const isDirective =
        /(?:^|[\r\n])[\s()"]*\$[^\r\n]*\r*$/.test(text) ||
        lines.some((line) => /^[\s()"]*\$/.test(text.split('\n')[Number(line) - 1] ?? ''));
      return (
        isDirective &&
        (difference?.kind === 'only BIND rejects' ||
          /^only BIND minds extra/.test(difference?.signature ?? ''))
      );
    },
  },
  {
    name: 'DS at a name server of the zone',
    reason:
      'judged by its own name; BIND 9.18 takes a record behind the NS records that name its owner for one of theirs',
    applies: (judgement) =>
      isOursAlone(judgement, /^zone: ds-at-apex$/) ||
      (judgement.difference?.kind === 'only BIND rejects' &&
        judgement.bind.reasons.some((line) => /: DS record at top of zone/.test(line))),
  },
  {
    name: 'MD and MF in `$GENERATE`',
    reason: 'obsolete as everywhere else; BIND 9.18 forgets to look',
    applies: (judgement) => isOursAlone(judgement, /bad-generate (?:M[DF]|TYPE0*[34])$/i),
  },
  {
    name: 'Data of a `$GENERATE` outside the zone',
    reason: 'judged all the same; BIND passes over such a series without a look at its data',
    applies: (judgement) =>
      isOursAlone(judgement, /^generated: |^[0-9]+: bad-generate /) &&
      judgement.bind.reasons.some((line) => line.includes('ignoring out-of-zone data')),
  },
  {
    name: 'Numbers past 32 bits in `$GENERATE`',
    reason: 'an error; BIND leaves them to the C library, which cuts them off',
    applies: (judgement) => isOursAlone(judgement, /bad-generate .*[0-9]{10}/),
  },
  {
    name: '`no-default-alpn` without `alpn` in SVCB and HTTPS',
    reason:
      'an error (RFC 9460 s7.1.1); BIND 9.18 forgets it where it is the last key that `mandatory` lists',
    applies: (judgement) =>
      isOursAlone(judgement, /bad-field (?:SVCB|HTTPS) parameters: (?:no-default-alpn|key2)\b/i),
  },
  {
    name: 'A stray parenthesis behind `\\#` in TXT',
    reason: 'an error as everywhere; BIND 9.18 loses it while it looks for a length',
    applies: (judgement, text) =>
      /\\#[ \t]*\)/.test(text) && isOursAlone(judgement, /^[0-9]+: stray-parenthesis /),
  },
  {
    name: 'Byte order mark',
    reason: 'an error; BIND takes it for the start of the owner',
    applies: (judgement) => isOursAlone(judgement, /^1: byte-order-mark/),
  },
  {
    name: 'Octets after the last pair of EUI48 and EUI64',
    reason: 'an error; BIND 9.18 cuts them off in silence, newer ones refuse them',
    applies: (judgement) => isOursAlone(judgement, /bad-field EUI(?:48|64) /),
  },
  {
    name: 'Key flags in words, cut short (`Z` for `ZONE`)',
    reason: 'an error; BIND 9.18 takes any beginning',
    applies: (judgement) => isOursAlone(judgement, /bad-field C?(?:DNS|R)?KEY flags: [A-Z0-9|]+$/i),
  },
  {
    name: '`+` before a number in LOC, APL, WKS, `TYPE+1`',
    reason: 'an error; BIND leaves the number to the C library',
    applies: (judgement) =>
      isOursAlone(judgement, /(?:bad-field [A-Z0-9]+ .*: \S*\+[0-9.]|unknown-type (?:TYPE|CLASS)\+[0-9])/i),
  },
  {
    name: 'Names of protocols and services in WKS',
    reason: 'a list of our own; BIND asks the machine that it runs on',
    applies: (judgement) =>
      isOursAlone(judgement, /bad-field WKS (?:protocol|ports)/) ||
      /unknown (?:service|protocol)/.test(judgement.difference?.signature ?? ''),
  },
  {
    name: 'RRSIG times',
    reason: '1970 to 2106; BIND needs a clock to place a time of 32 bits',
    applies: ({ difference }) =>
      difference?.kind === 'other records' &&
      difference.details.every((line) => / (?:rrsig|sig) /.test(line)),
  },
  {
    name: '`CLASS0`, `RESERVED0`',
    reason: 'another class, an error; BIND 9.18 takes them for no class at all',
    applies: (judgement) => isOursAlone(judgement, /(?:class-mismatch|bad-generate) (?:CLASS0+|RESERVED0)$/i),
  },
  {
    name: 'A NUL octet in `\\DDD`',
    reason: 'a bad escape; BIND 9.18 takes it for a digit of value ten',
    applies: (judgement) => isOursAlone(judgement, /bad-escape .*\0/),
  },
];

/** Whether we reject what BIND takes, and only for what the pattern says. */
function isOursAlone({ ours, difference }: Judgement, pattern: RegExp): boolean {
  if (difference?.kind === 'only we reject') return ours.reasons.every((reason) => pattern.test(reason));
  return (
    difference?.signature.startsWith('only we mind') === true && pattern.test(difference.details[0] ?? '')
  );
}

/** The first entry of the list that explains how a zone differs; undefined for a difference nobody knew of. */
export function findKnown(judgement: Judgement): Known | undefined {
  const text = Buffer.from(judgement.zone.octets).toString('latin1');
  return judgement.difference === undefined
    ? undefined
    : known.find((entry) => entry.applies(judgement, text));
}
