import { looksLikeStsPolicy, readStsPolicy } from '../../../../core/records/mta-sts-policy.js';
import { sourceOfOctets, sourceOfText } from '../../../../core/text/source.js';
import { within } from '../promises.js';
import { kindsOf, octetsOf, type Target, textOf } from '../target.js';

/** `mta-sts.txt`, as a server gives it out and as an editor shows it. */
export const stsPolicy: Target = {
  name: 'sts-policy',
  seeds: [
    'version: STSv1\r\nmode: enforce\r\nmx: mail.example.com\r\nmx: *.example.net\r\nmax_age: 604800\r\n',
    'version: STSv1\nmode: none\nmax_age: 1\n',
    '\xef\xbb\xbfversion:STSv1\r\rmode : testing\n\nMX: x\nfoo: b\xc3\xa4r\n',
  ],
  words: [
    'version: STSv1',
    'mode: ',
    'mx: ',
    'max_age: ',
    'max-age',
    '\r\n',
    '\n',
    '\r',
    ':',
    ' ',
    '\t',
    'enforce',
    '*.',
    '.',
    'example.com',
    '99999999999',
    '\0',
    '\xc3\xa9',
    'x_y: z',
  ],
  check(input) {
    const text = textOf(input);
    looksLikeStsPolicy(text);
    const told: string[] = [];
    for (const source of [sourceOfOctets(octetsOf(input)), sourceOfText(text)]) {
      const { version, mode, maxAgeSeconds, mx, problems } = readStsPolicy(source);
      for (const found of [version, mode, maxAgeSeconds, ...mx])
        if (found) within(found.span, source.length, 'a value');
      for (const { span } of problems) within(span, source.length, 'a problem');
      told.push(
        ...problems.map(({ kind }) => kind),
        `${version !== undefined} ${mode?.value} ${maxAgeSeconds !== undefined} ${Math.min(2, mx.length)}`,
      );
    }
    return kindsOf(told);
  },
};
