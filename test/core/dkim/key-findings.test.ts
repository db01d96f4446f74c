import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Fix } from '../../../core/finding.js';
import { dkimRules } from '../../../core/lint/rules/dkim/index.js';
import { ed25519, rsa512, rsa1024, wrappedEd25519 } from '../../../core/lint/rules/dkim/sample-keys.js';
import { english } from '../../../core/words/words.js';
import { lintExample, unmark, zoneTextOf } from '../lint/examples.js';

const dkimCodes = new Set(dkimRules.map(({ code }) => code));

function findingsOf(lines: string): readonly Finding[] {
  return lintExample(lines, {}).filter(({ code }) => dkimCodes.has(code));
}

const codesOf = (text: string): string[] =>
  findingsOf(`sel._domainkey TXT "${text}"`).map(({ code }) => code);

describe('one cause, one finding', () => {
  test.each<[string, string, string[]]>([
    ['a good key', `v=DKIM1; k=ed25519; p=${ed25519}`, []],
    ['no version at all', `k=ed25519; p=${ed25519}`, []],
    ['blanks round everything', ` v = DKIM1 ; k = ed25519 ; p = ${ed25519} ; `, []],
    ['the version not first', `k=ed25519; v=DKIM1; p=${ed25519}`, ['DKIM001']],
    ['a record of another kind', 'v=spf1 -all', ['DKIM001']],
    ['another with p', 'v=DMARC1; p=none; rua=mailto:a@example.com', ['DKIM001']],
    ['p missing', 'v=DKIM1; k=rsa', ['DKIM003']],
    ['p empty', 'v=DKIM1; p=', ['DKIM004']],
    ['p empty, and nothing else matters', 'v=DKIM1; k=x; h=sha1; s=web; t=y; p=', ['DKIM004']],
    ['words', 'hello world', ['DKIM003']],
    ['nothing', '', ['DKIM003']],
    ['a key that is cut off', `v=DKIM1; p=${rsa1024.slice(0, 99)}`, ['DKIM003']],
    ['a short key that is cut off', `v=DKIM1; p=${rsa512.slice(0, 99)}`, ['DKIM003']],
    ['bad base64', `v=DKIM1; p=${rsa512.slice(0, 20)}*${rsa512.slice(20)}`, ['DKIM003']],
    [
      'bad base64 of Ed25519',
      `v=DKIM1; k=ed25519; p=${ed25519.slice(0, 20)}*${ed25519.slice(21)}`,
      ['DKIM003'],
    ],
    ['an RSA key under k=ed25519', `v=DKIM1; k=ed25519; p=${rsa512}`, ['DKIM009']],
    ['a wrapped Ed25519 key', `v=DKIM1; k=ed25519; p=${wrappedEd25519}`, ['DKIM009']],
    ['an Ed25519 key without k', `v=DKIM1; p=${ed25519}`, ['DKIM003']],
    ['a wrapped Ed25519 key without k', `v=DKIM1; p=${wrappedEd25519}`, ['DKIM003']],
    ['a type that nobody knows', 'v=DKIM1; k=dsa; p=AAAA', ['DKIM008']],
    ['a PEM file', `v=DKIM1; p=-----BEGIN PUBLIC KEY-----${rsa512}-----END PUBLIC KEY-----`, ['DKIM017']],
    ['a private key under k=ed25519', 'v=DKIM1; k=ed25519; p=MC4CAQAwBQYDK2VwBCIEIA==', ['DKIM017']],
    ['quotes inside', `\\"v=DKIM1; p=${rsa512}\\"`, ['DKIM018']],
    ['backslashes inside', `v=DKIM1\\\\; h=sha1\\\\; p=${rsa512}`, ['DKIM018']],
    ['a capital P', `v=DKIM1; k=ed25519; P=${ed25519}`, ['DKIM003']],
    ['only tlsrpt', `v=DKIM1; s=tlsrpt; k=ed25519; p=${ed25519}`, ['DKIM011']],
    ['a short key under test', `v=DKIM1; t=y; p=${rsa512}`, ['DKIM012', 'DKIM005']],
    ['a no-break space', `v=DKIM1;\u00a0k=ed25519; p=${ed25519}`, ['DKIM002']],
    ['p= forgotten', `v=DKIM1; ${rsa512}`, ['DKIM002']],
  ])('%s', (_, text, expected) => {
    expect(codesOf(text)).toEqual(expected);
  });
});

test('a record of another kind beside a key is no second key', () => {
  const key = `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`;
  const other = 'sel._domainkey TXT "v=spf1 -all"';
  for (const lines of [`${key}\n${other}`, `${other}\n${key}`]) {
    expect(findingsOf(lines).map(({ code }) => code)).toEqual(['DKIM001']);
  }
});

describe('severities that depend on what was found', () => {
  test.each([
    [`v=DKIM1; s=tlsrpt; k=ed25519; p=${ed25519}`, 'warning'],
    [`v=DKIM1; s=web; k=ed25519; p=${ed25519}`, 'error'],
    [`g=; k=ed25519; p=${ed25519}`, 'error'],
    [`v=DKIM1; g=; k=ed25519; p=${ed25519}`, 'warning'],
    [`v=DKIM1; k=ED25519; p=${ed25519}`, 'warning'],
    [`v=DKIM1; k=ed25519; p=${ed25519.slice(0, -1)}`, 'warning'],
  ])('%s: %s', (text, severity) => {
    expect(findingsOf(`sel._domainkey TXT "${text}"`).map((finding) => finding.severity)).toEqual([severity]);
  });
});

