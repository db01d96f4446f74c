import type { Standard } from '../lint/mail-zone.js';
import { type DmarcReading, dmarc } from '../records/dmarc.js';
import { type NamePolicy, policyInForce } from '../records/dmarc-policy.js';
import type { Described } from './described.js';
import { describeTag } from './hover-tag.js';
import { code } from './markdown.js';

/** Tags that decide, with one another, what a receiver is asked to do. */
const policyTags: ReadonlySet<string> = new Set(['p', 'sp', 'np', 't', 'pct']);

/** What a DMARC tag means; at the tags that make the policy, what it comes to for each sort of name. */
export function describeDmarc(reading: DmarcReading, at: number, standard: Standard): Described | undefined {
  const described = describeTag(dmarc, reading, at, standard);
  const tag = reading.list.tags.find(({ span }) => at >= span.start && at <= span.end);
  if (described === undefined || !policyTags.has(tag?.name.value.toLowerCase() ?? '')) return described;
  const { domain, subdomains, missingSubdomains } = policyInForce(reading, standard);
  const rows = [
    `- the domain itself: ${policyText(domain)}`,
    `- its subdomains: ${policyText(subdomains)}`,
    `- names below it that do not exist: ${policyText(missingSubdomains)}`,
  ];
  const by = standard === 'rfc9989' ? 'RFC 9989' : 'RFC 7489';
  return {
    ...described,
    markdown: `${described.markdown}\n\nWhat receivers do by ${by}:\n\n${rows.join('\n')}`,
  };
}

function policyText({ applied, tag, isStepped, percent, rest }: NamePolicy): string {
  if (applied === undefined) return 'nothing: the record is not used';
  const reason = isStepped ? `from ${tag}, one level milder since t=y` : `from ${tag}`;
  const share =
    percent < 100 ? ` for ${percent} % of failing mail, ${code(rest ?? 'none')} for the rest` : '';
  return `${code(applied)}${share} (${reason})`;
}
