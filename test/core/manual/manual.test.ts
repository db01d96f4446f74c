import { describe, expect, test } from 'vitest';
import { rules } from '../../../core/lint/rules/index.js';
import { manualIn } from '../../../core/manual/manual.js';
import type { Style } from '../../../core/manual/page.js';
import { recordKinds } from '../../../core/records/record-kinds.js';
import { spfTerms } from '../../../core/records/spf-terms.js';
import type { Filling } from '../../../core/words/phrase.js';
import { english } from '../../../core/words/words.js';

const style: Style = { code: (text) => `<${text}>`, link: (text) => text };
const manual = manualIn(style);
const text = (filling: Filling): string => (typeof filling === 'object' ? english(filling) : String(filling));

/** Everything that a page says. */
function saidBy(name: string): string {
  const page = manual.find(name);
  const blocks = page?.blocks.flatMap((block) => {
    if (block.kind === 'lines') return block.lines;
    if (block.kind === 'list') return block.items.map(text);
    return block.kind === 'lead' ? [text(block.label), text(block.text)] : [text(block.text)];
  });
  return [page && text(page.title), ...(page?.facts.map(text) ?? []), ...(blocks ?? [])].join('\n');
}

describe('the manual', () => {
  test('has a page for every rule, with why, advice and every example', () => {
    for (const { code, name, why, advice, examples } of rules) {
      const said = saidBy(code);
      expect(said).toContain(`${code}: ${name}`);
      expect(said).toContain(english(why));
      expect(said).toContain(english(advice));
      expect(said.split('The rule finds').length - 1).toBe(examples.length);
      expect(said).not.toMatch(/object Object/);
    }
  });

  test('has a page for every kind of record, and one for every tag and term', () => {
    for (const { id, rows } of recordKinds) {
      expect(saidBy(id)).toContain('Stands at');
      for (const { name, spec } of rows) {
        expect(saidBy(`${id}.${name}`)).toContain(english(spec.means));
        expect(saidBy(id)).toContain(english(spec.means));
      }
    }
    for (const { name, means } of spfTerms) expect(saidBy(`spf.${name}`)).toContain(english(means));
  });

  test('says what is deprecated, what is new and what holds without a tag', () => {
    expect(saidBy('dmarc.pct')).toMatch(/Default: <100>[\s\S]*Deprecated: retired by RFC 9989/);
    expect(saidBy('dmarc.np')).toMatch(/New with RFC 9989/);
    expect(saidBy('spf.ptr')).toMatch(/Not to be used any more/);
    expect(saidBy('mta-sts-policy.mode')).toContain('<testing> deliver, and report');
  });

  test('marks what an example is about', () => {
    expect(saidBy('SPF049')).toMatch(/@ TXT "spf2\.0\/mfrom,pra mx -all"\n; {6}\^{16}\n/);
    expect(saidBy('STS005')).toContain('mode: enforced\n      ^^^^^^^^');
  });

  test('says of codes without a rule who tells it', () => {
    expect(saidBy('ZONE025')).toContain('Told by SPF040');
  });

  test.each([
    ['dmarc010', 'DMARC010'],
    ['DMARC.P', 'dmarc.p'],
    ['dkim', 'dkim-key'],
    ['dkim.h', 'dkim-key.h'],
    ['mta-sts.txt', 'mta-sts-policy'],
    ['tlsrpt.rua', 'tls-rpt.rua'],
  ])('finds %s', (name, id) => {
    expect(manual.find(name)?.id).toBe(id);
  });

  test.each(['', '.', 'constructor', '__proto__', 'dmarc.constructor', 'dmarc.', 'x'.repeat(100_000)])(
    'has nothing about %.20s',
    (name) => expect(manual.find(name)).toBeUndefined(),
  );

  test.each([
    ['DMARC1O', 'DMARC010'],
    ['DMARC099', 'DMARC047'],
    ['dmarc.pp', 'dmarc.p'],
    ['dmrac', 'dmarc'],
    ['spf.inclde', 'spf.include'],
    ['something else', undefined],
    ['x'.repeat(100_000), undefined],
  ])('for %.20s the nearest is %s', (name, id) => {
    expect(manual.nearest(name)).toBe(id);
  });
});
