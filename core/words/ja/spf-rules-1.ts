import type { Dictionary } from '../words.js';

/** What the rules about SPF say. */
export const spfRules1: Dictionary = {
  ' (it has four numbers)': '(数字は4つです)',
  ' (its numbers go up to 255)': '(数字は255までです)',
  ' (its numbers have no leading zeros)': '(数字の先頭に0は付けません)',
  ' (ports have no place here)': '(ポートは書けません)',
  ' (ranges are written with a prefix length)': '(範囲はプレフィックス長で書きます)',
  ' (it stands without brackets)': '(角括弧は付けません)',
  ' (zones have no place here)': '(ゾーンIDは書けません)',
  ' (a: takes domains)': '(ドメインはa:で書きます)',
  'ip{0} needs an address behind a colon: {1}': 'ip{0}にはコロンの後にアドレスが必要です: {1}',
  '"{0}" is an IPv{1} address behind ip{2}: {3}':
    '「{0}」はIPv{1}アドレスですが、ip{2}の後に書かれています: {3}',
  '"{0}" is no IPv{1} address{2}: {3}': '「{0}」はIPv{1}アドレスではありません{2}: {3}',
  'ip4: takes four decimal numbers from 0 to 255, all present; ip6: takes any text form of RFC 4291 s2.2 (RFC 7208 s5.6). One address that cannot be read breaks the whole record.':
    'ip4:には0から255までの10進数が4つすべて必要です。ip6:にはRFC 4291 s2.2のどの表記も書けます(RFC 7208 s5.6)。読めないアドレスが1つでもあると、レコード全体が壊れます。',
  'Write the address in full, a network with its prefix length: ip4:192.0.2.0/24, ip6:2001:db8::/32.':
    'アドレスを省略せずに書き、ネットワークにはプレフィックス長を付けてください: ip4:192.0.2.0/24、ip6:2001:db8::/32。',
  'Write {0}:': '{0}: と書く',
  'has no domain behind it': 'の後にドメインがありません',
  'is a single label, where a domain has a dot':
    'はラベルが1つだけで、ドメインならあるはずのドットがありません',
  'is an address and no domain (ip4: takes addresses)':
    'はドメインではなくアドレスです(アドレスはip4:で書きます)',
  'is an address and no domain (ip6: takes addresses)':
    'はドメインではなくアドレスです(アドレスはip6:で書きます)',
  'is a URL and no domain': 'はドメインではなくURLです',
  'ends in a port, which a domain does not have': 'の末尾に、ドメインにはないポートがあります',
  'ends in a prefix length': 'の末尾にプレフィックス長があります',
  'has an empty label': 'に空のラベルがあります',
  'ends in a number, where a top-level domain has a letter':
    'の末尾が数字ですが、トップレベルドメインには英字が必要です',
  'ends in a label that begins or ends with a hyphen': 'の末尾のラベルがハイフンで始まるか終わっています',
  'does not end in a top-level domain of letters, digits and hyphens':
    'の末尾が、英字、数字、ハイフンからなるトップレベルドメインではありません',
  'is a mail address and no domain': 'はドメインではなくメールアドレスです',
  'has a label of more than 63 octets': 'に63オクテットを超えるラベルがあります',
  'is longer than the 253 octets that a name can have': 'は、名前の上限である253オクテットを超えています',
  'no receiver finds such a name, and the term does nothing':
    'どの受信側もこのような名前を見つけられず、このタームは何もしません',
  'A domain has at least two labels, and the last is no number: of letters, digits and inner hyphens, or a macro (RFC 7208 s7.1). Anything else is a syntax error, and one syntax error breaks the record (s4.6).':
    'ドメインには2つ以上のラベルがあり、最後は数字ではなく、英字、数字、間のハイフンからなるラベルかマクロです(RFC 7208 s7.1)。それ以外は構文エラーで、構文エラーが1つあるだけでレコードが壊れます(s4.6)。',
  'Give the bare name of a domain, such as _spf.example.net. Addresses go with ip4: and ip6:.':
    '_spf.example.netのように、ドメイン名だけを書いてください。アドレスはip4:とip6:で書きます。',
  '"{0}" never matches, because receivers stop at the same "{1}" before it; it only costs a lookup':
    '「{0}」は一致しません。受信側はその前の同じ「{1}」で止まるからです。ルックアップを1回費やすだけです',
  'Mechanisms are evaluated from left to right and the first that matches decides (RFC 7208 s4.6.2), so the same one again finds nobody. It still counts towards the ten lookups.':
    'メカニズムは左から右へ評価され、最初に一致したものが結果を決めます(RFC 7208 s4.6.2)。同じものをもう一度書いても誰にも一致しませんが、10回のルックアップには数えられます。',
  'Take one of them out.': 'どちらか一方を取り除いてください。',
  'the same mechanism': '同じメカニズム',
  '"{0}" lets every host in the world pass: receivers take forged mail for authorized':
    '「{0}」は世界中のすべてのホストを合格させます: 受信側は偽造メールを許可されたものとみなします',
  'all matches every sender, and without a qualifier or with + the result is pass (RFC 7208 s4.6.2, s5.1). Forged mail then passes SPF and, with relaxed alignment, DMARC too.':
    'allはすべての送信元に一致し、修飾子がないか+のとき、結果はpassです(RFC 7208 s4.6.2, s5.1)。偽造メールはSPFに合格し、アライメントが緩やかならDMARCにも合格します。',
  'End the record with ~all or -all.': 'レコードを~allか-allで終えてください。',
  'Write ~all': '~allと書く',
  '"{0}" lets receivers refuse mail before they look at DKIM and DMARC, although the DMARC policy is {1}':
    'DMARCポリシーは{1}なのに、「{0}」があると、受信側はDKIMとDMARCを見る前にメールを拒否できます',
  'Some receivers refuse what SPF fails while the message is still being handed over. Forwarded mail that DKIM would have saved is lost then, and no DMARC report tells of it (RFC 9989 s7.1).':
    '受信側の中には、SPFに失敗したメールを受け渡しの最中に拒否するものがあります。DKIMなら救えたはずの転送メールが失われ、DMARCレポートにも現れません(RFC 9989 s7.1)。',
  'Use ~all while DMARC is only being watched: to DMARC it is as good as -all.':
    'DMARCで様子を見ている間は~allを使ってください。DMARCにとっては-allと同じです。',
  '{0}, and only being tested': '{0}(試験中)',
  'the DMARC policy': 'DMARCポリシー',
  '"{0}" is a whole address, where ra= takes its local part only: reports do not arrive':
    '「{0}」はアドレス全体ですが、ra=に書くのはローカル部だけです: レポートは届きません',
  '"{0}" is no local part of an address: reports do not arrive':
    '「{0}」はアドレスのローカル部ではありません: レポートは届きません',
  '"{0}" is no whole number from 0 to 100: receivers that report ignore it':
    '「{0}」は0から100までの整数ではありません: レポートを送る受信側は無視します',
  '"{0}" is a fraction, and receivers that report expect one number from 0 to 100':
    '「{0}」は分数ですが、レポートを送る受信側は0から100までの1つの数を想定しています',
  '"{0}" is none of all, e, f, s and n: receivers that report ignore it':
    '「{0}」はall、e、f、s、nのどれでもありません: レポートを送る受信側は無視します',
  '"{0}=" is ignored by receivers, because no ra= says where reports go':
    'レポートの送り先を示すra=がないので、受信側は「{0}=」を無視します',
  'ra= is the local part, at the domain of the record, that reports about failures go to; rp= is a percentage; rr= lists results, joined by colons. Without ra= the other two are ignored (RFC 6652 s3).':
    'ra=は、失敗のレポートを送る、レコードのドメインのローカル部です。rp=は割合、rr=はコロンでつないだ結果の並びです。ra=がなければ、ほかの2つは無視されます(RFC 6652 s3)。',
  'Write for instance ra=postmaster rp=100 rr=e:f.':
    'たとえば ra=postmaster rp=100 rr=e:f と書いてください。',
  '"{0}" ends in a dot, which should not be published: not every receiver reads it':
    '「{0}」はドットで終わっていますが、公開すべきではありません: 読めない受信側があります',
  'Domains in an SPF record are always whole. The final dot of a zone file is accepted, but should not be published (RFC 7208 s7.3).':
    'SPFレコードのドメインは常に完全な名前です。ゾーンファイルのような末尾のドットは許されますが、公開すべきではありません(RFC 7208 s7.3)。',
  'Take the dot out.': 'ドットを取り除いてください。',
  '"{0}" leads into a loop ({1}): receivers that get there give up on the whole record (permerror)':
    '「{0}」はループに入ります({1}): そこに達した受信側はレコード全体をあきらめます(permerror)',
  'Records that include each other never come to an end. A receiver stops after ten lookups, with a permanent error (RFC 7208 s4.6.4).':
    '互いにincludeするレコードには終わりがありません。受信側は10回のルックアップの後、恒久的なエラーで止まります(RFC 7208 s4.6.4)。',
  'Put what both records need into a third one, and include that.':
    '両方のレコードに必要なものを3つ目のレコードに入れ、それをincludeしてください。',
  '{0} has {1}: receivers that get to this include give up on the whole record (permerror)':
    '{0}には{1}: このincludeに達した受信側はレコード全体をあきらめます(permerror)',
  'no SPF record': 'SPFレコードがありません',
  '{0} SPF records': 'SPFレコードが{0}個あります',
  'An include of a domain that has no SPF record, or more than one, is a permanent error of the record that includes it (RFC 7208 s5.2).':
    'SPFレコードがない、または複数あるドメインのincludeは、includeしたレコードの恒久的なエラーになります(RFC 7208 s5.2)。',
  'Publish one record at that name, or take the include out.':
    'その名前にレコードを1つ公開するか、includeを取り除いてください。',
  'begins no macro (a percent sign itself is written %%)':
    'はマクロの始まりではありません(パーセント記号自体は%%と書きます)',
  'has no closing brace': 'に閉じる波括弧がありません',
  'has a letter that stands for nothing': 'の文字は何も表しません',
  'may stand only in the text that exp= points to': 'は、exp=の指すテキストにしか書けません',
  'keeps no part at all': 'は部分を1つも残しません',
  'has more than a number, an r and delimiters behind its letter':
    'の文字の後に、数、r、区切り文字以外のものがあります',
  'cannot stand in a macro': 'はマクロの中に書けません',
  'A percent sign begins a macro: %{letter}, with a number of parts, an r to reverse them and delimiters behind the letter, or %%, %_ or %- (RFC 7208 s7.1). Even in a modifier that nobody knows, a broken macro is a syntax error.':
    'パーセント記号はマクロを始めます: %{文字}に、残す部分の数、逆順にするr、区切り文字が続くか、%%、%_、%-です(RFC 7208 s7.1)。誰も知らないモディファイアの中でも、壊れたマクロは構文エラーです。',
  'Use the letters s, l, o, d, i, p, v and h; c, r and t belong into the text of an explanation.':
    '文字はs、l、o、d、i、p、v、hを使ってください。c、r、tは説明のテキストで使うものです。',
  'Close the macro': 'マクロを閉じる',
  '"{0}" is another name for every sender (%{{1}}): receivers cannot answer it from their caches':
    '「{0}」は送信者ごとに別の名前になります(%{{1}}): 受信側はキャッシュから答えられません',
  'The macros s, l, o and h hold what the sender says. A mechanism with one of them asks for a different name with nearly every message, so that caches do not help (RFC 7208 s7.3), and tells whoever runs that zone who writes mail.':
    'マクロs、l、o、hは送信者の言うことを含みます。これらを使うメカニズムは、ほぼメッセージごとに別の名前を問い合わせるのでキャッシュが役に立たず(RFC 7208 s7.3)、誰がメールを書いたかをそのゾーンの運用者に知らせます。',
  'Use d and i where they do.': '足りるところではdとiを使ってください。',
  'Receivers come to "{0}=" after all mechanisms, wherever it stands: at the end of the record that shows':
    '受信側は「{0}=」を、どこにあってもすべてのメカニズムの後に見ます: レコードの末尾に書けばそれがわかります',
  'Modifiers may stand anywhere. redirect and exp should stand at the end, because that is when they count (RFC 7208 s6).':
    'モディファイアはどこにでも書けますが、redirectとexpは末尾に書くべきです。使われるのがそのときだからです(RFC 7208 s6)。',
  'Move it behind the last mechanism.': '最後のメカニズムの後に移してください。',
  'Move {0}= to the end': '{0}=を末尾に移す',
  '"{0}=" stands in the record for the second time: {1}': '「{0}=」がレコードに2度あります: {1}',
  'redirect and exp may stand in a record once each (RFC 7208 s6).':
    'redirectとexpは、1つのレコードにそれぞれ1度しか書けません(RFC 7208 s6)。',
  'Keep one of them.': 'どちらか一方を残してください。',
  'the first one': '最初のもの',
  '{0} has {1}: "{2}" matches no sender, for receivers do not try its own address instead':
    '{0}には{1}: 「{2}」はどの送信元にも一致しません。受信側が代わりにドメイン自身のアドレスを使うことはありません',
  'a null MX': 'ヌルMXがあります',
  'no MX record': 'MXレコードがありません',
  'mx matches the hosts that MX records name. Unlike in mail delivery the A record of the domain does not stand in for a missing MX (RFC 7208 s5.4).':
    'mxは、MXレコードの挙げるホストに一致します。メールの配送と違い、MXがないときにドメインのAレコードが代わりになることはありません(RFC 7208 s5.4)。',
  'Write a where the host itself sends, or take the term out.':
    'ホスト自身が送信するならaと書くか、このタームを取り除いてください。',
  'In the worst case the record takes {0}{1} of the {2} DNS lookups that receivers allow: any change in an included record may break it':
    '最悪の場合、このレコードは受信側が許す{2}回のDNSルックアップのうち{0}{1}回を費やします: includeしたレコードが変わるだけで壊れることがあります',
  'at least ': '少なくとも',
  'After ten lookups a receiver must stop with a permanent error (RFC 7208 s4.6.4), and those of included records count. Their owners change them without asking.':
    'ルックアップが10回を超えると、受信側は恒久的なエラーで止まらなければならず(RFC 7208 s4.6.4)、includeしたレコードの分も数えられます。その持ち主は、断りなくレコードを変えます。',
  'Take out terms that nobody sends from any more, or give a service a subdomain of its own to send from.':
    'もう誰も送信していないタームを取り除くか、サービスごとに送信用のサブドメインを設けてください。',
  'The record has neither all nor redirect=: about all other senders it says nothing, and receivers treat them as if there were no record':
    'レコードにallもredirect=もありません: ほかのすべての送信元について何も言わず、受信側はレコードがないものとして扱います',
  '"{0}" says nothing about all other senders: receivers treat them as if there were no record':
    '「{0}」は、ほかのすべての送信元について何も言いません: 受信側はレコードがないものとして扱います',
  'Where no mechanism matches, the result is neutral, and so it is with ?all. Receivers must treat neutral like a missing record (RFC 7208 s4.7, s8.2), so forged mail is not told from other mail.':
    'どのメカニズムも一致しないとき、結果はneutralで、?allでも同じです。受信側はneutralをレコードがない場合と同じに扱わなければならず(RFC 7208 s4.7, s8.2)、偽造メールを見分けられません。',
  'End the record with ~all, or with -all once everybody who sends for the domain is listed.':
    'レコードを~allで終え、このドメインから送信するものをすべて挙げ終えたら-allにしてください。',
  '{0} takes no mail, and no SPF record says that it sends none: receivers cannot tell forged mail from it':
    '{0}はメールを受け取りませんが、送りもしないことを示すSPFレコードがありません: 受信側は偽造メールを見分けられません',
  '{0} takes no mail, but its SPF record is "{1}" and not "v=spf1 -all": receivers may refuse what it sends, for it cannot be answered':
    '{0}はメールを受け取りませんが、SPFレコードは「v=spf1 -all」ではなく「{1}」です: 返信できないので、受信側は{0}からのメールを拒否することがあります',
  'A null MX says that a domain takes no mail. Such a domain should send none, and say so with "v=spf1 -all" (RFC 7505 s4.2); mail from it may be refused (RFC 7505 s4.2).':
    'ヌルMXは、ドメインがメールを受け取らないことを示します。そのようなドメインはメールを送らず、「v=spf1 -all」でそれを示すべきです(RFC 7505 s4.2)。そこからのメールは拒否されることがあります(RFC 7505 s4.2)。',
  'Publish "v=spf1 -all" at the name.': 'その名前に「v=spf1 -all」を公開してください。',
  'its SPF record': 'そのSPFレコード',
  'A prefix length is a number without leading zeros, up to 32 for IPv4 and 128 for IPv6. ip4 and ip6 take one behind a slash; a and mx take one for IPv4 behind a slash and one for IPv6 behind two (RFC 7208 s5.3, s5.6).':
    'プレフィックス長は先頭に0のない数で、IPv4では32まで、IPv6では128までです。ip4とip6ではスラッシュの後に1つ、aとmxではIPv4用をスラッシュ1つの後に、IPv6用をスラッシュ2つの後に書きます(RFC 7208 s5.3, s5.6)。',
  'Write ip4:192.0.2.0/24, ip6:2001:db8::/32, a/24//64.':
    'ip4:192.0.2.0/24、ip6:2001:db8::/32、a/24//64のように書いてください。',
  'has no prefix length behind it': 'の後にプレフィックス長がありません',
  'is no prefix length of IPv{0}, which goes up to {1}':
    'はIPv{0}のプレフィックス長ではありません(上限は{1})',
  'is a prefix length with a leading zero': 'はプレフィックス長の先頭に0があります',
  'is a netmask, where a prefix length is taken': 'は、プレフィックス長を書くところにあるネットマスクです',
  'has two slashes, which only a and mx take': 'には、aとmxにしか書けない2つのスラッシュがあります',
  'has one slash before the prefix length of IPv6, which takes two':
    'には、IPv6のプレフィックス長の前にスラッシュが1つしかありません(2つ必要です)',
  'is no prefix length': 'はプレフィックス長ではありません',
  '"{0}" should not be published: receivers look up the names of the sender\'s address for it, and many do not':
    '「{0}」は公開すべきではありません: 受信側は送信元アドレスの名前を調べなければならず、多くはそうしません',
  '"{0}" should not be published: it is slow and unreliable, and some receivers do not evaluate it':
    '「{0}」は公開すべきではありません: 遅くて当てにならず、評価しない受信側もあります',
  'ptr and the macro p burden the servers of the reverse zone, are slow, and fail whenever one of many lookups does. RFC 7208 asks not to publish them (s5.5, s7.3).':
    'ptrとマクロpは逆引きゾーンのサーバーに負荷をかけ、遅く、多くのルックアップのどれか1つが失敗するだけで失敗します。RFC 7208は公開しないよう求めています(s5.5, s7.3)。',
  'Name the senders with a, mx, ip4 or ip6 in place of ptr.':
    'ptrの代わりに、a、mx、ip4、ip6で送信元を挙げてください。',
  'The record has {0} octets: with more than {1} its answer may not fit one UDP packet, and some receivers then get none':
    'レコードは{0}オクテットあります: {1}を超えると応答が1つのUDPパケットに収まらないことがあり、レコードを得られない受信側が出ます',
  'The {0} TXT records at {1} have {2} octets together: with more than {3} the answer may not fit one UDP packet, and some receivers then get none':
    '{1}の{0}個のTXTレコードは、合わせて{2}オクテットあります: {3}を超えると応答が1つのUDPパケットに収まらないことがあり、レコードを得られない受信側が出ます',
  'All TXT records of a name come in one answer. It should fit a UDP packet of 512 octets, because not every receiver asks again over TCP (RFC 7208 s3.4).':
    '1つの名前のTXTレコードは、すべて1つの応答で届きます。すべての受信側がTCPで問い合わせ直すわけではないので、512オクテットのUDPパケットに収めるべきです(RFC 7208 s3.4)。',
  'Shorten the record, or move other TXT records to names of their own. Terms can go into a record of their own that this one includes, for one lookup each.':
    'レコードを短くするか、ほかのTXTレコードを別の名前に移してください。タームは、1回のルックアップと引き換えに、includeする別のレコードに移せます。',
  '{0} takes mail and has no SPF record, while {1} has one: receivers cannot tell forged mail from {2}':
    '{0}はメールを受け取りますがSPFレコードがなく、{1}にはあります: 受信側は{2}の偽造メールを見分けられません',
  'An SPF record counts for its own name only, not for the names below it. A domain that takes mail is one that people write from, or that others forge.':
    'SPFレコードはその名前にだけ有効で、下の名前には及びません。メールを受け取るドメインは、人がそこから送り、他者が偽造するドメインです。',
  'Publish a record for it: "v=spf1 mx -all" where its mail hosts send, "v=spf1 -all" where nobody does.':
    'レコードを公開してください: メールホストが送信するなら「v=spf1 mx -all」、誰も送信しないなら「v=spf1 -all」。',
  '"{0}" is ignored by receivers, because the record has "{1}"':
    'レコードに「{1}」があるので、受信側は「{0}」を無視します',
  'redirect counts where no mechanism matches, and all always matches, wherever it stands (RFC 7208 s5.1, s6.1).':
    'redirectが使われるのはどのメカニズムも一致しないときですが、allはどこにあっても必ず一致します(RFC 7208 s5.1, s6.1)。',
  'Keep all, or keep redirect=. To allow what the other record allows and refuse the rest, write include: before all.':
    'allかredirect=のどちらかを残してください。別のレコードが許すものを許し、残りを拒否するには、allの前にinclude:を書きます。',
  'matches everybody': 'すべてに一致します',
  'Remove redirect': 'redirectを取り除く',
  '{0} has {1}: mail that no mechanism matches ends in a permanent error (permerror)':
    '{0}には{1}: どのメカニズムにも一致しないメールは、恒久的なエラー(permerror)になります',
  'The record of the other domain takes the place of this one. Where there is none, or more than one, the result is a permanent error and not, as without redirect, neutral (RFC 7208 s6.1).':
    '別のドメインのレコードが、このレコードに代わります。それがないか複数あると、結果はredirectがないときのneutralではなく、恒久的なエラーになります(RFC 7208 s6.1)。',
  'Publish one record at that name, or end this record with all.':
    'その名前にレコードを1つ公開するか、このレコードをallで終えてください。',
  '"{0}" has bits set behind its prefix: receivers read it as {1}':
    '「{0}」にはプレフィックスより後ろのビットがあります: 受信側は{1}として読みます',
};
