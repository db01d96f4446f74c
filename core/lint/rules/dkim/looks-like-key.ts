import { readPublicKey } from '../../../dkim/public-key.js';
import { dkimKey } from '../../../records/dkim-key.js';
import { findTagSpec } from '../../../tags/record-kind.js';
import { readTagList, type Tag, type TagList } from '../../../tags/tag-list.js';

const versioned = /^[ \t]*v[ \t]*=[ \t]*DKIM1[ \t]*(?:;|$)/i;
/** What it begins with, one way or the other. */
const beginnings = ' \tvVkphstng';
/** How a key record without a version begins. */
const begins = /^[ \t]*[kphstng][ \t]*=/;

/**
 * The tag by which a text at some name shows that it is a DKIM key: its version, else a `p` that holds a key, or the
 * beginning of an RSA key, among tags that are all of a key record. Undefined for any other text.
 */
export function keySignOf(octets: string): Tag | undefined {
  if (!beginnings.includes(octets[0] ?? '-')) return undefined;
  if (!versioned.test(octets)) return begins.test(octets) ? keyTag(readTagList(octets)) : undefined;
  const { tags } = readTagList(octets);
  const [first] = tags;
  // `v=DKIM1; o=~` is what some write for a DomainKeys policy.
  const isPolicy =
    tags.some(({ name }) => name.value === 'o') && tags.every(({ name }) => name.value !== 'p');
  return isPolicy ? undefined : first;
}

function keyTag({ tags, strays }: TagList): Tag | undefined {
  const p = tags.find(({ name }) => name.value === 'p');
  if (p === undefined || strays.length > 0) return undefined;
  if (tags.some(({ name }) => findTagSpec(dkimKey, name.value) === undefined)) return undefined;
  const isEd25519 = tags.some(({ name, value }) => name.value === 'k' && value.value === 'ed25519');
  const reading = readPublicKey(p.value.value, isEd25519 ? 'ed25519' : 'rsa');
  if (reading.kind === 'cut')
    return reading.present >= 24 && p.value.value.startsWith('MI') ? tags[0] : undefined;
  if (reading.kind !== 'key' || (reading.key.algorithm === 'ed25519' && !isEd25519)) return undefined;
  return tags[0];
}
