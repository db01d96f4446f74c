import type { Standard } from '../lint/mail-zone.js';
import { type DmarcReading, dmarc } from '../records/dmarc.js';
import { type Fallback, type NamePolicy, policyInForce } from '../records/dmarc-policy.js';
import type { Described } from './described.js';
import { describeTag } from './hover-tag.js';
import { code } from './markdown.js';

/** Tags that decide, with one another, what a receiver is asked to do. */
const policyTags: ReadonlySet<string> = new Set(['p', 'sp', 'np', 't', 'pct']);

/** What a DMARC tag means; at the tags that make the policy, what it comes to for each sort of name. */
export function describeDmarc(reading: DmarcReading, at: number, standard: Standard): Described | undefined {
  const tag = reading.list.tags.find(({ span }) => at >= span.start && at <= span.end);
  if (!policyTags.has(tag?.name.value.toLowerCase() ?? '')) return describeTag(dmarc, reading, at, standard);
  const { domain, subdomains, missingSubdomains, fallback } = policyInForce(reading, standard);
  const described = describeTag(dmarc, reading, at, standard, fallback && fallbackText(fallback));
  if (described === undefined) return undefined;
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

/** Why no policy of the record holds as it stands. */
function fallbackText({ cause, tag, outcome }: Fallback): string {
  const causes = { missing: 'is missing', invalid: 'cannot be read', duplicate: 'stands twice' } as const;
  const result =
    outcome === 'none' ? `receivers act as if the policy were ${code('none')}` : 'the record is not used';
  return `nothing: ${code(tag)} ${causes[cause]}, so ${result}`;
}

function policyText({ applied, tag, isStepped, percent, rest }: NamePolicy): string {
  if (applied === undefined) return 'nothing: the record is not used';
  const reason = isStepped ? `from ${tag}, one level milder since t=y` : `from ${tag}`;
  const share =
    percent < 100 ? ` for ${percent} % of failing mail, ${code(rest ?? 'none')} for the rest` : '';
  return `${code(applied)}${share} (${reason})`;
}
