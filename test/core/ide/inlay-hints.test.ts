import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlayHintChoices, inlayHints } from '../../../core/ide/inlay-hints.js';
import { lookupIn } from '../../../core/ide/mail/zones-lookup.js';
import { shortTtl } from '../../../core/ide/short-ttl.js';
import { sourceOfText } from '../../../core/text/source.js';
import { say } from '../../../core/words/phrase.js';
import { english } from '../../../core/words/words.js';
import { printZone } from '../../../core/zone/print.js';
import { readTtl } from '../../../core/zone/rdata/ttl.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { wholeZone } from '../zone/zones.js';

const all: InlayHintChoices = { owner: true, names: true, ttl: true, spfCost: true };
const head = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1.example.com. h.example.com. 1 2 3 4 5\n';

/** The lines under a head with the hints in them. */
function hinted(lines: string, choices: Partial<InlayHintChoices> = all): string {
  const text = head + lines;
  let out = '';
  let from = head.length;
  const wanted = { owner: false, names: false, ttl: false, spfCost: false, ...choices };
  for (const { offset, label, gap } of inlayHints(
    wholeZone(text),
    { start: head.length, end: text.length },
    wanted,
  )) {
    out += `${text.slice(from, offset)}${gap === 'before' ? ' ' : ''}«${english(say`${label}`)}»${gap === 'after' ? ' ' : ''}`;
    from = offset;
  }
  return out + text.slice(from);
}

describe('hints', () => {
  test('complete relative names, and make doubled ones visible', () => {
    expect(
      hinted(
        'www A 192.0.2.1\n_dmarc.example.com TXT "x"\n@ MX 10 mail\nabs.example.com. CNAME www.example.net.\n',
      ),
    ).toBe(
      'www«.example.com.» A 192.0.2.1\n_dmarc.example.com«.example.com.» TXT "x"\n@ MX 10 mail«.example.com.»\nabs.example.com. CNAME www.example.net.\n',
    );
  });

  test('tell the owner that is inherited', () => {
    expect(hinted('www A 192.0.2.1\n    AAAA ::1\n\tTXT "x"\n', { owner: true })).toBe(
      'www«.example.com.» A 192.0.2.1\n«www.example.com.»    AAAA ::1\n«www.example.com.»\tTXT "x"\n',
    );
  });

  test('tell what @ is where it is not the zone', () => {
    expect(hinted('@ NS @\n$ORIGIN sub\n@ NS @\n', { owner: true, names: true })).toBe(
      '@ NS @\n$ORIGIN sub\n@ «sub.example.com.» NS @ «sub.example.com.»\n',
    );
  });

  test('tell an inherited TTL once, and again where it changes', () => {
    expect(
      hinted(
        'a A 192.0.2.1\nb IN A 192.0.2.1\nc 5m A 192.0.2.1\nd IN A 192.0.2.1\ne A 192.0.2.1\n$TTL 90\nf A 192.0.2.1\n',
        { ttl: true },
      ),
    ).toBe(
      'a A 192.0.2.1\nb IN A 192.0.2.1\nc 5m A 192.0.2.1\nd «1h» IN A 192.0.2.1\ne A 192.0.2.1\n$TTL 90\nf «1m30s» A 192.0.2.1\n',
    );
  });

  test('know no TTL where there is none', () => {
    const hints = (text: string) =>
      Array.from(
        inlayHints(wholeZone(text), { start: 0, end: text.length }, { ...all, owner: false, names: false }),
        ({ label }) => label,
      );
    expect(hints('www A 192.0.2.1\n')).toEqual([]);
    expect(hints('$TTL 0\n@ SOA a b 1 2 3 4 5\nwww A 192.0.2.1\n')).toEqual(['0']);
    expect(hints('@ NS a\n@ SOA a b 1 2 3 4 5\n')).toEqual(['5s']);
  });

  test('know an escaped dot from the end of a name', () => {
    expect(hinted('a\\. A 192.0.2.1\nb\\\\. A 192.0.2.1\n', { owner: true })).toBe(
      'a\\.«.example.com.» A 192.0.2.1\nb\\\\. A 192.0.2.1\n',
    );
  });

  test('do not complete names with a root that nobody has said', () => {
    const zone = readZone(sourceOfText('www A 192.0.2.1\n'));
    expect(Array.from(inlayHints(zone, { start: 0, end: 99 }, all))).toEqual([]);
  });

  test('can be switched off one by one', () => {
    expect(hinted('www MX 1 a\n A 192.0.2.1\n', {})).toBe('www MX 1 a\n A 192.0.2.1\n');
    expect(hinted('www MX 1 a\n A 192.0.2.1\n', { names: true })).toBe(
      'www MX 1 a«.example.com.»\n A 192.0.2.1\n',
    );
  });

  test('come for the range that was asked for, and for no more', () => {
    const text = `${head}a A 192.0.2.1\nb MX 1 c\nd A 192.0.2.1\n`;
    const start = text.indexOf('MX');
    expect(
      Array.from(inlayHints(wholeZone(text), { start, end: start + 6 }, all), ({ offset }) => offset),
    ).toEqual([start + 6]);
  });

  const words = fc.constantFrom(
    ...[
      '@ ',
      'a ',
      'a.b. ',
      'a\\. ',
      ' ',
      '\t',
      'A 192.0.2.1',
      'MX 1 ',
      'NS ',
      'IN ',
      '5 ',
      'SOA a b 1 2 3 4 5',
      '"x"',
      '(',
      ')',
    ],
    ...[
      '\n',
      '\n',
      '\n',
      '$TTL 0\n',
      '$TTL 5\n',
      '$ORIGIN sub\n',
      '$ORIGIN .\n',
      ';',
      '\0',
      'é',
      '$GENERATE 1-3 x$ A 192.0.2.$\n',
    ],
  );

  test('of any text say nothing that would change a record if it was written down', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.nat(), (parts, pick) => {
        const text = parts.join('');
        const zone = wholeZone(text);
        const hints = Array.from(inlayHints(zone, { start: 0, end: text.length }, all));
        const offsets = hints.map(({ offset }) => offset);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        const hint = hints[pick % Math.max(1, hints.length)];
        // A TTL that is written down is inherited by what follows, so it may change other records.
        if (hint?.edit === undefined || hint.kind === 'ttl') return;
        const { span, text: written } = hint.edit;
        const after = wholeZone(text.slice(0, span.start) + written + text.slice(span.end));
        expect(Array.from(printZone(after))).toEqual(Array.from(printZone(zone)));
      }),
      { numRuns: 1500 },
    );
  });

  test('cost the range, wherever it is', () => {
    const line = ' MX 1 a\n';
    const zone = wholeZone(`${head}${line.repeat(200_000)}`);
    for (let at = 0; at < 20; at++) {
      const from = head.length + at * line.length * 9000;
      expect(Array.from(inlayHints(zone, { start: from, end: from + 800 }, all)).length).toBeGreaterThan(100);
    }
  });
});

