import { keyOf, type Name, type NameKey } from '../../dns/name.js';
import type { Zone } from '../../zone/read-zone.js';
import { txtOf } from '../../zone/txt.js';
import { isTextType } from './record-names.js';
import { spfMentions } from './spf-mentions.js';

/**
 * Which of the records from number `from` up to `to` are texts that may mention a name in an SPF term, by name; numbers
 * count from `from`. A record may be here that does not mention the name after all; none that does is left out.
 */
export function mentionedIn(zone: Zone, from: number, to: number): ReadonlyMap<NameKey, readonly number[]> {
  const index = new Map<NameKey, number[]>();
  // Many domains of one zone have the same text.
  const read = new Map<string, readonly NameKey[]>();
  for (let number = from; number < to; number++) {
    if (!isTextType(zone.records.typeOf(number))) continue;
    const octets = spfOctets(zone, number);
    if (octets === undefined) continue;
    const keys = read.get(octets) ?? namesMentioned(octets);
    read.set(octets, keys);
    for (const key of keys) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [number - from]);
      else if (known[known.length - 1] !== number - from) known.push(number - from);
    }
  }
  return index;
}

/** The text of a record that may be SPF. A look at its first characters, so that a zone full of keys is not read. */
function spfOctets(zone: Zone, number: number): string | undefined {
  const record = zone.records.get(number);
  const cursor = zone.fieldsOf(record);
  const { start, end } = cursor;
  const head = zone.source.slice(start, Math.min(start + 3, end));
  if (head.length === 3 && !head.includes('\\') && !/^v=s/i.test(head)) return undefined;
  const { octets } = cursor;
  cursor.advance();
  return cursor.atEnd && !octets.includes('\\') ? octets : txtOf(zone, record).octets;
}

const namingTerm = /^[+\-~?]?(?:include|exists|ptr|a|mx|redirect|exp)[:=]/i;
const plainName = /^[^:=]+[:=]([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)\.?(?:\/\/?[0-9]+)*$/;

/** What terms name in plain letters is cut out of the text; a text with any other name is read in full. */
function namesMentioned(octets: string): NameKey[] {
  const keys: NameKey[] = [];
  if (!octets.includes(':') && !octets.includes('=', 'v='.length)) return keys;
  for (const word of octets.split(' ')) {
    if (!namingTerm.test(word)) continue;
    const name = plainName.exec(word)?.[1];
    if (name === undefined) return spfMentions(octets).map((mention) => keyOf(mention.name));
    keys.push(keyOf(`${name}.` as Name));
  }
  return keys;
}
