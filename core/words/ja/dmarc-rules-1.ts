import type { Dictionary } from '../words.js';

/** What the rules about DMARC say. */
export const dmarcRules1: Dictionary = {
  '"{0}" stands here for the second time: some receivers ignore the whole record, others take either value':
    '「{0}」がもう一度書かれています: レコード全体を無視する受信側もあれば、どちらか一方の値を使う受信側もあります',
  'The tag lists of DKIM, whose syntax DMARC uses, are void when a name appears twice (RFC 6376 s3.2). DMARC itself does not say, and receivers differ.':
    'DMARCが構文を借りているDKIMのタグリストは、同じ名前が2度現れると無効です(RFC 6376 s3.2)。DMARC自身には規定がなく、受信側によって扱いが異なります。',
  'Keep one of them. Several addresses go into one tag, separated by commas.':
    'どちらか一方だけを残してください。複数のアドレスは、1つのタグの中にコンマで区切って書きます。',
  '"{0}" stands here first': '「{0}」は最初にここに書かれています',
  '"{0}" stands twice in fo: strict receivers take the default, fo=0':
    'foの中に「{0}」が2度あります: 厳格な受信側は既定値fo=0を使います',
  '"{0}" contradicts "{1}": of the two only one may stand in fo, and strict receivers take the default, fo=0':
    '「{0}」は「{1}」と矛盾します: foにはどちらか一方しか書けず、厳格な受信側は既定値fo=0を使います',
  'White space has no place in fo since RFC 9989: strict receivers take the default, fo=0':
    'RFC 9989以降、foに空白は書けません: 厳格な受信側は既定値fo=0を使います',
  'fo is one of 0 and 1, or neither, with d and s at most once each (RFC 9989 s4.7, s4.8). RFC 7489 let any list pass.':
    'foに書けるのは0か1のどちらか一方(または、どちらもなし)と、それぞれ1度までのdとsです(RFC 9989 s4.7, s4.8)。RFC 7489はどのような並びも認めていました。',
  'Keep one of 0 and 1: 1 asks for more reports. Name d and s once at most.':
    '0と1はどちらか一方だけを残してください。1のほうが多くのレポートを求めます。dとsはそれぞれ1度だけ書きます。',
  '"{0}" stands here': '「{0}」はここにあります',
  '"{0}" has no effect: without ruf nobody is asked for failure reports':
    '「{0}」には効果がありません: rufがないので、誰にも失敗レポートを求めていません',
  'fo says when a failure report is wanted, and ruf where to send it. Without ruf, fo must be ignored (RFC 7489 s6.3, RFC 9989 s4.7).':
    'foはどのような場合に失敗レポートを求めるかを、rufはその送り先を示します。rufがなければfoは無視されます(RFC 7489 s6.3, RFC 9989 s4.7)。',
  'Add ruf, or take fo out.': 'rufを加えるか、foを取り除いてください。',
  'Remove fo': 'foを取り除く',
  'Beside psd=y, ruf is not honored: it would show a registry the mail of the domains below it':
    'psd=yのあるレコードではrufは使われません: 登録機関に、配下のドメインのメールを見せることになるからです',
  'Failure reports hold parts of messages. Below a public suffix the messages are those of other organizations, so senders of reports must not use ruf there (RFC 9991 s2, RFC 9989 s10.2).':
    '失敗レポートにはメッセージの一部が含まれます。パブリックサフィックスの下のメッセージは他の組織のものなので、レポートの送信側はそこではrufを使ってはなりません(RFC 9991 s2, RFC 9989 s10.2)。',
  'Take ruf out. Aggregate reports (rua) are sent.':
    'rufを取り除いてください。集計レポート(rua)は送られます。',
  'the domain is a public suffix': 'このドメインはパブリックサフィックスです',
  '{0} lists {1} addresses: receivers that follow RFC 7489 may send reports to the first {2} only':
    '{0}に{1}個のアドレスがあります: RFC 7489に従う受信側は、最初の{2}個にしか送らないことがあります',
  'RFC 7489 s6.2 lets a receiver limit how many addresses it serves, to no fewer than two. RFC 9989 s4.6 wants all of them served.':
    'RFC 7489 s6.2では、受信側は送り先の数を2個まで減らせます。RFC 9989 s4.6は、すべてに送ることを求めています。',
  'List two addresses at most, and pass reports on from there.':
    'アドレスは2個までにし、そこから先へはレポートを転送してください。',
  'Nothing stands between these semicolons: strict receivers ignore the whole record':
    'セミコロンの間に何もありません: 厳格な受信側はレコード全体を無視します',
  '"{0}" is no tag: between name and value stands "=", as in {1}=':
    '「{0}」はタグではありません: 名前と値の間には、{1}= のように「=」を書きます',
  '. Addresses are separated by commas': '。アドレスはコンマで区切ります',
  '"{0}" is no tag with a name and a value: receivers skip it, or ignore the whole record{1}':
    '「{0}」は名前と値のあるタグではありません: 受信側は読み飛ばすか、レコード全体を無視します{1}',
  'A record is a list of name=value, separated by semicolons (RFC 9989 s4.8). A piece that is none is an error of syntax, and receivers differ in how much they throw away.':
    'レコードは、セミコロンで区切った「名前=値」の並びです(RFC 9989 s4.8)。そうでない部分は構文エラーで、どこまでを捨てるかは受信側によって異なります。',
  'Write name=value, or take the piece out.': '「名前=値」の形で書くか、その部分を取り除いてください。',
  'Remove it': '取り除く',
  'Write {0}=': '{0}= と書く',
  'Remove the second semicolon': '2つ目のセミコロンを取り除く',
  'Nobody looks for a DMARC record at {0}: receivers ask {1} and do not find this one':
    '{0}のDMARCレコードは誰も探しません: 受信側は{1}に問い合わせ、このレコードを見つけられません',
  'A policy is looked up at _dmarc. before the domain and nowhere else (RFC 7489 s6.1, RFC 9989 s4.5).':
    'ポリシーは、ドメインの前に _dmarc. を付けた名前でだけ探されます(RFC 7489 s6.1, RFC 9989 s4.5)。',
  'Give the record the owner name _dmarc.<domain>.':
    'レコードの所有者名を _dmarc.<ドメイン> にしてください。',
  'pct={0} asks to spare {1} % of failing mail, but receivers that follow RFC 9989 apply the policy to all of it':
    'pct={0}は、失敗したメールの{1}%を見逃すように求めますが、RFC 9989に従う受信側は、すべてにポリシーを適用します',
  'RFC 9989 dropped pct, because only 0 and 100 worked as meant. What was pct=0 is t=y now, pct=100 needs no tag, and nothing stands for the values between (A.6).':
    'RFC 9989はpctを廃止しました。意図したとおりに働いたのは0と100だけだったからです。pct=0は今ではt=yであり、pct=100にタグは要らず、その間の値に当たるものはありません(A.6)。',
  'Write t=y while you test the policy, and take pct out.':
    'ポリシーを試している間はt=yと書き、pctは取り除いてください。',
  'Add t=y, which says the same in RFC 9989': 'RFC 9989で同じ意味になるt=yを加える',
  '"{0}" has no meaning here: the record only permits reports':
    '「{0}」はここでは意味がありません: このレコードはレポートを許可するだけのものです',
  'A record below _report._dmarc says that reports about another domain are welcome. It is no policy (RFC 7489 s6.3, RFC 9989 s4.7).':
    '_report._dmarcの下のレコードは、別のドメインについてのレポートを受け入れることを示します。ポリシーではありません(RFC 7489 s6.3, RFC 9989 s4.7)。',
  'Take p out: v=DMARC1 is all that is needed.': 'pを取り除いてください。必要なのはv=DMARC1だけです。',
  'Remove p': 'pを取り除く',
  '{0} is no policy (none, quarantine or reject): {1}':
    '{0}はポリシー(none、quarantine、reject)ではありません: {1}',
  'p is empty and': '空のp',
  'receivers act as if it were none': '受信側はnoneであるかのように扱います',
  'receivers ignore the whole record': '受信側はレコード全体を無視します',
  'A record whose p cannot be read falls back to p=none when it has a usable rua, and otherwise counts as absent (RFC 7489 s6.6.3, RFC 9989 s4.10.1).':
    'pを読み取れないレコードは、使えるruaがあればp=noneとして扱われ、なければ存在しないものとされます(RFC 7489 s6.6.3, RFC 9989 s4.10.1)。',
  'Write p=none, p=quarantine or p=reject.': 'p=none、p=quarantine、p=rejectのいずれかを書いてください。',
  'There is no policy (p=), which RFC 7489 requires: {0}':
    'RFC 7489が必須とするポリシー(p=)がありません: {0}',
  'with no usable rua either, receivers ignore the whole record':
    '使えるruaもないので、受信側はレコード全体を無視します',
  'RFC 7489 s6.3 requires p, RFC 9989 s4.7 recommends it. Without p the record means p=none when it has a usable rua, and otherwise nothing (RFC 9989 s4.10.1).':
    'pはRFC 7489 s6.3では必須、RFC 9989 s4.7では推奨です。pがなければ、使えるruaがあるときはp=noneを意味し、ないときは何も意味しません(RFC 9989 s4.10.1)。',
  'Say what you want directly after the version: p=none, p=quarantine or p=reject.':
    'バージョンのすぐ後に、望むポリシーを書いてください: p=none、p=quarantine、p=reject。',
  'Add p=none, as it is read now': '今の読まれ方と同じp=noneを加える',
  'Receivers that follow RFC 7489 to the letter look for p directly after v=DMARC1 and ignore this record':
    'RFC 7489に厳密に従う受信側は、v=DMARC1のすぐ後にpを探し、このレコードを無視します',
  'RFC 7489 s6.4 has p as the second tag. RFC 9989 s4.8 takes the tags behind the version in any order, but many receivers still run the older standard.':
    'RFC 7489 s6.4ではpは2番目のタグです。RFC 9989 s4.8ではバージョンの後のタグは順不同ですが、多くの受信側はまだ古い標準で動いています。',
  'Put p directly after v=DMARC1;.': 'pをv=DMARC1;のすぐ後に置いてください。',
  'Put p directly after the version': 'pをバージョンのすぐ後に移す',
  '{0}, and no usable rua asks for reports: forged mail is treated as before, and nobody tells you about it':
    '{0}で、レポートを求める有効なruaもありません: 偽造メールの扱いは以前と変わらず、それを知らせる人もいません',
  'The policy in force is none': '実際に働くポリシーはnone',
  'A policy of none changes nothing about the mail. Its use is to collect aggregate reports before a stricter policy is chosen (RFC 9989 s5.1.4).':
    'noneのポリシーは、メールの扱いを何も変えません。より厳しいポリシーを選ぶ前に、集計レポートを集めるために使います(RFC 9989 s5.1.4)。',
  'Add rua=mailto: with an address that reads the reports, or choose quarantine or reject.':
    'レポートを読むアドレスを書いたrua=mailto:を加えるか、quarantineまたはrejectを選んでください。',
  'Change to {0}': '{0}に変える',
  '{0} is not on the Public Suffix List: with psd=y, receivers take every name directly below it for an organization of its own':
    '{0}はPublic Suffix Listに載っていません: psd=yがあると、受信側はすぐ下のすべての名前を、それぞれ独立した組織とみなします',
  '{0} is on the Public Suffix List: with psd=n, receivers take all domains below it for one organization':
    '{0}はPublic Suffix Listに載っています: psd=nがあると、受信側は配下のすべてのドメインを1つの組織とみなします',
  'psd says whether strangers register names below the domain. It decides which names count as one organization, and with it whose signatures stand for whose mail (RFC 9989 s4.7, s4.10.2, s5.2).':
    'psdは、ドメインの下に他者が名前を登録するかどうかを示します。どの名前が1つの組織に属するか、つまり誰の署名が誰のメールに通用するかが、これで決まります(RFC 9989 s4.7, s4.10.2, s5.2)。',
  'Write psd=y for a registry and psd=n for one organization, or leave psd out.':
    '登録機関ならpsd=y、1つの組織ならpsd=nと書くか、psdを書かないでください。',
  'The record has {0} octets; what goes beyond {1} may not fit an answer over UDP, and some receivers then see no record':
    'レコードは{0}オクテットあります。{1}を超えるとUDPの応答に収まらないことがあり、レコードを得られない受信側が出ます',
  'An answer of more than 512 octets needs EDNS or TCP, and firewalls that block these still exist. RFC 7208 s3.4 advises the owners of SPF records to stay below; the same holds here.':
    '512オクテットを超える応答にはEDNSかTCPが必要で、それらを遮るファイアウォールがまだあります。RFC 7208 s3.4はSPFレコードをそれ以下に保つよう勧めており、ここでも同じことが言えます。',
  'List fewer report addresses, and take out tags that say what holds anyway.':
    'レポートのアドレスを減らし、書かなくても同じ意味になるタグを取り除いてください。',
  'p=reject, and the zone has no DKIM key for {0}: mail that is forwarded or goes over a mailing list fails SPF and is refused':
    'p=rejectですが、ゾーンに{0}のDKIM鍵がありません: 転送されたメールやメーリングリストを通ったメールはSPFに失敗し、拒否されます',
  'SPF fails as soon as somebody else passes a message on; only a DKIM signature survives that. A domain with p=reject must sign all its mail, and one whose people write to mailing lists should not publish p=reject (RFC 9989 s7.4).':
    'SPFは、誰かがメッセージを中継した時点で失敗します。それに耐えるのはDKIM署名だけです。p=rejectのドメインはすべてのメールに署名しなければならず、メーリングリストに投稿する人がいるドメインはp=rejectを公開すべきではありません(RFC 9989 s7.4)。',
  'Publish a DKIM key and sign all mail before you ask for reject.':
    'rejectを求める前に、DKIM鍵を公開し、すべてのメールに署名してください。',
  'Reports meant for {0} cannot be turned to "{1}": receivers send them to neither':
    '{0}宛てのレポートを「{1}」に向けることはできません: 受信側はどちらにも送りません',
  'An authorization record may put another address in place of the one in the policy, but only at the same host. Otherwise no report is sent at all (RFC 7489 s7.1, RFC 9990 s4).':
    '許可レコードは、ポリシーのアドレスを別のものに置き換えられますが、同じホストの中に限ります。そうでなければレポートはまったく送られません(RFC 7489 s7.1, RFC 9990 s4)。',
  'Name an address at the same host, or leave rua and ruf out: v=DMARC1 alone is permission enough.':
    '同じホストのアドレスを書くか、ruaとrufを取り除いてください。許可にはv=DMARC1だけで足ります。',
  '"{0}" is a size limit, which RFC 9989 dropped: receivers send larger reports all the same':
    '「{0}」はRFC 9989が廃止したサイズ制限です: 受信側はそれより大きなレポートも送ります',
  'RFC 7489 s6.2 let the owner of an address say how large a report may be. Since RFC 9989 the suffix is read and ignored (s4.8).':
    'RFC 7489 s6.2では、アドレスの持ち主がレポートの最大サイズを指定できました。RFC 9989以降、この指定は読まれても無視されます(s4.8)。',
  'Take the limit out.': '制限を取り除いてください。',
  'Remove the size limit': 'サイズ制限を取り除く',
  'Add mailto:': 'mailto:を加える',
  'Remove the slashes': 'スラッシュを取り除く',
  'Put a comma between': '間にコンマを入れる',
  'Remove the blank': '空白を取り除く',
  '{0} is empty: nobody is asked to send reports': '{0}が空です: 誰にもレポートを求めていません',
  '{0} has an empty place in its list: strict receivers ignore the whole list':
    '{0}の並びに空の要素があります: 厳格な受信側は並び全体を無視します',
  '"{0}" ends with a dot, which mail servers refuse in an address':
    '「{0}」はドットで終わっていますが、メールサーバーはそのようなアドレスを拒否します',
  'rua and ruf are lists of URIs (RFC 3986), and an address becomes one by mailto: before it. Entries that are none are dropped (RFC 7489 s6.4, RFC 9989 s4.8).':
    'ruaとrufはURI(RFC 3986)の並びで、アドレスは前にmailto:を付けるとURIになります。URIでないものは捨てられます(RFC 7489 s6.4, RFC 9989 s4.8)。',
  'Write mailto: and an address, several of them with commas between.':
    'mailto:に続けてアドレスを書いてください。複数ならコンマで区切ります。',
  'Remove the dot': 'ドットを取り除く',
  '"{0}" is no URI, because mailto: is missing: receivers send no reports there':
    '「{0}」はmailto:がないのでURIではありません: 受信側はそこにレポートを送りません',
  '"{0}" has white space in it: receivers send no reports there':
    '「{0}」には空白が含まれています: 受信側はそこにレポートを送りません',
  '"{0}" has no address, because // makes a host of what follows: receivers send no reports there':
    '「{0}」にはアドレスがありません。//の後はホスト名になるからです: 受信側はそこにレポートを送りません',
  '"{0}" has characters in it that a URI cannot hold: receivers send no reports there':
    '「{0}」にはURIに書けない文字が含まれています: 受信側はそこにレポートを送りません',
  '"{0}" is no mail address with a name and a domain: receivers send no reports there':
    '「{0}」は名前とドメインのあるメールアドレスではありません: 受信側はそこにレポートを送りません',
  'Remove the comma': 'コンマを取り除く',
  'The domain "{0}" must be written in its ASCII form (xn--...): receivers send no reports there':
    'ドメイン「{0}」はASCIIの形(xn--...)で書かなければなりません: 受信側はそこにレポートを送りません',
  '"{0}" is not ASCII, and reports go to conventional addresses only: receivers send none there':
    '「{0}」はASCIIではなく、レポートは従来形式のアドレスにしか送られません: 受信側はそこに送りません',
  'DMARC records are ASCII. Domains in rua and ruf are A-labels, and addresses are not those of RFC 6531 (RFC 8616 s6).':
    'DMARCレコードはASCIIです。ruaとrufのドメインはAラベルで書き、アドレスにRFC 6531のものは使えません(RFC 8616 s6)。',
  'Write the domain in its ASCII form, and use an address whose name is ASCII.':
    'ドメインをASCIIの形で書き、名前の部分がASCIIのアドレスを使ってください。',
  '"{0}:" is not mailto:, and receivers ignore URIs of a scheme that they do not support{1}':
    '「{0}:」はmailto:ではなく、受信側は対応していないスキームのURIを無視します{1}',
  '. Was "{0}:" meant?': '。「{0}:」のことでしょうか',
  'The only scheme that every sender of reports supports is mailto (RFC 7489 s6.3, RFC 9989 s4.7). No other is in use.':
    'レポートの送信側がみな対応しているスキームはmailtoだけです(RFC 7489 s6.3, RFC 9989 s4.7)。ほかに使われているものはありません。',
  'Give a mailto: address, too.': 'mailto:のアドレスも書いてください。',
  'Change to mailto': 'mailtoに変える',
  'The comma cuts "{0}" into two entries, and receivers send no reports to either':
    'コンマが「{0}」を2つに切り分けており、受信側はどちらにもレポートを送りません',
  '"!" in "{0}" begins a size limit: receivers send no reports there':
    '「{0}」の中の「!」はサイズ制限の始まりです: 受信側はそこにレポートを送りません',
  '"{0}" is no size limit (digits and k, m, g or t): receivers send no reports to "{1}"':
    '「{0}」はサイズ制限(数字とk、m、g、t)ではありません: 受信側は「{1}」にレポートを送りません',
  'A comma separates the URIs of a list, and an exclamation mark begins the largest size of a report. Inside a URI they must be written %2C and %21 (RFC 7489 s6.2, RFC 9989 s4.8).':
    'コンマは並びの中のURIを区切り、感嘆符はレポートの最大サイズを始めます。URIの中では%2Cと%21と書かなければなりません(RFC 7489 s6.2, RFC 9989 s4.8)。',
  'Write %2C for the comma and %21 for the exclamation mark, or use another address.':
    'コンマは%2C、感嘆符は%21と書くか、別のアドレスを使ってください。',
  'Write {0}': '{0}と書く',
  'a whole number from 0 to 100: receivers take 100': '0から100までの整数です: 受信側は100を使います',
  'a number of seconds below 2^32: receivers take 86400': '2^32未満の秒数です: 受信側は86400を使います',
  'a list with "afrf" in it: receivers take afrf, and may ignore the whole record':
    '「afrf」を含む並びです: 受信側はafrfを使い、レコード全体を無視することもあります',
  '{0} is no value of {1}, which is {2}': '{0}は{1}の値ではありません。{1}に書けるのは{2}',
  Nothing: '空の値',
  'RFC 7489 s6.3 says how pct, ri and rf are written. Receivers that still read them fall back to the default, and may ignore a record whose rf they do not know.':
    'RFC 7489 s6.3はpct、ri、rfの書き方を定めています。今もそれらを読む受信側は既定値を使い、rfがわからないレコードは無視することがあります。',
  'Take the tag out, or correct its value.': 'タグを取り除くか、値を直してください。',
  'receivers that follow RFC 9989 apply the policy to all failing mail':
    'RFC 9989に従う受信側は、失敗したすべてのメールにポリシーを適用します',
  'reports come once a day whatever it says': '何と書いてあっても、レポートは1日に1度届きます',
  'there is only one format of failure reports': '失敗レポートの形式は1つしかありません',
  '"{0}" was taken out of DMARC by RFC 9989: {1}': '「{0}」はRFC 9989でDMARCから取り除かれました: {1}',
  'RFC 9989 made pct, rf and ri historic (A.6, C.5.2). Receivers ignore them as they ignore any tag that they do not know.':
    'RFC 9989はpct、rf、riを歴史的なものとしました(A.6, C.5.2)。受信側は、知らないタグと同じように無視します。',
  'Take the tag out. To test a policy, RFC 9989 has t=y in place of pct.':
    'タグを取り除いてください。ポリシーを試すには、RFC 9989ではpctの代わりにt=yを使います。',
  'Remove {0}': '{0}を取り除く',
  '{0} has {1} DMARC records: receivers use none of them and go on as if there were no record here':
    '{0}に{1}個のDMARCレコードがあります: 受信側はどれも使わず、ここにレコードがないものとして先へ進みます',
  'Where more than one DMARC record is found at a name, RFC 7489 s6.6.3 stops without a policy, and RFC 9989 s4.10 discards all of them and asks the domains above.':
    '1つの名前に複数のDMARCレコードが見つかると、RFC 7489 s6.6.3ではポリシーなしで終わり、RFC 9989 s4.10ではすべてを捨てて上位のドメインに問い合わせます。',
  'Keep one record and put all tags into it.':
    'レコードを1つだけ残し、すべてのタグをそこにまとめてください。',
  'the first record': '最初のレコード',
  '{0} sends no mail ({1}), but p={2} asks receivers to let forged mail {3}':
    '{0}はメールを送りません({1})が、p={2}は偽造メールを{3}よう受信側に求めています',
  'v=spf1 -all': 'v=spf1 -all',
  'null MX': 'ヌルMX',
};
