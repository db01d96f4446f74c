import type { MailCase } from './mail-cases.js';
import type { Ours, Said } from './verifiers.js';

/** A difference between what we say and what another verifier says. */
export interface Difference {
  readonly mechanism: 'spf' | 'dkim' | 'arc' | 'dmarc';
  readonly mine: string;
  readonly other: string;
  /** Why we say so: of one signature, or of DMARC by the standard that is compared. */
  readonly reason: string;
  readonly one: MailCase;
  readonly ours: Ours;
  readonly theirs: Said;
}

/** A class of differences. Each is a row of docs/differences.md, where it says who is right by which section. */
export interface KnownDifference {
  readonly id: string;
  holds(difference: Difference): boolean;
}

const undecided: KnownDifference = {
  id: 'no answer is no failure',
  holds: ({ mechanism, mine, other, reason }) =>
    mechanism === 'dmarc' && mine === 'temperror' && other === 'fail' && reason === 'undecided',
};

export const ofMailauth: readonly KnownDifference[] = [
  undecided,
  {
    id: 'void lookups of mail exchangers',
    holds: ({ mechanism, mine, one }) =>
      mechanism === 'spf' && mine === 'permerror' && JSON.stringify(one.dns).includes('mx:many.example.net'),
  },
  {
    id: 'no usable policy is an error',
    holds: ({ mine, other, reason }) =>
      mine === 'permerror' && other === 'none' && reason === 'no-usable-policy',
  },
  {
    id: 'a line of the header that is no field',
    holds: ({ one }) => hasStray(one.text),
  },
  {
    id: 'a From that is no mailbox',
    holds: ({ mechanism, one }) => mechanism === 'dmarc' && !hasPlainFrom(one.text),
  },
];

/** Whether a line of the header neither goes on with a field nor begins one (RFC 5322 s2.2). */
function hasStray(text: string): boolean {
  const [header = ''] = text.split(/\r?\n\r?\n/, 1);
  return header.split(/\r?\n/).some((line) => !/^(?:[ \t]|[!-9;-~]+[ \t]*:)/.test(line));
}

function hasPlainFrom(text: string): boolean {
  const [, value = ''] = /^From[ \t]*:(.*(?:\r?\n[ \t].*)*)/m.exec(text) ?? [];
  return /^\s*Alice\s+<[^\s@<>]+@[^\s<>]+>\s*$/.test(value);
}

/** The key record that every chain of a case is sealed with. */
function sealingKey({ dns }: MailCase): string {
  return dns['r._domainkey.esp.example.net']?.TXT?.[0] ?? '';
}

export const ofDebian: readonly KnownDifference[] = [
  undecided,
  {
    id: 'headers that dkimpy does not read',
    holds: ({ other, theirs }) => other === 'MessageFormatError' || theirs.dmarc === 'MessageFormatError',
  },
  {
    id: 'white space at the end of the body',
    holds: ({ mechanism, mine, one }) =>
      (mechanism === 'dkim' || mechanism === 'arc') && mine === 'pass' && /[ \t]$/.test(one.text),
  },
  {
    id: 'h= of a key',
    holds: ({ mechanism, mine, other, reason, one }) =>
      mine !== 'pass' &&
      other === 'pass' &&
      (mechanism === 'arc' ? sealingKey(one).includes('h=sha1') : reason === 'key-hash'),
  },
  {
    id: 'v= of a key that is not first',
    holds: ({ mechanism, mine, other, reason, one }) =>
      mine !== 'pass' &&
      other === 'pass' &&
      (mechanism === 'arc' ? /; v=/.test(sealingKey(one)) : reason === 'key-version'),
  },
  {
    id: 'a record that includes itself',
    holds: ({ mechanism, other, one }) =>
      mechanism === 'spf' &&
      other === 'permerror' &&
      /include:_spf\.example\.net/.test(one.dns['_spf.example.net']?.TXT?.join(' ') ?? ''),
  },
  {
    id: 't=s of a key',
    holds: ({ mechanism, other, reason }) =>
      mechanism === 'dkim' && other === 'pass' && reason === 'identity-not-exact',
  },
  {
    id: 'a chain that says itself that it is broken',
    holds: ({ mechanism, mine, other, one }) =>
      mechanism === 'arc' && mine === 'fail' && other === 'none' && one.text.includes('cv=fail'),
  },
  {
    id: 'ARC knows no temporary error',
    holds: ({ mechanism, mine, other }) => mechanism === 'arc' && mine === 'fail' && other === 'temperror',
  },
  {
    id: 'authheaders ends with an exception',
    holds: ({ mechanism, other }) =>
      mechanism === 'dmarc' && /^(?:IndexError|UnboundLocalError)$/.test(other),
  },
  {
    id: 'an unanswered question is no missing record',
    holds: ({ mechanism, mine, reason }) =>
      mechanism === 'dmarc' && mine === 'temperror' && reason === 'unavailable',
  },
  {
    id: 'a policy that is none',
    holds: ({ mechanism, mine, other, reason }) =>
      mechanism === 'dmarc' && mine !== other && reason === 'no-usable-policy',
  },
  {
    id: 'several records end the search',
    holds: ({ mechanism, mine, reason }) =>
      mechanism === 'dmarc' && mine === 'none' && reason === 'several-records',
  },
];
