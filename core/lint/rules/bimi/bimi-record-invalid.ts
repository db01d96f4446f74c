import { bimiDraft } from '../../../cite.js';
import { bimi, isBimi } from '../../../records/bimi.js';
import { readRecord } from '../../../tags/read-record.js';
import { duplicateTags } from '../../../tags/tag-list.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { Hit } from '../../hit.js';
import type { NeighbourText } from '../../neighbour-text.js';
import { rule } from '../../rule.js';
import { bimiRecords } from '../shared/neighbours.js';
import { shown } from '../shared/shown.js';
import { fixOf, replace } from '../shared/tag-edits.js';

type Fault =
  | { readonly kind: 'second' | 'no-location' | 'empty' | 'no-selector' | 'elsewhere' }
  | { readonly kind: 'version' | 'stray' | 'twice' | 'insecure'; readonly written: string }
  | { readonly kind: 'value' | 'image'; readonly written: string; readonly tag: string };

type BimiHit = Hit<Fault, 'payload'>;

export const bimiRecordInvalid = rule<'bimi', Fault>({
  code: 'BIMI001',
  name: 'bimi-record-invalid',
  severity: 'error',
  subject: 'bimi',
  needsZone: true,
  cite: bimiDraft,
  message: (fault) => messageFor(fault),
  why: say`A BIMI record says where the logo of a domain is. Mail clients do not repair it: what is not exactly as the draft has it shows no logo.`,
  advice: say`Write default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/logo.pem".`,
  *check(text, zone) {
    const { octets } = text.text;
    if (!text.isAtHome) {
      const kind = text.kindLabels === 0 ? 'elsewhere' : 'no-selector';
      yield { span: { start: 0, end: Math.min(octets.length, 'v=BIMI1'.length) }, data: { kind } };
      return;
    }
    if (!isBimi(octets)) {
      if (attempt.test(octets.slice(0, longestAttempt))) yield versionHit(octets);
      return;
    }
    const first = bimiRecords(zone).isLater(text) ? bimiRecords(zone).firstAt(text.ownerId) : undefined;
    if (first !== undefined) {
      const span = { start: 0, end: first.text.octets.length };
      const related = [{ text: first, span, message: say`the first record` }];
      yield { span: { start: 0, end: octets.length }, data: { kind: 'second' }, related };
    }
    yield* findFaults(text);
  },
  examples: [
    {
      bad: 'default._bimi TXT "v=BIMI1; l=«http»://example.com/a.svg"',
      good: 'default._bimi TXT "v=BIMI1; l=https://example.com/a.svg?b=1; a=; avp=personal; lps=news,info"',
    },
    { bad: 'default._bimi TXT "«v=BIMI1»; a=https://example.com/a.pem"' },
    { bad: 'default._bimi TXT "«v=bimi1»; l="\nb._bimi TXT "«l=https://example.com/a.svg»"' },
    { bad: '_bimi TXT "«v=BIMI1»; l=https://example.com/a.svg"\nbimi TXT "«v=BIMI1»; l="' },
    {
      bad: 'a._bimi TXT "v=BIMI1; l=https://example.com/«logo.png»; avp=«Brand»; lps=«a_b»;«;» «rubbish»; «l=»"',
    },
    {
      bad: 'a._bimi TXT "v=BIMI1; l=https://example.com/a.svg"\na._bimi TXT "«v=BIMI1; l=https://example.com/b.svg»"',
      good: 'a._bimi TXT "v=BIMI1; l=https://example.com/a.svg"\nb._bimi TXT "v=BIMI1; l=https://example.com/b.svgz"',
    },
    { bad: 'a._bimi TXT "v=BIMI1; l=«https://example.com/a.svg,https://example.com/b.svg»"' },
  ],
});

const attempt = /bimi|(?:^|;)[ \t]*l[ \t]*=/i;
/** Octets of a text that are looked at to tell what it was meant to be. */
const longestAttempt = 500;

