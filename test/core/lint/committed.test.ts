import { describe, expect, test } from 'vitest';
import { type CommittedVersion, committedVersion } from '../../../core/lint/committed.js';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { wholeZone } from '../zone/zones.js';

const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_348_800 };

function zoneText(serial: string, records = ''): string {
  return `$ORIGIN example.com.\n$TTL 1h\n@ SOA ns.example.net. h ${serial} 1h 1h 1h 1h\n@ NS ns.example.net.\n${records}`;
}

/** What ZONE022 says about a zone beside the version that was committed: text underlined, and what the fix writes. */
function judge(committed: string, text: string): string[] {
  const zone = wholeZone(text);
  const version = committedVersion(wholeZone(committed), zone, today);
  return lintZone(zone, { ...defaultOptions, committed: version })
    .filter(({ code }) => code === 'ZONE022')
    .map(({ span, fixes }) => {
      return `${text.slice(span.start, span.end)} -> ${fixes[0]?.edits[0]?.text}`;
    });
}

const www = 'www A 192.0.2.1\n';

describe('a serial number', () => {
  test.each<[string, string, string, string[]]>([
    ['that stays although a record came', zoneText('7'), zoneText('7', www), ['7 -> 8']],
    ['that stays although a record went', zoneText('7', www), zoneText('7'), ['7 -> 8']],
    ['that falls', zoneText('2026112205'), zoneText('2026112204', www), ['2026112204 -> 2026112206']],
    ['that jumps by 2^31', zoneText('7'), zoneText('2147483655', www), ['2147483655 -> 8']],
    ['that rises', zoneText('7'), zoneText('8', www), []],
    ['that wraps around', zoneText('4294967290'), zoneText('3', www), []],
    ['that falls with the records as they were', zoneText('7', www), zoneText('6', www), []],
    ['beside a new comment', zoneText('7', www), zoneText('7', `; why\n${www}`), []],
    ['beside a line that is not finished', zoneText('7'), zoneText('7', `${www}mail A 192.0.\n`), []],
    ['in a fragment', zoneText('7'), www, []],
    ['of a zone that was a fragment', www, zoneText('7'), []],
  ])('%s', (_, committed, text, found) => {
    expect(judge(committed, text)).toEqual(found);
  });

  test('in hexadecimal cannot be raised by a fix', () => {
    const soa = (serial: string): string =>
      `$TTL 1h\n@ SOA \\# 22 00 00 0000000${serial} 00000001 00000002 00000003 00000004\n`;
    expect(judge(soa('7'), `${soa('7')}${www}`)).toEqual(['SOA -> undefined']);
    expect(judge(soa('7'), `${soa('8')}${www}`)).toEqual([]);
  });
});

test('the records are not looked at while the serial number is higher', () => {
  const committed: CommittedVersion = {
    serial: 7,
    today,
    get isChanged(): boolean {
      throw new Error('nobody should ask');
    },
  };
  expect(lintZone(wholeZone(zoneText('8', www)), { ...defaultOptions, committed })).toEqual(
    lintZone(wholeZone(zoneText('8', www))),
  );
});
