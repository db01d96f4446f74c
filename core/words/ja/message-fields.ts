import type { Dictionary } from '../words.js';

/** What signatures and seals of messages mean. */
export const messageFields: Dictionary = {
  'Instance: which set of ARC fields this one belongs to, counted from the first.':
    'インスタンス: このフィールドが属するARCの組の番号で、最初の組から数えます。',
  'ARC message signature': 'ARCメッセージ署名',
  'ARC seal': 'ARCシール',
  'The signature over the ARC fields of all sets up to this one.':
    'この組までのすべての組のARCフィールドに対する署名です。',
  'there was no chain before: the first set says so, and no other':
    'それより前に連鎖はありません。最初の組だけがこれを示します',
  'the chain was whole when this set was added': 'この組が加えられたとき、連鎖は完全でした',
  'the chain was broken when this set was added, and stays so':
    'この組が加えられたとき、連鎖は壊れていました。以後もそのままです',
  'Chain validation: what the sealer found about the chain before.':
    '連鎖の検証: シールした側が、それまでの連鎖について得た結果です。',
  'The domain of the sealer.': 'シールした側のドメインです。',
  'Selector: which key of the domain.': 'セレクター: ドメインのどの鍵かを示します。',
  'When it was sealed, in seconds since 1970.': 'シールされた時刻(1970年からの秒数)です。',
  'Authorized third-party signer (experimental)': '許可された第三者署名者(実験的)',
  'Version.': 'バージョンです。',
  'The domain that may sign.': '署名してよいドメインです。',
  'RSA over SHA-256: what everybody signs with': 'SHA-256によるRSA: 誰もが署名に使うもの',
  'Ed25519 over SHA-256 (RFC 8463)': 'SHA-256によるEd25519(RFC 8463)',
  'RSA over SHA-1: nobody may accept it any more (RFC 8301)':
    'SHA-1によるRSA: もう誰も受け入れてはなりません(RFC 8301)',
  'Algorithm: the kind of key, and the hash.': 'アルゴリズム: 鍵の種類とハッシュです。',
  'The signature, over the signed header fields and this field itself, with an empty b.':
    '署名です。署名されたヘッダーフィールドと、bを空にしたこのフィールド自身が対象です。',
  'The hash of the body.': '本文のハッシュです。',
  'How header and body are brought into one form before they are hashed.':
    'ハッシュの前に、ヘッダーと本文をどのように一つの形に揃えるかを示します。',
  'The domain that takes responsibility. DMARC compares it with the domain in From.':
    '責任を負うドメインです。DMARCはこれをFromのドメインと比べます。',
  'The signed header fields. Of several with one name the lowest is taken first; a name more often than its fields forbids adding one.':
    '署名されたヘッダーフィールドです。同じ名前が複数あれば下のものから使われ、実際のフィールドより多く挙げた名前は、追加を禁じます。',
  'How many octets of the body are signed. Whatever follows them anybody may have added.':
    '本文のうち署名されたオクテット数です。その後に続くものは、誰でも加えられます。',
  'a TXT record at <selector>._domainkey.<domain>': '<セレクター>._domainkey.<ドメイン>のTXTレコード',
  'Ways to get the key.': '鍵の入手方法です。',
  'When it was signed, in seconds since 1970.': '署名された時刻(1970年からの秒数)です。',
  'When the signature expires, in seconds since 1970.': '署名の期限(1970年からの秒数)です。',
  'name:value of header fields joined by "|", with =XX for what does not go in a tag':
    '「|」でつないだヘッダーフィールドの「名前:値」。タグに書けないものは=XXと書きます',
  'Header fields as they were when the message was signed: to find out what has changed.':
    '署名されたときのヘッダーフィールドです。何が変わったかを調べるためのものです。',
  'DKIM signature': 'DKIM署名',
  'On whose behalf is signed. Its domain is that of d= or one below it.':
    '誰のために署名したかを示します。そのドメインは、d=のドメインか、その下です。',
  'reports about failures are wished': '失敗についてのレポートを望んでいます',
  'Whether the signer wishes reports about failures.':
    '署名した側が失敗についてのレポートを望むかどうかを示します。',
  'The author domain on whose behalf the signer claims to sign.':
    '署名した側が、そのドメインのために署名したと主張する作成者ドメインです。',
  'the name asked for is the SHA-1 of the domain': '問い合わせる名前は、ドメインのSHA-1です',
  'the name asked for is the SHA-256 of the domain': '問い合わせる名前は、ドメインのSHA-256です',
  'the name asked for is the domain itself': '問い合わせる名前は、ドメインそのものです',
  'How the name is made at which the author domain confirms the claim.':
    '作成者ドメインがその主張を認める名前の作り方です。',
  'DomainKeys signature (historic)': 'DomainKeys署名(歴史的)',
  'RSA over SHA-1': 'SHA-1によるRSA',
  'Algorithm.': 'アルゴリズムです。',
  'The signature, over what stands below this field.': '署名です。このフィールドより下にあるものが対象です。',
  'every octet counts': 'すべてのオクテットが意味を持ちます',
  'white space does not count': '空白は意味を持ちません',
  'How the message is brought into one form before it is hashed.':
    'ハッシュの前に、メッセージをどのように一つの形に揃えるかを示します。',
  'The domain that signs.': '署名するドメインです。',
  'The signed header fields.': '署名されたヘッダーフィールドです。',
  'How to get the key.': '鍵の入手方法です。',
  'base64; white space inside does not count': 'base64。中の空白は意味を持ちません',
  'names of header fields joined by ":"': '「:」でつないだヘッダーフィールドの名前',
  'nearly every octet counts': 'ほぼすべてのオクテットが意味を持ちます',
  'white space may change': '空白は変わってもかまいません',
  'white space may change in the body': '本文の空白は変わってもかまいません',
  'white space may change in the header': 'ヘッダーの空白は変わってもかまいません',
  'simple | relaxed, for the header, and the same behind "/" for the body':
    'ヘッダーにsimpleまたはrelaxed。「/」の後に本文用を同じように書きます',
  'a selector: labels joined by dots': 'セレクター: ドットでつないだラベル',
  'the name of a header field': 'ヘッダーフィールドの名前',
  '[local part]@domain': '[ローカル部]@ドメイン',
};
