import { completionsAt } from '../../../../core/ide/complete/complete.js';
import type { Completion, CompletionList } from '../../../../core/ide/complete/completion.js';
import { plainText } from '../../../../core/ide/complete/insertion.js';
import type { Standard } from '../../../../core/lint/mail-zone.js';
import { lintZone } from '../../../../core/lint/run.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { readZone, type Zone } from '../../../../core/zone/read-zone.js';
import { header } from '../../zone/zones.js';

export const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_300_000 };
const cursor = '‸';

/** A zone that somebody types in: the lines under a header, `‸` where the cursor stands. */
export interface Typed {
  readonly text: string;
  readonly zone: Zone;
  readonly offset: number;
  readonly list: CompletionList;
}

export function typed(marked: string, standard: Standard = 'rfc9989'): Typed {
  const whole = `${header}${marked}`;
  const offset = whole.indexOf(cursor);
  if (offset < 0) throw new Error('there is no cursor');
  const text = whole.replace(cursor, '');
  const zone = readZone(sourceOfText(text));
  return { text, zone, offset, list: completionsAt(zone, offset, { standard, today }) };
}

export function labels(marked: string, standard?: Standard): string[] {
  return typed(marked, standard).list.items.map(({ label }) => label);
}

/** The completion with a label, which must be there. */
export function item(at: Typed, label: string): Completion {
  const found = at.list.items.find((some) => some.label === label);
  if (found === undefined)
    throw new Error(`no "${label}" among ${at.list.items.map((some) => some.label).join(', ')}`);
  return found;
}

/** The lines under the header after a completion was taken, every place to type left as it is. */
export function taken(marked: string, label: string, standard?: Standard): string {
  const at = typed(marked, standard);
  return applied(at, item(at, label)).slice(header.length);
}

export function applied({ text }: Typed, { span, insert, removals }: Completion): string {
  const edits = [{ span, put: plainText(insert) }, ...removals.map((gone) => ({ span: gone, put: '' }))];
  let out = text;
  for (const edit of edits.sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)) {
    out = out.slice(0, edit.span.start) + edit.put + out.slice(edit.span.end);
  }
  return out;
}

/** Codes of the errors that a text has, in the order of the text. */
export function errorsIn(text: string): string[] {
  const zone = readZone(sourceOfText(text));
  return lintZone(zone)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}
