import type { MessageOctets } from '../../dkim/message-octets.js';
import type { HeaderField } from '../../message/header-field.js';
import { say } from '../../words/phrase.js';
import { quoted } from '../words/quoted.js';
import type { HeaderEdit } from './header-edit.js';
import { originalSenders } from './rewritten-from.js';
import { rewrittenValues } from './rewritten-values.js';
import { canonicalField, type SignedHeader } from './signed-header.js';
import { untaggedSubjects } from './subject-tags.js';

/** Values that are longer are left alone. */
const longestValue = 10_000;
/** Edits that are thought of for one signature. */
const mostEdits = 3000;

/** Changes to single fields that may undo what was done to a header, those that happen every day first. */
export function headerEdits(header: SignedHeader, octets: MessageOctets): readonly HeaderEdit[] {
  const edits: HeaderEdit[] = [];
  let thought = 0;
  for (const edit of allEdits(header, octets)) {
    if (++thought > mostEdits) break;
    if (!isSame(edit.octets, header, edit.at)) edits.push(edit);
  }
  return [...edits.filter(({ isUsual }) => isUsual), ...edits.filter(({ isUsual }) => !isUsual)];
}

function isSame(octets: Uint8Array, { octets: all, starts }: SignedHeader, at: number): boolean {
  const before = all.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
  return before.length === octets.length && before.every((octet, index) => octet === octets[index]);
}

function* allEdits(header: SignedHeader, octets: MessageOctets): IterableIterator<HeaderEdit> {
  for (const [at, { key, field }] of header.fields.entries()) {
    if (field === undefined) yield* removedField(header, at, key);
    else if (field.value.length <= longestValue) {
      if (key === 'subject') yield* subjectEdits(header, at, field);
      if (key === 'from') yield* fromEdits(header, at, field, octets);
      else yield addedField(at, field);
      yield* otherFields(header, at, field, octets);
      yield* spellings(header, at, field);
    }
  }
}

function* subjectEdits(header: SignedHeader, at: number, field: HeaderField): IterableIterator<HeaderEdit> {
  for (const { value, tag, start, end } of untaggedSubjects(field.value)) {
    const { start: base } = field.valueSpan;
    const original = quoted(value.trim());
    yield {
      ...{ kind: 'subject-tag', at, isUsual: true, span: { start: base + start, end: base + end } },
      octets: canonicalField(field.name, value, header.form),
      message: say`the header holds when "${quoted(tag)}" is taken out of Subject: "${original}" was signed`,
      thing: say`the tag "${quoted(tag)}" in Subject`,
    };
  }
}

function* fromEdits(
  header: SignedHeader,
  at: number,
  field: HeaderField,
  octets: MessageOctets,
): IterableIterator<HeaderEdit> {
  for (const value of originalSenders(field, octets.fields.byKey)) {
    yield {
      ...{ kind: 'from-rewritten', at, isUsual: true, span: field.valueSpan },
      octets: canonicalField(field.name, value, header.form),
      message: say`the header holds with "${quoted(value.trim())}" in From: the address was rewritten on the way`,
      thing: say`the rewritten From`,
    };
  }
}

function addedField(at: number, field: HeaderField): HeaderEdit {
  return {
    ...{ kind: 'field-added', at, octets: new Uint8Array(), span: field.span },
    isUsual: usuallyAdded.has(field.key),
    message: say`the header holds without ${field.name}, which was added after it was signed`,
    thing: say`the added field ${field.name}`,
  };
}

/** Fields that lists and gateways add, and that signatures name so that nobody should. */
const usuallyAdded = new Set([
  'reply-to',
  'sender',
  'cc',
  'to',
  'list-id',
  'list-unsubscribe',
  'mime-version',
]);

