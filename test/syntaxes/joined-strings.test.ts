import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { hasScope, loadGrammar, paint } from './grammar.js';

/** What a reader looks for; arguments and values are painted as text, and so is what the grammar cannot name. */
const heads = [
  'support.function.mechanism',
  'keyword.operator.qualifier',
  'variable.parameter',
  'keyword.operator.assignment',
  'punctuation.separator.tag',
  'constant.language.version',
];

/** The head that each character of the strings is painted as, strings joined. */
function headsOf(grammar: IGrammar, owner: string, strings: readonly string[]): readonly string[] {
  const line = `${owner} TXT ( ${strings.map((text) => `"${text}"`).join(' ; "comment"\n  ')} )`;
  return paint(grammar, line).flatMap(({ text, scopes }) =>
    Array.from(text).flatMap((_, at) => {
      const names = scopes[at]!;
      const isPayload =
        hasScope(names, 'string.quoted.double') && !hasScope(names, 'punctuation.definition.string');
      return isPayload ? [heads.find((head) => hasScope(names, head)) ?? ''] : [];
    }),
  );
}

/**
 * Places, in order, where a record may be cut and still be painted as the whole one: not in the version or in a head, and
 * not just behind a qualifier or a name.
 */
function cutsOf(whole: readonly string[]): readonly number[] {
  const first = whole.lastIndexOf('constant.language.version') + 1;
  const isHead = (at: number) => /^(?:support|keyword.operator.qualifier|variable)/.test(whole[at] ?? '');
  return whole.flatMap((_, at) => (at > first && !isHead(at - 1) ? [at] : []));
}

function cut(text: string, places: readonly number[]): readonly string[] {
  const borders = [0, ...places, text.length];
  return borders.slice(1).map((end, index) => text.slice(borders[index], end));
}

describe('a record in several strings is painted as the record that receivers read', () => {
  let grammar: IGrammar;
  beforeAll(async () => {
    grammar = await loadGrammar();
  });

  it.each([
    ['_dmarc', 'v=DMARC1; p=none; sp=reject;rua=mailto:a=b@example.com,mailto:p=c@example.net ; x; fo=1:d;'],
    ['s1._domainkey', 'v=DKIM1; k=rsa; n=not a tag=; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A/p=+IDAQAB==; t=s'],
    ['www', 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='],
    ['@', 'v=spf1 ip4:192.0.2.0/24 a mx:mx.example.com include:all.example.net ?exists:%{i}.a.example ~all'],
  ])('%s: %s', (owner, text) => {
    const whole = headsOf(grammar, owner, [text]);
    expect(whole.filter((head) => head !== '')).not.toEqual([]);
    fc.assert(
      fc.property(fc.subarray([...cutsOf(whole)]), (places) => {
        expect(headsOf(grammar, owner, cut(text, places))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});
