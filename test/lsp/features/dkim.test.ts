import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  KeyEditAnswer,
  MakeKeyAnswer,
  SignAnswer,
  TestProfileAnswer,
  ZoneKeysAnswer,
} from '../../../server/features/dkim-protocol.js';
import { withNamed } from '../../dns-server/named.js';
import { runCli } from '../../run-cli.js';
import { edited, placeOf, scene, uri } from './scene.js';

const head =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1.example.net. h 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n_dmarc TXT "v=DMARC1; p=reject"\n';
const message = 'From: Alice <alice@example.com>\nTo: b@example.net\nSubject: caf\u00e9\n\nHi.\n';
const { client, open } = scene();

let folder = '';
let heard: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dkim-lsp-'));
  heard = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const at = (name: string): string => join(folder, name);
const fileOf = (name: string): string => pathToFileURL(at(name)).href;

async function ask<T>(method: string, params: object): Promise<T> {
  const answer = await client().connection.sendRequest<T>(`dnsMailAuth/dkim/${method}`, params);
  heard.push(params, answer);
  return answer;
}

const make = (params: object = {}): Promise<MakeKeyAnswer> =>
  ask('makeKey', {
    domain: 'example.com',
    selector: 's1',
    kind: 'ed25519',
    file: fileOf('s1.pem'),
    ...params,
  });

/** A text after what an answer wants to have edited. */
function afterEdits(text: string, answer: KeyEditAnswer): string {
  if (answer.kind !== 'edit') throw new Error(answer.message);
  expect(answer.edits.map((edit) => edit.uri)).toEqual(answer.edits.map(() => uri));
  return edited(text, answer.edits);
}

/** The lines of a key that nobody may see. */
function secretOf(name: string): readonly string[] {
  return readFileSync(at(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('-----'));
}

describe('a key', () => {
  test('is made in a file of its own, written into the zone, signs, and is tested, and nothing of it is told', async () => {
    await open(head);
    const made = await make();
    if (made.kind !== 'made') throw new Error(made.message);
    expect(statSync(at('s1.pem')).mode & 0o777).toBe(0o600);
    expect(made.lines).toBe(`s1._domainkey.example.com. IN TXT "${made.text}"\n`);
    expect(made.zones).toEqual([{ uri, name: 'db.example.com' }]);

    const names = { uri, domain: 'example.com', selector: 's1' };
    const zone = afterEdits(head, await ask('insertKey', { ...names, text: made.text }));
    expect(zone).toBe(`${head}s1._domainkey TXT "${made.text}"\n`);
    await client().change(uri, 2, [{ text: zone }]);

    const profile = { domain: 'example.com', selector: 's1', key: at('s1.pem') };
    const signed = await ask<SignAnswer>('sign', { uri: 'untitled:a', text: message, profile });
    if (signed.kind !== 'signed') throw new Error(signed.message);
    expect(signed.text.endsWith(message.replaceAll('\n', '\r\n'))).toBe(true);
    writeFileSync(at('signed.eml'), signed.text);
    writeFileSync(at('db.example.com'), zone);
    const verified = runCli(['verify', at('signed.eml'), '--zone', at('db.example.com'), '--format', 'json']);
    expect(JSON.parse(verified.out).messages[0].dkim).toMatchObject([{ result: 'pass', selector: 's1' }]);

    const tested = await ask<TestProfileAnswer>('testProfile', { profile, against: 'zones', uri });
    expect(tested).toEqual({
      ...{ kind: 'tested', name: 's1._domainkey.example.com', matches: true },
      sentences: ['the published key is that of the private key'],
    });
    const all = JSON.stringify(heard);
    for (const line of secretOf('s1.pem')) expect(all).not.toContain(line.slice(-32));
  });

  test('that is there is not overwritten, and none is made that the zone cannot take', async () => {
    await open(`${head}s2._domainkey CNAME a\n`);
    writeFileSync(at('s1.pem'), 'mine');
    expect(await make()).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('exists already'),
    });
    expect(readFileSync(at('s1.pem'), 'utf8')).toBe('mine');
    const file = fileOf('new.pem');
    expect(await make({ file, into: uri, selector: 's2' })).toMatchObject({
      message: expect.stringContaining('has records already'),
    });
    expect(await make({ file, into: uri, domain: 'example.org' })).toMatchObject({
      message: expect.stringContaining('is not in this zone'),
    });
    for (const wrong of [{ domain: 'com' }, { selector: 'a b' }, { kind: 'dsa' }, { file: 'untitled:x' }]) {
      expect(await make({ file, ...wrong })).toMatchObject({ kind: 'refused' });
    }
    expect(() => statSync(at('new.pem'))).toThrow();
  });

  test('is rotated beside the old one, which stays, and is revoked', async () => {
    const old = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
    const text = `${head}s1._domainkey 300 TXT "${old}"\nwww A 192.0.2.1\n`;
    await open(text);
    const keys = await ask<ZoneKeysAnswer>('zoneKeys', { uri, position: placeOf(text, 'k=ed25519') });
    expect(keys).toEqual({
      ...{ domain: 'example.com', suggestion: 's2' },
      keys: [
        {
          ...{ domain: 'example.com', selector: 's1', detail: 'Ed25519', isRevoked: false, isHere: true },
          next: { selector: 's2', kind: 'ed25519' },
        },
      ],
    });
    const made = await make({ selector: 's2', into: uri });
    if (made.kind !== 'made') throw new Error(made.message);
    const insert = { uri, domain: 'example.com', selector: 's2', text: made.text, after: 's1' };
    const answer = await ask<KeyEditAnswer>('insertKey', insert);
    const rotated = afterEdits(text, answer);
    expect(rotated).toBe(text.replace('\nwww', `\ns2._domainkey 300 TXT "${made.text}"\nwww`));
    expect(answer).toMatchObject({ advice: expect.stringMatching(/^Publish s2, .* revoke s1\.$/) });
    await client().change(uri, 2, [{ text: rotated }]);
    const revoked = await ask<KeyEditAnswer>('revokeKey', { uri, domain: 'example.com', selector: 's1' });
    expect(afterEdits(rotated, revoked)).toBe(rotated.replace(old, 'v=DKIM1; k=ed25519; p='));
  });

  test('only a record that is one goes into a zone', async () => {
    await open(head);
    const names = { uri, domain: 'example.com', selector: 's1' };
    for (const text of ['v=spf1 -all', 'v=DKIM1; p="\n@ A 192.0.2.1', 'v=DKIM1; p=\\"']) {
      expect(await ask('insertKey', { ...names, text })).toEqual({
        ...{ kind: 'refused', message: 'This is no key record.' },
      });
    }
    expect(await ask('revokeKey', names)).toMatchObject({ kind: 'refused' });
    expect(await ask('zoneKeys', { uri: 'file:///other' })).toBeNull();
  });
});

