import type { Dictionary } from '../words.js';

/** The tables of mail records: what tags, terms and values mean. */
export const mailRecords: Dictionary = {
  'ADSP record (historic)': 'ADSP レコード (歴史的)',
  'some or all mail may be signed': 'メールの一部またはすべてに署名している場合があります',
  'all mail is signed': 'すべてのメールに署名しています',
  'all mail is signed, and what is not may be thrown away':
    'すべてのメールに署名しており、署名のないものは破棄してかまいません',
  'Which mail is signed. It must come first; any other value counts as unknown.':
    'どのメールに署名しているかを示します。先頭に置く必要があり、ほかの値は unknown とみなされます。',
  'Local part of the address, in the same domain, that failure reports go to.':
    '失敗レポートの宛先となる、同じドメインのアドレスのローカル部です。',
  'Percentage of the failures that a report is wished for.': 'レポートを希望する失敗の割合 (%) です。',
  'every failure': 'すべての失敗',
  'reasons that have no letter of their own': '個別の文字が割り当てられていない理由',
  'a message that a policy of the receiver refuses': '受信側のポリシーで拒否されるメッセージ',
  'a record with errors of syntax': '構文に誤りのあるレコード',
  'tags that the receiver does not know': '受信側が知らないタグ',
  'Which failures are wished to be reported.': 'どの失敗の報告を希望するかを示します。',
  'Text for the SMTP reply when a message is refused.':
    'メッセージを拒否するときの SMTP 応答に入れる文です。',
  'DKIM key record': 'DKIM 鍵レコード',
  'the only version there is': '唯一のバージョン',
  'Version. If present it must come first and read exactly DKIM1, or the key is discarded.':
    'バージョンです。書く場合は先頭に置き、正確に DKIM1 と書く必要があります。そうでなければ鍵は破棄されます。',
  'an RSA key, for signatures with a=rsa-sha256': 'RSA 鍵。a=rsa-sha256 の署名に使います',
  'an Ed25519 key of 32 octets, for signatures with a=ed25519-sha256 (RFC 8463)':
    '32 オクテットの Ed25519 鍵。a=ed25519-sha256 の署名に使います (RFC 8463)',
  'Type of the key. Verifiers ignore a key of a type that they do not know.':
    '鍵の種類です。検証側は知らない種類の鍵を無視します。',
  'the public key in base64; nothing at all for a key that is revoked': 'base64 の公開鍵。失効した鍵では空',
  'The public key, as base64; white space inside does not count. Empty: the key is revoked.':
    'base64 で表した公開鍵です。途中の空白は無視されます。空の場合、鍵は失効しています。',
  'the hash of every signature algorithm in use': '使われているすべての署名アルゴリズムのハッシュ',
  'not accepted any more (RFC 8301)': '現在は受け入れられません (RFC 8301)',
  'The hashes that signatures with this key may use. Without the tag: all.':
    'この鍵による署名で使ってよいハッシュです。タグがなければすべて使えます。',
  'all services': 'すべてのサービス',
  mail: 'メール',
  'reports about TLS, and no other mail (RFC 8460 s3)':
    'TLS に関するレポートだけで、ほかのメールは対象外 (RFC 8460 s3)',
  'The services that the key is for. Ordinary mail needs "*" or "email".':
    '鍵を使うサービスです。通常のメールには "*" または "email" が必要です。',
  'testing: receivers must not treat a message differently for its signature, whether it holds or not':
    'テスト中。受信側は、署名が有効かどうかによってメッセージの扱いを変えてはなりません',
  'strict: the identity in i= must have exactly the domain of d=, no subdomain':
    '厳格。i= のドメインは d= と完全に一致する必要があり、サブドメインは認められません',
  'Flags.': 'フラグです。',
  'A note for people who read the record. It has no effect.':
    'レコードを読む人のためのメモです。動作には影響しません。',
  'a local part, in which one "*" stands for anything': 'ローカル部。1 個の "*" は任意の文字列を表します',
  'Granularity: which local parts of i= the key was good for. Verifiers that follow RFC 6376 ignore it; in older ones an empty value matches nobody.':
    '粒度です。鍵が有効な i= のローカル部を示していました。RFC 6376 に従う検証側は無視します。古い検証側では、空の値はどのアドレスにも一致しません。',
  'text, with =XX for octets that are not printable ASCII':
    'テキスト。印字可能な ASCII でないオクテットは =XX と書きます',
  'text, with =XX for blanks, semicolons, "=" and octets that are not printable ASCII':
    'テキスト。空白、セミコロン、"="、印字可能な ASCII でないオクテットは =XX と書きます',
  '=XX with two upper-case hexadecimal digits': '大文字の 16 進数 2 桁による =XX',
  'the key could not be had from the DNS': 'DNS から鍵を取得できなかった場合',
  'a signature that holds and that a policy of the receiver does not accept':
    '有効だが、受信側のポリシーで認められない署名',
  'a signature or key with errors of syntax': '構文に誤りのある署名または鍵',
  'tags that the verifier does not know': '検証側が知らないタグ',
  'a signature that does not hold': '有効でない署名',
  'a signature past its expiry': '有効期限を過ぎた署名',
  'DKIM reporting record': 'DKIM レポートレコード',
  'Local part of the address, in the same domain, that reports go to. Without it nobody sends any.':
    'レポートの宛先となる、同じドメインのアドレスのローカル部です。これがなければレポートは送られません。',
  'Text for the SMTP reply when a message is refused for its failing signature.':
    '署名の検証に失敗したメッセージを拒否するときの SMTP 応答に入れる文です。',
  'the Authentication Failure Reporting Format of RFC 6591':
    'RFC 6591 の Authentication Failure Reporting Format',
  'Do nothing special; only report': '特別な扱いをせず、レポートだけを送ります',
  'Treat failing mail as suspicious, for instance put it into the junk folder':
    '失敗したメールを疑わしいものとして扱います (迷惑メールフォルダーに入れるなど)',
  'Refuse failing mail': '失敗したメールを拒否します',
  'relaxed: the organizational domains must be the same': '緩和。組織ドメインが一致していればよいです',
  'strict: the domains must be the same': '厳格。ドメインが完全に一致する必要があります',
  'DMARC policy record': 'DMARC ポリシーレコード',
  'Version. It must come first and read exactly DMARC1, or the whole record is ignored.':
    'バージョンです。先頭に置き、正確に DMARC1 と書く必要があります。そうでなければレコード全体が無視されます。',
  'Policy: what receivers are asked to do with mail that fails, for this domain and, unless sp or np say otherwise, for its subdomains.':
    'ポリシーです。失敗したメールの扱いを受信側に求めます。このドメインのほか、sp や np の指定がなければサブドメインにも適用されます。',
  'Policy for subdomains that exist. It counts only in the record of the organizational domain (or of a public suffix).':
    '存在するサブドメインのポリシーです。組織ドメイン (またはパブリックサフィックス) のレコードでだけ有効です。',
  'the value of p': 'p の値',
  'Policy for subdomains that do not exist (the DNS answers NXDOMAIN).':
    '存在しないサブドメイン (DNS が NXDOMAIN を返すもの) のポリシーです。',
  'the value of sp, else of p': 'sp の値、なければ p の値',
  'How close the domain of a DKIM signature (d=) must be to the domain in From.':
    'DKIM 署名のドメイン (d=) が From のドメインとどこまで一致する必要があるか (アライメント) を示します。',
  'How close the domain that passed SPF must be to the domain in From.':
    'SPF に合格したドメインが From のドメインとどこまで一致する必要があるか (アライメント) を示します。',
  'Where aggregate reports are sent. Without it nobody sends any.':
    '集計レポートの送り先です。これがなければ集計レポートは送られません。',
  'Where failure reports about single messages are sent. Few receivers send them.':
    '個々のメッセージに関する失敗レポートの送り先です。送る受信側はわずかです。',
  'When a failure report is wanted. Ignored without ruf.':
    '失敗レポートを希望する条件です。ruf がなければ無視されます。',
  'testing: one level milder than published (reject becomes quarantine, quarantine becomes none)':
    'テスト中。公開されたポリシーより 1 段階緩く扱われます (reject は quarantine に、quarantine は none になります)',
  'the policy holds as published': '公開されたとおりのポリシーが適用されます',
  'Whether the policy is only being tested. Reports are sent either way.':
    'ポリシーをテスト中かどうかを示します。どちらの場合もレポートは送られます。',
  'this name is a public suffix domain': 'この名前はパブリックサフィックスドメインです',
  'this name is an organizational domain, whatever stands above it':
    '上位に何があっても、この名前が組織ドメインです',
  'not known: the tree walk decides': '不明。ツリーウォークで決まります',
  'Whether the name is a public suffix domain, under which strangers register.':
    'この名前が、無関係な第三者がその下に登録するパブリックサフィックスドメインかどうかを示します。',
  'Percentage of failing mail that the policy was applied to. Receivers that follow RFC 9989 ignore it and apply the policy to all.':
    '失敗したメールのうちポリシーを適用する割合 (%) でした。RFC 9989 に従う受信側は無視し、すべてのメールにポリシーを適用します。',
  'Wished interval between aggregate reports, in seconds. Receivers report once a day whatever it says.':
    '希望する集計レポートの間隔 (秒) です。値にかかわらず、受信側は 1 日に 1 回送ります。',
  'Format of failure reports. There has only ever been one.':
    '失敗レポートの形式です。これまでに 1 種類しかありません。',
  'DomainKeys policy record (historic)': 'DomainKeys ポリシーレコード (歴史的)',
  'some mail is signed': '一部のメールに署名しています',
  'Outbound signing policy.': '送信メールの署名ポリシーです。',
  'testing: unsigned mail is not to be treated differently':
    'テスト中。署名のないメールの扱いを変えてはなりません',
  'Whether the domain only tests DomainKeys.': 'ドメインが DomainKeys をテスト中かどうかを示します。',
  'an address': 'アドレス',
  'Where people may report mail that is wrongly refused.': '誤って拒否されたメールの連絡先です。',
  text: 'テキスト',
  'A note for people who read the record.': 'レコードを読む人のためのメモです。',
  'a report when no mechanism gave an aligned pass':
    'アライメントの取れた pass が 1 つもないときにレポートします',
  'a report when any mechanism gave something other than an aligned pass':
    'どれか 1 つでもアライメントの取れた pass でないときにレポートします',
  'a report when a DKIM signature failed, aligned or not (RFC 6651)':
    'アライメントにかかわらず、DKIM 署名の検証に失敗したときにレポートします (RFC 6651)',
  'a report when SPF failed, aligned or not (RFC 6652)':
    'アライメントにかかわらず、SPF に失敗したときにレポートします (RFC 6652)',
  '{0}, joined by ":"': '{0} (":" で区切る)',
  'a URI': 'URI',
  'Matches every sender. It comes last: mechanisms behind it are never looked at, and redirect= is ignored.':
    'すべての送信元に一致します。最後に置きます。これより後の機構は評価されず、redirect= は無視されます。',
  'Matches where the SPF record of the other domain gives pass. What else that record says, its -all for instance, has no effect here. A domain without a record is a permanent error.':
    'ほかのドメインの SPF レコードが pass になるときに一致します。そのレコードのほかの内容 (-all など) はここでは影響しません。レコードのないドメインは恒久的エラーになります。',
  'Matches the addresses (A or AAAA) of the domain.': 'ドメインのアドレス (A または AAAA) に一致します。',
  'the domain of the record itself; /32 and //128': 'このレコードのドメイン。/32 と //128',
  "Matches the addresses of the hosts that receive mail for the domain (MX), at most ten of them. A domain's own A record does not stand in for a missing MX.":
    'ドメインのメールを受信するホスト (MX) のアドレスに一致します。ホストは 10 個までです。MX がなくても、ドメイン自身の A レコードで代用されることはありません。',
  "Matches where the name of the sender's address lies in the domain and leads back to that address. It is slow and unreliable and should not be published.":
    '送信元アドレスの逆引き名がドメイン内にあり、正引きで同じアドレスに戻るときに一致します。遅くて信頼性が低いため、公開すべきではありません。',
  'the domain of the record itself': 'このレコードのドメイン',
  'Matches an IPv4 address or a network of them.': 'IPv4 アドレスまたはネットワークに一致します。',
  'Matches an IPv6 address or a network of them.': 'IPv6 アドレスまたはネットワークに一致します。',
  'Matches where the name has an A record, whatever it says. With macros in the name it asks about the very sender or address.':
    'その名前に A レコードがあれば、内容にかかわらず一致します。名前にマクロを使うと、送信者やアドレスごとに問い合わせできます。',
  'Where no mechanism matches, the record of the other domain decides instead. Ignored where the record has all.':
    'どの機構も一致しないとき、代わりにほかのドメインのレコードで結果が決まります。レコードに all があれば無視されます。',
  'The TXT record of that name holds an explanation for the sender of mail that fails.':
    'その名前の TXT レコードに、失敗したメールの送信者への説明が入っています。',
  'Reports about mail that fails are wanted, at this local part of the domain. Without it rp and rr are ignored.':
    '失敗したメールのレポートを、ドメイン内のこのローカル部で受け取ります。これがなければ rp と rr は無視されます。',
  'Percentage of failures that reports are wanted about.': 'レポートを希望する失敗の割合 (%) です。',
  'Results that reports are wanted about: errors (e), fail (f), softfail (s), neutral or none (n), or all.':
    'レポートを希望する結果です。エラー (e)、fail (f)、softfail (s)、neutral または none (n)、すべて (all)。',
  'The sender may send for the domain.': '送信元はこのドメインのメールを送信できます。',
  'The sender may not send for the domain.': '送信元はこのドメインのメールを送信できません。',
  'The sender probably may not send for the domain; nothing should be rejected for this alone.':
    '送信元はおそらくこのドメインのメールを送信できません。これだけを理由に拒否すべきではありません。',
  'Nothing is said about the sender, as if there were no record.':
    'レコードがない場合と同じく、送信元について何も示しません。',
  'the whole sender address': '送信者アドレスの全体',
  'the local part of the sender address': '送信者アドレスのローカル部',
  'the domain of the sender address': '送信者アドレスのドメイン',
  'the domain whose record is being read': '評価中のレコードのドメイン',
  "the sender's IP address; of IPv6 its 32 hexadecimal digits with dots between":
    '送信元の IP アドレス (IPv6 では 32 桁の 16 進数をドットで区切ったもの)',
  "the validated name of the sender's IP address, or unknown; it should not be published":
    '送信元の IP アドレスの検証済みの名前、または unknown (公開すべきではありません)',
  'in-addr for IPv4, ip6 for IPv6': 'IPv4 では in-addr、IPv6 では ip6',
  'the name given in HELO or EHLO': 'HELO または EHLO で示された名前',
  "the sender's IP address as people write it": '通常の表記による送信元の IP アドレス',
  'the name of the host that checks': '検査するホストの名前',
  'the time, in seconds since 1970': '1970 年からの秒数で表した時刻',
  'a whole number from {0} to {1}': '{0} から {1} までの整数',
};
