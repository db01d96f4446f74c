import type { DmarcText } from '../lint/mail-text.js';
import { dmarc } from '../records/dmarc.js';
import { policyInForce } from '../records/dmarc-policy.js';
import type { Described } from './described.js';
import type { HoverReader } from './hover-reader.js';
import { describeTag } from './hover-tag.js';
import { policiesPage } from './mail/hover-policy.js';
import { fallbackText } from './mail/policy-words.js';

/** Tags that decide, with one another, what a receiver is asked to do; at the version the record as a whole is told. */
const policyTags: ReadonlySet<string> = new Set(['v', 'p', 'sp', 'np', 't', 'pct', 'psd']);

/**
 * What a DMARC tag means; at the tags that make the policy, what receivers do with mail from the domain and from names
 * below it, all records on the way counted.
 */
export function describeDmarc(text: DmarcText, at: number, reader: HoverReader): Described | undefined {
  const reading = text.dmarc;
  const tag = reading.list.tags.find(({ span }) => at >= span.start && at <= span.end);
  const name = tag?.name.value.toLowerCase() ?? '';
  if (!policyTags.has(name)) return describeTag(dmarc, reading, at, reader);
  const { fallback } = policyInForce(reading, reader.standard);
  const blamed = fallback && name !== 'v' && name !== 'psd' ? fallbackText(fallback) : undefined;
  const described = describeTag(dmarc, reading, at, reader, blamed);
  if (described === undefined) return undefined;
  return { ...described, markdown: `${described.markdown}\n\n${policiesPage(text.domain, reader)}` };
}
