import { type DmarcReading, dmarc } from '../records/dmarc.js';
import { type Fallback, type NamePolicy, policyInForce } from '../records/dmarc-policy.js';
import { type Phrase, say } from '../words/phrase.js';
import type { Described } from './described.js';
import type { HoverReader } from './hover-reader.js';
import { describeTag } from './hover-tag.js';
import { code } from './markdown.js';

/** Tags that decide, with one another, what a receiver is asked to do. */
const policyTags: ReadonlySet<string> = new Set(['p', 'sp', 'np', 't', 'pct']);

/** What a DMARC tag means; at the tags that make the policy, what it comes to for each sort of name. */
export function describeDmarc(reading: DmarcReading, at: number, reader: HoverReader): Described | undefined {
  const tag = reading.list.tags.find(({ span }) => at >= span.start && at <= span.end);
  if (!policyTags.has(tag?.name.value.toLowerCase() ?? '')) return describeTag(dmarc, reading, at, reader);
  const { standard, words } = reader;
  const { domain, subdomains, missingSubdomains, fallback } = policyInForce(reading, standard);
  const described = describeTag(dmarc, reading, at, reader, fallback && fallbackText(fallback));
  if (described === undefined) return undefined;
  const rows = [
    say`the domain itself: ${policyText(domain)}`,
    say`its subdomains: ${policyText(subdomains)}`,
    say`names below it that do not exist: ${policyText(missingSubdomains)}`,
  ];
  const by = say`What receivers do by ${standard === 'rfc9989' ? 'RFC 9989' : 'RFC 7489'}:`;
  const list = rows.map((row) => `- ${words.of(row)}`).join('\n');
  return { ...described, markdown: `${described.markdown}\n\n${words.of(by)}\n\n${list}` };
}

/** Why no policy of the record holds as it stands. */
function fallbackText({ cause, tag, outcome }: Fallback): Phrase {
  const result =
    outcome === 'none'
      ? say`receivers act as if the policy were ${code('none')}`
      : say`the record is not used`;
  switch (cause) {
    case 'missing':
      return say`nothing: ${code(tag)} is missing, so ${result}`;
    case 'invalid':
      return say`nothing: ${code(tag)} cannot be read, so ${result}`;
    case 'duplicate':
      return say`nothing: ${code(tag)} stands twice, so ${result}`;
  }
}

function policyText({ applied, tag, isStepped, percent, rest }: NamePolicy): Phrase {
  if (applied === undefined) return say`nothing: the record is not used`;
  const policy =
    percent < 100
      ? say`${code(applied)} for ${percent} % of failing mail, ${code(rest ?? 'none')} for the rest`
      : code(applied);
  return isStepped ? say`${policy} (from ${tag}, one level milder since t=y)` : say`${policy} (from ${tag})`;
}
