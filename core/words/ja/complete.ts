import type { Dictionary } from '../words.js';

/** What completions and signatures say. */
export const complete: Dictionary = {
  // What stands beside a completion.
  'used in this zone': 'このゾーンで使用中',
  '{0}; there is one': '{0}(設定済み)',
  'DMARC policy': 'DMARC ポリシー',
  'DKIM key': 'DKIM 鍵',
  'reports about TLS': 'TLS のレポート',
  'permission for reports': 'レポートの許可',
  'TLSA of a mail host': 'メールホストの TLSA',
  'no keys at all': '鍵なし',
  class: 'クラス',
  'a mail host of this zone': 'このゾーンのメールホスト',
  'has an SPF record in this zone': 'このゾーンに SPF レコードあり',
  'new in RFC {0}': 'RFC {0} で追加',
  'the addresses of the mail hosts': 'メールホストのアドレス',
  'the mail hosts': 'メールホスト',
  'a provider': 'プロバイダー',
  'no mail at all': 'メールを使わない',
  'only reports': 'レポートのみ',
  'failing mail is suspicious': '失敗したメールを隔離',
  'failing mail is refused': '失敗したメールを拒否',
  'reports are welcome': 'レポートを受け取る',
  'an RSA key': 'RSA 鍵',
  'an Ed25519 key': 'Ed25519 鍵',
  'a key that is revoked': '失効した鍵',
  'a policy for TLS': 'TLS のポリシー',
  'a logo with its certificate': 'ロゴとその証明書',

  // Names at which mail is looked for.
  'What receivers are asked to do with mail that fails, and where they report it.':
    '認証に失敗したメールの扱いを受信側に求め、そのレポートの送り先を示します。',
  'Where senders report that TLS to the mail hosts failed.':
    'メールホストへの TLS 接続が失敗したとき、送信側がレポートを送る宛先です。',
  'Tells senders that there is a policy about TLS, and when it changed.':
    'TLS に関するポリシーがあること、そしてそれがいつ変わったかを送信側に知らせます。',
  'The logo that receivers may show beside the mail of the domain.':
    '受信側がドメインのメールに添えて表示できるロゴです。',
  'Permits another domain to have its DMARC reports sent to addresses in this one.':
    '別のドメインの DMARC レポートをこのドメインのアドレスで受け取ることを許可します。',
  'Which certificate or key the mail host shows, so that senders can insist on TLS (DANE). It needs DNSSEC.':
    'メールホストが示す証明書または鍵です。送信側は TLS を必須にできます(DANE)。DNSSEC が必要です。',
  'A revoked key for every selector that has no other: for domains that send no mail.':
    'ほかに鍵のないすべてのセレクターを失効させます。メールを送信しないドメイン向けです。',
  'The public key that signatures with this selector are checked with.':
    'このセレクターの署名を検証するための公開鍵です。',

  // Whole records.
  'The hosts that take mail for the domain may send it, and nobody else.':
    'ドメインのメールを受け取るホストだけが送信できます。',
  'The hosts that take mail may send it, written as addresses: receivers need no DNS lookup.':
    'メールを受け取るホストだけが送信できます。アドレスで書くので、受信側の DNS ルックアップは不要です。',
  'A provider sends the mail of the domain, and nobody else does.':
    'プロバイダーだけがドメインのメールを送信します。',
  'Nobody may send mail for the domain: for domains that are parked.':
    '誰もドメインのメールを送信できません。使用していないドメイン向けです。',
  'Receivers change nothing and report who sends mail for the domain. The first step.':
    '受信側は扱いを変えず、誰がドメインのメールを送信しているかをレポートします。最初の段階です。',
  'Receivers treat mail that fails as suspicious and report it. The second step.':
    '受信側は認証に失敗したメールを疑わしいものとして扱い、レポートします。次の段階です。',
  'Receivers refuse mail that fails and report it. The last step.':
    '受信側は認証に失敗したメールを拒否し、レポートします。最後の段階です。',
  'Receivers refuse whatever claims to come from the domain: for domains that are parked.':
    '受信側はこのドメインを名乗るすべてのメールを拒否します。使用していないドメイン向けです。',
  'Permits the domain that the name begins with to have its reports sent here ({0}).':
    '名前の先頭にあるドメインのレポートをここへ送ることを許可します({0})。',
  'The public key in base64 follows {0}. More than 255 octets are split into several strings.':
    '{0} の後に base64 の公開鍵を書きます。255 オクテットを超える場合は複数の文字列に分けます。',
  'The public key of 32 octets in base64 follows {0}. Many receivers cannot check it yet: sign with RSA, too.':
    '{0} の後に 32 オクテットの公開鍵を base64 で書きます。まだ検証できない受信側が多いので、RSA でも署名してください。',
  'Signatures with this selector do not count any more.': 'このセレクターの署名は有効ではなくなります。',
  'Senders report where TLS to the mail hosts failed ({0}).':
    'メールホストへの TLS 接続の失敗を送信側がレポートします({0})。',
  'Senders fetch the policy of MTA-STS again whenever the id changes ({0}).':
    'id が変わるたびに、送信側は MTA-STS のポリシーを取得し直します({0})。',
  'Receivers may show the logo beside mail that passes DMARC with {0} or {1}.':
    '受信側は、{0} または {1} の DMARC に合格したメールにロゴを表示できます。',

  // Pages about one thing.
  'Retired by {0}.': '{0} で廃止されました。',
  'The class of records about the Internet. All records of a zone have the same.':
    'インターネットのレコードのクラスです。ゾーン内のレコードはすべて同じクラスです。',
  'The address is in another domain: reports go there only while {0} is published ({1}).':
    'アドレスは別のドメインにあります。{0} が公開されている間だけレポートが送られます({1})。',
  'It counts as one of the ten DNS lookups of {0}, and those of the included record are added.':
    '{0} の 10 回の DNS ルックアップのうちの 1 回と数えられ、インクルード先のレコードの分も加わります。',
  'Hosts of {0} may send mail for the domain. Ask them whether the name is still the right one for your account.':
    '{0} のホストがドメインのメールを送信できます。契約中のサービスでもこの名前でよいかは提供元に確認してください。',
  'It differs from message to message, so that resolvers cannot keep the answers.':
    'メッセージごとに異なるため、リゾルバーは応答をキャッシュできません。',
};
