import { expect, test } from 'vitest';
import { suppressionOf } from '../../../../core/ide/actions/suppress.js';
import { lintZone } from '../../../../core/lint/run.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import { head } from '../names/scene.js';

/** The lines below the head when a finding of some code is ignored, and which codes are found then. */
function ignore(lines: string, code: string): readonly [string, boolean] {
  const before = `${head()}@ NS ns1.example.net.\n`;
  const text = before + lines;
  const zone = readZone(sourceOfText(text));
  const finding = lintZone(zone).find((one) => one.code === code);
  const edit = finding && suppressionOf(zone, finding);
  if (edit === undefined) throw new Error('nothing to ignore');
  const after = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  const codes = lintZone(readZone(sourceOfText(after))).map((one) => one.code);
  return [after.slice(before.length), codes.includes(code) || codes.includes('IGNORE001')];
}

test.each([
  [
    'at the end of the line',
    '@ TXT "v=spf1 ?all"\n',
    '@ TXT "v=spf1 ?all" ; dns-mail-auth-ignore SPF031\n',
    'SPF031',
  ],
  [
    'behind blanks, before a CRLF',
    '@ TXT "v=spf1 ?all"  \r\n',
    '@ TXT "v=spf1 ?all"  ; dns-mail-auth-ignore SPF031\r\n',
    'SPF031',
  ],
  [
    'in the comment that ignores another one',
    '@ TXT "v=spf1 ptr ?all" ; dns-mail-auth-ignore SPF031 why not\n',
    '@ TXT "v=spf1 ptr ?all" ; dns-mail-auth-ignore SPF031, SPF035 why not\n',
    'SPF035',
  ],
  [
    'above a line that has a comment',
    '  TXT "v=spf1 ?all" ; mine\n',
    '  ; dns-mail-auth-ignore SPF031\n  TXT "v=spf1 ?all" ; mine\n',
    'SPF031',
  ],
  [
    'on the very line of several',
    '@ TXT ( "v=spf1"\n  " ?all" )\n',
    '@ TXT ( "v=spf1"\n  " ?all" ) ; dns-mail-auth-ignore SPF031\n',
    'SPF031',
  ],
  ['on the last line', 'a TXT "v=spf1 ?all"', 'a TXT "v=spf1 ?all" ; dns-mail-auth-ignore SPF031', 'SPF031'],
  [
    'above a quote that does not close',
    'a TXT "x\n',
    '; dns-mail-auth-ignore ZONE001\na TXT "x\n',
    'ZONE001',
  ],
])('the comment goes %s', (_, lines, after, code) => {
  expect(ignore(lines, code)).toEqual([after, false]);
});
