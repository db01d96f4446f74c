import { describe, expect, it } from 'vitest';
import { withBind } from '../../../bind.js';
import { rejectedByBind } from './bind.js';
import { readLine } from './read-line.js';

/** The text of the only problem of a line, cut to its kind, where it starts, what it covers and how many octets it counts. */
function problemOf(line: string): object {
  const { wire, problems } = readLine(line);
  expect(wire).toBeUndefined();
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  if (problem === undefined || !('octets' in problem)) throw new Error(`${problem?.kind} has no octets`);
  const { kind, span, octets } = problem;
  return { kind, from: span.start, covers: line.slice(span.start, span.end), octets };
}

describe('a text of more than 255 octets is marked from the octet that is too much to its end', () => {
  const full = 'x'.repeat(255);

  it('in a word', () => {
    expect(problemOf(`TXT ${full}yz`)).toEqual({ kind: 'long-string', from: 259, covers: 'yz', octets: 257 });
  });

  it('in quotes, which are not marked', () => {
    expect(problemOf(`TXT "${full}y"`)).toEqual({ kind: 'long-string', from: 260, covers: 'y', octets: 256 });
  });

  it('where an escape counts as one octet', () => {
    const octets = '\\120'.repeat(255);
    expect(problemOf(`TXT "${octets}\\121\\"z"`)).toEqual({
      kind: 'long-string',
      from: 5 + 4 * 255,
      covers: '\\121\\"z',
      octets: 258,
    });
  });

  it('where a character has several octets and the limit falls into it', () => {
    const characters = 'é'.repeat(127);
    expect(problemOf(`TXT "${characters}€uro"`)).toEqual({
      kind: 'long-string',
      from: 5 + 127,
      covers: '€uro',
      octets: 260,
    });
  });

  it('in each of several texts', () => {
    const line = `TXT "${full}a" "fine" "${full}bc"`;
    expect(readLine(line).written).toEqual(['long-string [a]', 'long-string [bc]']);
  });

  it('in other types', () => {
    expect(problemOf(`HINFO "${full}y" ""`)).toMatchObject({ kind: 'long-string', covers: 'y' });
    expect(problemOf(`X25 ${'1'.repeat(256)}`)).toMatchObject({ kind: 'long-string', covers: '1' });
    expect(problemOf(`NAPTR 1 1 "" "" "!${full}!!" .`)).toMatchObject({ kind: 'long-string', octets: 258 });
  });

  it.runIf(withBind)('as the real named-checkzone has it', () => {
    expect([...rejectedByBind([`TXT ${full}`, `TXT ${full}y`])]).toEqual([1]);
  });

  it('but not where the text has no length of its own', () => {
    expect(readLine(`CAA 0 issue "${full}y"`).wire).toHaveLength(2 + 5 + 256);
    expect(readLine(`URI 1 1 "${full}y"`).wire).toHaveLength(4 + 256);
  });
});

describe('data of more octets than BIND loads', () => {
  const strings = `"${'x'.repeat(255)}" `.repeat(255);
  const fits = `TXT ${strings}"${'y'.repeat(229)}"`;
  const exceeds = `TXT ${strings}"${'y'.repeat(255)}" "z"`;

  it('is marked from the first text that does not fit', () => {
    expect(readLine(fits).wire).toHaveLength(65_510);
    expect(problemOf(exceeds)).toEqual({
      kind: 'long-rdata',
      from: exceeds.indexOf('y'),
      covers: `${'y'.repeat(255)}" "z`,
      octets: 65_538,
    });
  });

  it('is marked as a whole where it is not made of texts', () => {
    expect(problemOf(`OPENPGPKEY ${'AAAA '.repeat(21_846)}; comment`)).toMatchObject({
      kind: 'long-rdata',
      from: 11,
      octets: 65_538,
    });
    expect(problemOf(`CAA 0 issue "${'x'.repeat(65_536)}"`)).toMatchObject({
      kind: 'long-rdata',
      octets: 65_536,
    });
    expect(problemOf(`SVCB 1 . key9="${'x'.repeat(65_536)}"`)).toMatchObject({ kind: 'long-rdata' });
  });
});

describe('names', () => {
  const label = 'a'.repeat(63);

  it('may have 255 octets on the wire, with the origin', () => {
    // 3 labels of 64 octets, one of 62 and the root; then with example.com. instead of the last one.
    const fits = `${label}.${label}.${label}.${'b'.repeat(61)}.`;
    const relative = `${label}.${label}.${label}.${'b'.repeat(49)}`;
    const lines = [fits, `b${fits}`, relative, `${relative}b`].map((name) => `NS ${name}`);
    expect(lines.map((line) => readLine(line).written)).toEqual([
      [],
      [`long-label [b${label}]`],
      [],
      [`long-name [${relative}b]`],
    ]);
    if (withBind) expect([...rejectedByBind(lines)]).toEqual([1, 3]);
  });

  it('are marked at the label, in characters and not in octets', () => {
    expect(readLine(`NS é.${'ü'.repeat(32)}.x`).written).toEqual([`long-label [${'ü'.repeat(32)}]`]);
  });
});

describe('a huge record is read in linear time', () => {
  const size = 10_000_000;
  const cases: readonly (readonly [string, string])[] = [
    ['one text', `TXT "${'x'.repeat(size)}"`],
    ['one text of escapes', `TXT "${'\\x'.repeat(size / 40)}"`],
    ['many texts', `TXT ${'"x" '.repeat(size / 40)}`],
    ['one name', `NS ${'a.'.repeat(size / 40)}`],
    ['many words of base64', `OPENPGPKEY ${'AAAA '.repeat(size / 40)}`],
    ['many words of hex', `TLSA 1 1 1 ${'ab '.repeat(size / 40)}`],
    ['many words that do not belong there', `A 192.0.2.1 ${'x '.repeat(size / 40)}`],
  ];
  // A reader that is quadratic in any of them would need minutes.
  for (const [what, line] of cases) {
    it(what, { timeout: 10_000 }, () => {
      expect(readLine(line).problems).toHaveLength(1);
    });
  }
});
