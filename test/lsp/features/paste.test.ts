import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PasteReply } from '../../../server/features/paste-protocol.js';
import { edited, placeOf, scene, uri } from './scene.js';

const head =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1.example.net. h 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n';
const { client, open } = scene();

function paste(text: string, selector?: string): Promise<PasteReply | null> {
  const params = { uri, position: placeOf(head, 'NS'), text, selector };
  return client().connection.sendRequest('dnsMailAuth/paste', params);
}

test('what a provider shows becomes a record in the document', async () => {
  await open(head);
  const reply = await paste('Host: _dmarc\nType: TXT\nValue: v=DMARC1; p=none\n');
  if (reply?.kind !== 'edit') throw new Error('no edit');
  expect(edited(head, [{ range: { start: reply.at, end: reply.at }, newText: reply.newText }])).toBe(
    `${head}_dmarc TXT "v=DMARC1; p=none"\n`,
  );
});

test('a key wants a selector, a private key is refused, and other texts are nothing', async () => {
  await open(head);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  expect(await paste(pem)).toEqual({ kind: 'selector' });
  expect(await paste(pem, 's1')).toMatchObject({ kind: 'edit', count: 1 });
  const secret = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const refused = await paste(secret, 's1');
  expect(refused).toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/^This is a private key/),
  });
  expect(JSON.stringify(refused)).not.toContain(secret.slice(100, 120));
  expect(await paste('some words')).toBeNull();
});