/** Fields that were not there when something has taken them away: only such as nearly always say the same. */
function* removedField(header: SignedHeader, at: number, key: string): IterableIterator<HeaderEdit> {
  for (const [name, values] of usualFields) {
    if (name.toLowerCase() !== key) continue;
    for (const value of values) {
      yield {
        ...{ kind: 'field-removed', at, isUsual: false, span: undefined },
        octets: canonicalField(name, ` ${value}`, header.form),
        message: say`the header holds with "${`${name}: ${value}`}", which was removed on the way`,
        thing: say`the removed field ${name}`,
      };
    }
  }
}

const usualFields: readonly (readonly [string, readonly string[]])[] = [
  ['MIME-Version', ['1.0']],
  ['Content-Transfer-Encoding', ['7bit', '8bit', 'quoted-printable', 'base64']],
  [
    'Content-Type',
    [
      ...[
        'text/plain',
        'text/plain; charset=utf-8',
        'text/plain; charset=UTF-8',
        'text/plain; charset=us-ascii',
      ],
      ...['text/plain; charset="utf-8"', 'text/plain; charset="UTF-8"', 'text/plain; charset="us-ascii"'],
      ...['text/html; charset=utf-8', 'text/html; charset="utf-8"', 'text/html; charset=UTF-8'],
    ],
  ],
];

/** Another field of the same name: one was added above or below, or the order was changed. */
function* otherFields(
  header: SignedHeader,
  at: number,
  field: HeaderField,
  octets: MessageOctets,
): IterableIterator<HeaderEdit> {
  const same = octets.fields.byKey.get(field.key) ?? [];
  for (const other of same.slice(0, 10)) {
    if (other === field || other.value.length > longestValue) continue;
    yield {
      ...{ kind: 'other-field', at, isUsual: false, span: other.span },
      octets: canonicalField(other.name, other.value, header.form),
      message: say`the header holds with another field ${other.name} of the message: one was added, or their order changed`,
      thing: say`the order of the fields ${other.name}`,
    };
  }
}

/** The same field written in another way. */
function* spellings(header: SignedHeader, at: number, field: HeaderField): IterableIterator<HeaderEdit> {
  const { form } = header;
  for (const value of rewrittenValues(field.key, field.value)) {
    yield {
      ...{ kind: 'field-rewritten', at, isUsual: rewrittenByGateways.has(field.key), span: field.valueSpan },
      octets: canonicalField(field.name, value, form),
      message: say`the header holds with "${quoted(value.trim())}" in ${field.name}, which was written anew on the way`,
      thing: say`the rewritten field ${field.name}`,
    };
  }
  if (form === 'relaxed') return;
  const flat = field.value.replace(/\r?\n/g, '');
  const foldings = [
    flat,
    flat.replace(/[ \t]+/g, ' '),
    ` ${flat.trimStart()}`,
    flat.trimStart(),
    tabbed(field),
  ];
  for (const value of foldings) {
    yield {
      ...{ kind: 'folding', at, isUsual: false, span: field.valueSpan },
      octets: canonicalField(field.name, value, form),
      message: say`the header holds when ${field.name} is folded in another way, which c=simple does not forgive`,
      thing: say`the folding of ${field.name}`,
    };
  }
  for (const name of namesLike(field.name)) {
    yield {
      ...{ kind: 'name', at, isUsual: false, span: field.nameSpan },
      octets: canonicalField(name, field.value, form),
      message: say`the header holds when the field is called "${name}" and not "${field.name}", which c=simple tells apart`,
      thing: say`the spelling of ${field.name}`,
    };
  }
}

const rewrittenByGateways = new Set(['content-transfer-encoding', 'mime-version', 'content-type']);

/** Folded lines that go on with a tab in place of blanks, or the other way round. */
function tabbed({ value }: HeaderField): string {
  return /\n\t/.test(value) ? value.replace(/\n\t/g, '\n ') : value.replace(/\n +/g, '\n\t');
}

function namesLike(name: string): readonly string[] {
  const lower = name.toLowerCase();
  const titled = lower.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
  const short = titled.replace(/\b(?:Id|Mime|Dkim|Spf)\b/g, (word) => word.toUpperCase());
  return [...new Set([titled, short, lower, name.toUpperCase()])].filter((other) => other !== name);
}
