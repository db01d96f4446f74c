import type { Dictionary } from '../words.js';

/** What the command dkim says. */
export const dkimCommand: Dictionary = {
  'the published key is that of the private key': '公開されている鍵は、この秘密鍵のものです',
  'the name has no TXT record': 'この名前にTXTレコードがありません',
  'there is no such name': 'このような名前はありません',
  '{0} records stand there, and which of them a verifier takes is left open':
    'レコードが{0}個あり、検証側がどれを使うかは決まっていません',
  'DNS gives no answer: {0}': 'DNSが答えません: {0}',
  'the published key is not that of the private key': '公開されている鍵は、この秘密鍵のものではありません',
  'the key is marked as being tested (t=y), so signatures count like none':
    '鍵は試験中とされているので(t=y)、署名はないものとして扱われます',
  'a profile is an object with domain, selector and key':
    'プロファイルは domain、selector、key を持つオブジェクトです',
  'a profile has no such member': 'プロファイルにこのような項目はありません',
  'the path of a file with a private key': '秘密鍵のファイルのパスを指定してください',
  'a domain name': 'ドメイン名',
  'letters, digits, hyphens inside, and dots between them':
    '英数字と、途中のハイフン、区切りのドットだけが使えます',
  'a selector with which the name is not too long': '名前が長くなりすぎないセレクター',
  'relaxed/relaxed and the like': 'relaxed/relaxed などの形で指定してください',
  'true or false': 'true または false',
  'a number of seconds': '秒数',
  'a number of octets, or "whole"': 'オクテット数、または "whole"',
  'standard, all, or names of header fields': 'standard、all、またはヘッダーフィールドの名前',
  'must name From (RFC 6376 s5.4)': 'From を含めなければなりません (RFC 6376 s5.4)',
  '[local part]@domain, the domain being {0} or one below it':
    '[ローカル部]@ドメインの形で、ドメインは {0} かその下のもの',
  'the message has no From to sign': 'メッセージに署名すべき From がありません',
  'the body has {0} octets, and l= would count {1}': '本文は{0}オクテットで、l= は{1}オクテットになります',
  '{0} is not in this zone': '{0} はこのゾーンにありません',
  '{0} has records already; choose another selector':
    '{0} にはすでにレコードがあります。別のセレクターを選んでください',
  'the records around are made by a $GENERATE': '周りのレコードは $GENERATE が作るものです',
  'the record has no p, so that there is nothing to revoke':
    'レコードに p がなく、失効させるものがありません',
  'the key is revoked already': '鍵はすでに失効しています',
  'the record is written in a way that is better edited by hand':
    'レコードの書き方が特殊なので、手で編集してください',
  'no key is written at {0}': '{0} に鍵が書かれていません',
  'several keys stand at {0}': '{0} に鍵が複数あります',
  'Publish {0}, then sign with it on every server. Leave {1} as it is until the mail signed with it has arrived: senders try for 5 days (RFC 5321 s4.5.4.1). Then revoke {2}.':
    '{0} を公開してから、すべてのサーバーで署名に使います。{1} で署名したメールが届くまで {1} はそのままにしてください。送信側は5日間再送します (RFC 5321 s4.5.4.1)。その後 {2} を失効させます。',
  'Verifiers take signatures of {0} for invalid as soon as this is published. The record can go when no mail with them is on the way.':
    'これを公開すると、{0} の署名はすぐに無効とみなされます。その署名のあるメールが配送中でなくなれば、レコードを消せます。',
  'Private keys can be neither made nor read in this kind of editor.':
    'この種のエディターでは秘密鍵の作成も読み取りもできません。',
  'Private keys cannot be read in this kind of editor.': 'この種のエディターでは秘密鍵を読めません。',
  'There is no zone here.': 'ここにゾーンはありません。',
  'There is no such kind of key.': 'このような種類の鍵はありません。',
  'The key is not saved: {0}.': '鍵を保存していません: {0}。',
  'This is no key record.': 'これは鍵のレコードではありません。',
  'There is no such key in this zone.': 'このゾーンにこのような鍵はありません。',
  'Messages cannot be signed in this kind of editor.': 'この種のエディターではメッセージに署名できません。',
  'The key cannot be read: {0}.': '鍵を読めません: {0}。',
  'The message holds octets that an editor would change, which breaks the signature. Sign it with the command line: dns-mail-auth dkim sign.':
    'エディターが変えてしまうオクテットがメッセージにあり、署名が壊れます。コマンドラインの dns-mail-auth dkim sign で署名してください。',
  'Nothing is signed: {0}.': '署名していません: {0}。',
  'No zone that is open or in the workspace holds {0}. Live DNS can be asked instead.':
    '開いているゾーンにもワークスペースのゾーンにも {0} はありません。代わりに公開中の DNS に問い合わせることができます。',
  'This workspace is not trusted, so no file with a key is touched for it.':
    'このワークスペースは信頼されていないので、鍵のファイルには触れません。',
  'not an absolute path of a file on this machine': 'このマシンのファイルの絶対パスではありません',
  'no file with a key': '鍵のファイルではありません',
};
