import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import { fixOf, replace } from '../shared/tag-edits.js';
import type { FaultyUri } from './report-lists.js';

/** What an entry was clearly meant to be. `hasRoom`: whether the string it stands in is quoted and not full. */
export function uriFixes({ uri, fault }: FaultyUri, hasRoom: boolean): FixAt<'payload'>[] {
  const { text, span } = uri;
  if (fault.kind === 'no-scheme' && hasRoom && isAddress(text)) {
    const place = { start: span.start, end: span.start };
    return [fixOf(say`Add mailto:`, false, replace(place, 'mailto:'))];
  }
  if (fault.kind === 'slashes' && isAddress(uri.rest.value.slice(2))) {
    return [fixOf(say`Remove the slashes`, false, replace(fault.span, ''))];
  }
  const blanks = /[ \t]+/.exec(text);
  if (fault.kind !== 'white-space' || blanks === null || !hasRoom) return [];
  const gap = { start: span.start + blanks.index, end: span.start + blanks.index + blanks[0].length };
  const next = text.slice(blanks.index + blanks[0].length);
  if (/^mailto:[^ \t]+$/i.test(next)) return [fixOf(say`Put a comma between`, false, replace(gap, ','))];
  return /^mailto:$/i.test(text.slice(0, blanks.index)) && isAddress(next)
    ? [fixOf(say`Remove the blank`, false, replace(gap, ''))]
    : [];
}

function isAddress(text: string): boolean {
  return text.length < 320 && /^[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+$/.test(text);
}
