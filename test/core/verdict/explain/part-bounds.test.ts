import { expect, test } from 'vitest';
import { deepestPart, mostParts, readMime, walkParts } from '../../../../core/message/mime.js';
import { Budget } from '../../../../core/verdict/explain/budget.js';
import { canonicalBody } from '../../../../core/verdict/explain/canonical-body.js';
import { partPlaces } from '../../../../core/verdict/explain/part-places.js';
import { chanceOf } from '../../../differential/mutate.js';
import { makeRsaKey, octetsOf, signed } from '../../../mail-scene.js';
import { explained, mended } from './scene.js';

const rsa = makeRsaKey(1024);
const world = { 's1._domainkey.example.com': [`v=DKIM1; p=${rsa.p}`] };
const head = 'From: a@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n';
const multipart = (boundary: string): string => `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n`;
const qp = 'Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';

/** What is found after `change` was done to a signed message. */
const after = (text: string, change: (good: string) => string): Promise<readonly string[]> =>
  mended(change(signed(text, rsa)), world);

const found = (path: string): string =>
  `body-parts-encoding: the body hash matches when part ${path} (text/plain) is encoded as 8bit and not as quoted-printable: it was encoded anew on the way`;

test('a part beside an attachment of a megabyte', async () => {
  const data = `${'QUJD'.repeat(19)}\r\n`.repeat(13_500);
  const attached = `--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${data}--b--\r\n`;
  const was = `${head}${multipart('b')}--b\r\n${qp.replace('quoted-printable', '8bit')}caf\xc3\xa9\r\n${attached}`;
  expect(
    await after(was, (good) => good.replace('8bit', 'quoted-printable').replace('\xc3\xa9', '=C3=A9')),
  ).toEqual([found('1')]);
});

test('a part beside ten pictures', async () => {
  const data = `${'QUJD'.repeat(19)}\r\n`.repeat(2000);
  const picture = `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${data}`;
  const was = `${head}${multipart('b')}${picture.repeat(10)}--b\r\n${qp.replace('quoted-printable', '8bit')}caf\xc3\xa9\r\n--b--\r\n`;
  expect(
    await after(was, (good) => good.replace('8bit', 'quoted-printable').replace('\xc3\xa9', '=C3=A9')),
  ).toEqual([found('11')]);
});

test('a part among a thousand', async () => {
  const part = (text: string): string => `--b\r\n${qp.replace('quoted-printable', '8bit')}${text}\r\n`;
  const parts = Array.from({ length: 1000 }, (_, at) => part(at === 40 ? 'caf\xc3\xa9' : `text ${at}`));
  const was = `${head}${multipart('b')}${parts.join('')}--b--\r\n`;
  const changed = part('caf=C3=A9').replace('8bit', 'quoted-printable');
  expect(await after(was, (good) => good.replace(part('caf\xc3\xa9'), changed))).toEqual([found('41')]);
});

test('a multipart in a multipart, ten thousand times', async () => {
  const boundary = (at: number): string => `b${at}`;
  let was = head + multipart(boundary(0));
  for (let at = 0; at < 10_000; at++) was += `--${boundary(at)}\r\n${multipart(boundary(at + 1))}`;
  was += `--${boundary(10_000)}\r\n\r\ncaf\xc3\xa9\r\n`;
  for (let at = 10_000; at >= 0; at--) was += `--${boundary(at)}--\r\n`;
  expect(await after(was, (good) => good.replace('\xc3\xa9', 'e'))).toEqual([]);
  const parts = [...walkParts(readMime(octetsOf(was).message.bytes))];
  expect(Math.max(...parts.map(({ depth }) => depth))).toBe(deepestPart);
});

test('an attached message in an attached message, ten thousand times', async () => {
  const was = `${head}${'Content-Type: message/rfc822\r\n\r\n'.repeat(10_000)}\r\ncaf\xc3\xa9\r\n`;
  expect(await after(was, (good) => good.replace('\xc3\xa9', 'e'))).toEqual([]);
});

test('a multipart with one boundary for all, and more parts than anybody looks at', async () => {
  const inner = `--b\r\n${multipart('b')}`;
  const was = `${head}${multipart('b')}${inner.repeat(20_000)}x\r\n--b--\r\n`;
  expect(await after(was, (good) => good.replace('x\r\n--b--', 'y\r\n--b--'))).toEqual([]);
  expect([...walkParts(readMime(octetsOf(was).message.bytes))].length).toBeLessThanOrEqual(mostParts + 1);
});

test('octets that may be looked through have an end', () => {
  const nested = (depth: number): string =>
    depth === 0
      ? 'x\r\n'.repeat(5000)
      : `${multipart(`b${depth}`)}--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--\r\n`;
  const octets = Buffer.from(`${head}${nested(8)}`, 'latin1');
  const deepest = (most?: number): number =>
    Math.max(...[...walkParts(readMime(octets, most))].map(({ depth }) => depth));
  expect(deepest()).toBe(8);
  expect(deepest(octets.length * 3)).toBe(3);
  expect(deepest(0)).toBe(0);
});

test('a budget that was spent by a part of it is spent', () => {
  const whole = new Budget(100_000, 100);
  const part = whole.upTo(0.5);
  expect(part.pays(40_000)).toBe(true);
  expect(part.pays(40_000)).toBe(false);
  expect(part.isSpent).toBe(true);
  expect(whole.isSpent).toBe(false);
  expect(whole.pays(70_000)).toBe(false);
});

test('the places of parts are lines of the canonical body, in order', () => {
  const chance = chanceOf(7);
  const pieces = [
    ...[
      '--b\r\n',
      '--b\n',
      '--b--\r\n',
      '--c\r\n',
      '--c--',
      '\r\n',
      '\n',
      '\r',
      ' \t\r\n',
      'text \t\r\n',
      '=',
    ],
    ...[multipart('c'), qp, 'Content-Type: message/rfc822\r\n\r\n', 'Content-Type: text/html\n\n'],
  ];
  let places = 0;
  for (let round = 0; round < 400; round++) {
    const body = Array.from({ length: 30 }, () => pieces[chance.below(pieces.length)] ?? '').join('');
    const octets = octetsOf(head + multipart('b') + body);
    for (const form of ['simple', 'relaxed'] as const) {
      const canonical = canonicalBody(octets.body.body, form);
      let last = 0;
      for (const { from, to } of partPlaces(octets, canonical)) {
        places++;
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(canonical.starts).toContain(from);
        expect(canonical.starts).toContain(to);
        last = to;
      }
    }
  }
  expect(places).toBeGreaterThan(200);
});

test('any change of a multipart is explained without a throw, and the same each time', async () => {
  const chance = chanceOf(11);
  const was = `${head}${multipart('b')}--b\r\n${qp}caf=C3=A9=20\r\n--b\r\n${multipart('c')}--c\r\n\r\nx\r\n--c--\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: in\r\n\r\nx\r\n--b--\r\n`;
  const good = signed(was, rsa);
  for (let round = 0; round < 60; round++) {
    const octets = Array.from(good);
    for (let count = 1 + chance.below(4); count > 0; count--) {
      const at = good.length - 1 - chance.below(was.length - head.length);
      octets.splice(at, chance.below(3), String.fromCharCode(chance.below(256)));
    }
    const { lines } = await explained(octets.join(''), world);
    if (round < 5) expect((await explained(octets.join(''), world)).lines).toEqual(lines);
  }
});
