import { describe, expect, test } from 'vitest';
import { formattedOctets } from './formatted.js';

/** Milliseconds for one text; anything quadratic takes minutes. */
const limit = 10_000;
const octets = 300_000;
const repeated = (text: string): string => text.repeat(Math.ceil(octets / text.length));

describe('formatting is linear in', () => {
  test.each([
    ['one section of records', repeated('www  300 IN A 192.0.2.1 ; one\n')],
    ['sections of one record', repeated('www IN A 192.0.2.1\n\n')],
    ['blank lines', repeated(' \n')],
    ['indented comments', repeated('   ; comment\n')],
    ['an entry of very many lines', `@ TXT (${repeated('"x" ; y\n')})\n`],
    ['an entry on one line', `@ TXT (${repeated('"x"  ')})\n`],
    ['one long comment', `; ${repeated('x')}`],
    ['parentheses in parentheses', `@ TXT ${repeated('( ')}`],
    ['parentheses that close nothing', repeated(') ')],
    ['quotes that do not close', repeated('@ TXT "x\n')],
    ['parentheses that do not close', repeated('@ SOA ( 1\n')],
    ['letters beyond ASCII', repeated('@ TXT  "ü" ; é\n')],
    ['one long string of such letters', `@ TXT  "${repeated('ü')}" ; é\n`],
    ['directives', repeated('$TTL  1h ; x\n')],
    ['words that touch', `@ TXT ${repeated('"a"b')}\n`],
    ['lines that a backslash goes on over', `@ TXT "${repeated('\\\n')}"\n`],
  ])('%s', (_, text) => {
    const start = performance.now();
    const once = formattedOctets(Buffer.from(text));
    expect(performance.now() - start).toBeLessThan(limit);
    expect(Buffer.compare(formattedOctets(once), once)).toBe(0);
  });

  test('what changes in one section does not change the columns of another, even over the borders of blocks', () => {
    const section = 'a   IN A 192.0.2.1\nb 5m IN TXT ( "x"\n"y" ) ; z\n\n';
    const once = Buffer.from(formattedOctets(Buffer.from(section))).toString();
    const many = Math.ceil((3 * octets) / section.length);
    expect(
      Buffer.from(formattedOctets(Buffer.from(section.repeat(many)))).toString() === once.repeat(many),
    ).toBe(true);
  });
});
