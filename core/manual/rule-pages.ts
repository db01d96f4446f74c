import { profileOf } from '../lint/profiles.js';
import type { Example, Rule } from '../lint/rule.js';
import { type Filling, type Phrase, say, verbatim } from '../words/phrase.js';
import { exampleLines } from './example-lines.js';
import { type Block, citation, type Page, type Style } from './page.js';

/** What there is to know about a rule: what it finds, why that matters, what to do, and examples. */
export function rulePage(rule: Rule, style: Style): Page {
  const { code, name, severity, cite, why, advice, marks, examples } = rule;
  const facts: Filling[] = [say`Severity: ${severity}`, say`Defined in ${citation(cite, style)}`];
  if (marks === 'deprecated') facts.push(say`What it marks is obsolete`);
  if (marks === 'unnecessary') facts.push(say`What it marks has no effect`);
  return {
    id: code,
    title: verbatim(`${code}: ${name}`),
    summary: name,
    facts,
    blocks: [
      { kind: 'paragraph', text: why },
      { kind: 'lead', label: say`What to do.`, text: advice },
      ...examples.flatMap(exampleBlocks),
      { kind: 'paragraph', text: silence(rule, style) },
    ],
  };
}

function exampleBlocks(example: Example): Block[] {
  const { bad, good, policyFor } = example;
  const isZone = policyFor === undefined;
  const lines = (text: string): Block => ({
    kind: 'lines',
    lines: exampleLines(text, isZone ? ';' : ''),
    language: isZone ? 'dns-zone' : '',
  });
  const found: Block[] = [{ kind: 'paragraph', text: introduction(example) }, lines(bad)];
  return good === undefined
    ? found
    : [...found, { kind: 'paragraph', text: say`Without the finding:` }, lines(good)];
}

function introduction({ standard, facts }: Example): Phrase {
  if (facts?.profile !== undefined) return say`The rule finds (for ${profileOf(facts.profile).title}):`;
  if (standard !== undefined) return say`The rule finds (judged by ${standard.replace('rfc', 'RFC ')}):`;
  return say`The rule finds:`;
}

/** How to be rid of its findings. A policy file has no comments. */
function silence({ code, subject }: Rule, style: Style): Phrase {
  const setting = style.code(`"dnsMailAuth.rules": { "${code}": "off" }`);
  if (subject === 'sts-policy') return say`The rule is switched off by the setting ${setting}.`;
  const comment = style.code(`; dns-mail-auth-ignore ${code} reason`);
  return say`The rule is switched off by the setting ${setting}, a single finding by the comment ${comment} on its line or on the line above.`;
}

/** Codes of the catalogue whose findings another rule tells. */
const toldElsewhere: readonly { readonly code: string; readonly by: string; readonly why: Phrase }[] = [
  {
    code: 'ZONE025',
    by: 'SPF040',
    why: say`A record of type SPF without a TXT record of the same text is seen by no receiver. BIND says so when it loads the zone; here it is a finding of the rule about records of type SPF, so that it is told once.`,
  },
];

/** Pages of the codes that have no rule of their own. */
export function aliasPages(style: Style): readonly Page[] {
  return toldElsewhere.map(({ code, by, why }) => ({
    id: code,
    title: verbatim(`${code}: ${by}`),
    summary: by,
    facts: [say`Told by ${style.link(by, `${by}.md`)}`],
    blocks: [{ kind: 'paragraph', text: why }],
  }));
}
