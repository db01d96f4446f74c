import type { Dictionary } from '../words.js';

/** What is said about verified messages. */
export const verdicts: Dictionary = {
  '{0}, message {1}': '{0}、{1}通目',
  'DMARC cannot be evaluated: {0}': 'DMARCは評価できません: {0}',
  'DMARC fails: neither SPF nor DKIM speaks for {0}, which asks receivers to {1}':
    'DMARCは失敗です: SPFもDKIMも{0}を裏づけていません。{0}は受信側に{1}よう求めています',
  'DMARC says nothing about {0}: {1}': 'DMARCは{0}について何も言いません: {1}',
  'DMARC is undetermined: DKIM does not speak for {0}, and who handed the message over is not known, so SPF cannot be evaluated':
    'DMARCは決まりません: DKIMは{0}を裏づけず、誰がメッセージを渡したかがわからないのでSPFは評価できません',
  'DMARC is undetermined: SPF does not speak for {0}, and the file does not hold the body that DKIM signed':
    'DMARCは決まりません: SPFは{0}を裏づけず、DKIMが署名した本文はこのファイルにありません',
  'DMARC is undetermined: the file does not hold the body that DKIM signed, and SPF cannot be evaluated for {0}, because who handed the message over is not known':
    'DMARCは決まりません: DKIMが署名した本文はこのファイルになく、誰がメッセージを渡したかがわからないので{0}のSPFは評価できません',
  'the signed header is genuine, but the file does not hold the body as it was sent':
    '署名されたヘッダーは本物ですが、送られたままの本文はこのファイルにありません',
  'the file does not hold the message as it was sent': '送られたままのメッセージはこのファイルにありません',
  'This file of Outlook (.msg) holds the header as it came, but not the body as it was sent: SPF and the header are verified, and DKIM signatures remain undecided':
    'このOutlookのファイル(.msg)には届いたときのヘッダーがありますが、送られたままの本文はありません。SPFとヘッダーを検証します。DKIM署名の結果は決まりません',
  'DMARC is undetermined for now: {0}': 'DMARCは今のところ決まりません: {0}',
  'DMARC ends with an error: {0}': 'DMARCはエラーで終わりました: {0}',
  'DMARC passes: SPF and DKIM speak for {0}': 'DMARCは合格です: SPFとDKIMが{0}を裏づけています',
  'DMARC passes: DKIM speaks for {0}': 'DMARCは合格です: DKIMが{0}を裏づけています',
  'DMARC passes: SPF speaks for {0}': 'DMARCは合格です: SPFが{0}を裏づけています',
  'reject the message': 'メッセージを拒否する',
  'treat the message as suspicious': 'メッセージを疑わしいものとして扱う',
  'do nothing about it': '何もしない',
  'nobody who passed the message on has sealed it': 'メッセージを中継した誰も、シールしていません',
  'every seal holds': 'すべてのシールが有効です',
  'there are more than 50 sets of ARC fields': 'ARCフィールドの組が50を超えています',
  'an ARC field has no number (i=) from 1 to 50': 'ARCフィールドに1から50までの番号(i=)がありません',
  'a set of ARC fields is not complete': 'ARCフィールドの組が揃っていません',
  'two sets of ARC fields have the same number': 'ARCフィールドの2つの組が同じ番号です',
  'the last sealer says that the chain was broken before':
    '最後にシールした側が、連鎖はその前に壊れていたと示しています',
  'cv= does not fit the place of its seal in the chain': 'cv=が、連鎖の中のシールの位置と合いません',
  'a seal has h=, which it may not have': 'シールに、あってはならないh=があります',
  'a message signature covers a seal': 'メッセージ署名がシールを対象にしています',
  'set {0}: {1}': '{0}番目の組: {1}',
  'The file was saved in UTF-16; it is read as UTF-8, and signatures over other octets cannot hold':
    'ファイルはUTF-16で保存されています。UTF-8として読みますが、ほかのオクテットに対する署名は有効になりません',
  'A byte order mark before the message is passed over':
    'メッセージの前のバイトオーダーマークを読み飛ばします',
  'What Apple Mail put round the message is passed over':
    'Apple Mailがメッセージの前後に加えたものを読み飛ばします',
  'The "From " line of an mbox file is passed over': 'mboxファイルの「From 」の行を読み飛ばします',
  'The file holds more messages; this is the first':
    'ファイルには複数のメッセージがあり、これは最初のものです',
  'Blank lines before the message are passed over': 'メッセージの前の空行を読み飛ばします',
  'Lines end with LF alone; they count as CRLF, as they were sent':
    '行末がLFだけですが、送られたときと同じCRLFとして扱います',
  'The file ends with the header: the body is missing': 'ファイルはヘッダーで終わり、本文がありません',
  'This file of Outlook (.msg) holds no header of a message that came over the Internet: it is a draft, or never left its organization, or is another item, so there is nothing to verify. Save the message as .eml where it was received':
    'このOutlookのファイル(.msg)には、インターネットから届いたメッセージのヘッダーがありません。下書きか、組織の外に出なかったメッセージか、ほかのアイテムなので、検証するものがありません。受信した場所で.emlとして保存してください',
  'This is a file of Outlook (.msg), which does not hold the message as it was sent':
    'これはOutlookのファイル(.msg)で、送られたままのメッセージを含みません',
  'This file is compressed with gzip: unpack it first':
    'このファイルはgzipで圧縮されています: 先に展開してください',
  'the RSA key has {0} bits, and less than 1024 are not accepted':
    'RSA鍵は{0}ビットで、1024ビット未満は受け入れられません',
  'it holds for the first {0} of {1} octets of the body; anybody may have added the rest':
    '本文{1}オクテットのうち最初の{0}オクテットについて有効です。残りは誰でも加えられます',
  'header and body are as they were signed': 'ヘッダーと本文は、署名されたときのままです',
  'it holds for the first part of the body only; anybody may have added the rest':
    '本文の最初の部分についてだけ有効です。残りは誰でも加えられます',
  'the signed header is genuine, but the body was changed after it was signed':
    '署名されたヘッダーは本物ですが、本文は署名の後に変えられています',
  'the body is as it was signed, but a signed header field was changed, or another key signed':
    '本文は署名されたときのままですが、署名されたヘッダーフィールドが変えられたか、別の鍵で署名されています',
  'the body was changed after it was signed, and so was the header, or another key signed':
    '本文は署名の後に変えられ、ヘッダーも変えられたか、別の鍵で署名されています',
  'the file has no body, and the signed one was not empty':
    'ファイルに本文がありませんが、署名された本文は空ではありませんでした',
  'l= counts more octets than the body has': 'l=が本文のオクテット数より大きいです',
  'the signature has expired': '署名の期限が切れています',
  'it covers a part of the body only (l=), which is not accepted here':
    '本文の一部だけを対象にしていますが(l=)、ここでは受け入れられません',
  'the message has more signatures than are looked at': 'メッセージの署名の数が、調べる数を超えています',
  'the header has more fields than are looked at': 'ヘッダーフィールドの数が、調べる数を超えています',
  'the RSA key is longer than is accepted here': 'RSA鍵が、ここで受け入れるより長いです',
  'the signature is no list of tags': '署名がタグの並びではありません',
  'a tag stands in the signature twice': '署名に同じタグが2度あります',
  'a tag that a signature must have is missing': '署名に必須のタグがありません',
  'a tag has a value that it may not have': 'タグに、書けない値があります',
  'the version is not 1': 'バージョンが1ではありません',
  'the algorithm is unknown': 'アルゴリズムが未知です',
  'the canonicalization is unknown': '正規化の方式が未知です',
  'the way to get the key is unknown': '鍵の入手方法が未知です',
  'the identity in i= is not in the domain of d=': 'i=のアイデンティティがd=のドメインの中にありません',
  'the signature does not cover From': '署名がFromを対象にしていません',
  'it expires before it was made': '作られる前に期限が切れることになっています',
  'it was made with SHA-1, which is not accepted any more': 'もう受け入れられないSHA-1で作られています',
  'there is no key at the selector': 'セレクターに鍵がありません',
  'what stands at the selector is no key record': 'セレクターにあるものは鍵レコードではありません',
  'the key record has another version than DKIM1, or not at its beginning':
    '鍵レコードのバージョンがDKIM1ではないか、先頭にありません',
  'the key record has no p': '鍵レコードにpがありません',
  'the key is not for mail': '鍵はメール用ではありません',
  'the key is not for the hash of the signature': '鍵は、署名のハッシュには使えません',
  'the key is revoked': '鍵は失効しています',
  'the type of the key is unknown': '鍵の種類が未知です',
  'the key is of another type than the signature': '鍵の種類が署名と違います',
  'the key cannot be read': '鍵を読めません',
  'the RSA key is too short to be accepted': 'RSA鍵が短すぎて受け入れられません',
  'the RSA key has an absurd exponent': 'RSA鍵の指数が異常です',
  'the key wants i= to be in the very domain of d= (t=s), and it is in one below':
    '鍵はi=がd=のドメインそのものであることを求めますが(t=s)、その下のドメインです',
  'DNS gave no answer about the key': 'DNSが鍵について答えませんでした',
  'an identifier that passed is aligned with the author domain':
    '合格したアイデンティティが、作成者ドメインとアライメントしています',
  'no identifier that passed is aligned with the author domain':
    '合格したアイデンティティのどれも、作成者ドメインとアライメントしていません',
  'the domain has no DMARC record': 'ドメインにDMARCレコードがありません',
  '{0} has {1} DMARC records, and only one may stand there':
    '{0}に{1}個のDMARCレコードがありますが、1つしか置けません',
  'the record has no policy ({0}=) and no address for reports':
    'レコードにポリシー({0}=)も、レポートのアドレスもありません',
  'the policy ({0}=) cannot be read, and there is no address for reports':
    'ポリシー({0}=)を読めず、レポートのアドレスもありません',
  'DNS gave no answer about {0}: {1}': 'DNSが{0}について答えませんでした: {1}',
  'nothing aligned has passed, but a check that could have passed came to no end':
    'アライメントするものは合格していませんが、合格したかもしれない検査が終わりませんでした',
  'the message has no From': 'メッセージにFromがありません',
  'the message has {0} From fields, and a reader may be shown any of them':
    'メッセージにFromが{0}個あり、読む人にはどれが表示されるかわかりません',
  'there is no address in From': 'Fromにアドレスがありません',
  'From holds something with an "@" that cannot be read as an address, and a reader may take it for one':
    'Fromに、アドレスとして読めない「@」を含むものがあり、読む人はそれをアドレスと思うかもしれません',
  'From names {0} domains, more than the {1} that are looked at':
    'Fromに{0}個のドメインがあり、調べる{1}個を超えています',
  'the address in From has no domain name': 'Fromのアドレスにドメイン名がありません',
  'aligned: the same domain': 'アライメントしています: 同じドメイン',
  'aligned: of the same organization': 'アライメントしています: 同じ組織',
  'perhaps aligned: DNS did not tell the organization':
    'アライメントしているかもしれません: DNSが組織を答えませんでした',
  'not aligned: strict alignment asks for the very same domain':
    'アライメントしていません: 厳格なアライメントは同じドメインそのものを求めます',
  'not aligned: of another organization': 'アライメントしていません: 別の組織',
  'no usable policy in the record of {0}': '{0}のレコードに使えるポリシーがありません',
  '{0}, because {1}= of {2} cannot be used': '{0}({2}の{1}=を使えないため)',
  '{0}, one level milder than {1}={2} of {3}, which tests it (t=y)':
    '{0}({3}の{1}={2}より1段階緩やか、t=yで試験中のため)',
  '{0} for {1} % of failing mail, {2} for the rest ({3}= and pct= of {4})':
    '失敗したメールの{1}%は{0}、残りは{2}({4}の{3}=とpct=)',
  '{0} ({1}= of {2})': '{0}({2}の{1}=)',
  '{0} ({1}= of its organizational domain {2})': '{0}(組織ドメイン{2}の{1}=)',
  '{0} ({1}= of the public suffix {2})': '{0}(パブリックサフィックス{2}の{1}=)',
  '(given)': '(指定)',
  '(inferred from {0})': '({0}から推定)',
  '(inferred from {0}; other fields say something else)': '({0}から推定。ほかのフィールドと食い違い)',
  '(guessed from {0}, which anybody may have written)': '(誰でも書ける{0}からの推測)',
  'Received-SPF': 'Received-SPF',
  'Authentication-Results': 'Authentication-Results',
  'the report of Exchange Online': 'Exchange Onlineのレポート',
  'Return-Path': 'Return-Path',
  'the envelope field of the receiver': '受信側のエンベロープ用フィールド',
  Received: 'Received',
  'ARC-Authentication-Results': 'ARC-Authentication-Results',
  'X-Originating-IP': 'X-Originating-IP',
  'DNS: {0} questions in 1 round': 'DNS: 1巡で{0}件の問い合わせ',
  'DNS: {0} questions in {1} rounds': 'DNS: {1}巡で{0}件の問い合わせ',
  'not known': '不明',
  client: 'クライアント',
  HELO: 'HELO',
  'MAIL FROM': 'MAIL FROM',
  'cannot be evaluated, because nobody knows who handed the message over (--client-ip)':
    '誰がメッセージを渡したかがわからないので評価できません(--client-ip)',
  'cannot be evaluated, because neither MAIL FROM nor HELO is known':
    'MAIL FROMもHELOもわからないので評価できません',
  '"{0}" decides': '「{0}」で決まりました',
  'no signature': '署名なし',
  'and {0} more signatures': 'ほか{0}件の署名',
  'no responsible address': '責任者アドレスなし',
  'Receivers that follow {0} come to another end:': '{0}に従う受信側では結果が異なります:',
  'no policy': 'ポリシーなし',
  'From {0}: {1}': 'From {0}: {1}',
};
