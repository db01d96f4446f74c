import type { Dictionary } from '../words.js';

/** What the rules about MX, TLSA, names with underscores and suppressions say. */
export const mailRules: Dictionary = {
  '"{0}" is an address, and MX takes the name of a host: senders look for a host named {1} and find none to deliver mail for {2} to':
    '「{0}」はアドレスですが、MXに書くのはホスト名です: 送信側は{1}という名前のホストを探し、{2}宛てのメールを届けるホストを見つけられません',
  'The exchange of an MX is a domain name that has A or AAAA records (RFC 5321 s5.1, s2.3.5). An address written there is read as a name, and there is no such name.':
    'MXのエクスチェンジは、AかAAAAのレコードを持つドメイン名です(RFC 5321 s5.1, s2.3.5)。そこに書いたアドレスは名前として読まれますが、そのような名前はありません。',
  'Give the host a name with an A or AAAA record, and write that name.':
    'AかAAAAのレコードを持つ名前をホストに付け、その名前を書いてください。',
  '{0} stands below a DNAME, so it is an alias: senders need not follow it, and some do not deliver':
    '{0}はDNAMEの下にあるので別名です: 送信側はたどらなくてもよく、配送しないものもあります',
  '{0} is an alias: senders need not follow it, and some do not deliver':
    '{0}は別名です: 送信側はたどらなくてもよく、配送しないものもあります',
  'The exchange of an MX must have addresses of its own and must not be a CNAME (RFC 2181 s10.3). A sender that meets an alias there is outside the standard (RFC 5321 s5.1): many follow it, some treat the domain as broken.':
    'MXのエクスチェンジは自分のアドレスを持たなければならず、CNAMEであってはなりません(RFC 2181 s10.3)。そこに別名があるときの動作は標準の外にあり(RFC 5321 s5.1)、多くの送信側はたどりますが、ドメインが壊れているとみなすものもあります。',
  'Name the host that the alias leads to, or give the exchange A and AAAA records instead of the CNAME.':
    '別名の先のホストを書くか、CNAMEの代わりにAとAAAAのレコードをエクスチェンジに置いてください。',
  '{0} has no A or AAAA record: senders cannot deliver mail for {1} there':
    '{0}にAもAAAAもありません: 送信側は{1}宛てのメールをそこへ配送できません',
  'A sender looks for the addresses of the exchange (RFC 5321 s5.1). One that has none is passed over; where no other is left, the mail waits and then goes back.':
    '送信側はエクスチェンジのアドレスを探します(RFC 5321 s5.1)。アドレスのないものは飛ばされ、ほかに残っていなければ、メールは待たされた後に差し戻されます。',
  'Add the A or AAAA records of the host, or correct its name.':
    'ホストのAかAAAAのレコードを加えるか、名前を直してください。',
  'The exchange "." says that {0} takes no mail, and another MX says that it does: senders may refuse to deliver':
    'エクスチェンジ「.」は{0}がメールを受け取らないことを示しますが、別のMXは受け取ることを示しています: 送信側は配送を断ることがあります',
  'A domain that takes no mail has one MX, "0 .", and no other (RFC 7505 s3). With others beside it the record is no null MX, and what senders make of it is up to them.':
    'メールを受け取らないドメインのMXは「0 .」の1つだけです(RFC 7505 s3)。ほかのMXがあるとヌルMXではなくなり、扱いは送信側しだいです。',
  'Keep the null MX alone, or remove it.': 'ヌルMXだけを残すか、ヌルMXを取り除いてください。',
  'takes mail': 'メールを受け取ります',
  'A null MX has preference 0, and this one has {0}: senders may look for a host "." before they give up on {1}':
    'ヌルMXの優先度は0ですが、ここでは{0}です: 送信側は{1}をあきらめる前に「.」というホストを探すことがあります',
  'RFC 7505 s3 gives the null MX one form: preference 0 and the exchange ".". Software that knows it looks for that.':
    'RFC 7505 s3の定めるヌルMXの形は1つ、優先度0とエクスチェンジ「.」です。対応しているソフトウェアはその形を探します。',
  'Write "MX 0 .".': '「MX 0 .」と書いてください。',
  'Make it preference 0': '優先度を0にする',
  services: 'サービス',
  'TLS reports': 'TLSレポート',
  'OpenPGP keys': 'OpenPGP鍵',
  'S/MIME certificates': 'S/MIME証明書',
  'At {0} software for {1} looks for {2} (RFC {3}): nobody asks for {4} there':
    '{0}では、{1}のソフトウェアは{2}を探します(RFC {3}): ここの{4}は誰も尋ねません',
  'A name with an underscore belongs to one use, and that use says which types of records it asks for (RFC 8552 s2). A record of another type at such a name is never found.':
    'アンダースコアのある名前は1つの用途のもので、尋ねるレコードの型はその用途で決まります(RFC 8552 s2)。そのような名前にあるほかの型のレコードは、決して見つけられません。',
  'Write the type that the use asks for, or move the record to the name that it was meant for. Look at the line above: an owner that was left out may be the wrong one.':
    'その用途で尋ねられる型を書くか、レコードを本来の名前に移してください。上の行も見てください: 省略した所有者名が違っているのかもしれません。',
  '{0} and {1}': '{0}と{1}',
  'Matching type {0} says {1}, which has {2} octets ({3} digits), but here are {4}: no certificate matches':
    'マッチングタイプ{0}は{1}を意味し、その長さは{2}オクテット({3}桁)ですが、ここには{4}あります: どの証明書にも一致しません',
  'The matching type says how the certificate or key was hashed, and that fixes the length of the data (RFC 6698 s2.1.3). BIND loads any length; a sender that relies on DANE finds nothing that matches, and does not deliver over this connection.':
    'マッチングタイプは証明書や鍵をどうハッシュしたかを示し、データの長さもそれで決まります(RFC 6698 s2.1.3)。BINDはどの長さでも読み込みますが、DANEに従う送信側は一致するものを見つけられず、この接続では配送しません。',
  'Make the record again from the certificate, for example with "openssl" or "tlsa --create".':
    '「openssl」や「tlsa --create」などで、証明書からレコードを作り直してください。',
  '{0} has TLSA records for mail, {1} has none: senders verify the one and not the other, and whoever keeps them from the one gets mail for {2} at the other':
    '{0}にはメール用のTLSAレコードがありますが、{1}にはありません: 送信側は一方だけを検証するので、検証される側への接続を妨げた者は、{2}宛てのメールをもう一方で受け取れます',
  'DANE for mail protects each exchange by itself, with TLSA records at _25._tcp below its name (RFC 7672 s2.2). A domain is protected when all its exchanges are.':
    'メールのDANEは、エクスチェンジごとに、その名前の下の_25._tcpにあるTLSAレコードで守ります(RFC 7672 s2.2)。ドメインが守られるのは、すべてのエクスチェンジが守られたときです。',
  'Publish TLSA records for the other exchanges too, under _25._tcp below their names.':
    'ほかのエクスチェンジにも、名前の下の_25._tcpにTLSAレコードを公開してください。',
  'has TLSA records': 'TLSAレコードがあります',
  'Usage {0} ({1}) needs a certification authority that sender and receiver agree on, and mail servers have none: senders treat this record of {2} as unusable':
    'Usage {0}({1})には送信側と受信側が合意した認証局が必要ですが、メールサーバーにそのようなものはありません: 送信側は{2}のこのレコードを使えないものとして扱います',
  'For mail on port 25 only the usages 2 (DANE-TA) and 3 (DANE-EE) work; records with 0 or 1 should not be published, and senders take them for unusable (RFC 7672 s3.1.3).':
    'ポート25のメールで使えるUsageは2(DANE-TA)と3(DANE-EE)だけです。0や1のレコードは公開すべきではなく、送信側は使えないものとみなします(RFC 7672 s3.1.3)。',
  'Publish 3 1 1 with the SHA-256 hash of the public key, or 2 0 1 for a certificate that signs yours.':
    '公開鍵のSHA-256ハッシュで3 1 1を公開するか、自分の証明書に署名した証明書で2 0 1を公開してください。',
  '1 octet': '1オクテット',
  '{0} octets': '{0}オクテット',
  'There is no finding {0} to ignore here': 'ここには抑止する指摘{0}がありません',
  'A suppression that has outlived its finding would hide the next one.':
    '指摘がなくなった後も残る抑止コメントは、次の指摘を隠してしまいます。',
  'Remove the comment.': 'コメントを取り除いてください。',
};
