import { createSign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyDomainkeys } from '../../../core/dkim/domainkeys/verify.js';
import { settle } from '../../../core/dns/settle.js';
import { makeRsaKey, octetsOf } from '../../mail-scene.js';
import { portsOf } from '../../txt-world.js';

const key = makeRsaKey(1024);
const sender = { localPart: 'alice', domain: 'mail.example.com' };
const header = 'From: alice@mail.example.com\r\nTo: bob@example.net\r\nSubject: a\tb\r\n  c\r\n';
const body = 'Hello  there\r\n \r\nlast \r\n\r\n\r\n';

/** What RFC 4870 s3.4.2 has signed of the message above. */
const octets = {
  simple: `${header}\r\nHello  there\r\n \r\nlast \r\n`,
  nofws: 'From:alice@mail.example.com\r\nTo:bob@example.net\r\nSubject:abc\r\n\r\nHellothere\r\n\r\nlast\r\n',
  fromOnly: 'From:alice@mail.example.com\r\n\r\nHellothere\r\n\r\nlast\r\n',
  emptyBody: 'From: a@example.com\r\n',
};

function signature(signedOctets: string, tags: string): string {
  const b = createSign('sha1').update(signedOctets, 'latin1').sign(key.pem, 'base64');
  return `DomainKey-Signature: ${tags} d=example.com; s=s1;\r\n b=${b.replace(/(.{60})/g, '$1\r\n ')}\r\n`;
}

async function result(text: string, record = `p=${key.p}`, who: typeof sender | undefined = sender) {
  const ports = portsOf({ 's1._domainkey.example.com': [record] });
  return (await settle(verifyDomainkeys(octetsOf(text), who), ports)).result.result;
}

describe('a DomainKeys signature', () => {
  test.each([
    ['in simple form', signature(octets.simple, 'a=rsa-sha1; c=simple;'), 'good'],
    ['in nofws form', signature(octets.nofws, 'c=nofws; q=dns;'), 'good'],
    ['over named fields', signature(octets.fromOnly, 'c=nofws; h=from;'), 'good'],
    ['over something else', signature(octets.simple, 'c=nofws;'), 'bad'],
    ['without a form', signature(octets.simple, ''), 'bad-format'],
    ['with a tag twice', signature(octets.simple, 'c=simple; c=simple;'), 'bad-format'],
  ])('%s', async (_, top, expected) => {
    expect(await result(`${top + header}\r\n${body}`)).toBe(expected);
  });

  test('does not cover what stands above it', async () => {
    const text = `Received: x\r\n${signature(octets.simple, 'c=simple;')}${header}\r\n${body}`;
    expect(await result(text)).toBe('good');
    expect(await result(text.replace('\r\nFrom', '\r\nX-New: 1\r\nFrom'))).toBe('bad');
  });

  test('leaves out the empty line before a body of empty lines', async () => {
    const text = `${signature(octets.emptyBody, 'c=simple;')}From: a@example.com\r\n\r\n\r\n\r\n`;
    expect(await result(text, undefined, undefined)).toBe('good');
  });

  const good = `${signature(octets.nofws, 'c=nofws;') + header}\r\n${body}`;
  test.each([
    ['of the sender alone', `g=alice; p=${key.p}`, sender, 'good'],
    ['of another local part', `g=bob; p=${key.p}`, sender, 'no-key'],
    ['of anybody', `g=; p=${key.p}`, sender, 'good'],
    ['that is revoked', 'p=', sender, 'revoked'],
    ['that is none', 'x', sender, 'no-key'],
    ['with a sender elsewhere', `p=${key.p}`, { localPart: 'a', domain: 'example.org' }, 'bad-format'],
  ])('with a key %s', async (_, record, who, expected) => {
    expect(await result(good, record, who)).toBe(expected);
  });

  test('may be missing', async () => {
    expect(await result(`${header}\r\n${body}`)).toBe('no-signature');
  });
});
