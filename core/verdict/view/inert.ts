import { type Cite, citeLink, citeText } from '../../cite.js';
import { printable } from '../../text/printable.js';
import { textOfOctets } from '../../text/utf8.js';
import type { ViewState } from './verdict-view.js';

/** Characters of one text that are shown: more than the longest key, and less than what stops a page. */
const most = 4000;

/** Text for a page: on one line, inert, and not endless. */
export function inert(text: string): string {
  const line = text.length > most ? `${text.slice(0, most)}…` : text;
  return printable(line.replace(/[\t\r\n]+/g, ' '));
}

/** The same of octets. */
export function inertOctets(octets: string): string {
  return inert(textOfOctets(octets.slice(0, most + 1)));
}

export function stateOf(result: string): ViewState {
  if (result === 'pass') return 'pass';
  if (result === 'none' || result === 'neutral') return 'none';
  return result === 'fail' || result === 'permerror' ? 'fail' : 'warning';
}

export function citeOf(cite: Cite): { readonly text: string; readonly href: string } {
  return { text: citeText(cite), href: citeLink(cite) };
}
