import { cite } from '../../../cite.js';
import type { DomainMistake, DomainProblem } from '../../../records/spf-domain.js';
import type { SpfProblemOf } from '../../../records/spf-problem.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { domainsOf } from './domains-of.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

type Fault = DomainProblem['fault'] | DomainMistake['fault'];

interface Data {
  readonly text: string;
  readonly fault: Fault;
  /** Whether the grammar takes it, so that the record stands and the term matches nothing. */
  readonly isLegal: boolean;
}

const reasons: Readonly<Record<Fault, Phrase>> = {
  empty: say`has no domain behind it`,
  'single-label': say`is a single label, where a domain has a dot`,
  ip4: say`is an address and no domain (ip4: takes addresses)`,
  ip6: say`is an address and no domain (ip6: takes addresses)`,
  url: say`is a URL and no domain`,
  port: say`ends in a port, which a domain does not have`,
  prefix: say`ends in a prefix length`,
  'empty-label': say`has an empty label`,
  'numeric-top': say`ends in a number, where a top-level domain has a letter`,
  'hyphen-edge': say`ends in a label that begins or ends with a hyphen`,
  'bad-top': say`does not end in a top-level domain of letters, digits and hyphens`,
  mailbox: say`is a mail address and no domain`,
  'long-label': say`has a label of more than 63 octets`,
  'long-name': say`is longer than the 253 octets that a name can have`,
};

export const domainMalformed = rule<'spf', Data>({
  code: 'SPF006',
  name: 'domain-malformed',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '7.1'),
  message: ({ text, fault, isLegal }) =>
    say`"${text}" ${reasons[fault]}: ${isLegal ? say`no receiver finds such a name, and the term does nothing` : permerror}`,
  why: say`A domain has at least two labels, and the last is no number: of letters, digits and inner hyphens, or a macro (RFC 7208 s7.1). Anything else is a syntax error, and one syntax error breaks the record (s4.6).`,
  advice: say`Give the bare name of a domain, such as _spf.example.net. Addresses go with ip4: and ip6:.`,
  when: spfTrait.problem | spfTrait.mistake,
  *check(text) {
    for (const problem of problemsOf(text, 'bad-domain')) {
      const { fault, span } = problem;
      yield {
        span,
        data: { text: shown(problem.text), fault, isLegal: false },
        fixes: fixesOf(text, problem),
      };
    }
    for (const { mistake, text: written } of domainsOf(text.spf)) {
      if (mistake === undefined) continue;
      yield { span: mistake.span, data: { text: shown(written), fault: mistake.fault, isLegal: true } };
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 a:«museum» -all"', good: '@ TXT "v=spf1 a:foo:bar/baz.example.com -all"' },
    { bad: '@ TXT "v=spf1 «include:» -all"', good: '@ TXT "v=spf1 include:%{d}.example.net -all"' },
    { bad: '@ TXT "v=spf1 a:«192.0.2.1» -all"', good: '@ TXT "v=spf1 ip4:192.0.2.1 -all"' },
    { bad: '@ TXT "v=spf1 a:abc.«123» -all"', good: '@ TXT "v=spf1 a:abc.xn--zckzah -all"' },
    { bad: '@ TXT "v=spf1 a:mail.example.net«:25» -all"', good: '@ TXT "v=spf1 a:mail.example.net. -all"' },
    { bad: '@ TXT "v=spf1 a:example.«-com» -all"', good: '@ TXT "v=spf1 exists:%{ir}.%{v}._spf.%{d2} -all"' },
    {
      bad: '@ TXT ( "v=spf1 include:«https://example."\n  "net/spf» -all" )',
      good: '@ TXT "v=spf1 redirect=%{d}"',
    },
    { bad: '@ TXT "v=spf1 include:«http://spf.example.net» -all"' },
    { bad: '@ TXT "v=spf1 mx «redirect=»"' },
    { bad: '@ TXT "v=spf1 include:«spf@example.net» -all"' },
    { bad: '@ TXT "v=spf1 include:example.«net;» -all"' },
  ],
});

function fixesOf(text: SpfText, { fault, row, span }: SpfProblemOf<'bad-domain'>): FixAt<'payload'>[] {
  if ((fault !== 'ip4' && fault !== 'ip6') || row.kind !== 'mechanism' || row.name === 'exists') return [];
  // The mechanism and its colon stand right before the domain.
  const start = span.start - row.name.length - 1;
  return correction(text, say`Write ${fault}:`, { start, end: span.start }, `${fault}:`);
}
