import type { Shape } from '../../../zone/read-zone.js';
import { TokenKind } from '../../../zone/tape.js';
import type { FormNotes } from './form-notes.js';
import type { WrittenField } from './forms.js';
import { RecordForms } from './record-forms.js';

const DOLLAR = 0x24;

/** Walks over the entries of a piece of a file, and notes the forms in it. */
export function walkForms(shape: Shape, notes: FormNotes): void {
  notes.startPiece(shape.base);
  const { entries, tape, source } = shape;
  for (let entry = 0; entry < entries.length; entry++) {
    const first = entries.firsts[entry] ?? 0;
    const end = entries.firsts[entry + 1] ?? tape.length;
    const isWord = tape.kinds[first] === TokenKind.word;
    if (isWord && source.bytes[tape.starts[first] ?? 0] === DOLLAR) walkDirective(shape, first, end, notes);
    else new RecordForms(notes, shape, first).walk(end);
  }
}

function walkDirective(shape: Shape, first: number, end: number, notes: FormNotes): void {
  const { tape, source, base } = shape;
  const fields: WrittenField[] = [];
  for (let token = first; token < end; token++) {
    const kind = tape.kinds[token];
    const start = tape.starts[token] ?? 0;
    const tokenEnd = tape.starts[token + 1] ?? 0;
    if (kind === TokenKind.newline) notes.addLineEnd(shape, start, tokenEnd);
    if (kind !== TokenKind.word && kind !== TokenKind.quoted) continue;
    const span = { start: base + start, end: base + tokenEnd };
    fields.push({ span, isQuoted: kind === TokenKind.quoted });
  }
  const [word, ...others] = fields;
  if (word === undefined) return;
  const written = source.slice(word.span.start - base, word.span.end - base);
  const name = written.toUpperCase();
  const isLowerCase = written !== name;
  notes.addDirective({ name, isLowerCase, word: word.span, fields: others });
}
