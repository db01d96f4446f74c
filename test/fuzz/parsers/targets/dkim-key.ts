import { judgeKey } from '../../../../core/dkim/key.js';
import { defaultDkimOptions } from '../../../../core/dkim/options.js';
import { readPublicKey } from '../../../../core/dkim/public-key.js';
import { Base64View, readBase64, writeBase64 } from '../../../../core/text/base64.js';
import { promise, same } from '../promises.js';
import { kindsOf, octetsOf, type Target } from '../target.js';

const rsa =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';

/** Public keys: base64, and the DER in it. */
export const dkimKeys: Target = {
  name: 'dkim-key',
  seeds: [
    rsa,
    '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    `v=DKIM1; k=rsa; p=${rsa}`,
    octetsOf(rsa).toString('latin1').slice(0, 60),
    `-----BEGIN PUBLIC KEY-----${rsa}-----END PUBLIC KEY-----`,
  ],
  words: [
    '=',
    '==',
    ' ',
    '\r\n\t',
    'MIGf',
    'MIIB',
    'AQAB',
    '////',
    'AAAA',
    '\\',
    '-----BEGIN RSA PUBLIC KEY-----',
    'v=DKIM1;',
    'k=ed25519;',
    'p=',
    't=s;',
    'h=sha256;',
  ],
  check(input) {
    checkBase64(input);
    const readings = (['rsa', 'ed25519'] as const).map((type) => readPublicKey(input, type));
    const judged = (['rsa-sha1', 'rsa-sha256', 'ed25519-sha256'] as const).flatMap((algorithm) =>
      (['exact', 'below'] as const).map((identity) =>
        judgeKey(input, algorithm, identity, defaultDkimOptions),
      ),
    );
    for (const { material, reason } of judged) {
      if (material !== undefined) promise(material.octets.length > 0 && material.bits > 0, 'a key has bits');
      promise(reason !== undefined || material !== undefined, 'a good key has octets');
    }
    return kindsOf([
      ...readings.map((reading) =>
        reading.kind === 'key' ? reading.kind : JSON.stringify(reading).slice(0, 60).replace(/\d+/g, '0'),
      ),
      ...judged.map(({ reason }) => reason),
    ]);
  },
};

function checkBase64(input: string): void {
  const { octets, problem } = readBase64(input);
  if (problem !== undefined) {
    promise(
      problem.offset >= 0 && problem.offset + problem.length <= input.length,
      'a problem of base64 stands in the text',
      problem,
    );
  } else {
    const plain = input.replace(/[ \t\r\n]/g, '');
    same(Buffer.from(octets), Buffer.from(plain, 'base64'), 'base64 is read as others read it');
    // The last digit of what is not whole may have bits that count for nothing.
    promise(writeBase64(octets).slice(0, -3) === plain.slice(0, -3), 'base64 that is written reads the same');
  }
  const around = new Base64View(`ab${input}cd`, 2, 2 + input.length);
  promise(around.length === octets.length, 'a view has as many octets');
  same(Buffer.from(around.octets), Buffer.from(octets), 'a view reads what stands in it');
}
