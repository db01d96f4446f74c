import { readMacroString } from '../../../../core/records/macro-string.js';
import { readSenderIdTerms } from '../../../../core/records/sender-id.js';
import { isSpf, readSpf } from '../../../../core/records/spf.js';
import { readPlainTerm } from '../../../../core/records/spf-plain-term.js';
import type { SpfProblem } from '../../../../core/records/spf-problem.js';
import { readTerm } from '../../../../core/records/spf-read-term.js';
import type { SpfRecord, Term } from '../../../../core/records/spf-record.js';
import { spfTerms } from '../../../../core/records/spf-terms.js';
import { asWritten, inOrder, promise, same, within } from '../promises.js';
import { kindsOf, type Target } from '../target.js';

/** SPF records and what they are made of: terms, domains, networks, macros. */
export const spf: Target = {
  name: 'spf',
  seeds: [
    'a mx ip4:192.0.2.0/24 ip6:2001:db8::/32 include:_spf.example.net -all',
    'exists:%{ir}.%{v}._spf.%{d2} redirect=_spf.%{o}',
    'a:example.com/24//64 mx//64 ptr:example.com ?all exp=why.%{d}',
    '+a ~mx -ip4:192.0.2.1 ?ptr ALL ra=a rp=100 rr=all moo=%{l-}%%%_%-',
    'ip6:::ffff:192.0.2.1/96 include:%{h}. exists:%{t}%{c}%{r}',
  ],
  corpora: [{ folder: 'spf', ends: /\.json$/ }],
  words: [
    ...spfTerms.map(({ name }) => name),
    ' ',
    '  ',
    ':',
    '=',
    '/',
    '//',
    '.',
    '%{',
    '}',
    '%%',
    '%_',
    '%-',
    '+',
    '-',
    '~',
    '?',
    'v=spf1 ',
    '%{ir}',
    '%{d2r.-+,/_=}',
    '%{L9}',
    '24',
    '33',
    '129',
    '0',
    '192.0.2.1',
    '::',
    '1::2::3',
    '2001:db8::',
    'example.com',
    '_x.',
    '\t',
    '\xc2\xa0',
    'spf2.0/pra',
  ],
  check(input) {
    isSpf(input);
    const record = readSpf(`v=spf1 ${input}`);
    checkRecord(record);
    checkRecord(readSenderIdTerms(`spf2.0/pra ${input}`), 10);
    const explanation = readMacroString(
      { value: input, span: { start: 0, end: input.length } },
      'explanation',
    );
    for (const { span } of explanation.problems) within(span, input.length, 'a problem of a macro');
    return kindsOf([
      ...record.terms.map((term) => (term.kind === 'directive' ? term.mechanism : term.kind)),
      ...record.problems.map(({ kind }) => kind),
      `traits ${record.traits}`,
    ]);
  },
};

function checkRecord({ octets, terms, problems, evaluated }: SpfRecord, from = 6): void {
  inOrder(
    terms.map(({ span }) => span),
    octets.length,
    'a term',
    from,
  );
  for (const term of terms) {
    asWritten({ value: term.text, span: term.span }, octets, 'a term');
    checkPlain(term, octets);
  }
  promise(
    evaluated.every((term) => terms.includes(term)),
    'what is evaluated stands in the record',
  );
  let last = from;
  for (const { span, term } of problems) {
    promise(span.start >= last, 'problems stand in order', span, last);
    within(span, term.end, 'a problem', term.start);
    promise(span.end > span.start, 'a problem can be seen', span);
    last = span.start;
  }
  const faulty = new Set(
    problems.filter(({ kind }) => kind !== 'repeated-modifier').map(({ term }) => term.start),
  );
  for (const term of terms) {
    promise(
      faulty.has(term.span.start) === (term.kind === 'broken'),
      'a broken term has a problem, and no other',
      term.text,
    );
  }
  if (problems.length > 0) return;
  const again = readSpf(`v=spf1 ${terms.map(({ text }) => text).join(' ')}`);
  same(
    again.terms.map(({ text }) => text),
    terms.map(({ text }) => text),
    'a record that is printed reads the same',
  );
  promise(again.problems.length === 0, 'a record that is printed has no problem', octets);
}

/** A term read the quick way is what it is read as with care. */
function checkPlain({ span }: Term, octets: string): void {
  const plain = readPlainTerm(octets, span.start, span.end);
  if (plain === undefined) return;
  const problems: SpfProblem[] = [];
  const careful = readTerm({ value: octets.slice(span.start, span.end), span }, problems);
  promise(problems.length === 0, 'a plain term has no problem', plain.text);
  same(told(plain), told(careful), 'a plain term is read as any');
}

/** What a term says, with all that is made only when somebody looks. */
function told(term: Term): unknown {
  if (term.kind === 'broken') return term.text;
  const shared = [term.kind, term.text, term.span, term.name];
  if (term.kind === 'modifier')
    return [...shared, term.modifier, term.value, 'domain' in term ? toldDomain(term.domain) : term.macro];
  const facts = [...shared, term.mechanism, term.qualifier];
  if ('network' in term) return [...facts, term.network, term.address, term.prefix];
  const domain = 'domain' in term && term.domain !== undefined ? toldDomain(term.domain) : undefined;
  return term.mechanism === 'a' || term.mechanism === 'mx'
    ? [...facts, domain, term.prefix4, term.prefix6]
    : [...facts, domain];
}

import type { DomainSpec } from '../../../../core/records/spf-domain.js';

function toldDomain({ text, span, parts, name, finalDot, mistake }: DomainSpec): unknown {
  return [text, span, parts, name, finalDot, mistake];
}
