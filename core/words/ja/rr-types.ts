import type { Dictionary } from '../words.js';

/** What record types and directives are for. */
export const rrTypes: Dictionary = {
  'Relative names from here on are completed with this name.':
    'ここから先の相対ドメイン名は、この名前で補われます。',
  'TTL of later records that have none of their own (RFC 2308 s4).':
    '以降のレコードのうち、TTL を持たないものの TTL です (RFC 2308 s4)。',
  'Reads another file at this place (RFC 1035 s5.1).':
    'この位置に別のファイルを読み込みます (RFC 1035 s5.1)。',
  'A series of records (BIND).': '連続するレコードを生成します (BIND)。',
  'The time a cache was dumped; only in dumps.': 'キャッシュがダンプされた時刻です。ダンプにだけ現れます。',
  'A type that this tool does not know.': 'このツールが知らないタイプです。',
  'The IPv4 address of a host.': 'ホストの IPv4 アドレスです。',
  'The IPv6 address of a host.': 'ホストの IPv6 アドレスです。',
  'A name server that answers for the zone, or for the part of it that begins here.':
    'ゾーン、またはここから始まる委任された部分に応答するネームサーバーです。',
  'Makes this name an alias of another one, with all that stands there.':
    'この名前を別の名前の別名にし、そこにあるものすべてを参照させます。',
  'Makes every name below this one an alias of the same name below another one.':
    'この名前より下のすべての名前を、別の名前の下にある同じ名前の別名にします。',
  'Starts the zone: who is responsible for it, its version, and how long others may keep it.':
    'ゾーンの始まりです。管理者、バージョン、ほかのサーバーが保持してよい期間を示します。',
  'Points to a name; at an address that was turned into a name it tells which host has the address.':
    '名前を指します。アドレスを名前に変換したところでは、そのアドレスを持つホストを示します (逆引き)。',
  'A host that takes mail for this domain; the lowest preference is tried first.':
    'このドメインのメールを受け取るホストです。優先度の値が最も小さいものから試されます。',
  'Text for programs to read: SPF, DKIM and DMARC among them.':
    'プログラムが読むためのテキストです。SPF、DKIM、DMARC などに使われます。',
  'An SPF record in a type of its own, which nobody asks for any more: publish it as TXT.':
    '専用タイプの SPF レコードです。もう誰も問い合わせないので、TXT として公開してください。',
  'The hardware and operating system of a host; today mostly a refusal to answer questions for all types.':
    'ホストのハードウェアとオペレーティングシステムです。現在は主に、全タイプの問い合わせに対する応答拒否に使われます。',
  'The person responsible for a name, and where more about them is to be read.':
    '名前の責任者と、その詳細がある場所です。',
  'A public key that signatures in this zone are checked with.': 'このゾーンの署名を検証する公開鍵です。',
  'The signature over the records of one type at this name.':
    'この名前にある 1 つのタイプのレコードに対する署名です。',
  'Proves which names and types do not exist, by naming those that do.':
    '存在する名前とタイプを示すことで、存在しないものを証明します。',
  'Proves which names and types do not exist, by hashes of those that do.':
    '存在する名前のハッシュを示すことで、存在しないものを証明します。',
  'How the names of the zone are hashed for NSEC3.': 'NSEC3 のためにゾーンの名前をハッシュする方法です。',
  'The digest of a key of the child zone: the link between a signed parent and a signed child.':
    '子ゾーンの鍵のダイジェストです。署名された親と子をつなぎます。',
  'The DS record that this zone wants its parent to have.': 'このゾーンが親に置いてほしい DS レコードです。',
  'The key that this zone wants its parent to make a DS record of.':
    'このゾーンが親に DS レコードを作ってほしい鍵です。',
  'Which records of this zone its parent shall copy.':
    'このゾーンのレコードのうち、親がコピーすべきものを示します。',
  'A digest of the whole zone.': 'ゾーン全体のダイジェストです。',
  'Links to the trust anchors before and after this one; never came into use.':
    '前後のトラストアンカーへのリンクです。実際には使われませんでした。',
  'A key for encrypting NAPTR records; never came into use.':
    'NAPTR レコードを暗号化する鍵です。実際には使われませんでした。',
  'A trust anchor of a zone whose parent is not signed.':
    '親が署名されていないゾーンのトラストアンカーです。',
  'A trust anchor of a zone whose parent is not signed, kept with a registry.':
    '親が署名されていないゾーンのトラストアンカーで、レジストリに置かれます。',
  'A public key of the first DNSSEC; today only for SIG(0), which signs messages.':
    '最初の DNSSEC の公開鍵です。現在は、メッセージに署名する SIG(0) にだけ使われます。',
  'A signature of the first DNSSEC; today only for SIG(0), which signs messages.':
    '最初の DNSSEC の署名です。現在は、メッセージに署名する SIG(0) にだけ使われます。',
  'The proof of what does not exist in the first DNSSEC.': '最初の DNSSEC における不存在の証明です。',
  'The host that holds a mailbox.': 'メールボックスを持つホストです。',
  'A member of a mail group.': 'メールグループの構成員です。',
  'The new name of a mailbox.': 'メールボックスの新しい名前です。',
  'Who is responsible for a mailbox or mailing list, and who gets its errors.':
    'メールボックスやメーリングリストの責任者と、エラーの送り先です。',
  'Any data at all; for experiments.': '任意のデータです。実験用です。',
  'Which well-known services a host offers; nobody relies on it.':
    'ホストが提供する既知のサービスです。これに依存するものはありません。',
  'Any data with a code for its meaning; never came into use.':
    '意味を示すコードの付いた任意のデータです。実際には使われませんでした。',
  'The state of a zone in text; never came into use.':
    'ゾーンの状態を示すテキストです。実際には使われませんでした。',
  'Text for the visibility and control of applications.':
    'アプリケーションの可視化と制御のためのテキストです。',
  'A digital object or where it is to be found.': 'デジタルオブジェクト、またはその所在です。',
  'The address of a wallet for digital currency.': 'デジタル通貨のウォレットのアドレスです。',
  'Reserved: facts about a user.': '予約済み: ユーザーに関する情報です。',
  'Reserved: the number of a user.': '予約済み: ユーザーの番号です。',
  'Reserved: the number of a group.': '予約済み: グループの番号です。',
  'Reserved: any binary data.': '予約済み: 任意のバイナリーデータです。',
  'A host that takes mail for this domain; MX took its place.':
    'このドメインのメールを受け取るホストです。MX に置き換えられました。',
  'A host that forwards mail for this domain; MX took its place.':
    'このドメインのメールを転送するホストです。MX に置き換えられました。',
  'Options of a DNS message (EDNS).': 'DNS メッセージのオプション (EDNS) です。',
  'The exchange of a key for signing messages.': 'メッセージ署名用の鍵の交換です。',
  'The signature of a DNS message with a shared key.': '共有鍵による DNS メッセージの署名です。',
  'Asks for what has changed in a zone.': 'ゾーンの差分を問い合わせます。',
  'Asks for a whole zone.': 'ゾーン全体を問い合わせます。',
  'Asks for the records MB, MG and MR.': 'MB、MG、MR レコードを問い合わせます。',
  'Asked for the records MD and MF.': 'MD と MF レコードを問い合わせるものでした。',
  'Asks for records of all types.': 'すべてのタイプのレコードを問い合わせます。',
  'A list of address prefixes.': 'アドレスプレフィックスのリストです。',
  'Where on earth a host or network is.': 'ホストまたはネットワークの地理的な位置です。',
  'Where on earth a host is; LOC took its place.': 'ホストの地理的な位置です。LOC に置き換えられました。',
  'The node identifier of a host that speaks ILNP.': 'ILNP を使うホストのノード識別子です。',
  'A 32-bit locator of a host that speaks ILNPv4.': 'ILNPv4 を使うホストの 32 ビットのロケーターです。',
  'A 64-bit locator of a host that speaks ILNPv6.': 'ILNPv6 を使うホストの 64 ビットのロケーターです。',
  'A name whose L32 and L64 records locate the network of a host.':
    'ホストのネットワークの位置を L32 と L64 レコードで示す名前です。',
  'A 48-bit hardware address.': '48 ビットのハードウェアアドレスです。',
  'A 64-bit hardware address.': '64 ビットのハードウェアアドレスです。',
  'An IPv6 address in parts; AAAA stayed instead.':
    '部分に分けた IPv6 アドレスです。代わりに AAAA が使われ続けています。',
  'An address in an X.25 network.': 'X.25 ネットワークのアドレスです。',
  'An ISDN number and subaddress.': 'ISDN の番号とサブアドレスです。',
  'A host that routes to one without a connection of its own.':
    '直接の接続を持たないホストへ中継するホストです。',
  'An OSI network address.': 'OSI のネットワークアドレスです。',
  'The name that an OSI network address belongs to.': 'OSI のネットワークアドレスが属する名前です。',
  'An endpoint identifier of the Nimrod routing architecture.':
    'Nimrod ルーティングアーキテクチャのエンドポイント識別子です。',
  'A locator of the Nimrod routing architecture.': 'Nimrod ルーティングアーキテクチャのロケーターです。',
  'An address in an ATM network.': 'ATM ネットワークのアドレスです。',
  'How mail addresses are mapped between the Internet and X.400.':
    'インターネットと X.400 の間でのメールアドレスの対応を示します。',
  'Which certification authority may issue certificates for the domain.':
    'このドメインの証明書を発行してよい認証局を示します。',
  'Ties a TLS service to its certificate or key; mail servers use it to require TLS (DANE).':
    'TLS サービスをその証明書または鍵に結び付けます。メールサーバーは TLS を必須にするために使います (DANE)。',
  'Ties a mail address to its S/MIME certificate.': 'メールアドレスをその S/MIME 証明書に結び付けます。',
  'The OpenPGP key of a mail address.': 'メールアドレスの OpenPGP 鍵です。',
  'The fingerprint of an SSH host key.': 'SSH ホスト鍵のフィンガープリントです。',
  'A certificate or a list of revoked ones.': '証明書、または失効した証明書のリストです。',
  'The key for IPsec with a host, and the gateway to go through.':
    'ホストとの IPsec に使う鍵と、経由するゲートウェイです。',
  'The host identity of a host, and servers where it can be met.':
    'ホストのホスト識別子と、そのホストに接続できるサーバーです。',
  'Marks which DHCP client has this name.': 'この名前を持つ DHCP クライアントを示します。',
  'The entity tag of an unmanned aircraft, with its certificates.':
    '無人航空機のエンティティタグとその証明書です。',
  'What an unmanned aircraft broadcasts to identify itself.':
    '無人航空機が自らを示すために発信する情報です。',
  'A host and port that offer a service; the lowest priority is tried first.':
    'サービスを提供するホストとポートです。優先順位の値が最も小さいものから試されます。',
  'How to reach a service: an alias of it, or a host with protocols, port and address hints.':
    'サービスへの接続方法です。別名、またはホストとプロトコル、ポート、アドレスのヒントを示します。',
  'How to reach a web site: an alias of it, or a host with protocols, port and address hints.':
    'ウェブサイトへの接続方法です。別名、またはホストとプロトコル、ポート、アドレスのヒントを示します。',
  'A rule that turns a telephone number or another identifier into a URI or a name.':
    '電話番号などの識別子を URI または名前に変換する規則です。',
  'A URI that offers a service; the lowest priority is tried first.':
    'サービスを提供する URI です。優先順位の値が最も小さいものから試されます。',
  'A host with an AFS or DCE cell database.': 'AFS または DCE のセルデータベースを持つホストです。',
  'A host that exchanges keys for this name; the lowest preference is tried first.':
    'この名前のために鍵を交換するホストです。優先度の値が最も小さいものから試されます。',
  'Where a child zone tells its parent about changes of its keys or name servers.':
    '子ゾーンが鍵やネームサーバーの変更を親に通知する先です。',
  'A relay that brings multicast traffic of this source to receivers without multicast.':
    'この送信元のマルチキャストを、マルチキャストを使えない受信者に届けるリレーです。',
  'What a DNS resolver can do.': 'DNS リゾルバーの機能です。',
};
