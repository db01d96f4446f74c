import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOutlookMessage } from '../compound-file.js';
import { makeRsaKey, signed } from '../mail-scene.js';
import { root, runCli } from '../run-cli.js';

const zones = ['--zone', 'examples/zones/db.example.com', '--zone', 'examples/zones/example.org.zone'];
const example = (name: string): string => `examples/messages/${name}.eml`;
const verify = (...words: readonly string[]) => runCli(['verify', ...words, ...zones]);

// biome-ignore lint/suspicious/noExplicitAny: what JSON holds is what the test is about
const json = (...words: readonly string[]): any => JSON.parse(verify(...words, '--format', 'json').out);

/** The names in an object, and in those inside it: `a.b`. */
function shapeOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) =>
    shapeOf(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

describe('verify', () => {
  test('a genuine message, in JSON as the interfaces have it', () => {
    const { version, messages, errors } = json(example('order'));
    expect([version, errors]).toEqual([1, []]);
    const [message] = messages;
    expect(message).toMatchObject({
      path: example('order'),
      envelope: {
        clientIp: '192.0.2.25',
        helo: 'mail.example.com',
        mailFrom: 'shop@example.com',
        inferred: ['clientIp', 'helo', 'mailFrom'],
      },
      spf: {
        result: 'pass',
        identity: 'mailfrom',
        domain: 'example.com',
        mechanism: 'mx',
        explanation: '',
        lookups: 1,
        voidLookups: 0,
      },
      dkim: [
        {
          result: 'pass',
          domain: 'example.com',
          selector: 'ed2026',
          algorithm: 'ed25519-sha256',
          keyBits: 256,
          reason: '',
          signedAt: 1_795_165_200,
          expiresAt: null,
        },
      ],
      arc: { result: 'none', instances: 0, oldestPass: 0 },
      senderId: null,
      dmarc: {
        result: 'pass',
        standard: 'rfc9989',
        authorDomain: 'example.com',
        organizationalDomain: 'example.com',
        policyDomain: 'example.com',
        policy: 'reject',
        appliedPolicy: 'none',
        alignment: { spf: true, dkim: true },
      },
      dns: { rounds: 3, queries: 10 },
      findings: [],
      explanations: [],
      claims: [],
    });
    expect(message.dmarc.record).toMatch(/^v=DMARC1; p=reject/);
    expect(shapeOf(message.dmarcRfc7489)).toEqual(shapeOf(message.dmarc));
    expect(message.authenticationResults).toMatch(/^Authentication-Results: verifier.invalid;/);
    expect(message.receivedSpf).toMatch(/^Received-SPF: pass /);
  });

  test('a sender who looks like somebody else, in text and in JSON', () => {
    const list = ['--lookalike-person', 'Example Shop', '--lookalike-domain', 'examp1e.com'];
    const { out, status } = verify(example('order'), ...list);
    expect(status).toBe(0);
    expect(out).toContain('Look-alike sender: example.com looks like examp1e.com and is another domain.');
    const [{ lookalikes }] = json(example('order'), ...list).messages;
    expect(lookalikes).toMatchObject([
      { kind: 'name-of-person', like: 'Example Shop', line: 10 },
      { kind: 'look-alike-domain', like: 'examp1e.com', line: 10 },
    ]);
    expect(verify(example('order'), '--lookalike-domain', 'a b').error).toContain('"a b" is no domain name');
  });

  test('what a mailing list did, in text and in JSON with the places in the file', () => {
    const { out, status } = verify(example('mailing-list'));
    expect(status).toBe(1);
    expect(out).toContain(
      '    - this is what the mailing list Gardeners changed: the footer of 2 lines and the tag "[Gardeners] " in Subject; with both undone, the signature of example.org holds\n',
    );
    const [message] = json(example('mailing-list')).messages;
    const file = readFileSync(join(root, example('mailing-list')), 'latin1');
    const restored = message.explanations.find(({ kind }: { kind: string }) => kind === 'dkim-restored');
    const places: { start: number; end: number; line: number; column: number }[] = restored.spans;
    expect(places.map(({ start, end }) => file.slice(start, end).split(/\r?\n/)[0])).toEqual([
      '_______________________________________________',
      '[Gardeners] ',
    ]);
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual(['25:1', '16:10']);
    expect(restored).toMatchObject({ part: 'dkim', signature: 0 });
    expect(message.dkim[0].result).toBe('fail');
  });

  test('the address that SPF lacks', () => {
    expect(verify(example('forged-invoice')).out).toContain(
      'if 203.0.113.99 is to send for example.com, add ip4:203.0.113.99 before "-all" in its SPF record',
    );
  });

  test('in Japanese', () => {
    const { out } = verify(example('mailing-list'), '--language', 'ja');
    expect(out).toContain('両方を元に戻すとexample.orgの署名は有効です');
  });

  test('as the fields that a receiver would write', () => {
    const { out, status } = verify(example('order'), '--format', 'authres', '--receiver', 'mx.example.jp');
    expect(status).toBe(0);
    expect(out).toMatch(/^Authentication-Results: mx\.example\.jp;\n\tspf=pass/);
    expect(out).toContain('\nReceived-SPF: pass (mx.example.jp: ');
  });
});

describe('verify ends with', () => {
  test('0 for messages that pass, 1 where one fails DMARC', () => {
    expect(verify(example('order'), example('newsletter')).status).toBe(0);
    expect(verify(example('order'), example('forged-invoice')).status).toBe(1);
    expect(verify('examples/messages').status).toBe(1);
  });

  test('2 for what cannot be read, named on standard error, with JSON that stays whole', () => {
    const { status, out, error } = verify('nothing-here.eml', example('order'), '--format', 'json');
    expect(status).toBe(2);
    expect(error).toMatch(/^nothing-here\.eml: .+\n$/);
    const report = JSON.parse(out);
    expect(report.messages.map(({ path }: { path: string }) => path)).toEqual([example('order')]);
    expect(report.errors.map(({ path }: { path: string }) => path)).toEqual(['nothing-here.eml']);
  });

  test('2 for a step that the message does not have', () => {
    const { status, error, out } = verify('--hop', '9', example('order'), '--format', 'json');
    expect({ status, error }).toEqual({
      status: 2,
      error: `${example('order')}: there is no step 9: the message names 1 (Received)\n`,
    });
    expect(JSON.parse(out)).toMatchObject({ messages: [], errors: [{ path: example('order') }] });
    expect(verify('--hop', '1', example('order')).status).toBe(0);
  });

  test.each([
    [[]],
    [['--no-such-option', 'x.eml']],
    [['--client-ip', 'example.com', example('order')]],
    [['--format', 'xml', example('order')]],
    [['--time', 'yesterday', example('order')]],
    [['--time', '2026-02-30T00:00:00Z', example('order')]],
    [['--standard', 'rfc1', example('order')]],
  ])('2 for the usage %j', (words) => {
    const { status, error } = verify(...words);
    expect(status).toBe(2);
    expect(error).not.toBe('');
  });
});

describe('the status', () => {
  const from = (author: string): string =>
    `From: ${author}\nSubject: x\nDate: Fri, 20 Nov 2026 00:00:00 +0000\n\nx\n`;
  const zoneWith = (origin: string, records: string): readonly string[] => {
    const path = join(mkdtempSync(join(tmpdir(), 'dns-mail-auth-verify-')), 'zone');
    writeFileSync(path, `$TTL 60\n@ SOA ns h 1 60 60 60 60\n@ NS ns\nns A 192.0.2.1\n${records}\n`);
    return ['--zone', `${path}=${origin}`];
  };

  test.each([
    ['0 where no policy is published', '', 'a@own.test', 'none', 0],
    ['0 where the policy cannot be read', '_dmarc TXT "v=DMARC1; x"', 'a@own.test', 'none', 0],
    ['1 where the message fails', '_dmarc TXT "v=DMARC1; p=none"', 'a@own.test', 'fail', 1],
    ['1 for a policy in ruins', '_dmarc TXT "v=DMARC1; p=rejct"', 'a@own.test', 'permerror', 1],
    ['2 where DNS gives no answer', '_dmarc CNAME _dmarc', 'a@own.test', 'temperror', 2],
    ['1 without an author', '_dmarc TXT "v=DMARC1; p=none"', 'nobody', 'none', 1],
  ])('is %s', (_, records, author, result, expected) => {
    const client = ['--client-ip', '192.0.2.9', '--mail-from', 'a@own.test'];
    const known = [...zoneWith('own.test', records)];
    const { out, status } = runCli(['verify', '-', ...client, ...known, '--format', 'json'], from(author));
    expect([JSON.parse(out).messages[0].dmarc.result, status]).toEqual([result, expected]);
  });
});

describe('verify reads', () => {
  test('standard input', () => {
    const input = readFileSync(join(root, example('order')));
    const { out, status } = runCli(['verify', '-', ...zones, '--format', 'json'], input);
    expect(status).toBe(0);
    expect(JSON.parse(out).messages[0]).toMatchObject({ path: '<stdin>', dmarc: { result: 'pass' } });
  });

  test.each([
    ['above', 'From: shop@example.com\n', ''],
    ['below', '', 'From: shop@example.com\n'],
  ])('no header that nobody reads to its end, with a From %s what is too much', (_, above, below) => {
    const input = `${above}${'X: y\n'.repeat(250_001)}${below}\nx\n`;
    const client = ['--client-ip', '192.0.2.25', '--mail-from', 'shop@example.com'];
    const { out } = runCli(['verify', '-', ...zones, ...client, '--format', 'json'], input);
    expect(JSON.parse(out).messages[0]).toMatchObject({
      spf: { result: 'pass' },
      dmarc: { result: 'permerror', reason: 'the header has more fields than are looked at' },
    });
  });

  test('any octets', () => {
    for (const input of ['', '\n', '\0\xff\xfe', 'From: a', `${'x'.repeat(100_000)}`]) {
      const { out, status } = runCli(
        ['verify', '-', ...zones, '--format', 'json'],
        Buffer.from(input, 'latin1'),
      );
      // Nothing was authenticated.
      expect(status).toBe(1);
      expect(JSON.parse(out).messages[0].dmarc.result).toBe('none');
    }
  });
});

describe('a message of our own', () => {
  const key = makeRsaKey(1024);
  let folder: string;
  let own: string[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'));
    const strings = (`v=DKIM1; p=${key.p}`.match(/.{1,250}/g) ?? []).map((text) => `"${text}"`).join(' ');
    const records = `$TTL 60\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 192.0.2.53\ns1._domainkey TXT ${strings}\n_dmarc TXT "v=DMARC1; p=reject"\n`;
    writeFileSync(join(folder, 'zone'), records);
    own = ['--zone', `${join(folder, 'zone')}=example.com`];
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, 'latin1');
    return join(folder, name);
  };

  test('findings and claims, with lines and columns of the file', () => {
    const message = 'From: a@example.com\r\nSubject: x\r\n\r\nHi.\r\n';
    const text = signed(message, key, { names: ['from', 'subject'] });
    const claim = 'Authentication-Results: mx.example.jp; dkim=fail header.d=example.com\r\n';
    const path = write('own.eml', claim + text);
    const { status, out } = runCli(['verify', path, ...own, '--format', 'json']);
    expect(status).toBe(0);
    const [{ findings, claims }] = JSON.parse(out).messages;
    expect(
      findings.map(
        ({ code, severity, line, column }: Record<string, unknown>) =>
          `${code} ${severity} ${line}:${column}`,
      ),
    ).toEqual(['DKIM048 info 2:55', 'DKIM042 info 3:2']);
    expect(claims).toEqual([
      expect.objectContaining({
        mechanism: 'dkim',
        result: 'fail',
        ours: 'pass',
        agreement: 'differs',
        standing: 'forgeable',
        by: 'mx.example.jp',
        line: 1,
        column: 40,
      }),
    ]);
    expect(runCli(['verify', path, ...own]).out).toContain(
      '  3:2 info DKIM042 h= of the signature of example.com',
    );
  });

  test('a header of 5 MB ends', () => {
    const path = write(
      'large.eml',
      `${'X-Field: value\r\n'.repeat(330_000)}From: a@example.com\r\n\r\nHi.\r\n`,
    );
    expect(runCli(['verify', path, ...own]).status).not.toBe(2);
  });
});

