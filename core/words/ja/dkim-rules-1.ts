import type { Dictionary } from '../words.js';

/** What the rules about DKIM say. */
export const dkimRules1: Dictionary = {
  'ADSP is historic: receivers look for a DMARC record instead':
    'ADSPは歴史的なものです: 受信側は代わりにDMARCレコードを探します',
  'An ADSP record begins with "dkim=", so even receivers that still know ADSP pass over this text':
    'ADSPレコードは「dkim=」で始まるので、ADSPを今も知っている受信側でさえ、このテキストを読み飛ばします',
  'ADSP said which mail of a domain is signed with DKIM. It was little used and made historic in 2013; DMARC took its place. A record must begin with dkim= (RFC 5617 s4.2.1).':
    'ADSPは、ドメインのどのメールがDKIMで署名されるかを示すものでした。ほとんど使われず、2013年に歴史的なものとなり、DMARCが取って代わりました。レコードはdkim=で始まらなければなりません(RFC 5617 s4.2.1)。',
  'Remove the record, and publish a DMARC record.': 'レコードを取り除き、DMARCレコードを公開してください。',
  'This is a private key: whoever reads the zone can sign as this domain, and verifiers cannot use it':
    'これは秘密鍵です: ゾーンを読める人は誰でもこのドメインとして署名でき、検証側はこれを使えません',
  'The lines round a PEM file do not belong into p, and verifiers cannot read the key with them':
    'PEMファイルの前後の行はpには属さず、検証側はそれがあると鍵を読めません',
  'p holds the public key alone, as one piece of base64 (RFC 6376 s3.6.1). A private key in the DNS is known to everybody from the first query on.':
    'pに入るのは、ひと続きのbase64で書いた公開鍵だけです(RFC 6376 s3.6.1)。DNSに置かれた秘密鍵は、最初の問い合わせから誰にでも知られます。',
  'Put in only the base64 text of the public key. Throw a private key that was published away, and make a new pair under a new selector.':
    '公開鍵のbase64のテキストだけを入れてください。公開された秘密鍵は捨て、新しいセレクターで新しい鍵の組を作ってください。',
  'Keep only the key between the lines': '行の間の鍵だけを残す',
  'This RSA key is a bare RSAPublicKey: most verifiers read it, but some know only the SubjectPublicKeyInfo that everybody else publishes':
    'このRSA鍵は裸のRSAPublicKeyです: ほとんどの検証側は読めますが、ほかの誰もが公開しているSubjectPublicKeyInfoしか知らないものもあります',
  'The text of RFC 6376 s3.6.1 names the bare form of PKCS #1, its examples and nearly all published keys have the SubjectPublicKeyInfo round it (erratum 3017). Verifiers should read both.':
    'RFC 6376 s3.6.1の本文はPKCS #1の裸の形を挙げていますが、その例も、公開されているほぼすべての鍵も、SubjectPublicKeyInfoで包まれています(正誤表3017)。検証側は両方を読むべきです。',
  'Publish what "openssl rsa -pubout" writes: "NBgkqhkiG9w0BAQEFAAO" stands near its beginning.':
    '「openssl rsa -pubout」の出力を公開してください。先頭近くに「NBgkqhkiG9w0BAQEFAAO」があります。',
  '"{0}" is a policy of DomainKeys, which is historic: receivers do not ask for it':
    '「{0}」はDomainKeysのポリシーで、歴史的なものです: 受信側は問い合わせません',
  'Under DomainKeys, the forerunner of DKIM, a domain said at _domainkey whether it signs all its mail. DKIM has no such record; what a domain wants done with unsigned mail stands in its DMARC record.':
    'DKIMの前身であるDomainKeysでは、ドメインがすべてのメールに署名するかどうかを_domainkeyで示しました。DKIMにそのようなレコードはありません。署名のないメールの扱いはDMARCレコードに書きます。',
  'Remove the record.': 'レコードを取り除いてください。',
  'k says ed25519, but p is an RSA key, so verifiers cannot use it':
    'kはed25519ですが、pはRSA鍵なので、検証側は使えません',
  'This Ed25519 key is wrapped up as OpenSSL writes it; verifiers want its 32 octets alone and cannot use it':
    'このEd25519鍵はOpenSSLが書く形に包まれています。検証側が求めるのは中の32オクテットだけで、このままでは使えません',
  'This Ed25519 key is {0} long instead of 32, so verifiers cannot use it':
    'このEd25519鍵の長さは32ではなく{0}なので、検証側は使えません',
  'An Ed25519 key stands in p as its 32 octets, 44 characters of base64, without the SubjectPublicKeyInfo that RSA keys have (RFC 8463 s4.2).':
    'Ed25519鍵は、RSA鍵のようなSubjectPublicKeyInfoなしで、32オクテット(base64で44文字)としてpに書きます(RFC 8463 s4.2)。',
  'Put only the last 32 octets of the public key into p.':
    '公開鍵の最後の32オクテットだけをpに入れてください。',
  'Keep only the 32 octets of the key': '鍵の32オクテットだけを残す',
  'Write "p"': '「p」と書く',
  'Add "{0}"': '「{0}」を加える',
  'Say k=ed25519': 'k=ed25519と書く',
  'An empty g without v=DKIM1: to old DKIM verifiers the key is good for nobody, while those of today ignore it':
    'v=DKIM1がなく、gが空です: 古いDKIMの検証側にとってこの鍵は誰にも使えず、今の検証側はgを無視します',
  'An empty g: verifiers of today ignore it, while to old ones the key is good for nobody':
    'gが空です: 今の検証側は無視しますが、古い検証側にとってこの鍵は誰にも使えません',
  '"g=*" comes from DomainKeys and has no effect: verifiers ignore it':
    '「g=*」はDomainKeysに由来し、効果はありません: 検証側は無視します',
  '"g={0}" comes from DomainKeys: verifiers ignore it, so the key is good for every address':
    '「g={0}」はDomainKeysに由来します: 検証側は無視するので、鍵はすべてのアドレスに使えます',
  'g limited a key to some addresses in DomainKeys (RFC 4870 s3.2.3) and in the first DKIM (RFC 4871). RFC 6376 dropped it in 2011. An empty g allowed every address in the one and none in the other.':
    'gは、DomainKeys(RFC 4870 s3.2.3)と最初のDKIM(RFC 4871)で、鍵を一部のアドレスに限るものでした。RFC 6376が2011年に廃止しました。空のgは、前者ではすべてのアドレスを、後者では誰も許可しませんでした。',
  'Remove the tag.': 'タグを取り除いてください。',
  'Remove "g"': '「g」を取り除く',
  'A DKIM key at {0}, where verifiers never look: they ask at <selector>._domainkey.<domain>':
    '{0}にDKIM鍵がありますが、検証側はここを見ません: 問い合わせるのは<セレクター>._domainkey.<ドメイン>です',
  '"{0}" is not "_domainkey", so verifiers never ask for the key at {1}':
    '「{0}」は「_domainkey」ではないので、検証側は{1}の鍵を決して尋ねません',
  'The key of selector s of a domain stands at s._domainkey.<domain> (RFC 6376 s3.6.2.1). At any other name, the domain itself and _domainkey without a selector included, nobody finds it.':
    'ドメインのセレクターsの鍵は、s._domainkey.<ドメイン>に置きます(RFC 6376 s3.6.2.1)。ドメイン自身やセレクターのない_domainkeyも含め、ほかの名前では誰にも見つかりません。',
  'Move the record to <selector>._domainkey.<domain>, where the selector is the one that the signing software puts into s=.':
    'レコードを<セレクター>._domainkey.<ドメイン>に移してください。セレクターは、署名ソフトウェアがs=に入れるものです。',
  'Write "_domainkey"': '「_domainkey」と書く',
  'a certificate': '証明書',
  'a key in the form of OpenSSH': 'OpenSSH形式の鍵',
  'a key for ECDSA': 'ECDSAの鍵',
  'an RSA key for PSS only': 'PSS専用のRSA鍵',
  'a key of another kind': '別の種類の鍵',
  'This text is no key record, and verifiers that look for a key here find none':
    'このテキストは鍵レコードではなく、ここで鍵を探す検証側は見つけられません',
  'The record has no p, so verifiers find no key in it and every signature fails':
    'レコードにpがないので、検証側は鍵を見つけられず、すべての署名が失敗します',
  '"P" is not "p": names of tags count as they are written, so verifiers find no key':
    '「P」は「p」ではありません: タグ名は書かれたとおりに扱われるので、検証側は鍵を見つけられません',
  'The key is complete after {0}, but {1} more follow: strict verifiers refuse it':
    '鍵は{0}で完結していますが、さらに{1}が続きます: 厳格な検証側は拒否します',
  'This looks like an Ed25519 key, but without k=ed25519 verifiers read it as an RSA key and cannot use it':
    'これはEd25519鍵のようですが、k=ed25519がないので検証側はRSA鍵として読み、使えません',
  'The {0} in p are no RSA public key, so verifiers cannot use them':
    'pの中の{0}はRSA公開鍵ではないので、検証側は使えません',
  'The {0} in p are {1}, no RSA public key, so verifiers cannot use them':
    'pの中の{0}は{1}であり、RSA公開鍵ではないので、検証側は使えません',
  'The key is cut off after {0}, so verifiers cannot use it': '鍵が{0}で途切れているので、検証側は使えません',
  'The key is cut off: it should have {0} and has {1}; 1 is missing, so verifiers cannot use it':
    '鍵が途切れています: {0}あるはずが{1}しかありません。1オクテット足りないので、検証側は使えません',
  'The key is cut off: it should have {0} and has {1}; {2} are missing, so verifiers cannot use it':
    '鍵が途切れています: {0}あるはずが{1}しかありません。{2}オクテット足りないので、検証側は使えません',
  '"{0}" cannot stand in base64, so verifiers cannot read the key':
    '「{0}」はbase64に書けないので、検証側は鍵を読めません',
  '"=" ends base64, but "{0}" follows, so verifiers cannot read the whole key':
    '「=」はbase64の終わりですが、「{0}」が続くので、検証側は鍵全体を読めません',
  'There is more "=" at the end than base64 takes here, so strict verifiers cannot read the key':
    '末尾の「=」がbase64に必要な数より多いので、厳格な検証側は鍵を読めません',
  'The last character "{0}" is too much or too little for base64, so strict verifiers cannot read the key':
    '最後の文字「{0}」はbase64として過不足があるので、厳格な検証側は鍵を読めません',
  '"{0}" is missing at the end: DKIM allows that, but some verifiers refuse base64 without it':
    '末尾に「{0}」が足りません: DKIMでは許されますが、これがないbase64を拒否する検証側もあります',
  'An empty p revokes the key: signatures made with "{0}" no longer hold':
    '空のpは鍵を失効させます: 「{0}」による署名はもう有効ではありません',
  'An empty p says that the key is revoked, so that every signature with it fails (RFC 6376 s3.6.1). It is the right way to retire a key that may have leaked.':
    '空のpは鍵が失効していることを示し、その鍵による署名はすべて失敗します(RFC 6376 s3.6.1)。漏れたおそれのある鍵を退役させる正しい方法です。',
  'Nothing, if that is meant. Otherwise put the public key in.':
    '意図したものなら、何もする必要はありません。そうでなければ公開鍵を入れてください。',
  '"{0}" is in capitals: verifiers that compare the case, as RFC 6376 asks, do not know it and ignore the key':
    '「{0}」が大文字です: RFC 6376のとおりに大文字と小文字を区別する検証側は、これを知らないものとして鍵を無視します',
  '"k={0}" names no key type that verifiers know (rsa, ed25519), so they ignore the key':
    '「k={0}」は検証側の知っている鍵の種類(rsa、ed25519)ではないので、鍵は無視されます',
  'Verifiers ignore a key of a type that they do not know (RFC 6376 s3.6.1). There are two: rsa and ed25519. Values count as they are written, capitals and all (RFC 6376 s3.2), though some verifiers are lenient.':
    '検証側は、知らない種類の鍵を無視します(RFC 6376 s3.6.1)。種類はrsaとed25519の2つです。値は大文字も含めて書かれたとおりに扱われます(RFC 6376 s3.2)が、寛容な検証側もあります。',
  'Write k=rsa or k=ed25519, or leave k out for an RSA key.':
    'k=rsaまたはk=ed25519と書くか、RSA鍵ならkを取り除いてください。',
  'Write "{0}"': '「{0}」と書く',
  'p holds the public key in base64 and must be there (RFC 6376 s3.6.1). When verifiers cannot read the key, every signature made with it fails (RFC 6376 s6.1.2). An RSA key says at its beginning how long it is, which shows whether its end was lost, for instance in a form that takes 255 characters.':
    'pは公開鍵をbase64で持ち、必須です(RFC 6376 s3.6.1)。検証側が鍵を読めないと、その鍵による署名はすべて失敗します(RFC 6376 s6.1.2)。RSA鍵は先頭に自分の長さを持つので、たとえば255文字までの入力欄で末尾が失われたかどうかがわかります。',
  'Put in the whole public key, as the signing software gave it; split it over several strings where it is longer than 255 characters.':
    '署名ソフトウェアが出力した公開鍵全体を入れてください。255文字を超えるなら複数の文字列に分けます。',
  '"h={0}" allows only SHA-1, with which no signature is accepted any more':
    '「h={0}」はSHA-1しか許しませんが、SHA-1による署名はもう受け入れられません',
  '"h={0}" is in capitals: verifiers that compare the case, as RFC 6376 asks, refuse every signature':
    '「h={0}」が大文字です: RFC 6376のとおりに大文字と小文字を区別する検証側は、すべての署名を拒否します',
  '"h={0}" leaves out sha256, so verifiers refuse every signature with this key':
    '「h={0}」にsha256がないので、検証側はこの鍵による署名をすべて拒否します',
  'h lists the hashes that signatures with the key may use. sha256 is the only one left: sha1 must not be used (RFC 8301 s3.1), and names that verifiers do not know count for nothing.':
    'hは、この鍵による署名に使えるハッシュの並びです。残っているのはsha256だけです: sha1は使ってはならず(RFC 8301 s3.1)、検証側の知らない名前は数に入りません。',
  'Write h=sha256, or leave h out.': 'h=sha256と書くか、hを取り除いてください。',
  'This key is for TLS reports only: in other mail verifiers ignore it':
    'この鍵はTLSレポート専用です: ほかのメールでは検証側は無視します',
  '"s={0}" names neither "email" nor "*", so verifiers of mail ignore the key':
    '「s={0}」に「email」も「*」もないので、メールの検証側は鍵を無視します',
  's lists the services that a key is for; without "*" or "email" verifiers of mail must ignore it (RFC 6376 s3.6.1). tlsrpt is the service of reports about TLS (RFC 8460 s3).':
    'sは鍵を使うサービスの並びです。「*」も「email」もなければ、メールの検証側は鍵を無視しなければなりません(RFC 6376 s3.6.1)。tlsrptはTLSについてのレポートのサービスです(RFC 8460 s3)。',
  'Leave s out, or write s=email. Nothing, if only TLS reports are signed with the key.':
    'sを取り除くか、s=emailと書いてください。TLSレポートだけに署名する鍵なら、何もする必要はありません。',
  '"{0}" is no quoted-printable: "=" itself is written =3D, and strict verifiers may discard the key':
    '「{0}」はquoted-printableではありません: 「=」自体は=3Dと書きます。厳格な検証側は鍵を捨てることがあります',
  '"{0}" is no printable ASCII: it is written in quoted-printable, and strict verifiers may discard the key':
    '「{0}」は印字可能なASCIIではありません: quoted-printableで書きます。厳格な検証側は鍵を捨てることがあります',
  'The note n is text in quoted-printable (RFC 6376 s3.6.1, RFC 2045 s6.7): what is not printable ASCII is written as =XX, with two upper-case hexadecimal digits for an octet.':
    '注記nはquoted-printableのテキストです(RFC 6376 s3.6.1, RFC 2045 s6.7)。印字可能なASCIIでないオクテットは、大文字の16進数2桁で=XXと書きます。',
  'Write the note in ASCII, or remove it: verifiers do not use it.':
    '注記をASCIIで書くか、取り除いてください。検証側は使いません。',
  'The first "{0}"': '最初の「{0}」',
  'Remove "{0}"': '「{0}」を取り除く',
  'Keep only the local part': 'ローカル部だけを残す',
  'A second reporting record at this name: with more than one nobody sends reports':
    'この名前にレポート用のレコードがもう1つあります: 複数あると、誰もレポートを送りません',
  '"{0}" is no tag=value, so nobody can read the record and nobody sends reports':
    '「{0}」は「タグ=値」ではないので、誰もレコードを読めず、レポートを送りません',
  'No tag stands before this semicolon, so nobody can read the record and nobody sends reports':
    'このセミコロンの前にタグがないので、誰もレコードを読めず、レポートを送りません',
  '"{0}" stands here a second time, so nobody can read the record and nobody sends reports':
    '「{0}」がもう一度書かれているので、誰もレコードを読めず、レポートを送りません',
  '"ra={0}" is not the local part of an address alone, so reports cannot be sent':
    '「ra={0}」はアドレスのローカル部だけではないので、レポートを送れません',
  '"rp={0}" is no percentage from 0 to 100, so receivers cannot tell how many reports are wished':
    '「rp={0}」は0から100までの割合ではないので、受信側にはどれだけのレポートが望まれているかわかりません',
  '"{0}" in rr is none of {1}, so receivers cannot tell which failures to report':
    'rrの「{0}」は{1}のどれでもないので、受信側にはどの失敗を報告するかわかりません',
  '"{0}" is no DKIM quoted-printable, so receivers cannot read {1}':
    '「{0}」はDKIMのquoted-printableではないので、受信側は{1}を読めません',
  'Without ra nobody sends reports, and "{0}" has no effect':
    'raがなければ誰もレポートを送らず、「{0}」に効果はありません',
  'A signature with r=y asks for reports about its failures; where they go stands at _report._domainkey, in exactly one record (RFC 6651 s3.2, s3.3).':
    'r=yのある署名は、失敗のレポートを求めます。送り先は_report._domainkeyのただ1つのレコードに書きます(RFC 6651 s3.2, s3.3)。',
  'Write one record such as "ra=dkim-errors; rp=100; rr=v:x", with the local part of an address in the same domain.':
    '「ra=dkim-errors; rp=100; rr=v:x」のような、同じドメインのアドレスのローカル部を持つレコードを1つ書いてください。',
  'The first reporting record': '最初のレポート用レコード',
  'This RSA key has {0} bits: verifiers still accept it, but signers should use 2048 or more':
    'このRSA鍵は{0}ビットです: 検証側はまだ受け入れますが、署名側は2048ビット以上を使うべきです',
  'Signers should use RSA keys of at least 2048 bits (RFC 8301 s3.2). 1024 bits are within reach of well-funded attackers.':
    '署名側は2048ビット以上のRSA鍵を使うべきです(RFC 8301 s3.2)。1024ビットは、資金のある攻撃者なら破れる範囲にあります。',
  'At the next change of keys make one of 2048 bits; in the zone it takes two strings.':
    '次に鍵を替えるときに2048ビットの鍵を作ってください。ゾーンでは2つの文字列になります。',
  'This RSA key has {0} bits: verifiers do not accept signatures with less than 1024, even when they hold':
    'このRSA鍵は{0}ビットです: 検証側は1024ビット未満の署名を、正しくても受け入れません',
  'RSA keys under 1024 bits can be broken with little effort, so verifiers must not take signatures made with them as valid (RFC 8301 s3.2).':
    '1024ビット未満のRSA鍵はわずかな労力で破れるので、検証側はその署名を有効とみなしてはなりません(RFC 8301 s3.2)。',
  'Make a new key of 2048 bits under a new selector.':
    '新しいセレクターで2048ビットの新しい鍵を作ってください。',
  'This RSA key has {0} bits: verifiers need not handle more than 4096, and some do not':
    'このRSA鍵は{0}ビットです: 検証側は4096ビットを超える鍵を扱わなくてもよく、実際に扱わないものもあります',
  'This RSA key has {0}: verifiers may refuse any but 65537':
    'このRSA鍵には{0}があります: 検証側は65537以外を拒否することがあります',
  'Verifiers must handle RSA keys from 1024 to 4096 bits (RFC 8301 s3.2). Very long keys and unusual exponents can be used to keep a verifier busy, so some refuse them (RFC 6376 s8.13).':
    '検証側は1024から4096ビットまでのRSA鍵を扱わなければなりません(RFC 8301 s3.2)。極端に長い鍵や変わった指数は検証側に負荷をかけるために使えるので、拒否するものもあります(RFC 6376 s8.13)。',
  'Use a key of 2048 bits with the exponent 65537, which every tool makes by itself.':
    'どのツールでも普通に作られる、指数65537の2048ビットの鍵を使ってください。',
  'a public exponent of more than six octets': '6オクテットを超える公開指数',
  'the public exponent {0}': '公開指数{0}',
  'A selector has only letters, digits and hyphens between its dots, so strict verifiers ignore signatures with "{0}"':
    'セレクターに書けるのは、ドットの間の英字、数字、ハイフンだけです。厳格な検証側は「{0}」の署名を無視します',
  'A selector is made of labels as in a mail domain: letters, digits, and hyphens in between, with dots between labels (RFC 6376 s3.1). In s= of a signature anything else is an error of syntax.':
    'セレクターは、メールのドメインと同じく、英字、数字、間のハイフンからなるラベルをドットでつないだものです(RFC 6376 s3.1)。署名のs=では、それ以外は構文エラーです。',
  'Choose another selector at the next change of keys.':
    '次に鍵を替えるときに、別のセレクターを選んでください。',
  'A second record at the selector "{0}": which of them a verifier takes is left open, so signatures hold at one and fail at another':
    'セレクター「{0}」に2つ目のレコードがあります: 検証側がどちらを使うかは決まっておらず、署名は相手によって有効にも失敗にもなります',
  'There must be one TXT record at a selector; with more the result is undefined (RFC 6376 s3.6.2.2).':
    '1つのセレクターのTXTレコードは1つでなければなりません。複数あるときの結果は未定義です(RFC 6376 s3.6.2.2)。',
  'Give every key a selector of its own, and move what is no key to another name.':
    '鍵ごとに別のセレクターを使い、鍵でないものは別の名前に移してください。',
  'The first record at this selector': 'このセレクターの最初のレコード',
  '{0} has become part of the record, so verifiers cannot read it':
    '{0}がレコードの一部になっているので、検証側は読めません',
  'A quote': '引用符',
  'A backslash': 'バックスラッシュ',
  'Quotes and backslashes serve to write a text in a zone file (RFC 1035 s5.1). When a record that is quoted already is quoted once more, they end up in the text itself, where no value of a key record may have them.':
    '引用符とバックスラッシュは、ゾーンファイルにテキストを書くためのものです(RFC 1035 s5.1)。すでに引用符の付いたレコードをさらに引用符で囲むと、それらがテキスト自体に入り込みますが、鍵レコードの値には書けません。',
  'Write the text between one pair of quotes, with no backslashes.':
    'テキストを1組の引用符の間に、バックスラッシュなしで書いてください。',
  'Remove quotes and backslashes': '引用符とバックスラッシュを取り除く',
  'Without t=s the key is also good for identities in subdomains of {0}, while the DMARC record asks for strict alignment':
    't=sがないので、DMARCレコードが厳格なアライメントを求めているのに、鍵は{0}のサブドメインのアイデンティティにも使えます',
  'With t=s the domain of the identity in i= must be the domain in d= itself; RFC 6376 s3.6.1 recommends the flag unless subdomains are needed. A domain whose DMARC record says adkim=s wants its names kept apart.':
    't=sがあると、i=のアイデンティティのドメインはd=のドメインそのものでなければなりません。RFC 6376 s3.6.1は、サブドメインが不要ならこのフラグを勧めています。DMARCレコードにadkim=sのあるドメインは、名前を分けておくことを望んでいます。',
  'Add t=s, unless mail is signed with i= in a subdomain.':
    'サブドメインのi=で署名していなければ、t=sを加えてください。',
  '"{0}" is no tag=value, so verifiers may discard the whole key':
    '「{0}」は「タグ=値」ではないので、検証側は鍵全体を捨てることがあります',
  'No tag stands before this semicolon, so verifiers may discard the whole key':
    'このセミコロンの前にタグがないので、検証側は鍵全体を捨てることがあります',
  '"{0}" stands here a second time, so verifiers discard the whole key':
    '「{0}」がもう一度書かれているので、検証側は鍵全体を捨てます',
  'A tag list is name=value pairs with one semicolon between them. One that breaks the grammar or has a tag twice is invalid as a whole (RFC 6376 s3.2).':
    'タグリストは、「名前=値」の組を1つずつのセミコロンで区切ったものです。文法に反するものや、同じタグが2度あるものは、全体が無効です(RFC 6376 s3.2)。',
  'Keep one tag=value between two semicolons, each name once.':
    '2つのセミコロンの間には「タグ=値」を1つだけ書き、同じ名前は1度だけにしてください。',
  'Remove the semicolon': 'セミコロンを取り除く',
  'Remove the second "{0}"': '2つ目の「{0}」を取り除く',
};
