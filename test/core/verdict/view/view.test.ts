import { expect, test } from 'vitest';
import type { DnsAnswer } from '../../../../core/dns/answer.js';
import { readTrust } from '../../../../core/envelope/read-trust.js';
import { type Protected, readProtected } from '../../../../core/lookalike/find-imitation.js';
import { checkMessage } from '../../../../core/verdict/verify-message.js';
import { headerMarks } from '../../../../core/verdict/view/header-marks.js';
import { verdictView } from '../../../../core/verdict/view/make-view.js';
import { markdownReport } from '../../../../core/verdict/view/markdown-report.js';
import { englishWords } from '../../../../core/words/words.js';
import { nodePorts } from '../../../../platform/node/byte-ports.js';
import { nodeHash, nodeSignatures } from '../../../../platform/node/crypto.js';
import { readCharset } from '../../../../platform/shared/charsets.js';

const source = { kind: 'server', server: '192.0.2.53' } as const;

async function viewOf(
  message: string | Uint8Array,
  txt: Readonly<Record<string, string>> = {},
  lookalike: Protected = readProtected([], []),
) {
  const checked = await checkMessage(
    typeof message === 'string' ? Buffer.from(message) : message,
    { given: {}, trust: readTrust([]), senderId: 'spf', standard: 'rfc9989', lookalike },
    {
      resolve: async ({ name, type }): Promise<DnsAnswer> => {
        const text = type === 'TXT' ? txt[name] : undefined;
        const shared = { source, ttlSeconds: 60, aliases: [] };
        return text === undefined
          ? { kind: 'nxdomain', ...shared }
          : { kind: 'found', data: [[text]], ...shared };
      },
      ...{ hash: nodeHash, bytes: nodePorts, ...nodeSignatures },
      readCharset,
      now: () => 0,
      nowSeconds: () => 1_795_000_000,
      readDate: (text) => (Number.isNaN(Date.parse(text)) ? undefined : Math.floor(Date.parse(text) / 1000)),
    },
  );
  const options = { standard: 'rfc9989', words: englishWords } as const;
  return {
    view: verdictView(checked, { ...options, notes: [] }),
    marks: headerMarks(checked, options),
    results: checked.settled.result,
  };
}

/** A control character that is left, or a mark that turns the direction of text. */
const active = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const hostile = '<script>alert(1)</script>\u202egpj.exe\u001b[31m`**x**`](http://e.example)';

test('the tree has results, sections, and the records that decided with their rows', async () => {
  const message =
    'Received: from a.example (a.example [192.0.2.1])\r\n\tby mx.example.net; Fri, 20 Nov 2026 11:11:11 +0000\r\nReturn-Path: <x@a.example>\r\nFrom: x@a.example\r\n\r\n';
  const { view } = await viewOf(message, {
    'a.example.': 'v=spf1 ip4:192.0.2.9 include:b.example -all',
    'b.example.': 'v=spf1 ip4:192.0.2.1 -all',
    '_dmarc.a.example.': 'v=DMARC1; p=reject',
  });
  expect(view).toMatchObject({ state: 'pass', headline: 'DMARC passes: SPF speaks for a.example' });
  const [dmarc, spf, dkim] = view.tree;
  expect(dmarc).toMatchObject({
    id: 'dmarc',
    result: 'pass',
    cite: { text: expect.stringContaining('RFC 9989') },
  });
  const author = dmarc?.children[0];
  expect(author).toMatchObject({ label: 'author domain a.example', record: { text: 'v=DMARC1; p=reject' } });
  expect(view.transcript[author?.record?.row ?? -1]).toMatchObject({
    name: '_dmarc.a.example',
    from: '192.0.2.53',
  });
  expect(spf?.children.map(({ label, detail }) => [label, detail]).slice(0, 2)).toEqual([
    ['ip4:192.0.2.9', 'does not match: the address lies elsewhere'],
    ['include:b.example', 'matches: b.example says pass'],
  ]);
  expect(spf?.children[1]?.children[0]).toMatchObject({ label: 'ip4:192.0.2.1', state: 'pass' });
  expect(dkim).toMatchObject({ result: 'none', detail: 'no signature' });
});