describe('other containers of messages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const text = (name: string): string => readFileSync(join(root, example(name)), 'latin1');
  const write = (name: string, octets: Uint8Array | string): string => {
    writeFileSync(join(folder, name), octets);
    return join(folder, name);
  };
  const headerOf = (name: string): string => text(name).slice(0, text(name).indexOf('\r\n\r\n') + 2);

  test('a file of Outlook: SPF and the header are verified, the body is not held against anybody', () => {
    const path = write('order.msg', writeOutlookMessage(headerOf('order')));
    const { out, status } = verify(path);
    expect(status).toBe(0);
    expect(out).toContain('DMARC passes: SPF speaks for example.com');
    expect(out).toContain('This file of Outlook (.msg) holds the header as it came');
    expect(out).toContain('DKIM neutral example.com (ed2026, ed25519-sha256): the signed header is genuine');
    const [elsewhere] = json(path, '--client-ip', '203.0.113.9').messages;
    expect(elsewhere.dmarc.result).toBe('temperror');
    expect(elsewhere.summary).toBe(
      'DMARC is undetermined: SPF does not speak for example.com, and the file does not hold the body that DKIM signed',
    );
    expect(elsewhere.dkim[0]).toMatchObject({ headerSignature: 'valid', bodyHash: 'not-kept' });
  });

  test('one whose signed header was changed remains undecided too, and nobody is told that it is forged', () => {
    const header = headerOf('order').replace('Subject: ', 'Subject: Re: ');
    const { out, status } = verify(
      write('changed.msg', writeOutlookMessage(header)),
      '--client-ip',
      '203.0.113.9',
    );
    expect([status, out]).toEqual([2, expect.stringContaining('DMARC is undetermined')]);
    expect(out).toContain('the file does not hold the message as it was sent');
  });

  test('one without a header says what it is, and the others are verified', () => {
    const draft = write('draft.msg', writeOutlookMessage(''));
    const { out, error, status } = verify(draft, example('order'));
    expect(status).toBe(2);
    expect(error).toMatch(/draft\.msg: This file of Outlook \(\.msg\) holds no header of a message/);
    expect(out).toContain('DMARC passes');
  });

  test('each message of an mbox file, with its own places', () => {
    const from = 'From sender@example.com Fri Nov 20 11:11:11 2026\r\n';
    const quoted = text('order').replace('\r\n\r\n', '\r\n\r\n>From here on\r\n');
    const mbox = write(
      'all.mbox',
      `${['order', 'forged-invoice'].map((name) => from + text(name)).join('\r\n')}\r\n${from}${quoted}`,
    );
    const { out, status } = verify(mbox);
    expect(status).toBe(1);
    expect(out.match(/all\.mbox, message \d/g)).toEqual(
      [1, 2, 3].map((number) => `all.mbox, message ${number}`),
    );
    const { messages } = json(mbox);
    expect(
      messages.map(({ number, dmarc }: { number: number; dmarc: { result: string } }) => [
        number,
        dmarc.result,
      ]),
    ).toEqual([
      [1, 'pass'],
      [2, 'fail'],
      [3, 'pass'],
    ]);
    const lines = readFileSync(mbox, 'latin1').split('\r\n');
    const { start, end } = messages[1].envelope.evidence.clientIp;
    expect(lines.join('\r\n').slice(start, end)).toBe(messages[1].envelope.clientIp);
    expect(json(folder).messages.length).toBe(5);
  });

  test('a message that speaks of an mbox is one message', () => {
    const path = write(
      'one.eml',
      `${text('order')}\r\nFrom a@b.example Fri Nov 20 11:11:11 2026\r\nno: header\r\n`,
    );
    const { messages } = json(path);
    expect(messages.map(({ number }: { number?: number }) => number)).toEqual([undefined]);
  });
});
