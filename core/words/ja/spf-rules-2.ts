import type { Dictionary } from '../words.js';

/** What the rules about SPF say. */
export const spfRules2: Dictionary = {
  '"{0}" adds nothing to "{1}", which receivers match as well':
    '「{0}」は、受信側が同じく照合する「{1}」に何も加えません',
  'Only the bits of the prefix are compared (RFC 7208 s5.6), and an address that another range holds needs no mention. Both are allowed, and both often show that something else was meant.':
    '比較されるのはプレフィックスのビットだけで(RFC 7208 s5.6)、別の範囲に含まれるアドレスを書く必要はありません。どちらも許されますが、別のことを意図していた印であることが多いものです。',
  'Write the first address of the network, and each network once.':
    'ネットワークの先頭アドレスを書き、同じネットワークは1度だけ書いてください。',
  'holds it already': 'すでに含んでいます',
  '"{0}" begins a Sender ID record, which receivers of today do not look at':
    '「{0}」はSender IDレコードの始まりで、今の受信側は見ません',
  'Sender ID (RFC 4406) was an experiment and is historic. Its records are no SPF records.':
    'Sender ID(RFC 4406)は実験的なもので、今では歴史的なものです。そのレコードはSPFレコードではありません。',
  'Publish v=spf1, and take this record out.': 'v=spf1を公開し、このレコードを取り除いてください。',
  '{0} has {1} SPF records: receivers use none of them (permerror)':
    '{0}には{1}個のSPFレコードがあります: 受信側はどれも使いません(permerror)',
  'A domain must not publish more than one record that begins with v=spf1 (RFC 7208 s3.2). Receivers cannot know which one is meant, and every check ends in a permanent error (s4.5).':
    'ドメインは、v=spf1で始まるレコードを複数公開してはなりません(RFC 7208 s3.2)。受信側にはどれが意図されたものかわからず、検査はすべて恒久的なエラーで終わります(s4.5)。',
  'Merge the terms into one record with one all at its end.':
    'タームを1つのレコードにまとめ、末尾のallを1つにしてください。',
  'one of the records': 'レコードの1つ',
  'A TAB': 'タブ',
  'A line feed': '改行(LF)',
  'A carriage return': '復帰(CR)',
  'A NUL': 'NUL',
  'A no-break space': '改行しない空白',
  'A soft hyphen': 'ソフトハイフン',
  'A zero width space': 'ゼロ幅空白',
  'A zero width non-joiner': 'ゼロ幅非接合子',
  'A zero width joiner': 'ゼロ幅接合子',
  'A word joiner': '単語結合子',
  'A byte order mark': 'バイトオーダーマーク',
  'A hyphen': 'ハイフン(U+2010)',
  'A no-break hyphen': '改行しないハイフン',
  'A figure dash': '数字幅ダッシュ',
  'An en dash': 'enダッシュ',
  'An em dash': 'emダッシュ',
  'A minus sign': 'マイナス記号',
  'A tilde operator': 'チルダ演算子',
  'A small tilde': '小さいチルダ',
  '{0} stands where only a space separates terms: {1}':
    '{0}がありますが、タームを区切るのは空白だけです: {1}',
  '{0} cannot stand in an SPF record, which is ASCII: {1}':
    '{0}は、ASCIIで書くSPFレコードには書けません: {1}',
  'An SPF record is made of visible ASCII characters and spaces (RFC 7208 s3.1, s12). Dashes and blanks that a word processor or a web page put in look right and are none of them.':
    'SPFレコードは、表示できるASCII文字と空白からなります(RFC 7208 s3.1, s12)。ワープロやWebページが入れるダッシュや空白は、見た目は正しくても別の文字です。',
  'Type the character again: - for a minus, one space between terms.':
    'その文字を打ち直してください: マイナスは-、タームの間は空白1つです。',
  'The character {0}': '文字{0}',
  'Remove the character': 'その文字を取り除く',
  'Write a space': '空白を書く',
  '"{0}" stands behind "{1}", which matches everybody: receivers never look at it':
    '「{0}」は、すべてに一致する「{1}」の後にあります: 受信側は決して見ません',
  'all always matches, so mechanisms behind it are ignored (RFC 7208 s5.1).':
    'allは必ず一致するので、その後のメカニズムは無視されます(RFC 7208 s5.1)。',
  'Put all at the end of the record, or take out what follows it.':
    'allをレコードの末尾に置くか、その後のものを取り除いてください。',
  'Remove what is never looked at': '決して見られないものを取り除く',
  'The strings are joined with nothing between, so receivers read "{0}" as one term: {1}':
    '文字列は間に何も入れずにつながれるので、受信側は「{0}」を1つのタームとして読みます: {1}',
  'The strings are joined with nothing between, so receivers read "{0}" as one term, and neither of the two counts':
    '文字列は間に何も入れずにつながれるので、受信側は「{0}」を1つのタームとして読み、2つのどちらも働きません',
  'The strings of a TXT record are joined without adding a space (RFC 7208 s3.3). Where one string ends with a term and the next begins with another, both become one term that nobody meant.':
    'TXTレコードの文字列は、空白を加えずにつながれます(RFC 7208 s3.3)。ある文字列がタームで終わり、次の文字列が別のタームで始まると、両者は誰も意図しない1つのタームになります。',
  'End the first string, or begin the second, with a space.':
    '1つ目の文字列を空白で終えるか、2つ目を空白で始めてください。',
  'Put a space between them': '間に空白を入れる',
  '{0} has {1} MX records: receivers that get to "{2}" look at no more than {3} and give up on the whole record (permerror)':
    '{0}には{1}個のMXレコードがあります: 「{2}」に達した受信側は{3}個までしか見ず、レコード全体をあきらめます(permerror)',
  'An mx mechanism of a domain with more than ten MX records is a permanent error (RFC 7208 s4.6.4).':
    'MXレコードが10個を超えるドメインのmxメカニズムは、恒久的なエラーです(RFC 7208 s4.6.4)。',
  'Name the sending hosts with ip4: and ip6: in place of mx.':
    'mxの代わりに、送信するホストをip4:とip6:で挙げてください。',
  'endlessly many': '限りない',
  '"{0}" is one lookup too many: in the worst case the record takes {1} DNS lookups, and receivers give up after {2} (permerror)':
    '「{0}」でルックアップが上限を超えます: 最悪の場合、このレコードは{1}回のDNSルックアップを費やし、受信側は{2}回であきらめます(permerror)',
  'include, a, mx, ptr, exists and redirect each cost a lookup, those in included records too. After ten of them a receiver must stop with a permanent error (RFC 7208 s4.6.4). Senders that match an earlier term still pass, so the error shows only now and then.':
    'include、a、mx、ptr、exists、redirectは、includeしたレコードの中のものも含め、それぞれルックアップを1回費やします。10回を超えると、受信側は恒久的なエラーで止まらなければなりません(RFC 7208 s4.6.4)。前のほうのタームに一致する送信元は合格するので、エラーはときどきしか現れません。',
  'Take out terms that nobody sends from any more, and replace a and mx by ip4 and ip6 where the addresses are your own.':
    'もう誰も送信していないタームを取り除き、アドレスが自分のものならaとmxをip4とip6に置き換えてください。',
  'in the record of {0}': '{0}のレコードの中',
  'Receivers never ask for type SPF': '受信側はSPF型を尋ねません',
  '{0}, and {1} has no SPF record of type TXT: for them the domain has none':
    '{0}。{1}にTXT型のSPFレコードがないので、受信側にはこのドメインのSPFがありません',
  '{0}: the record of type TXT at {1} is the one that counts': '{0}。使われるのは{1}のTXT型のレコードです',
  '{0}: the record of type TXT at {1} counts, and it says something else':
    '{0}。使われるのは{1}のTXT型のレコードで、内容が異なります',
  'Type SPF (99) was given up in 2014: SPF records are published as TXT, and nothing else is looked up (RFC 7208 s3.1, s14.1).':
    'SPF型(99)は2014年に廃止されました。SPFレコードはTXTで公開し、ほかのものは調べられません(RFC 7208 s3.1, s14.1)。',
  'Publish the text as TXT, and take the record of type SPF out.':
    'テキストをTXTで公開し、SPF型のレコードを取り除いてください。',
  'Make it a TXT record': 'TXTレコードにする',
  counts: '使われるのはこちらです',
  '"{0}" has letters outside ASCII: {1}': '「{0}」にはASCII以外の文字があります: {1}',
  'Internationalized domains stand in SPF records in their ASCII form, as A-labels (RFC 8616 s4). A letter outside ASCII is a syntax error.':
    '国際化ドメイン名は、SPFレコードではASCIIの形、つまりAラベルで書きます(RFC 8616 s4)。ASCII以外の文字は構文エラーです。',
  'Write the A-label: xn--mnchen-3ya.example for münchen.example.':
    'Aラベルで書いてください: münchen.exampleならxn--mnchen-3ya.exampleです。',
  'Terms without a = are mechanisms, and there are eight of them. An unknown one is a syntax error, whatever stands before it (RFC 7208 s4.6.1, s12).':
    '=のないタームはメカニズムで、8種類あります。知られていないものは、前に何があっても構文エラーです(RFC 7208 s4.6.1, s12)。',
  'Use all, include, a, mx, ptr, ip4, ip6 or exists.':
    'all、include、a、mx、ptr、ip4、ip6、existsを使ってください。',
  '"{0}" is no mechanism of SPF ({1} is)': '「{0}」はSPFのメカニズムではありません({1}ならあります)',
  '"{0}" has no mechanism in front ({1}: perhaps)': '「{0}」の前にメカニズムがありません({1}: でしょうか)',
  '"{0}" stands alone, a qualifier being written right before its mechanism':
    '「{0}」だけがあります。修飾子はメカニズムのすぐ前に書きます',
  '"{0}" is no mechanism of SPF': '「{0}」はSPFのメカニズムではありません',
  'v=spf1 counts at the beginning only: here receivers ignore it':
    'v=spf1が働くのは先頭だけです: ここでは受信側は無視します',
  '"{0}=" is no modifier that receivers know{1}: they ignore it':
    '「{0}=」は受信側の知っているモディファイアではないので{1}、無視されます',
  ' ({0}= is)': '({0}=ならあります)',
  'Modifiers that a receiver does not know are ignored (RFC 7208 s6). Known are redirect and exp, and for failure reports ra, rp and rr (RFC 6652 s3).':
    '受信側は知らないモディファイアを無視します(RFC 7208 s6)。知られているのはredirectとexp、失敗レポート用のra、rp、rrです(RFC 6652 s3)。',
  'Correct the name, or take the modifier out.': '名前を直すか、モディファイアを取り除いてください。',
  'Remove v=spf1': 'v=spf1を取り除く',
  '"{0}" is not v=spf1': '「{0}」はv=spf1ではありません',
  '"{0}" does not begin with v=spf1': '「{0}」はv=spf1で始まっていません',
  'In "{0}" no space follows v=spf1': '「{0}」ではv=spf1の後に空白がありません',
  'No v=spf1 stands before "{0}"': '「{0}」の前にv=spf1がありません',
  '{0}: receivers do not take this text for an SPF record':
    '{0}: 受信側はこのテキストをSPFレコードとみなしません',
  'A record is an SPF record when it begins with v=spf1 and then ends or goes on with a space (RFC 7208 s4.5). Every other text is passed over in silence, as if the domain had no SPF at all.':
    'v=spf1で始まり、そこで終わるか空白が続くものがSPFレコードです(RFC 7208 s4.5)。ほかのテキストは、ドメインにSPFがないかのように黙って読み飛ばされます。',
  'Begin the text with v=spf1 and one space.': 'テキストをv=spf1と空白1つで始めてください。',
  '{0} has no address in this zone': '{0}のアドレスがこのゾーンにありません',
  '{0} has no MX record': '{0}にMXレコードがありません',
  '{0} does not exist in this zone': '{0}はこのゾーンに存在しません',
  'Not every mail host of {0} has an address': '{0}のメールホストの中に、アドレスのないものがあります',
  'No mail host of {0} has an address': '{0}のどのメールホストにもアドレスがありません',
  '{0}: with "{1}" {2} lookups find nothing, and receivers give up after {3} (permerror)':
    '{0}: 「{1}」で、何も見つからないルックアップが{2}回になり、受信側は{3}回を超えるとあきらめます(permerror)',
  '{0}: "{1}" never matches and costs receivers a lookup that finds nothing':
    '{0}: 「{1}」は決して一致せず、受信側に何も見つからないルックアップを費やさせます',
  'A lookup that finds nothing is called void. Two are let pass, the third makes the record a permanent error (RFC 7208 s4.6.4).':
    '何も見つからないルックアップを、空振り(void)のルックアップといいます。2回までは許され、3回目でレコードは恒久的なエラーになります(RFC 7208 s4.6.4)。',
  'Take the term out, or correct the name.': 'タームを取り除くか、名前を直してください。',
  '"{0}" lets {1} pass: receivers take what any of them sends for authorized':
    '「{0}」は{1}を合格させます: 受信側は、そのどれから送られたものも許可されたものとみなします',
  'Everybody in the range passes SPF for the domain, whoever it is. Ranges wider than /16 (IPv4) or /32 (IPv6) reach beyond what one organization holds, and often a digit is missing.':
    '範囲の中にいるものは、誰であってもこのドメインのSPFに合格します。/16(IPv4)や/32(IPv6)より広い範囲は1つの組織の持ち分を超えており、数字が1つ抜けていることも多いものです。',
  'List the networks that really send.': '実際に送信するネットワークを挙げてください。',
  'every IPv{0} address': 'すべてのIPv{0}アドレス',
  'a whole /{0} of IPv6': 'IPv6の/{0}全体',
  '{0} addresses': '{0}個のアドレス',
  '{0} answers only for names that do not exist: for a host with a record of any kind, and for what is below it, receivers find no SPF record here':
    '{0}が答えるのは存在しない名前についてだけです: 何らかのレコードを持つホストとその下の名前については、受信側はここのSPFレコードを見つけられません',
  'A wildcard does not match names that exist, nor names below them (RFC 4592). RFC 7208 s3.5 discourages wildcard SPF records, because they have to be repeated at every name that has any record.':
    'ワイルドカードは、存在する名前にも、その下の名前にも一致しません(RFC 4592)。何らかのレコードがあるすべての名前で繰り返さなければならないので、RFC 7208 s3.5はワイルドカードのSPFレコードを勧めていません。',
  'Publish a record at each name that takes part in mail. A wildcard "v=spf1 -all" may stay as a safeguard for names that do not exist.':
    'メールに関わる名前ごとにレコードを公開してください。存在しない名前への備えとして、ワイルドカードの「v=spf1 -all」を残すのはかまいません。',
  'receivers give up on the whole record (permerror)': '受信側はレコード全体をあきらめます(permerror)',
  '"{0}" needs a domain, as in {1}: {2}': '「{0}」には、{1}のようにドメインが必要です: {2}',
  '"{0}" stands behind all, which takes nothing: {1}': '何も続かないはずのallの後に「{0}」があります: {1}',
  '"{0}" stands behind {1}, which takes no prefix length: {2}':
    'プレフィックス長を取らない{1}の後に「{0}」があります: {2}',
  'all stands alone, include and exists need a domain, and prefix lengths go only with a, mx, ip4 and ip6 (RFC 7208 s5, s12). Anything else is a syntax error.':
    'allは単独で書き、includeとexistsにはドメインが必要で、プレフィックス長を書けるのはa、mx、ip4、ip6だけです(RFC 7208 s5, s12)。それ以外は構文エラーです。',
  'Give each term the arguments that it takes: all, include:domain, exists:domain, ptr[:domain].':
    '各タームには、取れる引数を書いてください: all、include:ドメイン、exists:ドメイン、ptr[:ドメイン]。',
  '"{0}" should read {1}': '「{0}」は{1}と書きます',
  '{0}: with = it is an unknown modifier, which receivers ignore':
    '{0}: =を使うと未知のモディファイアになり、受信側は無視します',
  '"{0}" has a qualifier, which modifiers do not take: {1}':
    '「{0}」に、モディファイアには付けられない修飾子があります: {1}',
  'A mechanism has a colon before its argument, a modifier an equals sign (RFC 7208 s4.6.1). With the wrong one a modifier becomes an unknown mechanism, which breaks the record, and a mechanism becomes an unknown modifier, which is ignored in silence (s6).':
    'メカニズムの引数の前にはコロン、モディファイアには等号を書きます(RFC 7208 s4.6.1)。取り違えると、モディファイアは未知のメカニズムになってレコードを壊し、メカニズムは未知のモディファイアになって黙って無視されます(s6)。',
  'Write include:, a:, mx:, ptr:, ip4:, ip6: and exists: with a colon, redirect= and exp= with an equals sign and without a qualifier.':
    'include:、a:、mx:、ptr:、ip4:、ip6:、exists:はコロンで、redirect=とexp=は等号で、修飾子を付けずに書いてください。',
  'Remove the qualifier': '修飾子を取り除く',
  'Write {0}{1}': '{0}{1}と書く',
};
