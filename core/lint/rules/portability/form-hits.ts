import type { Span } from '../../../text/span.js';
import type { Phrase } from '../../../words/phrase.js';
import type { MailZone } from '../../mail-zone.js';
import type { QuirkId } from '../../profiles/quirks.js';
import type { Form } from './forms.js';
import { writtenForms } from './written-forms.js';

/** A place where a reader differs from BIND, and what it does there. */
export interface Quirk<Q extends string> {
  readonly quirk: Q;
  /** The server or provider. */
  readonly reader: string;
  /** A clause: "rejects the zone". */
  readonly says: Phrase;
}

/** What the profile says about a way to write; undefined where its reader does as BIND does. */
export function quirkOf<Q extends QuirkId>({ profile }: MailZone, quirk: Q): Quirk<Q> | undefined {
  const says = profile.quirks[quirk];
  return says === undefined ? undefined : { quirk, reader: profile.title, says };
}

/** The places where the file has forms that the reader of the profile takes otherwise. */
export function* formHits<F extends Form & QuirkId>(
  zone: MailZone,
  forms: readonly F[],
): IterableIterator<{ readonly span: Span; readonly data: Quirk<F> }> {
  for (const form of forms) {
    const data = quirkOf(zone, form);
    // Without a quirk nobody looks at the file.
    if (data === undefined) continue;
    for (const span of writtenForms(zone).spans.get(form) ?? []) yield { span, data };
  }
}

/** Numbers of the records of some types, in file order. */
export function* recordsOfTypes({ zone }: MailZone, types: ReadonlySet<number>): IterableIterator<number> {
  const { records } = zone;
  for (let index = 0; index < records.length; index++) if (types.has(records.typeOf(index))) yield index;
}
