import { cite } from '../cite.js';
import { anyText, colonList, keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';
import { quotedPrintable } from './dkim-quoted-printable.js';

/** The DKIM key record (RFC 6376 s3.6.1; the tag of RFC 4871 that it dropped included). */
export const dkimKey = recordKind({
  id: 'dkim-key',
  title: say`DKIM key record`,
  cite: cite(6376, '3.6.1'),
  home: '<selector>._domainkey.<domain>',
  version: { tag: 'v', literal: 'DKIM1', required: 'if-present' },
  tagNames: 'case-sensitive',
  tags: {
    v: {
      value: keyword({ DKIM1: say`the only version there is` }, { caseSensitive: true }),
      means: say`Version. If present it must come first and read exactly DKIM1, or the key is discarded.`,
      cite: cite(6376, '3.6.1'),
      default: 'DKIM1',
    },
    k: {
      value: keyword(
        {
          rsa: say`an RSA key, for signatures with a=rsa-sha256`,
          ed25519: say`an Ed25519 key of 32 octets, for signatures with a=ed25519-sha256 (RFC 8463)`,
        },
        { caseSensitive: true },
      ),
      means: say`Type of the key. Verifiers ignore a key of a type that they do not know.`,
      cite: cite(6376, '3.6.1'),
      default: 'rsa',
    },
    p: {
      value: anyText(say`the public key in base64; nothing at all for a key that is revoked`),
      means: say`The public key, as base64; white space inside does not count. Empty: the key is revoked.`,
      cite: cite(6376, '3.6.1'),
      required: true,
    },
    h: {
      value: colonList({
        sha256: say`the hash of every signature algorithm in use`,
        sha1: say`not accepted any more (RFC 8301)`,
      }),
      means: say`The hashes that signatures with this key may use. Without the tag: all.`,
      cite: cite(6376, '3.6.1'),
      default: 'all',
    },
    s: {
      value: colonList({
        '*': say`all services`,
        email: say`mail`,
        tlsrpt: say`reports about TLS, and no other mail (RFC 8460 s3)`,
      }),
      means: say`The services that the key is for. Ordinary mail needs "*" or "email".`,
      cite: cite(6376, '3.6.1'),
      default: '*',
    },
    t: {
      value: colonList({
        y: say`testing: receivers must not treat a message differently for its signature, whether it holds or not`,
        s: say`strict: the identity in i= must have exactly the domain of d=, no subdomain`,
      }),
      means: say`Flags.`,
      cite: cite(6376, '3.6.1'),
      default: 'none',
    },
    n: {
      value: quotedPrintable,
      means: say`A note for people who read the record. It has no effect.`,
      cite: cite(6376, '3.6.1'),
    },
    g: {
      value: anyText(say`a local part, in which one "*" stands for anything`),
      means: say`Granularity: which local parts of i= the key was good for. Verifiers that follow RFC 6376 ignore it; in older ones an empty value matches nobody.`,
      cite: cite(4871, '3.6.1'),
      default: '*',
      retired: cite(6376, '7.5'),
    },
  },
});

export type DkimKeyReading = RecordReading<typeof dkimKey>;
