import type { Dictionary } from '../words.js';

/** What the rules about DMARC say that look beyond the zone. */
export const dmarcRules3: Dictionary = {
  "{0} has a DMARC record without psd=y, so receivers take {1} and its neighbors for one organization: a neighbor's signature counts as yours":
    '{0}にpsd=yのないDMARCレコードがあるため、受信側は{1}とその隣のドメインを1つの組織とみなします: 隣のドメインの署名もあなたのものとして扱われます',
  'The tree walk takes the highest record for that of the organization, unless psd says where the border is. A registry that publishes a record without psd=y makes one organization of all who have registered below it (RFC 9989 s4.10.2, s11.8).':
    'ツリーウォークは、psdが境界を示さない限り、最も上のレコードを組織のものとみなします。レジストリがpsd=yなしでレコードを公開すると、その下に登録した全員が1つの組織になります(RFC 9989 s4.10.2, s11.8)。',
  'Write psd=n, which says that this domain is an organization of its own.':
    'このドメインがそれ自体で1つの組織であることを示すpsd=nを書いてください。',
  'that record': 'そのレコード',
  'Add {0}': '{0}を加える',
  'Receivers differ about "{0}": on failing mail from {1}, those that follow RFC 9989 apply {2}, those that still follow RFC 7489 {3}':
    '「{0}」の扱いは受信側によって異なります: {1}からの失敗したメールに、RFC 9989に従う受信側は{2}を、まだRFC 7489に従う受信側は{3}を適用します',
  'Receivers differ about the organization of {0}: for those that follow RFC 9989 it is {1}, for those that still follow RFC 7489 {2}':
    '{0}の組織は受信側によって異なります: RFC 9989に従う受信側では{1}、まだRFC 7489に従う受信側では{2}です',
  'RFC 9989 asks the records above a domain where its organization begins, RFC 7489 a list of public suffixes; and RFC 7489 knows pct where RFC 9989 knows np, t and psd. For years receivers of both generations will read the same record (RFC 9989 C.3, A.6).':
    '組織の境界を、RFC 9989はドメインの上にあるレコードに、RFC 7489はパブリックサフィックスのリストに求めます。また、RFC 7489にはpctがあり、RFC 9989にはnp、t、psdがあります。今後何年も、両方の世代の受信側が同じレコードを読みます(RFC 9989 C.3, A.6)。',
  'Nothing, if both outcomes are acceptable. Otherwise publish a record at the organizational domain, and policies that need no np, t, psd or pct.':
    'どちらの結果でもよければ、何もしなくてかまいません。そうでなければ、組織ドメインにレコードを公開し、np、t、psd、pctの要らないポリシーにしてください。',
  'the domain itself': 'ドメイン自身',
  'its subdomains': 'そのサブドメイン',
  'names below it that do not exist': 'その下の存在しない名前',
  '{0} to {1} % of it and {2} to the rest': 'その{1} %に{0}、残りに{2}',
  'No report goes to {0}: it belongs to another organization than {1}, and the name at which it would have to agree is too long for DNS':
    '{0}にレポートは送られません: {1}とは別の組織に属し、同意を示すべき名前がDNSには長すぎます',
  'No report goes to {0}: it belongs to another organization than {1}, and no record at {2} says that it agrees':
    '{0}にレポートは送られません: {1}とは別の組織に属し、同意を示すレコードが{2}にありません',
  'Reports go to another organization only when that has agreed, with a DMARC record at <domain>._report._dmarc.<host>. Otherwise anybody could have reports sent to somebody who never asked for them (RFC 7489 s7.1, RFC 9990 s4).':
    '別の組織へのレポートは、その組織が<domain>._report._dmarc.<host>のDMARCレコードで同意したときだけ送られます。そうでなければ、望んでいない相手に誰でもレポートを送りつけられてしまいます(RFC 7489 s7.1, RFC 9990 s4)。',
  'Add the record to the zone of the host: <domain>._report._dmarc TXT "v=DMARC1", or *._report._dmarc to take reports about every domain.':
    'ホストのゾーンに「<domain>._report._dmarc TXT "v=DMARC1"」を加えてください。すべてのドメインのレポートを受け取るなら「*._report._dmarc」です。',
};
