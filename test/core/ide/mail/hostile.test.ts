import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAnswers } from '../../../../core/audit/answer-findings.js';
import { auditJson } from '../../../../core/audit/audit-json.js';
import { auditTree } from '../../../../core/audit/audit-tree.js';
import { settleSync } from '../../../../core/dns/settle.js';
import { hoverAt } from '../../../../core/ide/hover.js';
import { spfCallees, spfCallers, spfNodeAt } from '../../../../core/ide/mail/include-tree.js';
import { lensText, mailLenses } from '../../../../core/ide/mail/lenses.js';
import { spfCostHints } from '../../../../core/ide/mail/spf-hints.js';
import { auditsOf } from '../../../../core/ide/mail/zone-audits.js';
import { lookupIn } from '../../../../core/ide/mail/zones-lookup.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { englishWords } from '../../../../core/words/words.js';
import { readZone } from '../../../../core/zone/read-zone.js';

const head = '$ORIGIN example.com.\n$TTL 60\n@ SOA a b 1 2 3 4 5\n';

/** All that is asked about mail in a zone. */
function askAll(text: string): void {
  const zone = readZone(sourceOfText(text));
  const known = { uri: 'file:///zone', zone };
  const lookup = lookupIn([known]);
  for (const standard of ['rfc9989', 'rfc7489'] as const) {
    for (const lens of mailLenses(zone, { spf: true, dmarc: true, dkim: true }).slice(0, 20)) {
      const record = zone.recordAt(lens.offset);
      const said = lensText(zone, lens, { standard, lookup });
      if (said !== undefined) expect(englishWords.of(said).length).toBeGreaterThan(0);
      if (record === undefined) continue;
      for (const { offset } of spfCostHints(zone, record, lookup))
        expect(offset).toBeLessThanOrEqual(zone.source.length);
      hoverAt(zone, record.typeSpan.end + 3, { standard, words: englishWords, lookup });
      hoverAt(zone, record.start, { standard, words: englishWords, lookup });
      const node = spfNodeAt(known, lens.offset);
      if (node === undefined) continue;
      spfCallees(node, [known]);
      spfCallers(node, [known]);
    }
    for (const audit of auditsOf(zone, standard, lookup)) {
      const findingsOf = settleSync(judgeAnswers(audit, standard), lookup);
      auditTree(audit, findingsOf);
      expect(JSON.parse(JSON.stringify(auditJson(audit, findingsOf, englishWords)))).toHaveProperty('domain');
    }
  }
}

test('whatever the records say, every question has an answer', () => {
  const word = fc.constantFrom(
    ...[
      'v=spf1',
      'v=DMARC1;',
      'v=DKIM1;',
      'include:example.com',
      'include:a.example.com',
      'redirect=b.example.com',
    ],
    ...[
      'a',
      'mx',
      'mx:%{d}',
      'exists:%{i}.x',
      '-all',
      'p=reject;',
      'p=',
      'sp=none;',
      'np=x;',
      'psd=y;',
      't=y;',
      'pct=7;',
    ],
    ...[
      'MIGfMA0G',
      '-----BEGIN',
      'k=ed25519;',
      's=tlsrpt;',
      'h=',
      '\\"',
      '\\000',
      '__proto__=1;',
      'constructor:',
      '" "',
    ],
  );
  const owner = fc.constantFrom(
    '@',
    'a',
    'b',
    '*',
    '_dmarc',
    '_dmarc.a',
    's._domainkey',
    'x.y._domainkey.b',
    '_mta-sts',
    '\\000',
  );
  const line = fc
    .tuple(owner, fc.constantFrom('TXT', 'MX', 'CNAME', 'NS', 'DNAME'), fc.array(word, { maxLength: 8 }))
    .map(([name, type, words]) =>
      type === 'TXT'
        ? `${name} TXT "${words.join(' ')}"`
        : `${name} ${type} ${type === 'MX' ? '0 ' : ''}${words.length % 2 ? 'a' : '.'}`,
    );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => askAll(`${head}${lines.join('\n')}\n`)),
    { numRuns: 300 },
  );
});

/** Milliseconds for one text; anything quadratic takes minutes. */
const limit = 10_000;
const repeated = (text: string, units = 100_000): string => text.repeat(Math.ceil(units / text.length));
const numbered = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

describe('every answer takes linear time for', () => {
  test.each([
    ['a record of very many terms', `@ TXT ( "v=spf1 ${repeated('a:x.example.com ')}" )\n`],
    [
      'a record of very many includes',
      `@ TXT ( "v=spf1 ${numbered(3000, (at) => `include:n${at}.example.com`).replace(/\n/g, ' ')}" )\n`,
    ],
    [
      'a long chain of includes',
      numbered(3000, (at) => `n${at} TXT "v=spf1 include:n${at + 1}.example.com -all"`),
    ],
    [
      'records that all include each other',
      numbered(
        40,
        (at) =>
          `n${at} TXT ( ${numbered(40, (to) => `"${to === 0 ? 'v=spf1' : ''} include:n${to}.example.com "`).replace(/\n/g, ' ')} )`,
      ),
    ],
    [
      'very many records at one name',
      numbered(5000, (at) => `@ TXT "v=spf1 ip4:192.0.2.${at % 256} -all ${at}"`),
    ],
    ['very many DMARC records at one name', numbered(5000, (at) => `_dmarc TXT "v=DMARC1; p=none; x=${at}"`)],
    ['a tag list of very many tags', `_dmarc TXT ( "v=DMARC1; ${repeated('x=y; ')}p=none" )\n`],
    ['a key of very many octets', `s._domainkey TXT ( "v=DKIM1; p=${repeated('MIGf')}" )\n`],
    ['a key with very many services', `s._domainkey TXT ( "v=DKIM1; s=${repeated('a:')}; p=" )\n`],
    ['very many selectors', numbered(3000, (at) => `k${at}._domainkey TXT "v=DKIM1; p="`)],
    ['very many domains', numbered(1500, (at) => `d${at} MX 10 m`)],
    ['names of many labels', numbered(300, (at) => `${'a.'.repeat(60)}n${at} MX 10 m`)],
  ])(
    '%s',
    (_, lines) => {
      const start = Date.now();
      askAll(
        `${head}${lines.replace(/"([^"]{250,})"/g, (__, long: string) => (long.match(/.{1,250}/g) ?? []).map((part) => `"${part}"`).join(' '))}\n`,
      );
      expect(Date.now() - start).toBeLessThan(limit);
    },
    60_000,
  );
});
