import { describe, expect, test } from 'vitest';
import { linksIn } from '../../../core/ide/links.js';
import { head, sceneOf, textOf } from './names/scene.js';

function links(lines: string, most?: number): string[] {
  const { here } = sceneOf({ com: `${head()}${lines}\n` });
  return linksIn(here.zone, most).map((link) => {
    const written = textOf(here, link.span);
    return link.kind === 'file' ? `${written} -> file ${link.path}` : `${written} -> ${link.uri}`;
  });
}

const rfc = 'https://www.rfc-editor.org/rfc';

describe('links', () => {
  test.each<[string, string[]]>([
    ['$INCLUDE hosts.inc', ['hosts.inc -> file hosts.inc']],
    ['$include "sub dir/hosts.inc" sub', ['sub dir/hosts.inc -> file sub dir/hosts.inc']],
    ['$INCLUDE', []],
    ['; see RFC 7208.', [`RFC 7208 -> ${rfc}/rfc7208`]],
    ['a A 192.0.2.1 ; rfc7208, RFC-6376', [`rfc7208 -> ${rfc}/rfc7208`, `RFC-6376 -> ${rfc}/rfc6376`]],
    ['; RFC 7208 s4.6.4', [`RFC 7208 s4.6.4 -> ${rfc}/rfc7208#section-4.6.4`]],
    ['; RFC 9989, section 4.7.', [`RFC 9989, section 4.7 -> ${rfc}/rfc9989#section-4.7`]],
    ['; RFC 9989 appendix A.6', [`RFC 9989 appendix A.6 -> ${rfc}/rfc9989#appendix-A.6`]],
    ['; RFC 1035 says', [`RFC 1035 -> ${rfc}/rfc1035`]],
    ['; RFC 0 rfcs perfc1 RFC 123456', []],
    ['t TXT "RFC 7208"', []],
    [
      'default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/a.pem"',
      [
        'https://example.com/logo.svg -> https://example.com/logo.svg',
        'https://example.com/a.pem -> https://example.com/a.pem',
      ],
    ],
    [
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com!10m,https://r.example/x"',
      ['mailto:d@example.com -> mailto:d@example.com', 'https://r.example/x -> https://r.example/x'],
    ],
    ['t TXT "see https://exam" "ple.com/a." ; c', ['https://exam" "ple.com/a -> https://example.com/a']],
    ['t TXT "v=X; l=https" "://example.com/"', ['https" "://example.com/ -> https://example.com/']],
    [
      't TXT ( "mailto:a@b.c"\n"; https://x.example/" )',
      ['mailto:a@b.c -> mailto:a@b.c', 'https://x.example/ -> https://x.example/'],
    ],
    ['t TXT "https:// mailto: ftp://x"', []],
    ['; https://example.com/ is linked by editors', []],
  ])('%s', (lines, expected) => {
    expect(links(lines)).toEqual(expected);
  });

  test('are not more than asked for', () => {
    expect(links('; RFC 7208\n'.repeat(20), 7)).toHaveLength(7);
  });
});
