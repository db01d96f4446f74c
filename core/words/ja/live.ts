import type { Dictionary } from '../words.js';

/** Zones held against live DNS. */
export const live: Dictionary = {
  'nobody answered in time': '時間内に応答がありませんでした',
  'the server failed (SERVFAIL)': 'サーバーが失敗を返しました (SERVFAIL)',
  'the server refused to answer (REFUSED)': 'サーバーが応答を拒否しました (REFUSED)',
  'what came was no answer that can be read': '届いた応答を解釈できませんでした',
  'its aliases (CNAME) lead round in a circle': 'CNAME がループしています',
  'no server can be reached': '到達できるサーバーがありません',
  'it was called off': '取り消されました',
  'the time for all questions is used up': '全体の制限時間を使い切りました',
  '{0} has no address': '{0} にはアドレスがありません',
  '{0} has no MX record, or no mail host with an address':
    '{0} には MX レコードがないか、アドレスを持つメールホストがありません',
  'What the record of {0} looks up is not all there':
    '{0} のレコードが参照する名前には、存在しないものがあります',
  'This record was not checked against live DNS: {0} {1}: {2}':
    'このレコードは公開中の DNS で確認できませんでした。{0} {1}: {2}',
  'This record was not checked against live DNS: {0} {1}: {2}, and {3} more':
    'このレコードは公開中の DNS で確認できませんでした。{0} {1}: {2} (ほか {3} 件)',
  'With --live, rules ask DNS about names that the zone does not decide. Where nobody answers, nothing can be said about them; that is no fault of the record.':
    '--live を付けると、ゾーンだけでは決まらない名前をルールが DNS に問い合わせます。応答がなければ何も判断できませんが、レコードの誤りではありません。',
  'Check again, or ask another server with --dns.':
    'もう一度確認するか、--dns で別のサーバーに問い合わせてください。',
  'The policy at https://{0} was not checked: {1}': 'https://{0} のポリシーは確認できませんでした。{1}',
  'Senders cannot use the policy at https://{0}: {1}': '送信側は https://{0} のポリシーを使えません。{1}',
  'Senders fetch https://mta-sts.<domain>/.well-known/mta-sts.txt, follow no redirection, want a certificate for that name, status 200 and a plain text (RFC 8461 s3.2, s3.3). Where they cannot, they deliver as if there were no policy.':
    '送信側は https://mta-sts.<ドメイン>/.well-known/mta-sts.txt を取得します。リダイレクトには従わず、その名前の証明書、ステータス 200、プレーンテキストを求めます (RFC 8461 s3.2, s3.3)。取得できなければ、ポリシーがないものとして配送します。',
  'Serve the file at that very address, as text/plain, with a certificate for mta-sts below the domain.':
    'ちょうどそのアドレスで、text/plain として、ドメインの下の mta-sts の証明書でファイルを提供してください。',
  'the web server answers with status {0}': 'Web サーバーがステータス {0} を返します',
  'the web server redirects, and senders do not follow':
    'Web サーバーがリダイレクトしますが、送信側は従いません',
  'the web server says that it is "{0}", and not text/plain':
    'Web サーバーは text/plain ではなく "{0}" として返します',
  'it is larger than 64 KiB': '64 KiB を超えています',
  'the certificate does not hold for the name': '証明書がこの名前に対して有効ではありません',
  'the web server cannot be reached': 'Web サーバーに到達できません',
  'the web server did not answer in time': 'Web サーバーが時間内に応答しませんでした',
  'the address is one inside an organization, where nothing is fetched from':
    'アドレスが組織内部のものなので、取得しません',
  '{0} at {1} is not published': '{1} の {0} は公開されていません',
  '{0} at {1} is published, but the zone does not have it: it is gone once the zone is served':
    '{1} の {0} は公開されていますが、ゾーンにありません。このゾーンを公開すると失われます',
  '{0} at {1} has a TTL of {2} s in the zone, and is published with {3} s':
    '{1} の {0} の TTL はゾーンでは {2} 秒ですが、{3} 秒で公開されています',
  '{0} at {1} was not compared: {2}': '{1} の {0} は比較できませんでした: {2}',
  '{0} is an alias of {1} in the zone, and is published as an alias of {2}':
    '{0} はゾーンでは {1} の別名ですが、{2} の別名として公開されています',
  '{0} is an alias of {1} in the zone, and is published with records of its own':
    '{0} はゾーンでは {1} の別名ですが、それ自身のレコードで公開されています',
  '{0} has records of its own in the zone, and is published as an alias of {1}':
    '{0} はゾーンではそれ自身のレコードを持ちますが、{1} の別名として公開されています',
  '{0} at {1} is published with more than the zone has: {2}':
    '{1} の {0} には、ゾーンにないものも公開されています: {2}',
  '{0} at {1} is published without {2}': '{1} の {0} は {2} を含まずに公開されています',
  '{0} at {1} is published as {2}': '{1} の {0} は {2} として公開されています',
  '"{0}" of dnsMailAuth.dns.servers is no server':
    'dnsMailAuth.dns.servers の "{0}" はサーバーではありません',
  '"{0}" of dnsMailAuth.dns.doh is no https URL':
    'dnsMailAuth.dns.doh の "{0}" は https の URL ではありません',
  'DNS is asked only in a workspace that you trust: its files say what is asked.':
    'DNS への問い合わせは、信頼したワークスペースでのみ行います。何を問い合わせるかはファイルの内容で決まるためです。',
  'In a browser DNS can be asked over HTTPS only: name a server in dnsMailAuth.dns.doh, or let zone files answer.':
    'ブラウザーでは DNS への問い合わせは HTTPS でのみ可能です。dnsMailAuth.dns.doh にサーバーを指定するか、ゾーンファイルの内容で確認してください。',
  'Nobody here can ask DNS.': 'ここからは DNS に問い合わせできません。',
  '{0} of {1} questions answered': '{1} 件中 {0} 件の応答を受信',
  '{0}: {1}': '{0}: {1}',
  'There is no SPF record here.': 'ここに SPF レコードはありません。',
  'live DNS: {0}': '公開中の DNS: {0}',
  'Count with live DNS': '公開中の DNS で数える',
  'Comparing with live DNS': '公開中の DNS と比較しています',
  'Counting SPF lookups': 'SPF のルックアップを数えています',
  '{0}: published and zone': '{0}: 公開中とゾーン',
  '{0} names no name server, or none with an address':
    '{0} にはネームサーバーの記載がないか、アドレスを持つものがありません',
  'nobody answers questions about this domain': 'このドメインについての問い合わせに応答がありません',
  '{0}: {1} and live DNS': '{0}: {1} と公開中の DNS',
  '{0}: {1} and {2}': '{0}: {1} と {2}',
  '{0} of {1} names differ, {2} could not be compared':
    '{1} 個中 {0} 個の名前に差異があり、{2} 個は比較できませんでした',
  'The zone has more mail records than are compared.':
    'ゾーンには、比較した数より多くのメール関連レコードがあります。',
};
