import { createSocket, type Socket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type {
  EnvelopeAnswer,
  MessageFileAnswer,
  VerifyAnswer,
  VerifyProgress,
} from '../../../server/features/verify-protocol.js';
import { writeOutlookMessage } from '../../compound-file.js';
import { TestClient } from '../client.js';

/*
 * A message whose every field holds what would harm whoever shows it: markup, escape sequences of terminals, marks of
 * direction, lines of a megabyte. Each view that an editor gets is looked at.
 */
const hostile =
  '<script>alert(1)</script><img src=x onerror=alert(1)>\u202egpj.exe\u2066\u001b[31m\u0007`x`[y](command:z)';
const name = `${hostile} `.repeat(3);
const million = 'z'.repeat(1_000_000);
const header = [
  `Authentication-Results: ${hostile}; spf=pass (${hostile}) smtp.mailfrom=${hostile}; dkim=pass header.d=${hostile}`,
  `Received-SPF: pass (${hostile}) client-ip=192.0.2.1; helo="${hostile}"; envelope-from="${hostile}"@a.example`,
  ...Array.from(
    { length: 80 },
    () =>
      `Received: from ${name} (${name} [192.0.2.1]) by ${name} with ${name}; ${hostile} 20 Nov 2026 11:11:11 +0000`,
  ),
  `DKIM-Signature: v=1; a=rsa-sha256; d=${hostile}; s=${hostile}; h=from:${hostile}; bh=AA==; b=AA==`,
  `ARC-Seal: i=1; a=rsa-sha256; cv=${hostile}; d=${hostile}; s=${hostile}; b=AA==`,
  `From: "${name}" <x@a.example>, "${hostile}" <"${hostile}"@${hostile}>`,
  `Subject: ${hostile} =?utf-8?B?${Buffer.from(`${hostile}\r\nX: y`).toString('base64')}?= ${million}`,
  `Content-Type: multipart/mixed; boundary="${hostile.replaceAll('"', '')}"; name="${million}"`,
  `X-${million}: ${hostile}`,
  '',
].join('\r\n');
const text = `${header}\r\n--${hostile}\r\nContent-Type: text/${hostile}; name="${hostile}"\r\n\r\nx\r\n`;

let folder: string;
let silent: Socket;
let client: TestClient;
const logged: unknown[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  silent = createSocket('udp4');
  await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  silent.close();
});
beforeEach(async () => {
  client = new TestClient();
  logged.length = 0;
  client.connection.onNotification('window/logMessage', (params) => {
    logged.push(params);
  });
  const settings = () => ({
    dns: { servers: [`127.0.0.1:${silent.address().port}`], timeout: 1 },
    lookalike: { people: [hostile], domains: ['a-example.test', 'b.example'] },
  });
  await client.initialize({ workspace: { configuration: true } }, settings);
});
afterEach(() => client.stop());

const write = (file: string, octets: string | Uint8Array): string => {
  writeFileSync(join(folder, file), octets);
  return pathToFileURL(join(folder, file)).href;
};

/** Every text in what was sent. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A control character other than a line end or a tab, or a mark that turns the direction of text. */
const active = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function expectInert(what: string, value: unknown, longest = 5000): void {
  const texts = textsIn(value);
  expect(texts.length, `${what}: nothing to look at`).toBeGreaterThan(0);
  expect(
    texts
      .filter((shown) => active.test(shown))
      .map((shown) => `${what}: ${JSON.stringify(shown.slice(0, 200))}`),
  ).toEqual([]);
  expect(Math.max(...texts.map(({ length }) => length)), what).toBeLessThan(longest);
  expect(JSON.stringify(value).length, what).toBeLessThan(400_000);
}

test('the verdict, its marks and the questions on the way', async () => {
  const reports: VerifyProgress[] = [];
  client.connection.onNotification('dnsMailAuth/verifyProgress', (report) => {
    reports.push(report);
  });
  const answer: VerifyAnswer = await client.connection.sendRequest('dnsMailAuth/verifyMessage', {
    ...{ uri: write('hostile.eml', text), given: {}, answers: 'live', token: '1' },
  });
  if (answer.kind !== 'verified') throw new Error(JSON.stringify(answer));
  const { view, marks, copies, words } = answer;
  expectInert('view', [view, words]);
  expectInert('marks', marks);
  expectInert('progress', reports);
  expect(copies.Markdown.replace(/`+[^`]*`+/g, '')).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(command/);
  // For machines: what controls a terminal is escaped there.
  expect(copies.JSON).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(copies['Authentication-Results']).not.toMatch(active);
  expect(copies['Received-SPF']).not.toMatch(active);
});

test('the steps to choose from', async () => {
  const answer = await client.connection.sendRequest<EnvelopeAnswer>('dnsMailAuth/messageEnvelope', {
    ...{ uri: write('hostile.eml', text), given: {} },
  });
  if (answer.kind !== 'envelope') throw new Error(answer.message);
  expect(answer.hops.length).toBe(50);
  expectInert('steps', answer);
});

test('the messages of an mbox to choose from, and the header of a file of Outlook', async () => {
  const from = `From ${hostile} Fri Nov 20 11:11:11 2026\r\n`;
  const uri = write('hostile.mbox', `${from}${text}\r\n`.repeat(3));
  const several = await client.connection.sendRequest<MessageFileAnswer>('dnsMailAuth/messageFile', { uri });
  expect(several).toMatchObject({ kind: 'several', messages: [{ number: 1 }, { number: 2 }, { number: 3 }] });
  expectInert('messages', several);
  const outlook = write('hostile.msg', writeOutlookMessage(header));
  const verdict = await client.connection.sendRequest<VerifyAnswer>('dnsMailAuth/verifyMessage', {
    ...{ uri: outlook, given: {}, answers: 'live', token: '2' },
  });
  if (verdict.kind !== 'verified') throw new Error(JSON.stringify(verdict));
  expectInert('view', [verdict.view, verdict.marks]);
});

test('hovers, outline and findings', async () => {
  const uri = 'file:///hostile.eml';
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'eml', version: 1, text },
  });
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
  const lines = text.split('\r\n');
  const hovers: unknown[] = [];
  for (const [line, content] of lines.entries()) {
    for (const character of [1, content.indexOf(':') + 3, content.indexOf('d=') + 4, 60]) {
      hovers.push(await ask('hover', { position: { line, character } }));
    }
  }
  expect(hovers.filter((hover) => hover !== null).length).toBeGreaterThan(80);
  expectInert('hovers', [hovers.slice(0, 12), hovers.slice(-40)], 20_000);
  const markdown = textsIn(hovers).join('\n');
  expect(markdown.replace(/(`+)[\s\S]*?\1/g, '')).not.toMatch(/<script|<img|\]\(command/);
  expectInert('outline', await ask('documentSymbol'));
  await client.until(() => client.newest(uri).length > 0);
  expectInert('findings', client.newest(uri));
  for (const entry of logged) expectInert('log', entry);
});