test('a key that is cut off says how much is missing', () => {
  const [finding] = findingsOf(`sel._domainkey TXT "v=DKIM1; p=${rsa1024.slice(0, 100)}"`);
  expect(finding && english(finding.message)).toBe(
    'The key is cut off: it should have 162 octets and has 75; 87 are missing, so verifiers cannot use it',
  );
});

test('a character that nobody sees is named', () => {
  const [finding] = findingsOf(`sel._domainkey TXT "v=DKIM1; p=MIGf\u200b${rsa1024.slice(4)}"`);
  expect(finding && english(finding.message)).toContain('"<U+200B>"');
});

describe('fixes', () => {
  const cases = dkimRules.flatMap((rule) =>
    rule.examples.flatMap(({ bad }) => {
      const lines = unmark(bad).text;
      return findingsOf(lines)
        .filter(({ code }) => code === rule.code)
        .flatMap(({ fixes }) =>
          fixes.map((fix) => [`${rule.code}: ${english(fix.title)}`, lines, rule.code, fix] as const),
        );
    }),
  );

  test.each(cases)('%s', (_, lines, code, fix) => {
    const before = findingsOf(lines);
    const after = findingsOf(applied(fix, lines));
    const count = (findings: readonly Finding[]) =>
      findings.filter((finding) => finding.code === code).length;
    expect(count(after)).toBe(count(before) - 1);
    // The key may turn out short once it can be read.
    const others = after.filter((finding) => finding.code !== 'DKIM006');
    expect(others.length).toBeLessThan(before.length);
  });

  test('no fix makes a string longer than it may be', () => {
    const full = (text: string) => `${text}${'x'.repeat(255 - text.length)}`;
    for (const text of [full('k=rsa; v=DKIM1; p=; n='), full(`p=${ed25519}; n=`), full(`v=DKIM; p=; n=`)]) {
      const found = findingsOf(`sel._domainkey TXT "${text}"`);
      expect(found.length).toBeGreaterThan(0);
      expect(found.flatMap(({ fixes }) => fixes)).toEqual([]);
    }
  });

  function applied(fix: Fix, lines: string): string {
    const head = zoneTextOf('', {}).length - 1;
    let text = lines;
    for (const { span, text: added } of [...fix.edits].sort((a, b) => b.span.start - a.span.start)) {
      text = text.slice(0, span.start - head) + added + text.slice(span.end - head);
    }
    return text;
  }
});

describe('any text', () => {
  const bits = fc.constantFrom(
    ...[
      'v=DKIM1',
      'v=spf1',
      'k=rsa',
      'k=ed25519',
      'p=',
      `p=${rsa512}`,
      `p=${ed25519}`,
      'p=MII',
      'h=',
      't=y:',
      's=*:',
    ],
    ...[
      'n==',
      'g=',
      'o=~',
      'ra=a@b',
      'rr=q',
      'rp=',
      'dkim=',
      ';',
      ' ',
      '\\"',
      '\\\\',
      '\\255',
      '" "',
      'x=',
      '-----BEGIN A-----',
    ],
  );
  const owner = fc.constantFrom(
    'sel._domainkey',
    '_domainkey',
    '_report._domainkey',
    '_adsp._domainkey',
    'a_b.domainkey',
    '@',
  );

  test('is judged without an exception', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(owner, fc.array(bits, { maxLength: 8 })), { maxLength: 4 }),
        (records) => {
          findingsOf(records.map(([name, parts]) => `${name} TXT "${parts.join('')}"`).join('\n'));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('size', () => {
  // `findingsOf` reads the zone too; what counts is that ten times as much does not take a hundred times as long.
  test.each<[string, string]>([
    ['unknown tags', 'x=1;'],
    ['empty places', ';'],
    ['strays', 'a;'],
    ['one tag again and again', 'p=AAAA;'],
    ['stray quotes', '\\";'],
    ['flags', 't=y:z:'],
    ['PEM lines', 'p=-----BEGIN A-----'],
    ['quoted local parts', 'ra=\\034aaaa'],
  ])('a long record of %s', (_, unit) => {
    const strings = `"${unit.repeat(30)}" `.repeat(1000);
    findingsOf(`sel._domainkey TXT ${strings}\n_report._domainkey TXT ${strings}`);
  });

  test('many records at one name, and many names', () => {
    const records = Array.from({ length: 20_000 }, (__, at) => `sel._domainkey TXT "v=DKIM1; p=; n=${at}"`);
    const names = Array.from({ length: 20_000 }, (__, at) => `s${at}._domainkey TXT "v=DKIM1; p="`);
    const found = findingsOf([...records, ...names].join('\n'));
    expect(found.filter(({ code }) => code === 'DKIM015').length).toBe(19_999);
    expect(found.filter(({ code }) => code === 'DKIM004').length).toBe(40_000);
  });
});