test('whatever a message and DNS hold comes out inert, short and on one line', async () => {
  const message = [
    `Received: from ${hostile} (x [192.0.2.1]) by ${hostile}; Fri, 20 Nov 2026 11:11:11 +0000`,
    `Return-Path: <"${hostile}"@a.example>`,
    `DKIM-Signature: v=1; a=rsa-sha256; d=${hostile}; s=${hostile}; h=from; bh=AA==; b=AA==`,
    'DKIM-Signature: v=1; a=rsa-sha256; d=a.example; s=s; h=from; bh=AA==; b=AA==',
    `Authentication-Results: ${hostile}; spf=pass smtp.mailfrom=${hostile}`,
    `From: "${hostile}" <x@a.example>`,
    `Subject: ${'y'.repeat(1_000_000)}`,
    `X-${'z'.repeat(1_000_000)}: 1`,
    ...Array.from({ length: 2000 }, (_, at) => `ARC-Seal: i=${at}; ${hostile}`),
    '',
    '',
  ].join('\r\n');
  const { view, marks } = await viewOf(message, {
    'a.example.': `v=spf1 include:b.example ${hostile} -all`,
    '_dmarc.a.example.': `v=DMARC1; p=reject; rua=mailto:${hostile}; n=${'n'.repeat(60_000)}`,
    's._domainkey.a.example.': `v=DKIM1; p=${hostile}`,
  });
  const texts = textsIn([view, marks]);
  expect(texts.filter((text) => active.test(text))).toEqual([]);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(4500);
  expect(JSON.stringify(view).length).toBeLessThan(200_000);
  expect(marks.length).toBeLessThanOrEqual(200);
  const markdown = markdownReport(view, englishWords);
  expect(markdown.replace(/`+[^`]*`+/g, '')).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(http:\/\/e/);
});

test('a sender who looks like somebody else is pointed out, and no result changes', async () => {
  const list = readProtected(['山田 太郎'], ['example.com']);
  const name = Buffer.from('\x1b$BB@O:;3ED\x1b(B').toString('base64');
  const message = `From: =?iso-2022-jp?B?${name}?= <x@xn--xample-2of.com>\r\n\r\n`;
  const seen = await viewOf(message, {}, list);
  expect(seen.view.warnings.map(({ text }) => text)).toEqual([
    'Look-alike sender: the name "太郎山田" is that of 山田 太郎, and the address at \u0435xample.com (xn--xample-2of.com) is not known as theirs.',
    'Look-alike sender: \u0435xample.com (xn--xample-2of.com) looks like example.com and is another domain.',
  ]);
  const mark = seen.marks.find(({ message: text }) => text.startsWith('Look-alike'));
  expect(message.slice(mark?.place.start, mark?.place.end)).toMatch(/^=\?iso.*\.com>$/);
  expect(mark?.severity).toBe('warning');
  expect(markdownReport(seen.view, englishWords)).toContain('> **Look-alike sender');
  const unseen = await viewOf(message);
  expect(unseen.view.warnings).toEqual([]);
  expect({ ...seen.view, warnings: [] }).toEqual(unseen.view);
  expect(seen.results).toEqual(unseen.results);
});

test('a thousand hostile authors and a thousand people are compared and told in bounds', async () => {
  const people = Array.from({ length: 2000 }, (_, at) => `${hostile} ${at}`);
  const domains = Array.from({ length: 2000 }, (_, at) => `a${at}.example.com`);
  const from = Array.from({ length: 1000 }, (_, at) => `"${hostile} ${at}" <x@b${at}.example.net>`);
  const { view } = await viewOf(`From: ${from.join(',\r\n ')}\r\n\r\n`, {}, readProtected(people, domains));
  expect(view.warnings.length).toBe(50);
  expect(view.warnings.filter(({ text }) => active.test(text) || text.length > 600)).toEqual([]);
});

test('nothing at all has a verdict too', async () => {
  for (const odd of ['', '\r\n', 'no header', 'From:', '\u0000'.repeat(1000)]) {
    const { view } = await viewOf(odd);
    expect(view.headline).not.toBe('');
    expect(view.tree.length).toBeGreaterThan(2);
  }
});

test('a message of 25 MB is verified', async () => {
  const body = Buffer.alloc(25_000_000, 'This line is part of a long message.\r\n');
  const { view } = await viewOf(Buffer.concat([Buffer.from('From: a@b.example\r\n\r\n'), body]));
  expect(view.state).not.toBe('pass');
});