test('every mismatch of a profile is named, against zones and against live DNS', async () => {
  const key = 'v=DKIM1; k=ed25519; t=y; s=other; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
  const zone = `${head}s1._domainkey TXT "${key}"\n`;
  const named = await withNamed({ 'example.com': zone.replace(key, 'v=DKIM1; p=') });
  try {
    await open(zone, {}, () => ({ dns: { servers: [`${named.host}:${named.port}`] } }));
    await make();
    const profile = { domain: 'example.com', selector: 's1', key: at('s1.pem') };
    const tested = (against: string, uriOf = uri) =>
      ask<TestProfileAnswer>('testProfile', { profile, against, uri: uriOf });
    expect(await tested('zones')).toMatchObject({
      matches: false,
      sentences: [
        'the published key is not that of the private key',
        'the key is not for mail',
        'the key is marked as being tested (t=y), so signatures count like none',
      ],
    });
    expect(await tested('live')).toMatchObject({ matches: false, sentences: ['the key is revoked'] });
    const elsewhere = { ...profile, domain: 'example.org' };
    expect(await ask('testProfile', { profile: elsewhere, against: 'zones', uri })).toMatchObject({
      message: expect.stringMatching(/^No zone that is open .* holds s1\._domainkey\.example\.org/),
    });
  } finally {
    await named.stop();
  }
});

test('what cannot be signed is refused in a sentence that shows nothing of a file', async () => {
  await open(head);
  await make();
  writeFileSync(
    at('broken.pem'),
    '-----BEGIN PRIVATE KEY-----\nc2VjcmV0IHRoaW5nIHRoYXQgbm9ib2R5\n-----END PRIVATE KEY-----\n',
  );
  writeFileSync(at('latin1.eml'), Buffer.from('From: a@example.com\r\n\r\ncaf\xe9\r\n', 'latin1'));
  const good = { domain: 'example.com', selector: 's1', key: at('s1.pem') };
  const refused = async (profile: unknown, source: object = { uri: 'untitled:a', text: message }) => {
    const answer = await ask<SignAnswer>('sign', { ...source, profile });
    return answer.kind === 'refused' ? answer.message : 'signed';
  };
  expect(await refused({ ...good, key: at('broken.pem') })).toBe(
    'The key cannot be read: no private key in PEM.',
  );
  expect(await refused({ ...good, key: 's1.pem' })).toMatch(/not an absolute path/);
  expect(await refused({ ...good, key: folder })).toMatch(/no file with a key/);
  expect(await refused({ ...good, key: at('none.pem') })).toMatch(/no such file/);
  expect(await refused({ ...good, headers: 'to' })).toBe('headers: must name From (RFC 6376 s5.4)');
  expect(await refused(undefined)).toMatch(/a profile is an object/);
  expect(await refused(good, { uri: fileOf('latin1.eml') })).toMatch(
    /^The message holds octets that an editor/,
  );
  expect(await refused(good, { uri: 'untitled:a', text: 'To: x\n\n' })).toMatch(/no From to sign/);
  expect(await refused(good)).toBe('signed');
  expect(JSON.stringify(heard)).not.toContain('c2VjcmV0');
});

test('names are judged while they are typed', async () => {
  await open(head);
  expect(await ask('checkNames', { selector: 's1' })).toBeNull();
  expect(await ask('checkNames', { selector: 's 1' })).toMatch(/letters, digits/);
  expect(await ask('checkNames', { domain: 'example' })).toBe('a domain name');
});
