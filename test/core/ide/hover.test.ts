import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../../core/ide/hover.js';
import { lookupIn } from '../../../core/ide/mail/zones-lookup.js';
import { japanese } from '../../../core/words/ja/index.js';
import { englishWords, type Words, wordsFrom } from '../../../core/words/words.js';
import { zoneOf } from '../zone/zones.js';

/** What hover says where «these marks» begin, and the characters it is about. */
function hover(
  marked: string,
  words: Words = englishWords,
): { readonly about: string; readonly markdown: string } | undefined {
  const offset = marked.indexOf('«');
  const zone = zoneOf(`${marked.replace('«', '')}\n`);
  const header = zone.source.length - marked.length;
  const found = hoverAt(zone, header + offset, {
    standard: 'rfc9989',
    words,
    lookup: lookupIn([{ uri: 'file:///zone', zone }]),
  });
  return found && { about: zone.source.slice(found.span.start, found.span.end), markdown: found.markdown };
}

const mail = 'rua=mailto:d@example.com';

describe('hover', () => {
  test.each([
    ['«_dmarc TXT "x"', '_dmarc', /`_dmarc\.example\.com\.`/],
    ['a «TXT "x"', 'TXT', /record type 16[\s\S]*TTL: 3600 seconds/],
    ['a MX 10 «mail', 'mail', /`mail\.example\.com\.`/],
    [
      `_dmarc TXT "v=DMARC1; «p=reject; ${mail}"`,
      'p=reject',
      /Default: `none`[\s\S]*In force: as it stands here/,
    ],
    [
      `_dmarc TXT "v=DMARC1; p=reject; «sp=bogus; ${mail}"`,
      'sp=bogus',
      /nothing: `sp` cannot be read, so receivers act as if/,
    ],
    [
      '_dmarc TXT "v=DMARC1; «p=bad"',
      'p=bad',
      /In force: nothing: `p` cannot be read, so the record is not used/,
    ],
    ['_dmarc TXT "v=DMARC1; p=none; adkim=s; «adkim=s"', 'adkim=s', /nothing: the tag stands above already/],
    [`_dmarc TXT "v=DMARC1; p=re«je" "ct; ${mail}"`, 'p=reje" "ct', /\*\*`reject`/],
    [
      `_dmarc TXT "v=DMARC1; p=reject; «t=y; ${mail}"`,
      't=y',
      /`quarantine` \(from p, one level milder since t=y\)/,
    ],
    ['@ TXT "v=spf1 «mx -all"', 'mx', /`\+` \(none is written\) gives pass[\s\S]*one of the ten DNS lookups/],
    ['@ TXT "v=spf1 exists:«%{d2r}.example.com -all"', '%{d2r}', /SPF macro/],
    ['@ TXT "v=spf1 «ipv4:192.0.2.1 -all"', 'ipv4:192.0.2.1', /No mechanism of SPF/],
    ['@ TXT "v=spf1 «moo=1 -all"', 'moo=1', /Receivers ignore it/],
    ['s._domainkey TXT "v=DKIM1; «n=B\\195\\188cher; p="', 'n=B\\195\\188cher', /Here: `Bücher`/],
    ['_domainkey TXT "«o=-"', 'o=-', /RFC 4870/],
    ['_adsp._domainkey TXT "«dkim=all"', 'dkim=all', /RFC 5617/],
    ['_report._domainkey TXT "«ra=postmaster"', 'ra=postmaster', /RFC 6651/],
    [
      'n5i2wcnlzvtnrqvxdi6kr6rprdx5smpv._atps TXT "v=ATPS1; «d=example.net"',
      'd=example.net',
      /The domain that may sign[\s\S]*RFC 6541/,
    ],
    ['_mta-sts TXT "v=STSv1; «id=1;"', 'id=1', /MTA-STS record[\s\S]*RFC 8461 s3\.1/],
    ['_smtp._tls TXT "v=TLSRPTv1; «rua=mailto:d@example.com"', 'rua=mailto:d@example.com', /RFC 8460/],
    [
      'default._bimi TXT "v=BIMI1; «l=https://example.com/a.svg"',
      'l=https://example.com/a.svg',
      /BIMI draft/,
    ],
    ['a.example.net._report._dmarc TXT "«v=DMARC1"', 'v=DMARC1', /permission for DMARC reports/],
    ['@ TXT "spf2.0/pra «mx -all"', 'mx', /SPF mechanism/],
    ['@ TXT "«spf2.0/pra mx -all"', 'spf2.0/pra', /Sender ID record/],
  ])('%s', (marked, about, markdown) => {
    expect(hover(marked)).toEqual({ about, markdown: expect.stringMatching(markdown) });
  });

  test('has nothing to say about other text, blanks and comments', () => {
    expect(hover('a TXT "«google-site-verification=abc"')).toBeUndefined();
    expect(hover('a TXT "x" «; comment')).toBeUndefined();
  });

  test('shows what a zone says as code, whatever it holds', () => {
    expect(hover('@ TXT "v=spf1 «a`b:<b>x</b> -all"')?.markdown).toContain('``a`b:<b>x</b>``');
    expect(hover('_dmarc TXT "v=DMARC1; «p=```[x](command:y)"')?.markdown).toContain(
      'Here: ```` ```[x](command:y) ````',
    );
  });

  test('speaks the language of the reader, and leaves what is written as it is', () => {
    const words = wordsFrom('ja', japanese);
    const policy = hover(`_dmarc TXT "v=DMARC1; «p=reject; t=y; ${mail}"`, words)?.markdown;
    expect(policy).toContain('`p` · DMARC ポリシーレコード');
    expect(policy).toContain('- **`reject` 失敗したメールを拒否します**');
    expect(policy).toContain('- このドメイン自身: `quarantine` (p による。t=y のため 1 段階緩和)');
    expect(hover('@ TXT "v=spf1 «mx -all"', words)?.markdown).toMatch(
      /`mx` · SPF 機構[\s\S]*一致した場合: `\+` \(省略時\)/,
    );
    expect(hover('a «MX 10 mail', words)?.markdown).toContain('- 優先度: `0 から 65535 までの数`');
    expect(hover('«$TTL 1h', words)?.markdown).toContain('以降のレコードのうち');
  });

  test('tells at a policy what holds for the domain and below it', () => {
    const markdown = hover(`_dmarc TXT "v=DMARC1; «p=reject; np=none; pct=50; ${mail}"`)?.markdown;
    expect(markdown).toContain('What receivers do by RFC 9989:\n\n- the domain itself: `reject` (from p)');
    expect(markdown).toContain('- names below it that do not exist: `none` (from np)');
    expect(markdown).toContain('by RFC 7489:\n\n- the domain itself: `reject` for 50 % of failing mail');
  });

  test('tells at an owner which policy holds for mail from it, and whose', () => {
    const markdown = hover('_dmarc TXT "v=DMARC1; p=reject; sp=quarantine"\n«www A 192.0.2.80')?.markdown;
    expect(markdown).toBe(
      '`www.example.com.`\n\nThe absolute name.\n\nMail from `www.example.com` that fails DMARC: `quarantine` (from sp), by the record of `example.com`.',
    );
    expect(hover('«www A 192.0.2.80')?.markdown).toBe('`www.example.com.`\n\nThe absolute name.');
    expect(hover('_dmarc TXT "v=DMARC1; p=reject"\n«_spf TXT "v=spf1 -all"')?.markdown).not.toContain(
      'Mail from',
    );
  });

  test('tells at an SPF record what it costs, and where it goes wrong', () => {
    expect(
      hover('@ TXT "«v=spf1 include:loop.example.com -all"\nloop TXT "v=spf1 redirect=example.com"')
        ?.markdown,
    ).toContain(
      '- In the worst case: endless lookups (a loop), 0/2 void\n- The way: `loop: example.com > include:loop.example.com > redirect=example.com`',
    );
  });

  test('tells at a key what it is', () => {
    const key =
      'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7xkGkzKxW2S5vXxXlP1wUuJ8kq4r8w2k1n5FhS3Xn1Jt8w8yq0Z5cXx7hH3x2b1m4k6d9f0g1h2j3k4l5z6x7c8v9b0n1m2q3w4e5r6t7y8u9i0o1p2a3s4d5f6g7h8j9k0l1z2x3c4v5b6n7m8q9w0e1r2t3y4u5i6o7p8a9s0dwIDAQAB';
    expect(hover(`s._domainkey TXT "v=DKIM1; t=s; «p=${key.slice(0, 200)}"`)?.markdown).toMatch(
      /- The key: cut off: \d+ octets of 162 missing\n- Restricted: not for subdomains \(t=s\)/,
    );
    expect(
      hover('s._domainkey TXT "v=DKIM1; k=ed25519; «p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="')
        ?.markdown,
    ).toMatch(/- The key: Ed25519\n- SHA-256: `[0-9a-f]{64}`/);
  });
});
