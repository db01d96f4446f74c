import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit, Finding } from '../../../../core/finding.js';
import { editedText, mainFile } from '../../../../core/ide/fixes/edits.js';
import { fixAll } from '../../../../core/ide/fixes/fix-all.js';
import { Patchwork } from '../../../../core/ide/fixes/patchwork.js';
import { hasSafeFix } from '../../../../core/ide/fixes/safe-edits.js';
import { rules } from '../../../../core/lint/rules/index.js';
import { defaultOptions, lintZone } from '../../../../core/lint/run.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { english } from '../../../../core/words/words.js';
import { printZone } from '../../../../core/zone/print.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import type { Zone } from '../../../../core/zone/zone.js';
import { unmark, zoneTextOf } from '../../lint/examples.js';
import { head, readFile } from '../names/scene.js';

const judge = (zone: Zone) => lintZone(zone, defaultOptions);

function fixText(text: string, code?: string) {
  const read = (now: string): Zone => readZone(sourceOfText(now));
  const zone = read(text);
  const ports = {
    judge,
    read: (edits: ReadonlyMap<string, readonly Edit[]>) => read(editedText(text, edits.get(mainFile) ?? [])),
  };
  const done = fixAll(zone, ports, { reach: 'main-file', code });
  return { ...done, before: zone, text: editedText(text, done.edits.get(mainFile) ?? []) };
}

describe('all that is safe is fixed at once', () => {
  const text = `${head()}@ NS ns1.example.net.
@ TXT "v=spf1 exp=e.example.net. ip4:192.0.2.9/24 ip4:192.0.2.1 a:a.example.net a:a.example.net -all mx"
_dmarc TXT "v=DMARC1; p=reject; ri=86400; pct=100; rf=afrf; rua=mailto:d@example.com"
www A 192.0.2.1
www A 192.0.2.1
last A 192.0.2.9`;

  test('round after round, until nothing safe is left', () => {
    const done = fixText(text);
    expect(done.findings.filter(hasSafeFix)).toEqual([]);
    expect(done.text).toBe(`${head()}@ NS ns1.example.net.
@ TXT "v=spf1 ip4:192.0.2.0/24 a:a.example.net -all exp=e.example.net"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"
www A 192.0.2.1
last A 192.0.2.9
`);
    expect(done.fixed.map(({ code }) => code).sort()).toMatchObject(
      expect.arrayContaining([
        'DMARC020',
        'SPF032',
        'SPF034',
        'SPF038',
        'SPF039',
        'SPF044',
        'ZONE023',
        'ZONE024',
      ]),
    );
    expect([...printZone(done.zone)]).toEqual([...printZone(readZone(sourceOfText(done.text)))]);
  });

  test('or of one code only', () => {
    const done = fixText(text, 'DMARC020');
    expect(new Set(done.fixed.map(({ code }) => code))).toEqual(new Set(['DMARC020']));
    expect(done.text).toBe(text.replace(' ri=86400; pct=100; rf=afrf;', ''));
  });

  test('and what is not safe stays', () => {
    const unsafe = `${head()}@ NS ns1.example.net.\n_dmarc TXT "v=DMARC1; p=rejct; rua=mailto:d@example.com"\n`;
    expect(fixText(unsafe).text).toBe(unsafe);
  });
});

test('in an included file only what does not depend on the zone, and not where it is included twice', () => {
  const part = 'a TXT "v=spf1 a:a.example.net a:a.example.net -all"\nb A 192.0.2.1\nb A 192.0.2.1\n';
  const fixedIn = (main: string): string => {
    const texts = new Map([
      ['main', main],
      ['part', part],
    ]);
    const after = (edits: ReadonlyMap<string, readonly Edit[]>): Map<string, string> =>
      new Map(
        Array.from(texts, ([id, text]) => [
          id,
          editedText(text, edits.get(id === 'main' ? mainFile : id) ?? []),
        ]),
      );
    const ports = {
      judge,
      read: (edits: ReadonlyMap<string, readonly Edit[]>) => readFile('main', after(edits)),
    };
    return after(fixAll(readFile('main', texts), ports, { reach: 'zone' }).edits).get('part') ?? '';
  };
  const zone = `${head()}@ NS ns1.example.net.\n`;
  expect(fixedIn(`${zone}$INCLUDE part\n`)).toBe(part.replace(' a:a.example.net', ''));
  expect(fixedIn(`${zone}$INCLUDE part\n$INCLUDE part x\n`)).toBe(part);
});

