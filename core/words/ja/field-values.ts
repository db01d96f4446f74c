import type { Dictionary } from '../words.js';

/** What values of record data mean. */
export const fieldValues: Dictionary = {
  '{0}, recommended': '{0}、推奨',
  '{0}, not to be used any more': '{0}、現在は使用不可',
  nobody: 'どの認証局にも許可しない',
  'the owner itself': '所有者名そのもの',
  'the only value there is': '唯一の値',

  // MX and SRV
  'the domain takes no mail (RFC 7505)': 'このドメインはメールを受け取りません(RFC 7505)',
  'the lowest number is tried first': '最も小さい値から試されます',
  'a second host, tried when the first cannot be reached':
    '最初のホストに到達できないときに試される 2 番目のホスト',
  'with a dot as the host: the domain takes no mail (RFC 7505)':
    'ホストがドットの場合、このドメインはメールを受け取りません(RFC 7505)',
  'the service is not offered here (RFC 2782)': 'このサービスは提供していません(RFC 2782)',

  // TLSA and SMIMEA
  'DANE-EE: the certificate or key of the server itself; what mail servers use':
    'DANE-EE: サーバー自身の証明書または鍵。メールサーバーではこれを使います',
  'DANE-TA: the certificate or key of the authority above it': 'DANE-TA: 上位の認証局の証明書または鍵',
  'PKIX-EE: of the server, and an authority must vouch for it; not for mail':
    'PKIX-EE: サーバーのもので、認証局による保証も必要。メールには使いません',
  'PKIX-TA: of an authority that is trusted anyway; not for mail':
    'PKIX-TA: もともと信頼されている認証局のもの。メールには使いません',
  'SPKI: only the public key, which outlives a renewed certificate':
    'SPKI: 公開鍵のみ。証明書を更新しても変わりません',
  'Cert: the whole certificate': 'Cert: 証明書全体',
  'SHA2-256: the SHA-256 digest of it': 'SHA2-256: SHA-256 ダイジェスト',
  'SHA2-512: the SHA-512 digest of it': 'SHA2-512: SHA-512 ダイジェスト',
  'Full: all of it, without a digest': 'Full: ダイジェストではなく全体',

  // DNSSEC
  '8, with keys of 2048 bits or more': '8、2048 ビット以上の鍵で使用',
  '10, not recommended': '10、非推奨',
  'a key that signs keys (KSK), which the parent zone points to':
    '鍵に署名する鍵(KSK)。親ゾーンから参照されます',
  'a key that signs the zone (ZSK)': 'ゾーンに署名する鍵(ZSK)',

  // CAA
  'authorities that do not know the tag may go on': 'タグを知らない認証局は処理を続けてかまいません',
  'critical: authorities that do not know the tag must not issue':
    'クリティカル: タグを知らない認証局は発行してはなりません',
  'who may issue certificates for the name': 'この名前の証明書を発行できる認証局',
  'who may issue certificates for wildcards; without it, issue holds':
    'ワイルドカード証明書を発行できる認証局。なければ issue に従います',
  'who may issue certificates for mail addresses (RFC 9495)':
    'メールアドレスの証明書を発行できる認証局(RFC 9495)',
  'where an authority reports requests that it refused': '認証局が拒否した要求を報告する宛先',
  'an address that an authority may write to': '認証局が連絡できるメールアドレス',
  'a number that an authority may call': '認証局が連絡できる電話番号',

  // HTTPS and SVCB
  'the host that follows, with its parameters': '続くホストとそのパラメーター',
  'an alias of the name that follows': '続く名前の別名',
  'protocols that the service speaks, such as h2,h3': 'サービスが使うプロトコル(h2,h3 など)',
  'the port of the service': 'サービスのポート',
  'IPv4 addresses, for clients that have not asked for A yet':
    'A をまだ問い合わせていないクライアント向けの IPv4 アドレス',
  'IPv6 addresses, for clients that have not asked for AAAA yet':
    'AAAA をまだ問い合わせていないクライアント向けの IPv6 アドレス',
  'only what alpn says': 'alpn に示すもののみ',
  'keys that a client must understand': 'クライアントが理解しなければならないキー',
  'keys for Encrypted Client Hello, in base64': 'Encrypted Client Hello の鍵(base64)',
};
