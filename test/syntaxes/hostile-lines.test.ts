import { beforeAll, describe, expect, it } from 'vitest';
import textmate, { type IGrammar } from 'vscode-textmate';
import { loadGrammar, paint } from './grammar.js';

/**
 * Beginnings and what is repeated behind them up to 100,000 characters. A careless pattern starts over at every character of
 * such a line, and work that grows with the square of it takes longer than the test runner waits; nothing is timed here.
 * Every line stands for a pattern that reads far or a rule that piles up.
 */
const hostileLines: readonly (readonly [beginning: string, motif: string])[] = [
  ['', 'a'],
  ['', '_dmar.'],
  ['', '"'],
  ['( ', '-\\\té_é'],
  ['a ', '1'],
  ['a ', '1h'],
  ['a ', '('],
  ['a ', '()'],
  ['a TXT ', '\\"'],
  ['a TXT ', '\\\\\\"'],
  ['a TXT "', '\\"'],
  ['a TXT ', '"v=spf1 a;" '],
  ['a TXT "v=spf1 ', 'a'],
  ['a TXT "v=spf1 ', 'a=b '],
  ['a TXT "v=spf1 exists:', '%{i'],
  ['a TXT "v=spf1 a:', '/24'],
  ['a TXT "v=spf1 ip6:', ':'],
  ['a TXT ( "v=spf1 a" ', ') "a " ( '],
  ['_dmarc TXT "v=DMARC1;', 'a'],
  ['_dmarc TXT "v=DMARC1;', 'a '],
  ['_dmarc TXT "v=DMARC1;', 'p=;'],
  ['_dmarc TXT "v=DMARC1', '\\;'],
  ['s._domainkey TXT "v=DKIM1; p=', ' '],
  ['s._domainkey TXT "v=DKIM1; p=" ', '"a=;" "b" '],
  ['a AAAA ', 'aaaa:'],
  ['a SVCB 1 . ', 'a='],
  ['$INCLUDE "', '\\"'],
  ['$GENERATE ', '1'],
  ['$GENERATE 1-2 ', '${0,'],
  [';', '; dns-mail-auth-ignore '],
];

describe('lines of 100,000 characters are painted', () => {
  let grammar: IGrammar;
  beforeAll(async () => {
    grammar = await loadGrammar();
  });

  it.each(hostileLines)('<%s> and again and again <%s>', (beginning, motif) => {
    const line = beginning + motif.repeat(Math.ceil(100_000 / motif.length));
    const { tokens, stoppedEarly } = grammar.tokenizeLine2(line, textmate.INITIAL);
    expect(stoppedEarly).toBe(false);
    expect(tokens.length).toBeGreaterThan(0);
  });
});

it('rules do not pile up over the lines of one record', async () => {
  const line = '  "v=spf1 a" " mx " ; c\n';
  const painted = paint(await loadGrammar(), `a TXT (\n${line.repeat(5_000)})`);
  expect(Math.max(...painted.map(({ openRules }) => openRules))).toBeLessThan(10);
});