test('a patchwork of rounds is one round of edits', () => {
  const text = 'abcdefghij'.repeat(5);
  const round = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(round, fc.string({ maxLength: 4, unit: 'grapheme-ascii' })), { maxLength: 5 }),
      (rounds) => {
        const work = new Patchwork();
        let now = text;
        for (const [places, put] of rounds) {
          const sorted = [...places].sort((a, b) => a - b).map((place) => Math.min(place, now.length));
          const edits: Edit[] = [];
          for (let at = 0; at + 1 < sorted.length; at += 2) {
            edits.push({ span: { start: sorted[at] ?? 0, end: sorted[at + 1] ?? 0 }, text: put });
          }
          work.apply(edits);
          now = editedText(now, edits);
        }
        expect(editedText(text, work.edits)).toBe(now);
      },
    ),
  );
});

describe('in zones made of bad examples', () => {
  /** How often the same is said: what is mended in one respect may be told, by the same code, of the next. */
  const countOf = ({ code, message }: Finding, findings: readonly Finding[]): number =>
    findings.filter((one) => one.code === code && english(one.message) === english(message)).length;
  const examples = rules.flatMap(({ code, examples: own }) =>
    own
      .filter(({ isWholeFile, facts, endsWithoutNewline }) => !isWholeFile && !facts && !endsWithoutNewline)
      .map((example) => ({ code, example, lines: unmark(example.bad).text })),
  );

  test('every fix keeps the zone loading and takes its finding away', () => {
    const failures: string[] = [];
    for (const { code, example, lines } of examples) {
      const text = zoneTextOf(lines, example);
      const options = { ...defaultOptions, standard: example.standard ?? 'rfc9989' } as const;
      const zone = readZone(sourceOfText(text));
      const before = lintZone(zone, options);
      for (const finding of before.filter((one) => one.code === code)) {
        for (const { edits } of finding.fixes) {
          const after = readZone(
            sourceOfText(
              editedText(
                text,
                [...edits].sort((a, b) => a.span.start - b.span.start),
              ),
            ),
          );
          const isGone = countOf(finding, lintZone(after, options)) < countOf(finding, before);
          if (!isGone || after.problems.length > zone.problems.length) failures.push(`${code} ${lines}`);
        }
      }
    }
    expect(failures).toEqual([]);
  });

  const zoneOf = (some: typeof examples): string =>
    `${head()}@ NS ns1\n${some.map(({ lines }) => lines).join('\n$ORIGIN example.com.\n')}\n`;

  test('every fix among others keeps what loads, and takes its finding away', () => {
    fc.assert(
      fc.property(fc.subarray(examples, { minLength: 2, maxLength: 5 }), (some) => {
        const text = zoneOf(some);
        const zone = readZone(sourceOfText(text));
        const before = judge(zone);
        for (const finding of before.slice(0, 12)) {
          for (const { edits } of finding.fixes) {
            const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
            const after = readZone(sourceOfText(editedText(text, inOrder)));
            expect(after.problems.length).toBeLessThanOrEqual(zone.problems.length);
            const left = countOf(finding, judge(after));
            expect(left, `${finding.code}\n${text}`).toBeLessThan(countOf(finding, before));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('all safe fixes together leave none, and no more errors', () => {
    fc.assert(
      fc.property(fc.subarray(examples, { minLength: 1, maxLength: 8 }), (some) => {
        const text = zoneOf(some);
        const done = fixText(text);
        expect(done.findings.filter(hasSafeFix)).toEqual([]);
        expect(done.zone.problems.length).toBeLessThanOrEqual(done.before.problems.length);
        const errors = (zone: Zone): number =>
          judge(zone).filter(({ severity }) => severity === 'error').length;
        expect(errors(done.zone)).toBeLessThanOrEqual(errors(done.before));
      }),
      { numRuns: 40 },
    );
  });
});