describe('a TTL in short', () => {
  test.each([
    [0, '0'],
    [1, '1s'],
    [60, '1m'],
    [90, '1m30s'],
    [3600, '1h'],
    [5400, '1h30m'],
    [3661, '3661'],
    [86_400, '1d'],
    [1_209_600, '2w'],
    [4_294_967_295, '4294967295'],
  ])('%i is %s', (seconds, text) => {
    expect(shortTtl(seconds)).toBe(text);
    expect(readTtl(text)).toBe(seconds);
  });
});

describe('costs of SPF terms', () => {
  test.each([
    [
      '@ TXT "v=spf1 a mx:example.com ip4:192.0.2.1 -all"',
      '@ TXT "v=spf1 a «+1» mx:example.com «+1» ip4:192.0.2.1 -all"',
    ],
    ['@ TXT "v=spf1 inc" "lude:example.com -all"', '@ TXT "v=spf1 inc" "lude:example.com «+∞» -all"'],
    ['@ TXT "v=spf1 redirect=elsewhere.example"', '@ TXT "v=spf1 redirect=elsewhere.example «+1 or more»"'],
    [
      '@ TXT "v=spf1 include:x.example.com -all"\nx TXT "v=spf1 a mx -all"',
      '@ TXT "v=spf1 include:x.example.com «+3 (2 inside)» -all"\nx TXT "v=spf1 a «+1» mx «+1» -all"',
    ],
    ['@ TXT "v=spf1 a foo:bar -all"', '@ TXT "v=spf1 a foo:bar -all"'],
    ['@ TXT "a mx"', '@ TXT "a mx"'],
  ])('%s', (lines, shown) => {
    const zone = wholeZone(head + lines);
    let out = '';
    let from = head.length;
    const choices = { owner: false, names: false, ttl: false, spfCost: true };
    const lookup = lookupIn([{ uri: 'file:///zone', zone }]);
    for (const { offset, label } of inlayHints(zone, { start: 0, end: zone.mainLength }, choices, lookup)) {
      out += `${zone.source.slice(from, offset)} «${english(say`${label}`)}»`;
      from = offset;
    }
    expect(out + zone.source.slice(from, zone.mainLength)).toBe(shown);
  });
});
