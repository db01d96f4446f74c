import type { Dictionary } from '../words.js';

/** What is said about why a message failed. */
export const explanations: Dictionary = {
  'the header holds when "{0}" is taken out of Subject: "{1}" was signed':
    'Subjectから「{0}」を取り除くとヘッダーの署名は有効です。署名されたのは「{1}」です',
  'the tag "{0}" in Subject': 'Subjectのタグ「{0}」',
  'the header holds with "{0}" in From: the address was rewritten on the way':
    'Fromが「{0}」であればヘッダーの署名は有効です。アドレスは途中で書き換えられています',
  'the rewritten From': '書き換えられたFrom',
  'the header holds without {0}, which was added after it was signed':
    '署名の後に加えられた{0}がなければ、ヘッダーの署名は有効です',
  'the added field {0}': '加えられたフィールド{0}',
  'the header holds with "{0}", which was removed on the way':
    '途中で取り除かれた「{0}」があれば、ヘッダーの署名は有効です',
  'the removed field {0}': '取り除かれたフィールド{0}',
  'the header holds with another field {0} of the message: one was added, or their order changed':
    'メッセージにあるもう1つのフィールド{0}であれば、ヘッダーの署名は有効です。1つ加えられたか、順序が変わっています',
  'the order of the fields {0}': 'フィールド{0}の順序',
  'the header holds with "{0}" in {1}, which was written anew on the way':
    '{1}が「{0}」であればヘッダーの署名は有効です。途中で書き直されています',
  'the rewritten field {0}': '書き直されたフィールド{0}',
  'the header holds when {0} is folded in another way, which c=simple does not forgive':
    '{0}の折り返しが違えばヘッダーの署名は有効です。c=simpleはこの違いを許しません',
  'the folding of {0}': '{0}の折り返し',
  'the header holds when the field is called "{0}" and not "{1}", which c=simple tells apart':
    'フィールド名が「{1}」でなく「{0}」であればヘッダーの署名は有効です。c=simpleはこの2つを区別します',
  'the spelling of {0}': '{0}の綴り',

  'the body hash is that of an empty body: all of the text was added after it was signed':
    '本文のハッシュは空の本文のものです。文章はすべて署名の後に加えられています',
  'the body hash matches in the other form: it was made with c=.../{0}, and the signature says otherwise':
    'もう一方の正規化では本文のハッシュが一致します。c=.../{0}で作られていますが、署名の記述は異なります',
  'the body hash matches with this undone: {0}': 'これを元に戻すと本文のハッシュが一致します: {0}',
  'the body hash matches when the body is encoded as {0}: it was encoded anew on the way':
    '本文を{0}で符号化すると本文のハッシュが一致します。途中で符号化し直されています',
  'the body hash matches when {0}: it was encoded anew on the way':
    '{0}であれば本文のハッシュが一致します。途中で符号化し直されています',
  'the body hash matches when {0}: they were encoded anew on the way':
    '{0}であれば本文のハッシュが一致します。いずれも途中で符号化し直されています',
  'part {0} ({1}) is encoded as {2} and not as {3}': 'パート{0}({1})の符号化が{3}でなく{2}',
  'part {0} ({1}) is encoded as {2} with its lines broken in another way':
    'パート{0}({1})の{2}の改行位置が元のまま',
  'part {0} ({1}), {2}, has its field Content-Transfer-Encoding as it was':
    'パート{0}({1}、{2})のContent-Transfer-Encodingフィールドが元のまま',
  'the encoding of part {0}': 'パート{0}の符号化',
  'the encoding of {0} parts': '{0}個のパートの符号化',
  'the body hash matches when the text is in {0}: its characters were encoded anew':
    '文字コードを{0}にすると本文のハッシュが一致します。文字が符号化し直されています',
  'the body hash is that of the whole body, and l= says that less was signed':
    '本文のハッシュは本文全体のものですが、l=はそれより短い範囲を示しています',
  'the last part of the body does not end (its boundary is missing): the file seems to be cut off':
    '本文の最後のパートが終わっていません(境界がありません)。ファイルが途中で切れているようです',
  'the body hash matches if the last line is removed: a footer of 1 line was added':
    '最後の1行を取り除くと本文のハッシュが一致します。1行のフッターが加えられています',
  'the body hash matches if the last {0} lines are removed: a footer of {1} lines was added':
    '最後の{0}行を取り除くと本文のハッシュが一致します。{1}行のフッターが加えられています',
  'the body hash matches if the first line is removed: a banner of 1 line was added':
    '最初の1行を取り除くと本文のハッシュが一致します。1行のバナーが加えられています',
  'the body hash matches if the first {0} lines are removed: a banner of {1} lines was added':
    '最初の{0}行を取り除くと本文のハッシュが一致します。{1}行のバナーが加えられています',
  'the body hash matches if 1 line inside the body is removed, which was added':
    '本文の途中に加えられた1行を取り除くと、本文のハッシュが一致します',
  'the body hash matches if {0} lines inside the body are removed, which were added':
    '本文の途中に加えられた{0}行を取り除くと、本文のハッシュが一致します',
  'the footer of 1 line': '1行のフッター',
  'the footer of {0} lines': '{0}行のフッター',
  'the banner of 1 line': '1行のバナー',
  'the banner of {0} lines': '{0}行のバナー',
  '1 line inside the body': '本文の途中の1行',
  '{0} lines inside the body': '本文の途中の{0}行',
  'the whole text of the body': '本文の文章全体',
  'damage of the body ({0})': '本文の破損({0})',
  'another encoding of the body': '本文の別の符号化',
  'lines end with LF alone': '行末がLFだけ',
  'lines end with CR alone': '行末がCRだけ',
  'a ">" was put before "From " (mboxrd)': '「From 」の前に「>」が付けられている(mboxrd)',
  'a ">" was put before "From " (mboxo)': '「From 」の前に「>」が付けられている(mboxo)',
  'dots at the beginning of lines are doubled': '行頭のドットが二重になっている',
  'the blank behind "--" was taken away': '「--」の後の空白が取り除かれている',
  'blanks were added at the ends of lines': '行末に空白が加えられている',

  'the message came over a mailing list ({0})': 'メッセージはメーリングリスト({0})を経由しています',
  'the message came over the mailing list {0}': 'メッセージはメーリングリスト{0}を経由しています',
  'the message came over the mailing list {0} ({1})': 'メッセージはメーリングリスト{0}({1})を経由しています',
  '{0} has forwarded the message under an address of its own (SRS)':
    '{0}が自分のアドレスでメッセージを転送しています(SRS)',
  'the message was forwarded': 'メッセージは転送されています',
  'the message was forwarded for {0}': 'メッセージは{0}のために転送されています',
  'the message passed through {0}, which may have rewritten it':
    'メッセージは{0}を通過しており、書き換えられた可能性があります',
  'the mailing list {0}': 'メーリングリスト{0}',
  'a mailing list': 'メーリングリスト',
  'somebody on the way': '途中の誰か',

  'the signed fields, From among them, are proven to be those of {0}; nothing is proven about the text':
    'Fromを含む署名されたフィールドは{0}のものと証明されていますが、文章については何も証明されません',
  'the text is the one that the signature names, but nothing proves that {0} made the signature for this header':
    '文章は署名が示すものですが、{0}がこのヘッダーに署名したことは証明されません',
  'neither the text nor the header is as it was signed, as after a mailing list or a gateway':
    '文章もヘッダーも署名されたときのままではありません。メーリングリストやゲートウェイを通るとこうなります',
  'neither half holds, as after a mailing list or a gateway that rewrites messages':
    'どちらの半分も有効ではありません。メッセージを書き換えるメーリングリストやゲートウェイを通るとこうなります',
  'only the header can be checked: save the message with its body':
    '確かめられるのはヘッダーだけです。本文も含めてメッセージを保存してください',
  'a part of the signed body is gone: the message was cut off or rewritten':
    '署名された本文の一部がなくなっています。途中で切れたか、書き換えられています',
  'the key of {0} did make this signature, so signed fields were changed afterwards':
    'この署名は確かに{0}の鍵で作られているので、署名されたフィールドが後から変えられています',
  'b= has {0} octets and a signature with this key has {1}: it was damaged, or made with another key':
    'b=は{0}オクテットですが、この鍵の署名は{1}オクテットです。壊れているか、別の鍵で作られています',
  'the key that is published at the selector {0} did not make this signature: the key was replaced, or b= was damaged':
    'セレクター{0}で公開されている鍵はこの署名を作っていません。鍵が取り替えられたか、b=が壊れています',
  '{0} and {1}': '{0}と{1}',
  'this is what {0} changed: {1}; with it undone, the signature of {2} holds':
    '{0}が変えたのは{1}です。これを元に戻すと{2}の署名は有効です',
  'this is what {0} changed: {1}; with both undone, the signature of {2} holds':
    '{0}が変えたのは{1}です。両方を元に戻すと{2}の署名は有効です',
  'this is what {0} changed: {1}; with all of it undone, the signature of {2} holds':
    '{0}が変えたのは{1}です。すべてを元に戻すと{2}の署名は有効です',

  'if {0} is to send for {1}, publish "{2}" there':
    '{0}が{1}として送信してよいのであれば、そこに「{2}」を公開してください',
  'if {0} is to send for {1}, add {2} to its SPF record':
    '{0}が{1}として送信してよいのであれば、SPFレコードに{2}を加えてください',
  'if {0} is to send for {1}, add {2} before "{3}" in its SPF record':
    '{0}が{1}として送信してよいのであれば、SPFレコードの「{3}」の前に{2}を加えてください',
  'the nearest that may send is "{0}" in the record of {1}':
    '送信を許されている中で最も近いのは、{1}のレコードの「{0}」です',
  'the record names IPv4 addresses only, and the message came over IPv6':
    'レコードにはIPv4アドレスしかありませんが、メッセージはIPv6で届いています',
  'the record names IPv6 addresses only, and the message came over IPv4':
    'レコードにはIPv6アドレスしかありませんが、メッセージはIPv4で届いています',
  'a Received field below says that the message came from {0}, which "{1}" lets send: it was forwarded, or the field is forged':
    '下のReceivedフィールドによれば、メッセージは「{1}」が送信を許す{0}から届いています。転送されたか、そのフィールドが偽造されています',
  '{0} passes for {1}, of the same organization: without {2} in the DMARC record of {3} it would be aligned':
    '{0}は同じ組織の{1}で合格しています。{3}のDMARCレコードに{2}がなければアライメントが成立します',
  'the closest is the signature of {0}: it is aligned, and DMARC would pass if it held':
    '最も近いのは{0}の署名です。アライメントは成立しており、署名が有効であればDMARCは合格します',
  'the closest is the signature of {0}, which holds: DMARC would pass with {1}':
    '最も近いのは{0}の有効な署名です。{1}であればDMARCは合格します',
  'the closest is SPF: MAIL FROM is in {0} and aligned, and DMARC would pass if its SPF record let the client send':
    '最も近いのはSPFです。MAIL FROMは{0}でアライメントが成立しており、SPFレコードがクライアントの送信を許せばDMARCは合格します',
  'the closest is SPF, which passes for {0}: DMARC would pass with MAIL FROM in {1}, or with a signature with {2}':
    '最も近いのは{0}で合格しているSPFです。MAIL FROMが{1}であるか、{2}の署名があればDMARCは合格します',
  'nothing comes close: a sender that speaks for {0} signs with {1}':
    '近いものはありません。{0}の正当な送信者であれば{1}で署名します',
  'the message was passed on by others; the ARC seal of {0} holds, and tells what was found before that':
    'メッセージは他者に中継されています。{0}のARCシールは有効で、それ以前に確かめられたことを示しています',
  'the message was passed on by others, after which genuine messages often fail too; no ARC seal vouches for it':
    'メッセージは他者に中継されています。その場合は本物のメッセージも失敗することがよくあります。保証するARCシールはありません',
};
