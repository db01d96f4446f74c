import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Name } from '../../../../core/dns/name.js';
import { pasteAt } from '../../../../core/ide/paste/paste-at.js';
import { readPasted } from '../../../../core/ide/paste/read-pasted.js';
import { lintZone } from '../../../../core/lint/run.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { english } from '../../../../core/words/words.js';
import { printZone } from '../../../../core/zone/print.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import { head } from '../names/scene.js';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed = generateKeyPairSync('ed25519');
const pemOf = (key: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8'): string =>
  (key.type === 'public'
    ? key.export({ format: 'pem', type: type === 'pkcs1' ? type : 'spki' })
    : key.export({ format: 'pem', type: type === 'pkcs1' ? type : 'pkcs8' })
  ).toString();
const spki = rsa.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const raw = ed.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');

const context = { domain: 'example.com.' as Name, selector: undefined };

/** `owner type data`, or what was said instead. */
function read(text: string, selector?: string): readonly string[] | string {
  const pasted = readPasted(text, { ...context, selector });
  if (pasted === undefined) return 'nothing';
  if (pasted.kind === 'refused') return english(pasted.reason);
  return pasted.kind === 'selector'
    ? 'selector?'
    : pasted.records.map(({ owner, type, data }) => `${owner} ${type} ${data}`);
}

describe('a PEM key', () => {
  const record = [`s1._domainkey.example.com. TXT v=DKIM1; k=rsa; p=${spki}`];

  test('becomes a record, from either form of RSA', () => {
    expect(read(pemOf(rsa.publicKey, 'spki'), 's1')).toEqual(record);
    expect(read(pemOf(rsa.publicKey, 'pkcs1'), 's1')).toEqual(record);
  });

  test('of Ed25519 keeps its 32 octets', () => {
    expect(read(pemOf(ed.publicKey, 'spki'), 's1')).toEqual([
      `s1._domainkey.example.com. TXT v=DKIM1; k=ed25519; p=${raw}`,
    ]);
  });

  test('wants a selector', () => {
    expect(read(pemOf(rsa.publicKey, 'spki'))).toBe('selector?');
    expect(read(pemOf(rsa.publicKey, 'spki'), 'no selector')).toBe('selector?');
  });

  test('that is cut off, or of another kind, is refused', () => {
    expect(read(pemOf(rsa.publicKey, 'spki').slice(0, 200), 's1')).toMatch(/cut off/);
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(read(pemOf(publicKey, 'spki'), 's1')).toMatch(/RSA and Ed25519/);
  });

  const secret = rsa.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  test.each([
    ['PKCS #8', pemOf(rsa.privateKey, 'pkcs8')],
    ['PKCS #1', pemOf(rsa.privateKey, 'pkcs1')],
    ['with its public one', `${pemOf(rsa.publicKey, 'spki')}\n${pemOf(rsa.privateKey, 'pkcs8')}`],
    [
      'before a record, as rspamadm prints it',
      `${pemOf(rsa.privateKey, 'pkcs8')}s1._domainkey IN TXT "v=DKIM1; p="\n`,
    ],
    ['in a record', `s1._domainkey TXT "v=DKIM1; p=${secret.slice(0, 200)}" "${secret.slice(200, 400)}"`],
    ['in a panel', `Host: s1._domainkey\nValue: v=DKIM1; k=rsa; p=${secret}`],
    ['as the text alone', `k=rsa; p=${secret}`],
  ])('that is private is refused and not repeated: %s', (_, text) => {
    const said = read(text, 's1');
    expect(said).toMatch(/^This is a private key/);
    expect(said).not.toContain(secret.slice(20, 40));
  });
});

const halves = [spki.slice(0, 200), spki.slice(200)];
const key = `v=DKIM1; h=sha256; k=rsa; p=${spki}`;

describe('a file of', () => {
  test('opendkim-genkey', () => {
    const file = `s1._domainkey\tIN\tTXT\t( "v=DKIM1; h=sha256; k=rsa; "\n\t  "p=${halves[0]}"\n\t  "${halves[1]}" )  ; ----- DKIM key s1 for example.com\n`;
    expect(read(file)).toEqual([`s1._domainkey.example.com. TXT v=DKIM1; k=rsa; h=sha256; p=${spki}`]);
  });

  test('rspamadm dkim_keygen', () => {
    const file = `mail._domainkey IN TXT ( "v=DKIM1; k=rsa; "\n\t"p=${halves[0]}"\n\t"${halves[1]}" ) ;\n`;
    expect(read(file)).toEqual([`mail._domainkey.example.com. TXT v=DKIM1; k=rsa; p=${spki}`]);
  });
});

describe('an answer of', () => {
  test('dig', () => {
    const answer = `; <<>> DiG 9.18.49 <<>> TXT example.org
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711
;; QUESTION SECTION:
;example.org.\t\t\tIN\tTXT

;; ANSWER SECTION:
example.org.\t\t3600\tIN\tTXT\t"v=spf1 include:_spf." "example.net -all"
example.org.\t\t3600\tIN\tMX\t10 mail.example.net.
example.org.\t\t3600\tIN\tRRSIG\tTXT 8 2 3600 20270101000000 20260101000000 1 example.org. AAAA

;; Query time: 4 msec
;; SERVER: 192.0.2.53#53(192.0.2.53)
`;
    expect(read(answer)).toEqual([
      'example.org. TXT v=spf1 include:_spf.example.net -all',
      'example.org. MX 10 mail.example.net.',
    ]);
  });

  test('dig +short, at the name that the text belongs to', () => {
    expect(read('"v=DMARC1; p=none"\n')).toEqual(['_dmarc.example.com. TXT v=DMARC1; p=none']);
    expect(read('"v=spf1 " "-all"\n')).toEqual(['example.com. TXT v=spf1 -all']);
  });

  test('nslookup', () => {
    const unix = `Server:\t\t192.0.2.53\nAddress:\t192.0.2.53#53\n\nNon-authoritative answer:\nexample.org\ttext = "v=spf1 -all"\nexample.org\tmail exchanger = 10 mail.example.net.\nwww.example.org\tcanonical name = example.org.\n`;
    expect(read(unix)).toEqual([
      'example.org. TXT v=spf1 -all',
      'example.org. MX 10 mail.example.net.',
      'www.example.org. CNAME example.org.',
    ]);
    const windows = `Server:  dns.example.net\nAddress:  192.0.2.53\n\nexample.org     text =\n\n        "v=spf1 include:a.example.net "\n        "-all"\n`;
    expect(read(windows)).toEqual(['example.org. TXT v=spf1 include:a.example.net -all']);
  });
});

describe('what a provider shows', () => {
  test.each([
    ['on one line', `Host: s1._domainkey Value: k=rsa; p=${spki}`],
    ['on lines', `Type: TXT\nHost: s1._domainkey\nValue: k=rsa; p=${spki}\nTTL: 3600\n`],
    [
      'with the label above',
      `Type\nTXT\nName\ns1._domainkey.example.com\nContent\nk=rsa; p=${halves.join('\n')}\nTTL\nAuto`,
    ],
    [
      'in quotes',
      `Name: "s1._domainkey.example.com."\nTXT Value: "v=DKIM1; k=rsa; p=${halves[0]}" "${halves[1]}"`,
    ],
    [
      'as JSON',
      `{ "type": "TXT", "name": "s1._domainkey", "content": "\\"v=DKIM1; k=rsa; p=${spki}\\"", "ttl": 1 }`,
    ],
    ['as a table', `s1._domainkey\tTXT\tv=DKIM1; k=rsa; p=${spki}\t1 h\n`],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([`s1._domainkey.example.com. TXT v=DKIM1; k=rsa; p=${spki}`]);
  });

  test('several records, and aliases', () => {
    const text = `Host name: selector1._domainkey\nPoints to address or value: selector1-example-com._domainkey.example.net\nHost Name : selector2._domainkey\nPoints to: selector2-example-com._domainkey.example.net\nName: @\nType: MX\nPriority: 5\nValue: mx.example.net\nName: _dmarc\nType: TXT\nValue: v=DMARC1; p=none\n`;
    expect(read(text.replace('Points to address or value', 'Points to address'))).toEqual([
      'selector1._domainkey.example.com. CNAME selector1-example-com._domainkey.example.net.',
      'selector2._domainkey.example.com. CNAME selector2-example-com._domainkey.example.net.',
      'example.com. MX 5 mx.example.net.',
      '_dmarc.example.com. TXT v=DMARC1; p=none',
    ]);
  });

  test('the text alone', () => {
    expect(read('v=spf1 include:a.example.net\n   ~all')).toEqual([
      'example.com. TXT v=spf1 include:a.example.net ~all',
    ]);
    expect(read(key, 's1')).toEqual([`s1._domainkey.example.com. TXT v=DKIM1; k=rsa; h=sha256; p=${spki}`]);
    expect(read(key)).toBe('selector?');
  });

  test.each([
    '',
    'hello world',
    'const a = "b";',
    'name: value',
    'https://example.com/',
    `x${'y'.repeat(1000)}`,
  ])('nothing in %j', (text) => {
    expect(read(text)).toBe('nothing');
  });
});

describe('in a zone', () => {
  const zone = (text: string) => readZone(sourceOfText(text));
  const paste = (text: string, at: string, clipboard: string, selector?: string): string => {
    const answer = pasteAt(zone(text), text.indexOf(at), clipboard, { selector });
    if (answer?.kind !== 'edit') return answer?.kind ?? 'nothing';
    const { span, text: put } = answer.edit;
    return text.slice(0, span.start) + put + text.slice(span.end);
  };

  test('records are written as their neighbours are, behind all that has their owner', () => {
    const text = `${head()}@\t\tIN NS\tns1.example.net.\nwww\t300\tIN A\t192.0.2.1\n\t300\tIN AAAA\t2001:db8::1\nlast\tIN A\t192.0.2.2\n`;
    const after = paste(text, '192.0.2.1', pemOf(rsa.publicKey, 'spki'), 's1');
    const lines = after.split('\n');
    expect(lines[6]).toBe(
      `s1._domainkey\t300\tIN TXT\t( "v=DKIM1; k=rsa; p=${spki.slice(0, 237)}"`.replace('IN TXT', 'IN TXT'),
    );
    expect(lines[7]?.trim()).toBe(`"${spki.slice(237)}" )`);
    expect(lines[8]).toBe('last\tIN A\t192.0.2.2');
    const codes = lintZone(zone(after)).map(({ code }) => code);
    expect(codes.filter((code) => /^DKIM0(?!13)|^ZONE00/.test(code))).toEqual([]);
    expect([...printZone(zone(after))]).toHaveLength([...printZone(zone(text))].length + 1);
  });

  test('an empty file gets lines of its own', () => {
    expect(paste('', '', 'Host: _dmarc\nValue: v=DMARC1; p=none')).toBe(
      '_dmarc\tIN\tTXT\t"v=DMARC1; p=none"\n',
    );
  });
});

test('any text is read without harm, and quickly', () => {
  const bits = [
    'Host:',
    'Value:',
    '"',
    '\n',
    '\t',
    'TXT',
    'v=DKIM1;',
    'p=',
    'k=rsa',
    '-----BEGIN PUBLIC KEY-----',
    'text =',
    '(',
    'a',
    '\\',
    ' ',
    '$GENERATE 1-9999999 a A 1',
    '\0',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary' })), { maxLength: 40 }),
      (parts) => {
        readPasted(parts.join(''), context);
      },
    ),
  );
  for (const bit of bits) expect(() => readPasted(bit.repeat(65_000 / bit.length), context)).not.toThrow();
  expect(read('x'.repeat(100_000))).toMatch(/too long/);
});
