import type { Dictionary } from '../words.js';

/** What is said about the text of messages: fields, results, outline. */
export const messageHovers: Dictionary = {
  Header: 'ヘッダー',
  'one field': '1個のフィールド',
  '{0} fields': '{0}個のフィールド',
  'and {0} more fields': 'ほか{0}個のフィールド',
  'The author, as readers are shown them. DMARC is about the domain in it.':
    '読む人に表示される作成者です。DMARCはこの中のドメインについてのものです。',
  'Who handed the message in for the author, where that is somebody else.':
    '作成者とは別の人がメッセージを差し出した場合の、その人です。',
  'Where answers go. Nothing checks it.': '返信の宛先です。何によっても検査されません。',
  'Whom the author names as recipients. The envelope may name others.':
    '作成者が受信者として挙げた宛先です。エンベロープの宛先は別のことがあります。',
  'Others whom the author names as recipients.': '作成者がほかの受信者として挙げた宛先です。',
  'What the message is about. Mailing lists like to change it, which breaks signatures.':
    'メッセージの件名です。メーリングリストが書き換えることが多く、そうすると署名が壊れます。',
  'When the author says that the message was finished.': '作成者がメッセージを書き終えたとする日時です。',
  "The name of this message, given by its author's program.":
    '作成者のプログラムが付けた、このメッセージの名前です。',
  'MAIL FROM of the envelope, as the receiver noted it: where bounces go, and what SPF checks.':
    '受信側が記録したエンベロープのMAIL FROMです。エラーメールの宛先で、SPFはこれを検査します。',
  "One step on the way: a server took the message from another. The newest stands at the top; those below the receiver's own may be invented.":
    '経路の1段階で、あるサーバーが別のサーバーからメッセージを受け取った記録です。最も新しいものが一番上にあり、受信側自身のものより下は捏造かもしれません。',
  'What a receiver found by SPF, and what it had checked.': '受信側がSPFで得た結果と、検査した内容です。',
  'What a receiver found when it checked the message. Only the one that your own receiver wrote is worth anything.':
    '受信側がメッセージを検査した結果です。信用できるのは、自分の受信サーバーが書いたものだけです。',
  'A signature of a domain over the body and some header fields.':
    '本文と一部のヘッダーフィールドに対する、ドメインの署名です。',
  'What a handler found before it passed the message on.': '中継した側が、メッセージを渡す前に得た結果です。',
  'The signature of a handler over the message as it was passed on.':
    '渡されたときのメッセージに対する、中継した側の署名です。',
  'The seal of a handler over all ARC fields so far.':
    'それまでのすべてのARCフィールドに対する、中継した側のシールです。',
  'Who sent the message on by hand.': 'メッセージを手動で再送した人です。',
  'Who handed in the message that somebody sent on.': '再送されたメッセージを差し出した人です。',
  'The mailing list that the message went through.': 'メッセージが通ったメーリングリストです。',
  'Where messages to the mailing list are sent.': 'メーリングリストへの投稿先です。',
  'How to leave the mailing list.': 'メーリングリストから抜ける方法です。',
  'What the body is, and how its parts are told apart.': '本文の種類と、パートの区切り方です。',
  'How the body is written so that it survives on the way. Whoever changes it breaks signatures.':
    '本文が途中で壊れないようにする書き方です。これを変えると署名が壊れます。',
  'The message follows MIME.': 'メッセージはMIMEに従っています。',
  'One step on the way of the message': 'メッセージの経路の1段階',
  'Address of the client': 'クライアントのアドレス',
  'What it called itself (HELO)': '名乗った名前(HELO)',
  'Name that the server found for the address': 'サーバーがアドレスから求めた名前',
  'Server that took the message': 'メッセージを受け取ったサーバー',
  Protocol: 'プロトコル',
  When: '日時',
  Reason: '理由',
  Comment: 'コメント',
  'This receiver says that it has checked nothing.': 'この受信側は、何も検査していないと言っています。',
  'The receiver that says so. Anybody can write such a field: believe only your own receiver, which removes those that come from outside.':
    'そう言っている受信側です。このようなフィールドは誰でも書けるので、外から来たものを取り除く自分の受信サーバーだけを信用してください。',
  'SPF: whether the client may send for the domain of MAIL FROM or HELO.':
    'SPF: クライアントがMAIL FROMまたはHELOのドメインとして送信してよいかどうかです。',
  'DKIM: whether a signature of a domain holds.': 'DKIM: ドメインの署名が有効かどうかです。',
  'DMARC: whether SPF or DKIM speaks for the domain in From.':
    'DMARC: SPFまたはDKIMがFromのドメインを裏づけるかどうかです。',
  'ARC: whether the chain of seals holds by which handlers say what they saw.':
    'ARC: 中継した側が見たものを伝えるシールの連鎖が有効かどうかです。',
  'Whether the address of the client has a name that leads back to it.':
    'クライアントのアドレスに、そのアドレスへ戻る名前があるかどうかです。',
  "Whether the author's program had logged in.": '作成者のプログラムがログインしていたかどうかです。',
  'Sender ID: historic; nobody should act on it.':
    'Sender ID: 歴史的なもので、これに基づいて処理すべきではありません。',
  'DomainKeys: historic, what was before DKIM.': 'DomainKeys: 歴史的なもので、DKIMの前身です。',
  'ADSP: historic, what was before DMARC.': 'ADSP: 歴史的なもので、DMARCの前身です。',
  'BIMI: whether the domain has a logo to be shown.': 'BIMI: ドメインに表示するロゴがあるかどうかです。',
  'It passed.': '合格です。',
  'It failed.': '失敗です。',
  'There was nothing to check.': '検査するものがありませんでした。',
  'It was checked and says neither yes nor no.': '検査しましたが、可とも否とも言えません。',
  'It passed, but the receiver does not accept it.': '合格ですが、受信側が受け入れません。',
  'It could not be checked for now, as when DNS gives no answer.':
    'DNSの応答がないなどの理由で、今は検査できませんでした。',
  'It can never be checked as it stands: a record or a signature is broken.':
    'レコードや署名が壊れていて、このままでは検査できません。',
  'The domain says that this client may send for it.': 'ドメインは、このクライアントの送信を認めています。',
  'The domain says that this client may not send for it.':
    'ドメインは、このクライアントの送信を認めていません。',
  'The domain says that this client probably may not send for it.':
    'ドメインは、このクライアントの送信をおそらく認めていません。',
  'The domain says nothing about this client.': 'ドメインは、このクライアントについて何も言っていません。',
  'The domain has no SPF record.': 'ドメインにSPFレコードがありません。',
};
