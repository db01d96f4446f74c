import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MailText } from '../../../core/lint/mail-text.js';
import { type MailZone, readMailZone } from '../../../core/lint/mail-zone.js';
import type { Rule } from '../../../core/lint/rule.js';
import { rules } from '../../../core/lint/rules/index.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { unmark, zoneTextOf } from './examples.js';

/** Every example of every rule, as the text of a zone. */
const zones = rules.flatMap(({ examples }) =>
  examples.flatMap((example) =>
    [example.bad, example.good].flatMap((lines) =>
      lines === undefined ? [] : [zoneTextOf(unmark(lines).text, example)],
    ),
  ),
);

/** The rules that may be asked about a text. */
function rulesAbout({ role }: MailText): readonly Rule[] {
  return rules.filter(({ subject }) => subject === role || subject === 'txt');
}

/** Whether the runner passes a text over. */
function isPassedOver(rule: Rule, text: MailText, zone: MailZone): boolean {
  const traits = rule.subject === 'txt' ? text.common : text.traits;
  if (rule.when !== undefined && (traits & rule.when) === 0) return true;
  return !rule.concerns(text, zone);
}

/** Codes of rules that pass over a text in which they would find something. */
function lostIn(zoneText: string, standard: MailZone['standard']): string[] {
  const zone = readMailZone(readZone(sourceOfText(zoneText)), standard);
  const lost: string[] = [];
  for (const text of zone.texts) {
    for (const rule of rulesAbout(text)) {
      if (isPassedOver(rule, text, zone)) rule.judge(text, zone, () => lost.push(rule.code));
    }
  }
  return lost;
}

test('a rule that passes over a text of an example would find nothing in it', () => {
  for (const zone of zones) {
    expect(lostIn(zone, 'rfc9989'), zone).toEqual([]);
    expect(lostIn(zone, 'rfc7489'), zone).toEqual([]);
  }
});

const bits = fc.constantFrom(
  ...[
    '"',
    '\\',
    ';',
    ' ',
    '\t',
    '=',
    ':',
    '/',
    '.',
    ',',
    '!',
    '%{p}',
    '%{l}',
    '"  "',
    '\\034',
    'ü',
    '”',
    '*',
    '_',
  ],
  ...[
    'v=',
    'p=',
    'sp=none',
    'np=x',
    't=y',
    'psd=y',
    'pct=0',
    'rua=x',
    'g=',
    'h=sha1',
    's=',
    'n==',
    'V',
    'P',
    '?all',
  ],
  ...[
    '+all',
    'a',
    'mx',
    'ptr',
    'include:x.example.com',
    'redirect=',
    'ra=',
    'moo=',
    'ip4:10.0.0.1/8',
    '\n@ MX 0 .\n',
  ],
);

test('nor in one that was spoiled somehow', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.nat(), fc.nat(12), bits, (zone, place, width, bit) => {
      const at = place % zone.length;
      expect(lostIn(zone.slice(0, at) + bit + zone.slice(at + width), 'rfc9989')).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('the rules about one text of the frequent roles all say what they look for', () => {
  const roles = ['spf', 'dmarc', 'dkim-key', 'txt'];
  const silent = rules.filter(
    ({ subject, needsZone, when }) => roles.includes(subject) && !needsZone && !when,
  );
  expect(silent.map(({ code }) => code)).toEqual([]);
});
