import { spfTerms } from '../../../records/spf-terms.js';
import { readIp4, readIp6 } from '../../../text/ip-address.js';
import { nearestWord } from '../shared/nearest-word.js';

const mechanisms = spfTerms.filter(({ kind }) => kind === 'mechanism').map(({ name }) => name);

/** What people write for a mechanism that is called something else. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['ipv4', 'ip4'],
  ['ip-v4', 'ip4'],
  ['v4', 'ip4'],
  ['ipv6', 'ip6'],
  ['ip-v6', 'ip6'],
  ['v6', 'ip6'],
  ['aaaa', 'a'],
  ['host', 'a'],
  ['inc', 'include'],
  ['incl', 'include'],
]);

/** What a term that begins with no mechanism was probably meant to say. `name`: up to the separator, behind the qualifier. */
export type Meaning =
  | { readonly kind: 'mechanism'; readonly mechanism: string; readonly isCertain: boolean }
  /** An address or a domain without the mechanism in front. */
  | { readonly kind: 'argument'; readonly mechanism: 'ip4' | 'ip6' | 'a' }
  /** A qualifier with a space behind it. */
  | { readonly kind: 'lone-qualifier' }
  | { readonly kind: 'unknown' };

export function meantBy(text: string, name: string): Meaning {
  if (/^[+\-~?]$/.test(text)) return { kind: 'lone-qualifier' };
  const bare = text.replace(/^[+\-~?]/, '');
  const address = bare.replace(/\/[0-9]{1,3}$/, '');
  if (readIp4(address) !== undefined) return { kind: 'argument', mechanism: 'ip4' };
  if (readIp6(address) !== undefined) return { kind: 'argument', mechanism: 'ip6' };
  const argument = bare.slice(name.length + 1);
  const word = name.toLowerCase();
  if (word === 'ip') return readIpWord(argument);
  const other = otherWords.get(word);
  if (other !== undefined) return { kind: 'mechanism', mechanism: other, isCertain: true };
  const plain = word.replace(/[^a-z0-9]/g, '');
  const nearest = mechanisms.find((mechanism) => mechanism === plain) ?? nearestWord(word, mechanisms);
  if (nearest !== undefined) return { kind: 'mechanism', mechanism: nearest, isCertain: false };
  return /^[a-z0-9_-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\.?$/i.test(bare)
    ? { kind: 'argument', mechanism: 'a' }
    : { kind: 'unknown' };
}

function readIpWord(argument: string): Meaning {
  const isIp6 = argument.includes(':');
  return { kind: 'mechanism', mechanism: isIp6 ? 'ip6' : 'ip4', isCertain: true };
}
