import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { octetsOf } from '../shared/shown.js';
import { associations } from './associations.js';
import { tlsaPlaces } from './fields.js';

interface Data {
  readonly matchingType: number;
  readonly hash: string;
  readonly octets: number;
  readonly needed: number;
}

/** The hashes by matching type (RFC 6698 s2.1.3), and their length in octets. */
const hashes: ReadonlyMap<number, readonly [string, number]> = new Map([
  [1, ['SHA-256', 32]],
  [2, ['SHA-512', 64]],
]);

export const dataLength = rule<'zone', Data>({
  code: 'TLSA002',
  name: 'data-length',
  severity: 'error',
  subject: 'zone',
  cite: cite(6698, '2.1.3'),
  message: ({ matchingType, hash, octets, needed }) =>
    say`Matching type ${matchingType} says ${hash}, which has ${needed} octets (${2 * needed} digits), but here are ${octetsOf(octets)}: no certificate matches`,
  why: say`The matching type says how the certificate or key was hashed, and that fixes the length of the data (RFC 6698 s2.1.3). BIND loads any length; a sender that relies on DANE finds nothing that matches, and does not deliver over this connection.`,
  advice: say`Make the record again from the certificate, for example with "openssl" or "tlsa --create".`,
  *check(mail) {
    const { zone } = mail;
    for (const { record, matchingType, association } of associations(mail)) {
      const [hash, needed] = hashes.get(matchingType) ?? ['', association.length];
      if (association.length === needed) continue;
      yield {
        span: tlsaPlaces(zone, record).data,
        data: { matchingType, hash, octets: association.length, needed },
        owner: record.owner,
      };
    }
  },
  examples: [
    {
      bad: `_25._tcp.mail TLSA 3 1 1 «${'00'.repeat(31)}»`,
      good: `_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}\n_25._tcp.mail TLSA 3 1 0 3059301306`,
    },
    {
      bad: `_25._tcp.mail TLSA 3 1 2 ( «${'00'.repeat(32)} ; half of it\n ${'ff'.repeat(31)}» )`,
      good: `_25._tcp.mail TLSA 3 1 2 ${'00'.repeat(32)} ${'ff'.repeat(32)}`,
    },
    {
      bad: `_443._tcp.www TLSA 2 0 1 «${'00'.repeat(64)}»`,
      good: `_443._tcp.www TLSA 2 0 255 00`,
    },
    { bad: '_25._tcp.mail «TYPE52» \\# 4 03010100' },
  ],
});
