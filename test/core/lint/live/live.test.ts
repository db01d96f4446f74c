import { describe, expect, test } from 'vitest';
import type { DnsAnswer } from '../../../../core/dns/answer.js';
import type { DnsQuestion } from '../../../../core/dns/asking.js';
import { settleSync } from '../../../../core/dns/settle.js';
import type { Finding } from '../../../../core/finding.js';
import { askLive } from '../../../../core/lint/live/ask-live.js';
import { liveRulesOfTexts } from '../../../../core/lint/live/index.js';
import { defaultOptions, lintZone } from '../../../../core/lint/run.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { english } from '../../../../core/words/words.js';
import { askZones, layersOf } from '../../../../core/zone/layers.js';
import { readZone, type Zone } from '../../../../core/zone/read-zone.js';
import { dnsOf, roundsOf, settleWith, silentAbout } from '../../../dns-world.js';
import { markOf, unmark, zoneTextOf } from '../examples.js';

type World = (question: DnsQuestion) => DnsAnswer;

const zoneOf = (lines: string): Zone => readZone(sourceOfText(zoneTextOf(lines, {})));

/** The zone laid over the world, as the doors lay it. */
function over(zone: Zone, world: World): World {
  const layers = layersOf([{ zone, path: '' }]);
  return (question) => settleSync(askZones(layers, question), world);
}

function lintLive(lines: string, world: string | World): readonly Finding[] {
  const zone = zoneOf(lines);
  const answers = over(zone, typeof world === 'string' ? dnsOf(world) : world);
  const { elsewhere, findings } = settleSync(askLive(zone, defaultOptions), answers);
  return lintZone(zone, { ...defaultOptions, elsewhere, live: findings(new Map()) });
}

const examples = liveRulesOfTexts.flatMap((rule) => rule.examples);

describe.each(examples.map((example) => [example.code, example] as const))(
  '%s',
  (code, { bad, good, world }) => {
    const { text, marks } = unmark(bad);
    const ofCode = (lines: string): readonly Finding[] =>
      lintLive(lines, world).filter((finding) => finding.code === code);

    test(`bad: ${bad}`, () => {
      const found = ofCode(text);
      expect(found.map((finding) => markOf(finding, text, {}))).toEqual(marks);
      expect(
        found.map(({ message }) => english(message)).filter((said) => /object|undefined|NaN/.test(said)),
      ).toEqual([]);
    });

    test('the zone alone does not show it', () => {
      expect(lintZone(zoneOf(text)).filter((finding) => finding.code === code)).toEqual([]);
    });

    test.each(good === undefined ? [] : [good])('good: %s', (lines) => {
      expect(ofCode(lines)).toEqual([]);
    });
  },
);

const codesOf = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const far = '@ TXT "v=spf1 include:_spf.example.net -all"';

test('a name that nobody answers for is not checked, which is no error', () => {
  const world = silentAbout(dnsOf('example.net TXT "x"'), 'TXT _spf.example.net.');
  const found = lintLive(far, world);
  expect(codesOf(found).filter((code) => code.startsWith('SPF02'))).toEqual([]);
  const [finding] = found.filter(({ code }) => code === 'LIVE001');
  expect(finding?.severity).toBe('info');
  expect(finding && english(finding.message)).toBe(
    'This record was not checked against live DNS: TXT _spf.example.net: nobody answered in time',
  );
});

test('what the zone shows by itself is told once', () => {
  const terms = Array.from({ length: 11 }, (_, at) => `a:h${at}.example.com`).join(' ');
  const found = codesOf(lintLive(`@ TXT "v=spf1 ${terms} -all"`, ''));
  expect(found.filter((code) => code === 'SPF020')).toHaveLength(1);
  expect(found.filter((code) => code === 'SPF025')).toHaveLength(11);
});

test('live findings are suppressed as others are, and the comment counts as used', () => {
  const comment = '; dns-mail-auth-ignore SPF023 comes next week\n';
  expect(codesOf(lintLive(`${comment}${far}`, ''))).not.toContain('SPF023');
  expect(codesOf(lintLive(`${comment}${far}`, ''))).not.toContain('IGNORE001');
  expect(codesOf(lintLive(far, ''))).toContain('SPF023');
});

test('permissions for reports, records above and differing generations are asked for', () => {
  const policy = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@reports.example.org"';
  expect(codesOf(lintLive(policy, ''))).toContain('DMARC036');
  const permission = 'example.com._report._dmarc.reports.example.org TXT "v=DMARC1"';
  expect(codesOf(lintLive(policy, permission))).not.toContain('DMARC036');
  expect(codesOf(lintLive(policy, '_dmarc.com TXT "v=DMARC1; p=none"'))).toContain('DMARC041');
});

test('questions travel together and are asked once, and nothing that the zone decides', async () => {
  const zone = zoneOf(
    `${far}\nnews TXT "v=spf1 include:_spf.example.net include:own.example.com -all"\nown TXT "v=spf1 a:a.example.net -all"`,
  );
  const world = dnsOf('_spf.example.net TXT "v=spf1 a:a.example.net ~all"\na.example.net A 192.0.2.1');
  const asked: string[] = [];
  const settled = await settleWith(
    askLive(zone, defaultOptions),
    over(zone, (question) => {
      asked.push(`${question.type} ${question.name}`);
      return world(question);
    }),
  );
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.sort()).toEqual(['A a.example.net.', 'AAAA a.example.net.', 'TXT _spf.example.net.']);
  expect(roundsOf(settled)).toHaveLength(1);
});

test('records that lead to ever more records come to an end', () => {
  let asked = 0;
  const world: World = ({ name, type }) => {
    asked++;
    const source = { kind: 'server', server: 'x' } as const;
    const answered = { source, ttlSeconds: 60, aliases: [] };
    if (type !== 'TXT') return { kind: 'nxdomain', ...answered };
    const includes = Array.from({ length: 8 }, (_, at) => `include:${at}.${name.slice(0, 60)}example.net`);
    return { kind: 'found', data: [[`v=spf1 ${includes.join(' ')} -all`]], ...answered };
  };
  expect(codesOf(lintLive(far, world))).toContain('SPF020');
  expect(asked).toBeLessThan(5000);
});

test('hostile texts in answers are shown inert', () => {
  const bad = String.raw`_spf.example.net TXT "v=spf1 include:\027[31mx a:\226\128\174.example.net -all"`;
  const said = lintLive(far, bad)
    .map(({ message }) => english(message))
    .join('\n');
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});
