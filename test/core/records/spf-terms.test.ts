import { describe, expect, test } from 'vitest';
import { readSpf } from '../../../core/records/spf.js';
import {
  findMacro,
  findMechanism,
  findModifier,
  findQualifier,
  spfMacros,
  spfQualifiers,
  spfTerms,
} from '../../../core/records/spf-terms.js';
import { say } from '../../../core/words/phrase.js';
import { english } from '../../../core/words/words.js';

/** An argument of each shape. */
const samples = {
  nothing: [''],
  domain: ['example.net', '%{d}'],
  'optional-domain': ['', ':example.net'],
  'optional-domain-and-prefixes': ['', ':example.net', '/24', '//64', ':%{d}/24//64'],
  'ip4-network': [':192.0.2.1', ':192.0.2.0/24'],
  'ip6-network': [':2001:db8::1', ':2001:db8::/32'],
  'local-part': ['postmaster'],
  percentage: ['100'],
  'report-types': ['e:f'],
} as const;

describe.each(spfTerms.map((term) => [term.name, term] as const))('%s', (name, term) => {
  const separator = term.kind === 'modifier' ? '=' : term.argument === 'domain' ? ':' : '';

  test('is found in either case, as what it is', () => {
    const find = term.kind === 'mechanism' ? findMechanism : findModifier;
    const other = term.kind === 'mechanism' ? findModifier : findMechanism;
    expect(find(name.toUpperCase())).toBe(term);
    expect(other(name)).toBeUndefined();
  });

  test('begins its syntax with its name', () => {
    expect(english(say`${term.syntax}`).startsWith(name + separator)).toBe(true);
    expect(english(term.means)).toMatch(/\.$/);
  });

  test.each(samples[term.argument])('is read with the argument "%s"', (argument) => {
    const record = readSpf(`v=spf1 ${name}${separator}${argument}`);
    expect(record.problems).toEqual([]);
    const [read] = record.terms;
    expect(read?.kind === 'directive' ? read.mechanism : read?.kind === 'modifier' && read.modifier).toBe(
      name,
    );
  });
});

test('exactly the terms of RFC 7208 s4.6.4 cost a lookup', () => {
  const costly = spfTerms.filter(({ costs }) => costs === 1).map(({ name }) => name);
  expect(costly).toEqual(['include', 'a', 'mx', 'ptr', 'exists', 'redirect']);
});

test('names from the network are looked up, not followed', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect([findMechanism(name), findModifier(name), findQualifier(name), findMacro(name)]).toEqual(
      Array(4).fill(undefined),
    );
  }
});

test.each(spfQualifiers.map((row) => [row.text, row] as const))(
  'the qualifier %s stands before a mechanism',
  (text, row) => {
    const [term] = readSpf(`v=spf1 ${text}mx`).terms;
    expect(term?.kind === 'directive' && term.qualifier).toEqual({ value: text, span: { start: 7, end: 8 } });
    expect(findQualifier(text)).toBe(row);
  },
);

test.each(spfMacros.map((row) => [row.letter, row] as const))(
  'the macro %s stands where it may',
  (letter, row) => {
    for (const written of [letter, letter.toUpperCase()]) {
      const { problems } = readSpf(`v=spf1 exists:%{${written}}.example.net`);
      expect(problems.length).toBe(row.isForExplanation ? 1 : 0);
      expect(findMacro(written)).toBe(row);
    }
  },
);
