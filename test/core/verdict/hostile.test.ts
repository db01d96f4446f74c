import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../differential/mutate.js';
import { explained } from './explain/scene.js';

const world = { '_dmarc.example.com': ['v=DMARC1; p=reject'], 'example.com': ['v=spf1 -all'] };
const tail = 'From: a@example.com\r\n\r\nHi.\r\n';

// Everything here ends within the time that a test may take; what grew faster than its input would not.
describe('messages that are made to hurt', () => {
  test('100,000 header fields', async () => {
    const { checks } = await explained('X-Field: value\r\n'.repeat(100_000) + tail, world);
    expect(checks.dmarc.rfc9989.result).toBe('temperror');
  });

  test('10,000 signatures: as many are looked at as the options say', async () => {
    const one = 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s; h=from; bh=MHg=; b=MHg=\r\n';
    const { checks } = await explained(one.repeat(10_000) + tail, world);
    expect([checks.dkim.signatures.length, checks.dkim.leftOut]).toEqual([50, 9950]);
  });

  test('a field of 5 MB', async () => {
    for (const name of [
      'Received',
      'DKIM-Signature',
      'ARC-Seal',
      'Authentication-Results',
      'Subject',
      'List-Id',
    ]) {
      const { checks } = await explained(`${name}: ${'a b; '.repeat(1_000_000)}\r\n${tail}`, world);
      expect(checks.dmarc.rfc9989.verdicts).toHaveLength(1);
    }
  });

  test('nested comments', async () => {
    for (const name of ['From', 'Received', 'Authentication-Results', 'Received-SPF']) {
      const nested = `${'('.repeat(100_000)}${')'.repeat(100_000)}`;
      const { checks } = await explained(`${name}: ${nested} x\r\n${tail}`, world);
      expect(checks.dkim.signatures).toEqual([]);
    }
  });

  test('a From of 1 MB', async () => {
    const many = Array.from({ length: 40_000 }, (_, at) => `a${at}@d${at}.example`).join(', ');
    for (const value of [
      many,
      `"${'\\"'.repeat(500_000)}" <a@example.com>`,
      `${'<'.repeat(500_000)}a@example.com`,
    ]) {
      const { checks } = await explained(`From: ${value}\r\n\r\nHi.\r\n`, world);
      expect(['none', 'permerror', 'temperror']).toContain(checks.dmarc.rfc9989.result);
    }
  });

  test('keys and signatures of the wrong length', async () => {
    const key = (p: string) => ({ ...world, 's._domainkey.example.com': [`v=DKIM1; p=${p}`] });
    const text = `DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s; h=from; bh=MHg; b=${'QUJD'.repeat(50_000)}A\r\n${tail}`;
    for (const p of ['A', 'MHg', 'MA==', `${'QUJD'.repeat(10_000)}`]) {
      const { checks } = await explained(text, key(p));
      expect(checks.dkim.signatures.map(({ result }) => result)).not.toContain('pass');
    }
  });
});

test('any octets are checked, explained and compared without a throw', async () => {
  const chance = chanceOf(11);
  const pieces = [
    ...[
      'From:',
      'DKIM-Signature:',
      'ARC-Seal: i=1;',
      'ARC-Message-Signature: i=1;',
      'Received:',
      'Received-SPF:',
    ],
    ...[
      'ARC-Authentication-Results: i=1;',
      'Authentication-Results:',
      'Return-Path:',
      'Content-Type:',
      'Subject:',
    ],
    ...[
      ' from a ([192.0.2.1]) by b;',
      ' a@example.com',
      ' v=1;',
      'd=example.com;',
      'b=;',
      'bh=MHg=;',
      'h=from;',
    ],
    ...[
      'a=rsa-sha256;',
      's=s;',
      '\r\n',
      '\n',
      '\r\n\r\n',
      '\0',
      '\xff\xfe',
      '<',
      '"',
      '(',
      '[x] ',
      'spf=pass',
      ';',
    ],
  ];
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: chance.below(60) }, () => chance.pick(pieces)).join('');
    const { checks, claims } = await explained(text, world);
    expect(checks.dmarc.rfc9989.standard).toBe('rfc9989');
    expect(claims.every(({ span }) => span.end <= text.length)).toBe(true);
  }
});
