import { describe, expect, test } from 'vitest';
import { defaultDkimOptions } from '../../../core/dkim/options.js';
import { settle } from '../../../core/dns/settle.js';
import { readAuthenticationResults } from '../../../core/message/authentication-results.js';
import { readMessage } from '../../../core/message/read-message.js';
import { readReceivedSpf } from '../../../core/message/received-spf.js';
import { readIp4 } from '../../../core/text/ip-address.js';
import { authenticate } from '../../../core/verdict/authenticate.js';
import { writeReceivedSpf } from '../../../core/verdict/write-received-spf.js';
import { writeAuthenticationResults } from '../../../core/verdict/write-results.js';
import { chanceOf } from '../../differential/mutate.js';
import { nowSeconds, octetsOf } from '../../mail-scene.js';
import { portsOf } from '../../txt-world.js';

const pieces = [
  ...[
    '"',
    '\\',
    '(',
    ')',
    '<',
    '>',
    '@',
    ',',
    ';',
    ':',
    '/',
    '[',
    ']',
    '?',
    '=',
    ' ',
    '\t',
    '\r\n',
    '\n',
    '\r',
  ],
  ...[
    '\0',
    '\x7f',
    '\xff',
    '\xc3\xa9',
    'a',
    'example.com',
    '.',
    '%',
    "'",
    '`',
    'b=1; dkim=pass',
    'x'.repeat(300),
  ],
];
const world = {
  'example.com': ['v=spf1 exists:%{l}.example.com "-all', 'v=spf1 -all'],
  '_dmarc.example.com': ['v=DMARC1; p=reject'],
};

/** The value of a field that stands alone in a header: whatever is in it, it stays one field. */
function onlyValue(field: string): string {
  const { fields, strays } = readMessage(Buffer.from(`${field}\r\n\r\n`, 'latin1'));
  expect(strays).toEqual([]);
  expect(fields).toHaveLength(1);
  expect(field).not.toMatch(/[^\x20-\x7e\r\n\t]/);
  return fields[0]?.value ?? '';
}

describe('what a receiver would write', () => {
  test.each(Array.from({ length: 20 }, (_, seed) => [seed]))('reads back, seed %i', async (seed) => {
    const chance = chanceOf(seed);
    const hostile = (): string => Array.from({ length: chance.below(7) }, () => chance.pick(pieces)).join('');
    for (let round = 0; round < 15; round++) {
      const folded = (): string => hostile().replace(/[\r\n]/g, '');
      const text = `DKIM-Signature: v=1; a=${folded()}; d=${folded()}; s=${folded()}; i=${folded()}@${folded()}; b=${folded()};\r\n bh=; h=from\r\nDKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s; b=${folded()}; bh=MHg=; h=from; i="${folded()}"@example.com\r\nFrom: a@example.com, ${folded()}\r\n\r\n`;
      const envelope = {
        clientIp: readIp4('192.0.2.1'),
        helo: hostile(),
        mailFrom: chance.below(4) === 0 ? '' : `${hostile()}@${chance.pick(['example.com', hostile()])}`,
      };
      const options = { dkim: { ...defaultDkimOptions, nowSeconds }, senderId: 'spf' } as const;
      const asking = authenticate(octetsOf(text), envelope, options);
      const { result: checks } = await settle(asking, portsOf(world));
      const receiver = chance.below(2) === 0 ? `mx.example.jp` : `r${hostile()}`;

      const results = readAuthenticationResults(
        onlyValue(writeAuthenticationResults(checks, 'rfc9989', receiver)),
      );
      expect(results.problems).toEqual([]);
      if (receiver === 'mx.example.jp') expect(results.authservId?.value).toBe(receiver);
      const said = (method: string) =>
        results.results.filter((one) => one.method.value === method).map(({ result }) => result.value);
      expect(said('dkim')).toEqual(checks.dkim.signatures.map(({ result }) => result));
      const { verdicts, result } = checks.dmarc.rfc9989;
      expect(said('dmarc')).toEqual(verdicts.length === 0 ? [result] : verdicts.map((one) => one.result));
      const { spf } = checks;
      const main = spf.kind === 'checked' && spf.verdicts[spf.identity === 'helo' ? 'helo' : 'mailFrom'];
      expect(said('spf')).toEqual(main === false ? [] : [main.result]);

      const field = writeReceivedSpf(checks, receiver);
      if (field === undefined || main === false || spf.kind !== 'checked') continue;
      const read = readReceivedSpf(onlyValue(field));
      expect(read.result?.value).toBe(main.result);
      expect(read.values.get('client-ip')?.value).toBe('192.0.2.1');
      expect(read.values.get('identity')?.value).toBe(spf.identity);
      expect([...read.values.keys()].filter((key) => !known.has(key))).toEqual([]);
    }
  });
});

const known = new Set([
  ...['receiver', 'identity', 'envelope-from', 'helo', 'client-ip', 'mechanism', 'problem'],
]);
