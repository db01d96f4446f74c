import { type Cite, cite } from '../cite.js';
import { type Phrase, say } from '../words/phrase.js';

export type MechanismName = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';
export type ModifierName = 'redirect' | 'exp' | 'ra' | 'rp' | 'rr';

/** What stands behind the name of a term. */
export type ArgumentShape =
  | 'nothing'
  | 'domain'
  | 'optional-domain'
  /** `[:domain][/n][//n]`: the prefix lengths are those of IPv4 and IPv6. */
  | 'optional-domain-and-prefixes'
  | 'ip4-network'
  | 'ip6-network'
  | 'local-part'
  | 'percentage'
  | 'report-types';

interface TermRow<K extends string, N extends string> {
  readonly name: N;
  readonly kind: K;
  /** For people: `a[:domain][/prefix][//prefix6]`. */
  readonly syntax: string | Phrase;
  readonly argument: ArgumentShape;
  /** One or two sentences for a person: what the term does. */
  readonly means: Phrase;
  /** What holds for the parts that are left out; undefined where nothing can be. */
  readonly default?: string | Phrase;
  /** DNS lookups that count towards the ten of RFC 7208 s4.6.4. What an included record costs comes on top. */
  readonly costs: 0 | 1;
  readonly cite: Cite;
  /** Where the standard asks not to use the term any more. */
  readonly deprecated?: Cite;
}

export type SpfMechanism = TermRow<'mechanism', MechanismName>;
export type SpfModifier = TermRow<'modifier', ModifierName>;
/** One row of the table: a term that a record may carry. */
export type SpfTerm = SpfMechanism | SpfModifier;

/** The terms of SPF (RFC 7208 s5 and s6, RFC 6652 s3). */
export const spfTerms: readonly SpfTerm[] = [
  {
    name: 'all',
    kind: 'mechanism',
    syntax: 'all',
    argument: 'nothing',
    means: say`Matches every sender. It comes last: mechanisms behind it are never looked at, and redirect= is ignored.`,
    costs: 0,
    cite: cite(7208, '5.1'),
  },
  {
    name: 'include',
    kind: 'mechanism',
    syntax: 'include:domain',
    argument: 'domain',
    means: say`Matches where the SPF record of the other domain gives pass. What else that record says, its -all for instance, has no effect here. A domain without a record is a permanent error.`,
    costs: 1,
    cite: cite(7208, '5.2'),
  },
  {
    name: 'a',
    kind: 'mechanism',
    syntax: 'a[:domain][/prefix][//prefix6]',
    argument: 'optional-domain-and-prefixes',
    means: say`Matches the addresses (A or AAAA) of the domain.`,
    default: say`the domain of the record itself; /32 and //128`,
    costs: 1,
    cite: cite(7208, '5.3'),
  },
  {
    name: 'mx',
    kind: 'mechanism',
    syntax: 'mx[:domain][/prefix][//prefix6]',
    argument: 'optional-domain-and-prefixes',
    means: say`Matches the addresses of the hosts that receive mail for the domain (MX), at most ten of them. A domain's own A record does not stand in for a missing MX.`,
    default: say`the domain of the record itself; /32 and //128`,
    costs: 1,
    cite: cite(7208, '5.4'),
  },
  {
    name: 'ptr',
    kind: 'mechanism',
    syntax: 'ptr[:domain]',
    argument: 'optional-domain',
    means: say`Matches where the name of the sender's address lies in the domain and leads back to that address. It is slow and unreliable and should not be published.`,
    default: say`the domain of the record itself`,
    costs: 1,
    cite: cite(7208, '5.5'),
    deprecated: cite(7208, '5.5'),
  },
  {
    name: 'ip4',
    kind: 'mechanism',
    syntax: 'ip4:address[/prefix]',
    argument: 'ip4-network',
    means: say`Matches an IPv4 address or a network of them.`,
    default: '/32',
    costs: 0,
    cite: cite(7208, '5.6'),
  },
  {
    name: 'ip6',
    kind: 'mechanism',
    syntax: 'ip6:address[/prefix]',
    argument: 'ip6-network',
    means: say`Matches an IPv6 address or a network of them.`,
    default: '/128',
    costs: 0,
    cite: cite(7208, '5.6'),
  },
  {
    name: 'exists',
    kind: 'mechanism',
    syntax: 'exists:domain',
    argument: 'domain',
    means: say`Matches where the name has an A record, whatever it says. With macros in the name it asks about the very sender or address.`,
    costs: 1,
    cite: cite(7208, '5.7'),
  },
  {
    name: 'redirect',
    kind: 'modifier',
    syntax: 'redirect=domain',
    argument: 'domain',
    means: say`Where no mechanism matches, the record of the other domain decides instead. Ignored where the record has all.`,
    costs: 1,
    cite: cite(7208, '6.1'),
  },
  {
    name: 'exp',
    kind: 'modifier',
    syntax: 'exp=domain',
    argument: 'domain',
    means: say`The TXT record of that name holds an explanation for the sender of mail that fails.`,
    costs: 0,
    cite: cite(7208, '6.2'),
  },
  {
    name: 'ra',
    kind: 'modifier',
    syntax: 'ra=local-part',
    argument: 'local-part',
    means: say`Reports about mail that fails are wanted, at this local part of the domain. Without it rp and rr are ignored.`,
    costs: 0,
    cite: cite(6652, '3'),
  },
  {
    name: 'rp',
    kind: 'modifier',
    syntax: 'rp=0-100',
    argument: 'percentage',
    means: say`Percentage of failures that reports are wanted about.`,
    default: '100',
    costs: 0,
    cite: cite(6652, '3'),
  },
  {
    name: 'rr',
    kind: 'modifier',
    syntax: say`${'rr=all | e | f | s | n'}, joined by ":"`,
    argument: 'report-types',
    means: say`Results that reports are wanted about: errors (e), fail (f), softfail (s), neutral or none (n), or all.`,
    default: 'all',
    costs: 0,
    cite: cite(6652, '3'),
  },
];

