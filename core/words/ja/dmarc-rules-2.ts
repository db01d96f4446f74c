import type { Dictionary } from '../words.js';

/** What the rules about DMARC say. */
export const dmarcRules2: Dictionary = {
  pass: 'そのまま通す',
  'into the junk folder': '迷惑メールフォルダーに入れる',
  'Nothing can be lost where nothing is sent: whatever fails is forged (RFC 7505 s4.2).':
    '何も送らないところでは何も失われません。失敗したものはすべて偽造です(RFC 7505 s4.2)。',
  'Write p=reject.': 'p=rejectと書いてください。',
  'SPF allows nobody to send': 'SPFは誰にも送信を許可していません',
  'the null MX': 'ヌルMX',
  '{0} is no policy (none, quarantine or reject), and a bad {1} spoils p, too: {2}':
    '{0}はポリシー(none、quarantine、reject)ではなく、誤った{1}はpも台無しにします: {2}',
  '{0} is empty and': '空の{0}',
  'receivers act as if the record said only p=none': '受信側はレコードにp=noneだけがあるかのように扱います',
  'A record with a policy that cannot be read falls back to p=none when it has a usable rua, and otherwise counts as absent. A valid p does not save it (RFC 7489 s6.6.3, RFC 9989 s4.10.1).':
    'ポリシーを読み取れないレコードは、使えるruaがあればp=noneとして扱われ、なければ存在しないものとされます。pが正しくても救われません(RFC 7489 s6.6.3, RFC 9989 s4.10.1)。',
  'Write none, quarantine or reject, or leave the tag out: the value of p holds then.':
    'none、quarantine、rejectのいずれかを書くか、タグを取り除いてください。取り除けばpの値が使われます。',
  '{0}={1} is milder than p={2}: {3} can be forged with less trouble than the domain itself':
    '{0}={1}はp={2}より緩やかです: {3}は、ドメイン自身よりも簡単に偽造できます',
  'any subdomain': 'すべてのサブドメイン',
  'any name that does not exist below the domain': 'ドメインの下の存在しない名前',
  'A forger takes the name that is protected least. A subdomain without mail, or one that does not exist at all, looks as good to a reader as the domain.':
    '偽造する者は、最も守りの弱い名前を選びます。メールのないサブドメインや、まったく存在しないサブドメインも、読む人にはドメイン自身と同じように見えます。',
  'Leave the tag out, so that p holds for subdomains, and give those that need something milder a record of their own.':
    'タグを取り除いてpをサブドメインにも適用し、より緩やかな扱いが要るものには専用のレコードを置いてください。',
  'p is {0}': 'pは{0}です',
  '"{0}" has no effect here: {1} belongs to {2}, and for names below it receivers ask the record there':
    '「{0}」はここでは効果がありません: {1}は{2}に属し、受信側は配下の名前については{2}のレコードに問い合わせます',
  'A subdomain without a record gets its policy from the organizational domain, not from the next name above it that has one (RFC 7489 s6.6.3, RFC 9989 s4.7, s4.10.1).':
    'レコードのないサブドメインのポリシーは、すぐ上のレコードではなく、組織ドメインのレコードから得られます(RFC 7489 s6.6.3, RFC 9989 s4.7, s4.10.1)。',
  'Set sp and np at the organizational domain, or give each subdomain a record of its own. Where this domain is an organization for itself, RFC 9989 has psd=n to say so.':
    'spとnpは組織ドメインに書くか、各サブドメインに専用のレコードを置いてください。このドメインがそれ自体で1つの組織なら、RFC 9989ではpsd=nでそれを示せます。',
  'the record of {0}': '{0}のレコード',
  't=y has no effect on a policy of none': 't=yは、noneのポリシーには効果がありません',
  'Under t=y receivers apply a policy one level milder: {0}':
    't=yのもとでは、受信側はポリシーを1段階緩めて適用します: {0}',
  '{0} as {1}': '{0}を{1}として',
  't=y says that the policy is being tested: reject is applied as quarantine, and quarantine as none (RFC 9989 s4.7). Reports come as usual. Receivers that follow RFC 7489 do not know the tag and apply the policy in full.':
    't=yは、ポリシーが試験中であることを示します。rejectはquarantineとして、quarantineはnoneとして適用されます(RFC 9989 s4.7)。レポートは普段どおり届きます。RFC 7489に従う受信側はこのタグを知らず、ポリシーをそのまま適用します。',
  'Take t out when the reports show that all your mail passes.':
    'すべてのメールが合格していることをレポートで確かめたら、tを取り除いてください。',
  '"{0}" is a tag of RFC 9989: receivers that follow RFC 7489 ignore it':
    '「{0}」はRFC 9989のタグです: RFC 7489に従う受信側は無視します',
  '. Was "{0}" meant?': '。「{0}」のことでしょうか',
  '"{0}" is not a tag of DMARC: receivers ignore it{1}':
    '「{0}」はDMARCのタグではありません: 受信側は無視します{1}',
  'Receivers pass over tags that they do not know (RFC 7489 s6.3, RFC 9989 s4.7), so a misspelt tag is lost without a trace.':
    '受信側は知らないタグを読み飛ばします(RFC 7489 s6.3, RFC 9989 s4.7)。そのため、綴りを誤ったタグは跡形もなく失われます。',
  'Correct the name, or take the tag out.': '名前を直すか、タグを取り除いてください。',
  'Receivers that look for the policy of {0} do not ask {1}: from a name of more than {2} labels they go straight to its last {3}':
    '{0}のポリシーを探す受信側は、{1}には問い合わせません: ラベルが{2}個を超える名前からは、すぐに最後の{3}個へ進みます',
  'The tree walk asks eight names at most. Of a name with more than eight labels it asks the name itself and then its last seven labels, six, and so on; records in between are never seen (RFC 9989 s4.10, s5.1.8).':
    'ツリーウォークは最大8つの名前に問い合わせます。ラベルが8個を超える名前では、まずその名前自身、次に最後の7個、6個というように進み、その間のレコードは決して見られません(RFC 9989 s4.10, s5.1.8)。',
  'Give every name with more than eight labels that sends mail a record of its own.':
    'ラベルが8個を超え、メールを送る名前には、それぞれ専用のレコードを置いてください。',
  'a name that never gets this policy': 'このポリシーが決して届かない名前',
  'Many receivers look for "v=DMARC1" with a small v and pass over this record':
    '多くの受信側は小文字のvの「v=DMARC1」を探し、このレコードを読み飛ばします',
  'Receivers that tell "{0}" from "{1}" do not know this tag and ignore it':
    '「{0}」と「{1}」を区別する受信側は、このタグを知らないものとして無視します',
  'The grammar of DMARC takes tag names in either case (RFC 5234 s2.3), that of DKIM, which it builds on, does not (RFC 6376 s3.2). Receivers do either.':
    'DMARCの文法ではタグ名の大文字と小文字を区別しません(RFC 5234 s2.3)が、そのもとになったDKIMでは区別します(RFC 6376 s3.2)。受信側の扱いは分かれています。',
  'Write tag names in small letters.': 'タグ名は小文字で書いてください。',
  '{0} is no value of {1} ({2}): receivers take the default, {3}={4}':
    '{0}は{1}の値ではありません({2}): 受信側は既定値{3}={4}を使います',
  'A tag whose value cannot be read counts as absent, so its default holds (RFC 7489 s6.3, RFC 9989 s4.8).':
    '値を読み取れないタグは、ないものとされ、既定値が使われます(RFC 7489 s6.3, RFC 9989 s4.8)。',
  'Write one of the values that the tag has, or take it out.':
    'そのタグに書ける値を書くか、タグを取り除いてください。',
  'No semicolon follows v=DMARC1: receivers that follow RFC 7489 do not take this for a DMARC record':
    'v=DMARC1の後にセミコロンがありません: RFC 7489に従う受信側は、これをDMARCレコードとみなしません',
  'RFC 9989 s4.8 lets a record end after its version, RFC 7489 s6.4 asks for the semicolon.':
    'RFC 9989 s4.8ではレコードをバージョンで終えられますが、RFC 7489 s6.4はセミコロンを求めます。',
  'Write v=DMARC1; and the policy behind it.': 'v=DMARC1;に続けてポリシーを書いてください。',
  '{0}: receivers pass over the whole record, {1}': '{0}: 受信側はレコード全体を読み飛ばします。{1}',
  'and nothing is permitted': '何も許可されません',
  'as if it were not there': 'レコードがないのと同じです',
  'A DMARC record begins with v=DMARC1, in exactly these capitals, and a semicolon follows. Any other text at the name is discarded without a word (RFC 7489 s6.6.3, RFC 9989 s4.7).':
    'DMARCレコードは、この大文字のとおりのv=DMARC1で始まり、セミコロンが続きます。この名前にあるほかのテキストは、何も言わずに捨てられます(RFC 7489 s6.6.3, RFC 9989 s4.7)。',
  'Begin the record with v=DMARC1; and put everything else behind it.':
    'レコードをv=DMARC1;で始め、残りはすべてその後に書いてください。',
  'White space stands before v=DMARC1': 'v=DMARC1の前に空白があります',
  'A quotation mark stands before v=DMARC1': 'v=DMARC1の前に引用符があります',
  '{0} stands before v=DMARC1': 'v=DMARC1の前に{0}があります',
  'The version is "DMARC1" in capitals, not "{0}"':
    'バージョンは大文字の「DMARC1」であり、「{0}」ではありません',
  'The version is "v=DMARC1", not "{0}"': 'バージョンは「v=DMARC1」であり、「{0}」ではありません',
  'No semicolon follows v=DMARC1': 'v=DMARC1の後にセミコロンがありません',
  '"v=DMARC1" must be the first tag': '「v=DMARC1」は最初のタグでなければなりません',
  'The record begins with "{0}", not with v=DMARC1': 'レコードがv=DMARC1ではなく「{0}」で始まっています',
  'Put a semicolon behind the version': 'バージョンの後にセミコロンを置く',
  'Begin the record with v=DMARC1': 'レコードをv=DMARC1で始める',
  '{0} answers for every name below {1} that does not exist, _dmarc names among them, and gives this text to whoever asks for any other':
    '{0}は、{1}の下の存在しないすべての名前(_dmarcの名前も含む)に答え、ほかの名前を尋ねた人にもこのテキストを返します',
  'A wildcard answers only where nothing exists (RFC 4592): a subdomain that has any record is not covered, and every other TXT question gets a DMARC policy for an answer.':
    'ワイルドカードは、何も存在しないところでだけ答えます(RFC 4592)。何らかのレコードがあるサブドメインには及ばず、ほかのTXTの問い合わせにはすべてDMARCポリシーが返ります。',
  'Publish the policy at _dmarc.<domain>: sp and np of the organizational domain reach all names below it.':
    'ポリシーは_dmarc.<ドメイン>で公開してください。組織ドメインのspとnpは、配下のすべての名前に及びます。',
};