function messageFor(fault: Fault): Phrase {
  switch (fault.kind) {
    case 'second':
      return say`A second BIMI record at this name: mail clients use none of them`;
    case 'no-location':
      return say`The record has no l, so mail clients do not know where the logo is and show none`;
    case 'empty':
      return say`No tag stands before this semicolon: mail clients do not repair the record and show no logo`;
    case 'no-selector':
      return say`Nobody asks for a BIMI record at _bimi itself: it belongs to a selector, as in default._bimi`;
    case 'elsewhere':
      return say`Such a record is looked for at ${bimi.home} only: nobody sees it here`;
    case 'version':
      return say`The record begins with "${shown(fault.written)}" and not with "v=BIMI1", so mail clients pass over it`;
    case 'stray':
      return say`"${shown(fault.written)}" is no tag=value: mail clients do not repair the record and show no logo`;
    case 'twice':
      return say`"${shown(fault.written)}" stands here a second time: mail clients do not repair the record and show no logo`;
    case 'insecure':
      return say`"${shown(fault.written)}:" is not https, so mail clients do not fetch it and show no logo`;
    case 'value':
      return say`"${fault.tag}=${shown(fault.written)}" cannot be read: mail clients show no logo`;
    case 'image':
      return say`"${shown(fault.written)}" does not end in .svg or .svgz: mail clients show no image of another format`;
  }
}

function versionHit(octets: string): BimiHit {
  const semicolon = octets.indexOf(';');
  const span = { start: 0, end: semicolon < 0 ? octets.length : semicolon };
  const written = octets.slice(0, span.end);
  const isVersion = /^[ \t"]{0,20}v[ \t]{0,20}=[ \t]{0,20}[A-Za-z0-9.]{0,20}$/i.test(written);
  const fixes = isVersion ? [fixOf(say`Change to ${'v=BIMI1'}`, false, replace(span, 'v=BIMI1'))] : [];
  return { span, data: { kind: 'version', written }, fixes };
}

function* findFaults(text: NeighbourText<'bimi'>): IterableIterator<BimiHit> {
  const { list } = text;
  for (const { value: written, span } of list.strays) yield { span, data: { kind: 'stray', written } };
  for (const { end } of list.gaps) yield { span: { start: end - 1, end }, data: { kind: 'empty' } };
  for (const { tag, first } of duplicateTags(list, (name) => name)) {
    const related = [{ text, span: first.span, message: say`The first "${shown(first.name.value)}"` }];
    yield { span: tag.span, data: { kind: 'twice', written: tag.name.value }, related };
  }
  const reading = readRecord(bimi, list);
  const location = reading.tagOf('l');
  if (location === undefined) {
    const version = reading.tagOf('v');
    yield {
      span: version?.span ?? { start: 0, end: text.text.octets.length },
      data: { kind: 'no-location' },
    };
  }
  for (const [name, problems] of reading.problems) {
    const tag = reading.known.get(name);
    const [problem] = problems;
    if (tag === undefined || problem === undefined || name === 'v') continue;
    const written = tag.value.value;
    const scheme =
      name === 'l' || name === 'a' ? /^[A-Za-z][A-Za-z0-9+.-]{0,20}(?=:\/\/)/.exec(written)?.[0] : undefined;
    if (scheme !== undefined && scheme.toLowerCase() !== 'https') {
      const span = { start: tag.valueStart, end: tag.valueStart + scheme.length };
      yield { span, data: { kind: 'insecure', written: scheme } };
    } else {
      const span = written === '' ? tag.span : problem.span;
      yield { span, data: { kind: 'value', tag: name, written: list.octets.slice(span.start, span.end) } };
    }
  }
  yield* findImage(reading.valueOf('l'), location?.valueEnd ?? 0);
}

/** The last part of the path has to end as the name of an SVG file does. */
function* findImage(location: string | undefined, end: number): IterableIterator<BimiHit> {
  if (location === undefined || location === '') return;
  const path = location.replace(/[?#].*$/s, '');
  if (/\.svgz?$/i.test(path)) return;
  const from = path.lastIndexOf('/') + 1;
  const start = end - location.length;
  const written = path.slice(from);
  const span = written === '' ? { start, end } : { start: start + from, end: start + path.length };
  yield {
    span,
    data: { kind: 'image', tag: 'l', written: written === '' ? location : written },
    severity: 'warning',
  };
}