const mechanisms = new Map<string, SpfMechanism>();
const modifiers = new Map<string, SpfModifier>();
for (const term of spfTerms) {
  if (term.kind === 'mechanism') mechanisms.set(term.name, term);
  else modifiers.set(term.name, term);
}

/** The row of a mechanism; names are compared without regard to case (RFC 7208 s4.6.1). */
export function findMechanism(name: string): SpfMechanism | undefined {
  return mechanisms.get(name.toLowerCase());
}

export function findModifier(name: string): SpfModifier | undefined {
  return modifiers.get(name.toLowerCase());
}

export type Qualifier = '+' | '-' | '~' | '?';

/** What a mechanism gives when it matches (RFC 7208 s4.6.2). */
export interface SpfQualifier {
  readonly text: Qualifier;
  readonly result: 'pass' | 'fail' | 'softfail' | 'neutral';
  readonly means: Phrase;
  readonly cite: Cite;
}

export const defaultQualifier: Qualifier = '+';

export const spfQualifiers: readonly SpfQualifier[] = [
  { text: '+', result: 'pass', means: say`The sender may send for the domain.`, cite: cite(7208, '8.3') },
  { text: '-', result: 'fail', means: say`The sender may not send for the domain.`, cite: cite(7208, '8.4') },
  {
    text: '~',
    result: 'softfail',
    means: say`The sender probably may not send for the domain; nothing should be rejected for this alone.`,
    cite: cite(7208, '8.5'),
  },
  {
    text: '?',
    result: 'neutral',
    means: say`Nothing is said about the sender, as if there were no record.`,
    cite: cite(7208, '8.2'),
  },
];

const qualifiers = new Map<string, SpfQualifier>(spfQualifiers.map((row) => [row.text, row]));

export function findQualifier(text: string): SpfQualifier | undefined {
  return qualifiers.get(text);
}

export type MacroLetter = 's' | 'l' | 'o' | 'd' | 'i' | 'p' | 'v' | 'h' | 'c' | 'r' | 't';

/** A letter that may stand in `%{...}` (RFC 7208 s7.2). */
export interface SpfMacro {
  readonly letter: MacroLetter;
  readonly means: Phrase;
  /** Whether it may stand only in the text that exp= points to. */
  readonly isForExplanation: boolean;
  /** Whether it differs from message to message, so that answers cannot be cached (RFC 7208 s7.3). */
  readonly isPerMessage: boolean;
  readonly cite: Cite;
  readonly deprecated?: Cite;
}

const inDomain = { isForExplanation: false, isPerMessage: false, cite: cite(7208, '7.2') };
const perMessage = { ...inDomain, isPerMessage: true };
const inExplanation = { ...inDomain, isForExplanation: true };

export const spfMacros: readonly SpfMacro[] = [
  { letter: 's', means: say`the whole sender address`, ...perMessage },
  { letter: 'l', means: say`the local part of the sender address`, ...perMessage },
  { letter: 'o', means: say`the domain of the sender address`, ...perMessage },
  { letter: 'd', means: say`the domain whose record is being read`, ...inDomain },
  {
    letter: 'i',
    means: say`the sender's IP address; of IPv6 its 32 hexadecimal digits with dots between`,
    ...inDomain,
  },
  {
    letter: 'p',
    means: say`the validated name of the sender's IP address, or unknown; it should not be published`,
    ...inDomain,
    deprecated: cite(7208, '7.3'),
  },
  { letter: 'v', means: say`in-addr for IPv4, ip6 for IPv6`, ...inDomain },
  { letter: 'h', means: say`the name given in HELO or EHLO`, ...perMessage },
  { letter: 'c', means: say`the sender's IP address as people write it`, ...inExplanation },
  { letter: 'r', means: say`the name of the host that checks`, ...inExplanation },
  { letter: 't', means: say`the time, in seconds since 1970`, ...inExplanation },
];

const macros = new Map<string, SpfMacro>(spfMacros.map((row) => [row.letter, row]));

/** The row of a macro letter, in either case: a capital means that the value is escaped for a URL. */
export function findMacro(letter: string): SpfMacro | undefined {
  return macros.get(letter.toLowerCase());
}
