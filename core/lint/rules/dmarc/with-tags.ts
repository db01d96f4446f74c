import { dmarc } from '../../../records/dmarc.js';
import { type TagNameOf, type TagSet, tagSet } from '../../../tags/record-kind.js';
import type { DmarcText } from '../../mail-text.js';

type TagName = TagNameOf<typeof dmarc>;

/** Concerns records with one of these tags. */
export function withTags(...names: readonly TagName[]): (text: DmarcText) => boolean {
  const wanted: TagSet = tagSet(dmarc, ...names);
  return (text) => (text.dmarc.present & wanted) !== 0;
}

/** Concerns records with one of these tags whose value is not valid. */
export function withInvalid(...names: readonly TagName[]): (text: DmarcText) => boolean {
  const wanted: TagSet = tagSet(dmarc, ...names);
  return (text) => (text.dmarc.invalid & wanted) !== 0;
}
