import {
  type DomainPolicies,
  type EffectivePolicy,
  policiesAt,
  policyFor,
} from '../../audit/policy-discovery.js';
import { isSamePolicy, standardNames } from '../../audit/policy-words.js';
import { labelsOf, type Name } from '../../dns/name.js';
import { settleSync } from '../../dns/settle.js';
import { shownName } from '../../lint/rules/shared/shown.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { HoverReader } from '../hover-reader.js';
import { code } from '../markdown.js';
import { effectiveText } from './policy-words.js';

const otherStandard: Readonly<Record<DmarcStandard, DmarcStandard>> = {
  rfc9989: 'rfc7489',
  rfc7489: 'rfc9989',
};

/** What receivers do with mail from a domain and from below it, by its own record and those above, as Markdown. */
export function policiesPage(domain: Name, { standard, words, lookup }: HoverReader): string {
  const first = settleSync(policiesAt(domain, standard), lookup);
  const other = otherStandard[standard];
  const second = settleSync(policiesAt(domain, other), lookup);
  const parts = [sectionOf(first, domain, standard)];
  if (!areSame(first, second)) parts.push(sectionOf(second, domain, other));
  return parts.map(({ title, rows }) => listOf([title, ...rows].map((row) => words.of(row)))).join('\n\n');
}

interface Section {
  readonly title: Phrase;
  readonly rows: readonly Phrase[];
}

function sectionOf(found: DomainPolicies, domain: Name, standard: DmarcStandard): Section {
  return {
    title: say`What receivers do by ${standardNames[standard]}:`,
    rows: [
      say`the domain itself: ${effectiveText(found.domain, domain)}`,
      say`its subdomains: ${effectiveText(found.subdomains, domain)}`,
      say`names below it that do not exist: ${effectiveText(found.missingSubdomains, domain)}`,
    ],
  };
}

function listOf([title, ...rows]: readonly string[]): string {
  return `${title}\n\n${rows.map((row) => `- ${row}`).join('\n')}`;
}

function areSame(one: DomainPolicies, other: DomainPolicies): boolean {
  return (
    isSamePolicy(one.domain, other.domain) &&
    isSamePolicy(one.subdomains, other.subdomains) &&
    isSamePolicy(one.missingSubdomains, other.missingSubdomains)
  );
}

/**
 * Which policy applies to mail from a name, and from which record; by both standards where they differ. Undefined for names
 * that nobody writes mail from, and where the zones at hand have no record.
 */
export function mailFromText(name: Name, { standard, words, lookup }: HoverReader): string | undefined {
  const labels = labelsOf(name);
  if (labels.length === 0 || labels.some((label) => label.startsWith('_') || label === '*')) return undefined;
  const find = (by: DmarcStandard): EffectivePolicy => settleSync(policyFor(name, by), lookup);
  const first = find(standard);
  const second = find(otherStandard[standard]);
  if (first.record === undefined && second.record === undefined && first.several === undefined)
    return undefined;
  const lines = [lineOf(name, first)];
  if (!isSamePolicy(first, second)) {
    lines.push(say`By ${standardNames[second.standard]}: ${effectiveText(second)}.`);
  }
  return lines.map((line) => words.of(line)).join('\n\n');
}

function lineOf(name: Name, found: EffectivePolicy): Phrase {
  return say`Mail from ${code(shownName(name))} that fails DMARC: ${effectiveText(found)}.`;
}
