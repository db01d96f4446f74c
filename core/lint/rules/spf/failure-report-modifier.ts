import { cite } from '../../../cite.js';
import type { Severity } from '../../../finding.js';
import type { Modifier, Term } from '../../../records/spf-record.js';
import { spfTrait } from '../../../records/spf-traits.js';
import type { Located } from '../../../text/span.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';

interface Data {
  readonly name: string;
  readonly value: string;
  readonly fault: 'address' | 'no-local-part' | 'percentage' | 'fraction' | 'report-type' | 'without-ra';
}

const words: Readonly<Record<Data['fault'], (data: Data) => Phrase>> = {
  address: ({ value }) =>
    say`"${value}" is a whole address, where ra= takes its local part only: reports do not arrive`,
  'no-local-part': ({ value }) => say`"${value}" is no local part of an address: reports do not arrive`,
  percentage: ({ value }) =>
    say`"${value}" is no whole number from 0 to 100: receivers that report ignore it`,
  fraction: ({ value }) =>
    say`"${value}" is a fraction, and receivers that report expect one number from 0 to 100`,
  'report-type': ({ value }) =>
    say`"${value}" is none of all, e, f, s and n: receivers that report ignore it`,
  'without-ra': ({ name }) => say`"${name}=" is ignored by receivers, because no ra= says where reports go`,
};

export const failureReportModifier = rule<'spf', Data>({
  code: 'SPF050',
  name: 'failure-report-modifier',
  severity: 'error',
  subject: 'spf',
  cite: cite(6652, '3'),
  message: (data) => words[data.fault](data),
  why: say`ra= is the local part, at the domain of the record, that reports about failures go to; rp= is a percentage; rr= lists results, joined by colons. Without ra= the other two are ignored (RFC 6652 s3).`,
  advice: say`Write for instance ra=postmaster rp=100 rr=e:f.`,
  when: spfTrait.reportModifier,
  *check({ spf }) {
    const hasAddress = spf.terms.some(isReportAddress);
    for (const term of spf.terms) {
      if (term.kind !== 'modifier') continue;
      const name = term.name.value;
      for (const { value, span, fault } of faultsOf(term)) {
        const severity: { severity?: Severity } = fault === 'fraction' ? { severity: 'warning' } : {};
        yield {
          span: value === '' ? term.span : span,
          data: { name, value: shown(value || term.text), fault },
          ...severity,
        };
      }
      if (hasAddress || (term.modifier !== 'rp' && term.modifier !== 'rr')) continue;
      yield { span: term.span, data: { name, value: term.text, fault: 'without-ra' }, severity: 'warning' };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx -all ra=«postmaster@example.com»"',
      good: '@ TXT "v=spf1 mx -all ra=postmaster rp=0 rr=e:f:s:n"',
    },
    {
      bad: '@ TXT "v=spf1 mx -all ra=x rp=«1" "01» rr=f:«q»"',
      good: '@ TXT "v=spf1 mx -all ra=spf=2Breports rp=100 rr=ALL"',
    },
    { bad: '@ TXT "v=spf1 mx -all ra=x rp=«1/10» «rr=»"', good: '@ TXT "v=spf1 mx -all ra=first.last"' },
    { bad: '@ TXT "v=spf1 mx -all «rr=e»"', good: '@ TXT "v=spf1 mx -all rr:e ra=x"' },
    { bad: '@ TXT "v=spf1 mx -all ra=«a..b»"' },
  ],
});

interface ValueFault {
  readonly value: string;
  readonly span: Located<string>['span'];
  readonly fault: Data['fault'];
}

// local-part = dot-atom, as a dkim-quoted-printable: octets as =XX (RFC 6652 s3, RFC 5322 s3.2.3)
const localPart =
  /^(?:[A-Za-z0-9!#$%&'*+\-/?^_`{|}~]|=[0-9A-F]{2})+(?:\.(?:[A-Za-z0-9!#$%&'*+\-/?^_`{|}~]|=[0-9A-F]{2})+)*$/;

function faultsOf({ modifier, value: { value, span } }: Modifier): readonly ValueFault[] {
  switch (modifier) {
    case 'ra':
      if (localPart.test(value)) return [];
      return [{ value, span, fault: value.includes('@') ? 'address' : 'no-local-part' }];
    case 'rp':
      if (/^[0-9]{1,3}$/.test(value) && Number(value) <= 100) return [];
      return [{ value, span, fault: /^[0-9]+\/[0-9]+$/.test(value) ? 'fraction' : 'percentage' }];
    case 'rr':
      return reportTypeFaults(value, span.start);
    default:
      return [];
  }
}

function reportTypeFaults(value: string, start: number): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  let at = start;
  for (const word of value.split(':')) {
    const span = { start: at, end: at + word.length };
    if (!/^(?:all|[efsn])$/i.test(word)) faults.push({ value: word, span, fault: 'report-type' });
    at = span.end + 1;
  }
  return faults;
}

/** `ra=`, whether or not it can be read: if not, that is told. */
function isReportAddress(term: Term): boolean {
  return term.kind === 'broken'
    ? term.row?.name === 'ra'
    : term.kind === 'modifier' && term.modifier === 'ra';
}
