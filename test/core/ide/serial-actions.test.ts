import { describe, expect, test } from 'vitest';
import { serialActionsAt, serialEdit } from '../../../core/ide/serial-actions.js';
import { english } from '../../../core/words/words.js';
import { wholeZone } from '../zone/zones.js';

const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_348_800 };

const text = `$ORIGIN example.com.
$TTL 1h
@ IN SOA ns.example.net. hostmaster (
    2026112201 ; serial
    2h 30m 2w 10m ) ; end
@ NS ns.example.net.
`;

function titlesAt(offset: number, end = offset): string[] {
  return serialActionsAt(wholeZone(text), { start: offset, end }, { today }).map(({ title }) =>
    english(title),
  );
}

describe('at the SOA record the serial number can be raised:', () => {
  const title = 'Raise the serial number to 2026112202';

  test.each([
    ['from its owner', text.indexOf('@ IN')],
    ['from its type', text.indexOf('SOA')],
    ['from the number', text.indexOf('2026')],
    ['from a comment in it', text.indexOf('; serial') + 3],
    ['from the end of its last line', text.indexOf('; end') + 5],
  ])('%s', (_, offset) => {
    expect(titlesAt(offset)).toEqual([title]);
  });

  test('with a selection that reaches into it', () => {
    expect(titlesAt(0, text.length)).toEqual([title]);
    expect(titlesAt(0, text.indexOf('SOA'))).toEqual([title]);
  });

  test('and nowhere else', () => {
    expect(titlesAt(0)).toEqual([]);
    expect(titlesAt(text.indexOf('@ NS') + 2)).toEqual([]);
  });
});

describe('the edit', () => {
  function edited(zone: string, options: Omit<Parameters<typeof serialEdit>[1], 'today'> = {}): string {
    const edit = serialEdit(wholeZone(zone), { today, ...options });
    return edit === undefined
      ? 'none'
      : zone.slice(0, edit.span.start) + edit.text + zone.slice(edit.span.end);
  }

  test('replaces the number and nothing else', () => {
    expect(edited(text)).toBe(text.replace('2026112201', '2026112202'));
  });

  test('writes the style that is asked for', () => {
    expect(edited('@ SOA ns h 7 1 1 1 1\n', { style: 'date' })).toBe('@ SOA ns h 2026112201 1 1 1 1\n');
    expect(edited('@ SOA ns h 7 1 1 1 1\n')).toBe('@ SOA ns h 8 1 1 1 1\n');
  });

  test('goes past the version that was committed last, where that is ahead', () => {
    expect(edited('@ SOA ns h 7 1 1 1 1\n', { committed: { serial: 12 } })).toBe('@ SOA ns h 13 1 1 1 1\n');
    expect(edited('@ SOA ns h 7 1 1 1 1\n', { committed: { serial: 4 } })).toBe('@ SOA ns h 8 1 1 1 1\n');
  });

  test.each([
    ['a fragment', 'www A 192.0.2.1\n'],
    ['an SOA in hexadecimal', '@ SOA \\# 22 00 00 00000007 00000001 00000002 00000003 00000004\n'],
    ['an SOA that a $GENERATE makes', '$GENERATE 7-7 @ SOA "ns h $ 1 1 1 1"\n'],
  ])('is none for %s', (_, zone) => {
    expect(edited(zone)).toBe('none');
  });
});
