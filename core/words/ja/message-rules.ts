import type { Dictionary } from '../words.js';

/** Rules about messages: DKIM040 to DKIM049. */
export const messageRules: Dictionary = {
  'The rule is about messages: {0} tells what it finds.':
    'このルールはメッセージについてのものです。見つかったことは{0}が示します。',
  'and {0} more findings': 'ほかに{0}件の指摘があります',
  'l={0} signs the first {1} octets of the body only: anybody may add text below, and the signature still holds':
    'l={0}が署名するのは本文の最初の{1}オクテットだけです。その下には誰でも文章を加えられ、署名は有効なままです',
  'With l= a signature covers the beginning of the body. Whoever passes the message on can add to it, even a whole other page that hides what was signed (RFC 6376 s8.2). Some receivers refuse such signatures.':
    'l=のある署名は本文の初めの部分だけを対象にします。メッセージを中継する者は誰でも書き足すことができ、署名された部分を隠す別のページを加えることさえできます(RFC 6376 s8.2)。このような署名を拒む受信側もあります。',
  'Sign without l=. Mailing lists that add footers are better served by ARC or by a signature of their own.':
    'l=なしで署名してください。フッターを加えるメーリングリストには、ARCか自身の署名が適しています。',
  'l=0 leaves the whole body unsigned: the signature holds for any text under this header':
    'l=0では本文全体が署名されません。このヘッダーの下にどんな文章を置いても署名は有効です',
  'Somebody who has one message with such a signature can put any body under its header, and receivers take it for a message of the signer (RFC 6376 s8.2).':
    'このような署名のメッセージを1通持つ者は、そのヘッダーの下に任意の本文を置くことができ、受信側は署名者のメッセージとみなします(RFC 6376 s8.2)。',
  'Sign without l=, and replace the key when such messages were sent: they can be used again.':
    'l=なしで署名してください。このようなメッセージをすでに送っている場合は、再利用されるおそれがあるので鍵を取り替えてください。',
  'h= of the signature of {0} names From once: somebody may add another From above, and the signature still holds':
    '{0}の署名のh=はFromを1回だけ挙げています。上に別のFromを加えられても署名は有効なままです',
  'h= of the signature of {0} names From {1} times, as often as it occurs: somebody may add another From above, and the signature still holds':
    '{0}の署名のh=はFromを{1}回、つまり実際の数だけ挙げています。上に別のFromを加えられても署名は有効なままです',
  'A signature covers as many fields of a name as h= names, from the bottom. A From that is added on top is not covered, and mail programs may show it (RFC 6376 s8.15).':
    '署名は、h=が挙げる数だけ、同じ名前のフィールドを下から対象にします。上に加えられたFromは対象にならず、メールソフトがそれを表示することがあります(RFC 6376 s8.15)。',
  'Name From in h= once more than it occurs (h=from:from:...); the same serves Subject, To, Date and Reply-To.':
    'h=ではFromを実際の数より1回多く挙げてください(h=from:from:...)。Subject、To、Date、Reply-Toでも同じことが役立ちます。',
  'the message has {0} From fields: receivers refuse it, since a reader may be shown any of them':
    'メッセージにFromフィールドが{0}個あります。どれが読み手に表示されるかわからないため、受信側は拒否します',
  'the message has {0} fields {1}, and only one may be there: programs show different ones':
    'メッセージに{1}フィールドが{0}個ありますが、1個しか許されません。ソフトウェアによって表示するものが違います',
  'Programs differ in which of several fields they show and which they check, so a second field can hide behind a signed one (RFC 6376 s8.15, RFC 5322 s3.6).':
    '同じフィールドが複数あるとき、どれを表示しどれを確かめるかはソフトウェアによって違うため、署名されたフィールドの陰に別のフィールドが隠れることがあります(RFC 6376 s8.15、RFC 5322 s3.6)。',
  'Find out who has added the field. A signature that names a field once more than it occurs breaks when one is added.':
    '誰がフィールドを加えたのかを調べてください。フィールドを実際の数より1回多く挙げる署名は、1つ加えられると無効になります。',
  'the signature of {0} does not cover {1}: whoever passes the message on may change it, and the signature still holds':
    '{0}の署名は{1}を対象にしていません。中継する者が変えても署名は有効なままです',
  'RFC 6376 s5.4.1 asks signers to cover what readers see. With another Content-Type the same signed octets can be shown as another text.':
    'RFC 6376 s5.4.1は、読み手の目に触れるものを署名の対象にするよう求めています。Content-Typeが違えば、同じ署名されたオクテットが別の文章として表示されることがあります。',
  'Name Subject and Content-Type in h=.': 'h=にSubjectとContent-Typeを挙げてください。',
  'x= is past by {0}: receivers may treat the message as unsigned':
    'x=の期限を{0}過ぎています。受信側は署名のないメッセージとして扱うことがあります',
  'A receiver may count a signature for nothing after the time in x= (RFC 6376 s3.5). A message that waits in a queue can get there late.':
    'x=の時刻を過ぎた署名を、受信側は無視することがあります(RFC 6376 s3.5)。キューで待つメッセージは遅れて届くことがあります。',
  'To judge an old message by the time of its arrival, verify it with --time received. Senders leave a week or more between t= and x=.':
    '古いメッセージを到着時刻で判断するには、--time receivedを付けて検証してください。送信側はt=とx=の間を1週間以上あけます。',
  't= lies {0} in the future: receivers may ignore the signature':
    't=が{0}先の未来です。受信側は署名を無視することがあります',
  't= is the time of signing. Receivers may ignore a signature from the future (RFC 6376 s3.5), and some do.':
    't=は署名の時刻です。受信側は未来の署名を無視してもよく(RFC 6376 s3.5)、実際に無視するものがあります。',
  'Set the clock of the signing server.': '署名するサーバーの時計を合わせてください。',
  'a=rsa-sha1 is not accepted any more: receivers treat the message as unsigned':
    'a=rsa-sha1はもう受け入れられません。受信側は署名のないメッセージとして扱います',
  'RFC 8301 forbids signing and verifying with SHA-1, which can be forged.':
    'RFC 8301は、偽造が可能なSHA-1による署名と検証を禁じています。',
  'Sign with rsa-sha256. The key can stay, unless its record says h=sha1.':
    'rsa-sha256で署名してください。レコードにh=sha1がなければ、鍵はそのままで構いません。',
  'the RSA key of {0} has {1} bits: receivers treat the message as unsigned':
    '{0}のRSA鍵は{1}ビットです。受信側は署名のないメッセージとして扱います',
  'the RSA key of {0} has {1} bits, and 2048 are recommended':
    '{0}のRSA鍵は{1}ビットですが、2048ビットが推奨されています',
  'RFC 8301 s3.2 has receivers refuse keys of less than 1024 bits, and asks signers for 2048 at least.':
    'RFC 8301 s3.2によれば、受信側は1024ビット未満の鍵を拒み、署名する側は2048ビット以上を使います。',
  'Publish a key of 2048 bits at a new selector and sign with it.':
    '新しいセレクターに2048ビットの鍵を公開し、それで署名してください。',
  'd={0} is of another organization than From ({1}): for DMARC this signature counts for nothing':
    'd={0}はFrom({1})とは別の組織です。DMARCではこの署名は数えられません',
  'DMARC counts a signature only where its domain and that of From belong together. Mail services sign with a domain of their own until they are told to use yours.':
    'DMARCが署名を数えるのは、署名のドメインとFromのドメインが同じ組織に属するときだけです。メールサービスは、設定されるまでは自分のドメインで署名します。',
  'Let the mail service sign with your domain: it gives you a key, or an alias (CNAME), to publish.':
    'メールサービスに自分のドメインで署名させてください。公開すべき鍵または別名(CNAME)が示されます。',
};
