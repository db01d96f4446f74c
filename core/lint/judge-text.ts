import type { Finding } from '../finding.js';
import type { MailText } from './mail-text.js';
import type { MailZone, Standard } from './mail-zone.js';
import { place } from './place.js';
import type { Rule, SubjectKind, TextContext } from './rule.js';
import { rulesFor } from './rules-for.js';

/** Takes what is found, one after the other. */
export type TakeFinding = (finding: Finding) => void;

/**
 * Runs the rules that look at a text alone: what they find holds for as long as the record stays as it is. What quoting
 * did to a text is told once, and first: judging the wreck as well would bury the cause under its effects. Returns
 * whether that is so; then `judgeTextInZone` is not to be asked.
 */
export function judgeTextAlone(text: MailText, standard: Standard, found: TakeFinding): boolean {
  const context = contexts[standard];
  if (run(quotingRules, text, context, found) > 0) return true;
  run(aloneRules[text.role], text, context, found);
  return false;
}

/** Runs the rules that look at the rest of the zone, too. They have to be asked again when anything in it changes. */
export function judgeTextInZone(text: MailText, zone: MailZone, found: TakeFinding): void {
  run(zoneRules[text.role], text, zone, found);
}

/** All rules for a text. */
export function judgeText(text: MailText, zone: MailZone, findings: Finding[]): void {
  const found: TakeFinding = (finding) => void findings.push(finding);
  if (!judgeTextAlone(text, zone.standard, found)) judgeTextInZone(text, zone, found);
}

/** Of a correct text nothing is made here; a rule that has nothing to say costs one call of its `concerns`. */
function run(
  rules: readonly Rule[],
  text: MailText,
  context: TextContext | MailZone,
  found: TakeFinding,
): number {
  let count = 0;
  for (const rule of rules) if (rule.concerns(text, context)) count += judge(rule, text, context, found);
  return count;
}

function judge(rule: Rule, text: MailText, context: TextContext | MailZone, found: TakeFinding): number {
  let count = 0;
  rule.judge(text, context, (raw) => {
    count++;
    found(place(raw, text));
  });
  return count;
}

const contexts: Readonly<Record<Standard, TextContext>> = {
  rfc9989: { standard: 'rfc9989' },
  rfc7489: { standard: 'rfc7489' },
};

/** The rules that say that the file does not hold the text that its author meant. */
const quotingCodes: ReadonlySet<string> = new Set(['ZONE018', 'ZONE019']);
const quotingRules = rulesFor('txt').filter(({ code }) => quotingCodes.has(code));

const aloneRules = rulesOfRoles((rule) => !rule.needsZone && !quotingCodes.has(rule.code));
const zoneRules = rulesOfRoles((rule) => rule.needsZone);

type Role = MailText['role'];

/** For each role the rules for any text and then those for the role, as far as wanted. */
function rulesOfRoles(isWanted: (rule: Rule) => boolean): Readonly<Record<Role, readonly Rule[]>> {
  const of = (role: Role & SubjectKind): readonly Rule[] =>
    [...rulesFor('txt'), ...rulesFor(role)].filter(isWanted);
  return {
    spf: of('spf'),
    dmarc: of('dmarc'),
    'dkim-key': of('dkim-key'),
    'dmarc-report': of('dmarc-report'),
    'dkim-report': of('dkim-report'),
    adsp: of('adsp'),
    'domainkeys-policy': of('domainkeys-policy'),
    other: of('other'),
  };
}
