import type { Finding } from '../finding.js';
import type { MailText } from './mail-text.js';
import type { MailZone, Standard } from './mail-zone.js';
import { place } from './place.js';
import type { Rule, TextContext } from './rule.js';
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
  const { common } = text;
  if (run(quotingRules, common, text, context, found) > 0) return true;
  run(aloneRules.ofAny, common, text, context, found);
  run(aloneRules[text.role], text.traits, text, context, found);
  return false;
}

/** Runs the rules that look at the rest of the zone, too. They have to be asked again when anything in it changes. */
export function judgeTextInZone(text: MailText, zone: MailZone, found: TakeFinding): void {
  run(zoneRules.ofAny, text.common, text, zone, found);
  run(zoneRules[text.role], text.traits, text, zone, found);
}

/** Rules that are run together, and the traits that one of them asks for; undefined where one asks for none. */
interface Batch {
  readonly rules: readonly Rule[];
  readonly when: number | undefined;
}

/** Of a correct text nothing is made here: it has none of the traits that rules ask for. */
function run(
  { rules, when }: Batch,
  traits: number,
  text: MailText,
  context: TextContext | MailZone,
  found: TakeFinding,
): number {
  let count = 0;
  if (when !== undefined && (traits & when) === 0) return count;
  for (const rule of rules) {
    if (rule.when !== undefined && (traits & rule.when) === 0) continue;
    if (rule.concerns(text, context)) count += judge(rule, text, context, found);
  }
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
const quotingRules = batch(rulesFor('txt').filter(({ code }) => quotingCodes.has(code)));

type Role = MailText['role'];

/** The rules for a text of any role, and those for each role. */
type Batches = Readonly<Record<Role | 'ofAny', Batch>>;

const aloneRules = batches((rule) => !rule.needsZone && !quotingCodes.has(rule.code));
const zoneRules = batches((rule) => rule.needsZone);

function batches(isWanted: (rule: Rule) => boolean): Batches {
  const of = (subject: Role | 'txt'): Batch => batch(rulesFor(subject).filter(isWanted));
  return {
    ofAny: of('txt'),
    spf: of('spf'),
    dmarc: of('dmarc'),
    'dkim-key': of('dkim-key'),
    'dmarc-report': of('dmarc-report'),
    'dkim-report': of('dkim-report'),
    adsp: of('adsp'),
    atps: of('atps'),
    'domainkeys-policy': of('domainkeys-policy'),
    'mta-sts': of('mta-sts'),
    'tls-rpt': of('tls-rpt'),
    bimi: of('bimi'),
    'sender-id': of('sender-id'),
    other: of('other'),
  };
}

function batch(rules: readonly Rule[]): Batch {
  let all = 0;
  for (const { when } of rules) {
    if (when === undefined) return { rules, when };
    all |= when;
  }
  return { rules, when: all };
}
