import { describe, expect, test } from 'vitest';
import { type MacroPlace, readMacroString } from '../../../core/records/macro-string.js';

/** Parts and problems of a macro string on one line, each with the text that it covers. */
function read(value: string, place: MacroPlace = 'term'): string {
  const { parts, problems } = readMacroString(
    { value, span: { start: 100, end: 100 + value.length } },
    place,
  );
  const textOf = ({ start, end }: { start: number; end: number }) => value.slice(start - 100, end - 100);
  const all = [
    ...parts.map((part) => {
      if (part.kind === 'literal') {
        expect(part.text).toBe(textOf(part.span));
        return { at: part.span.start, text: part.text };
      }
      if (part.kind === 'escape') return { at: part.span.start, text: `<${part.text}>` };
      const { letter, isUrlEscaped, keeps, isReversed, delimiters } = part;
      const facts = [letter, isUrlEscaped && 'url', keeps, isReversed && 'reversed', delimiters].filter(
        (fact) => fact !== false && fact !== undefined,
      );
      return { at: part.span.start, text: `{${facts.join(' ')}}` };
    }),
    ...problems.map(({ fault, span }) => ({ at: span.start, text: `!${fault} "${textOf(span)}"!` })),
  ];
  return all
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(' ');
}

describe('a macro string', () => {
  test.each([
    ['', ''],
    ['example.com', 'example.com'],
    ['foo:bar/baz.example.com', 'foo:bar/baz.example.com'],
    ['%{d}', '{d .}'],
    ['%{D2}.x', '{d url 2 .} .x'],
    ['%{ir}.%{v}._spf.%{d2}', '{i reversed .} . {v .} ._spf. {d 2 .}'],
    ['%{l1r-}', '{l 1 reversed -}'],
    ['%{l2r+-}', '{l 2 reversed +-}'],
    ['%{l2R.-+,/_=}', '{l 2 reversed .-+,/_=}'],
    ['%{d00127}', '{d 127 .}'],
    ['%{d99999999999999999999}', '{d 255 .}'],
    ['macro%%percent%_%_space%-url', 'macro <%> percent < > < > space <%20> url'],
    ['a!"#$&{}~b', 'a!"#$&{}~b'],
  ])('%s', (text, parts) => {
    expect(read(text)).toBe(parts);
  });

  test.each([
    ['%', '!lone-percent "%"!'],
    ['a%', 'a !lone-percent "%"!'],
    ['%abc', '!lone-percent "%a"! bc'],
    ['%(ir).x', '!lone-percent "%("! ir).x'],
    ['%{', '!unclosed "%{"!'],
    ['%{d', '!unclosed "%{d"!'],
    ['%{d2r-', '!unclosed "%{d2r-"!'],
    ['%{}', '!unknown-letter "%{}"!'],
    ['%{x}y', '!unknown-letter "%{x}"! y'],
    ['%{%{d}', '!unknown-letter "%{"! {d .}'],
    ['%{d0}', '!keeps-none "%{d0}"!'],
    ['%{d000}', '!keeps-none "%{d000}"!'],
    ['%{dr2}', '!bad-transformer "%{dr2}"!'],
    ['%{d-2}', '!bad-transformer "%{d-2}"!'],
    ['%{dx.com', '!bad-transformer "%{dx.com"!'],
    ['%{c}', '!explanation-only "%{c}"!'],
    ['%{R}%{t}', '!explanation-only "%{R}"! !explanation-only "%{t}"!'],
    ['a b', 'a !bad-character " "! b'],
    ['\x00é', '!bad-character "\x00"! !bad-character "é"!'],
  ])('%s has a fault', (text, parts) => {
    expect(read(text)).toBe(parts);
  });

  test('in an explanation blanks and the letters c, r and t may stand', () => {
    expect(read('from %{c} at %{t}, says %{R}', 'explanation')).toBe(
      'from  {c .}  at  {t .} , says  {r url .}',
    );
    expect(read('tab\t%{x}', 'explanation')).toBe('tab !bad-character "\t"! !unknown-letter "%{x}"!');
  });
});
