import { describe, expect, test } from 'vitest';
import { readProfile } from '../../core/dkim/signing/profile.js';
import { signAs } from '../../core/dkim/signing/sign-as.js';
import { makeEd25519Key, makeRsaKey, nowSeconds, octetsOf, plainMessage } from '../mail-scene.js';
import type { MailCase } from './mail-cases.js';
import { debianOn, hasMailauth, mailauthOn } from './verifiers.js';

/** See verifiers.test.ts. */
const withMailTools = process.env.DNS_MAIL_AUTH_WITHOUT_MAIL_TOOLS !== '1';
const withMailauth = process.env.DNS_MAIL_AUTH_WITHOUT_MAILAUTH !== '1' && hasMailauth;

const keys = { r2: makeRsaKey(2048), r3: makeRsaKey(3072), r4: makeRsaKey(4096), e: makeEd25519Key() };

const profiles: readonly object[] = [
  {},
  { canonicalization: 'simple/simple' },
  { canonicalization: 'simple/relaxed', headers: 'all' },
  { canonicalization: 'relaxed/simple', headers: 'all', oversign: false, time: false },
  { headers: ['from', 'subject', 'x-none', 'date'], oversign: true, query: true },
  { headers: 'from:to', identity: 'list+a=b@news.example.com', expire: 86_400 * 365 * 20 },
  { copyFields: true, query: true, headers: 'all' },
  { bodyLength: 'whole' },
  { bodyLength: 4, canonicalization: 'simple/simple' },
];

const texts = [
  plainMessage,
  `Received: from a (b [192.0.2.1])\r\n\tby c; Mon, 2 Nov 2026 10:00:00 +0000\r\nX-Odd: a;b=c | d\r\n${plainMessage}`,
];

/** Every profile with every kind of key, for each message. */
function makeCases(): readonly MailCase[] {
  return Object.entries(keys).flatMap(([selector, key]) =>
    profiles.flatMap((members) =>
      texts.map((text): MailCase => {
        const profile = readProfile({ domain: 'example.com', selector, key: 'k.pem', ...members });
        if ('problem' in profile) throw new Error(`no profile: ${profile.member}`);
        const field = signAs(profile, octetsOf(text), key.signer, nowSeconds);
        if (typeof field !== 'string') throw new Error('not signed');
        const record = `v=DKIM1; k=${selector === 'e' ? 'ed25519' : 'rsa'}; p=${key.p}`;
        return {
          ...{ text: field + text, ip: '192.0.2.1', helo: 'a.example', mailFrom: 'alice@example.com' },
          dns: { [`${selector}._domainkey.example.com`]: { TXT: [record] } },
          what: `${selector} ${JSON.stringify(members)}`,
        };
      }),
    ),
  );
}

describe.each([
  ['mailauth', withMailauth, mailauthOn],
  ['dkimpy', withMailTools, debianOn],
] as const)('%s', (_, isHere, run) => {
  test.runIf(isHere)(
    'accepts every signature that we make, and none of them after a change',
    () => {
      const cases = makeCases();
      const changed = cases.map((one) => ({ ...one, text: one.text.replace('To: bob', 'To: eve') }));
      const said = run([...cases, ...changed]);
      const refused = cases.filter((_, index) => said[index]?.dkim?.join(' ') !== 'pass');
      expect(refused.map(({ what }) => what)).toEqual([]);
      const taken = changed.filter((_, index) => said[cases.length + index]?.dkim?.includes('pass'));
      // Who does not sign To cannot tell.
      expect(taken.filter(({ what }) => !what.includes('x-none')).map(({ what }) => what)).toEqual([]);
    },
    120_000,
  );
});
