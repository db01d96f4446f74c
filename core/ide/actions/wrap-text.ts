import { say } from '../../words/phrase.js';
import type { Token } from '../../zone/zone.js';
import { type ActionSite, isGenerated, rewrite, type ZoneAction } from './action.js';
import { dataTokens, entryTokens, isField } from './entry.js';
import { fullStrings, maxString, stringsPlaceAt, writeStrings } from './text-layout.js';
import { octetsOfToken } from './written-text.js';

/** Octets of a string on a line of its own, when a text is wrapped: the line then fits into 100 columns. */
const wrapped = 64;

/** Octets of a text up to which it is laid out anew; more is not one record. */
const mostOctets = 0xffff;

/**
 * Ways to write the same octets in other strings: a string that is too long is split, strings are joined to as few as hold
 * them, and a text on one line is wrapped behind its terms or tags. What is served says the same.
 */
export function wrapText(site: ActionSite): readonly ZoneAction[] {
  const { zone } = site.known;
  const at = site.selection.start;
  const place = stringsPlaceAt(zone, at);
  if (place === undefined || place.hasComments || isGenerated(zone, place.span)) return [];
  const tokens = dataTokens(zone, entryTokens(zone, at), 'TXT')?.filter(isField) ?? [];
  if (place.span.end - place.span.start > 4 * mostOctets || isGeneric(site, tokens)) return [];
  const strings = tokens.map((token) => octetsOfToken(zone, token));
  const octets = strings.join('');
  const layOut = (title: ZoneAction['title'], codes: readonly string[], parts: readonly string[]) =>
    rewrite(site, title, codes, [{ span: place.span, text: writeStrings(place, parts) }]);
  const full = fullStrings(octets);
  if (strings.some(({ length }) => length > maxString)) {
    return [layOut(say`Split the text into strings of at most 255 octets`, ['ZONE002'], splitLong(strings))];
  }
  const actions: ZoneAction[] = [];
  if (strings.length > full.length) {
    actions.push(layOut(say`Join the strings to as few as hold the text`, [], full));
  }
  const lines = wrapOctets(octets);
  if (lines.length > 1 && !isSame(lines, strings)) {
    actions.push(layOut(say`Wrap the text onto several lines`, [], lines));
  }
  return actions;
}

/** `\# 3 026162` is no text. */
function isGeneric({ known: { zone } }: ActionSite, [first]: readonly Token[]): boolean {
  return first !== undefined && zone.source.slice(first.span.start, first.span.end) === '\\#';
}

function splitLong(strings: readonly string[]): readonly string[] {
  return strings.flatMap((string) => (string.length > maxString ? fullStrings(string) : [string]));
}

/** Strings that end behind a blank where there is one in reach, else after some octets. */
export function wrapOctets(octets: string): readonly string[] {
  const strings: string[] = [];
  for (let at = 0; at < octets.length; ) {
    let end = Math.min(at + wrapped, octets.length);
    if (end < octets.length) {
      const blank = octets.slice(at, end).lastIndexOf(' ');
      if (blank >= 0) end = at + blank + 1;
    }
    strings.push(octets.slice(at, end));
    at = end;
  }
  return strings;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((string, at) => string === other[at]);
}
