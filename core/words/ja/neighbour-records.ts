import type { Dictionary } from '../words.js';

/** What hovers and the manual say about the records beside SPF, DKIM and DMARC. */
export const neighbourRecords: Dictionary = {
  'A record of Sender ID, which checked the sender as people see it (pra) or the one of the envelope (mfrom) with the terms of SPF. It is historic, and no SPF record.':
    'Sender IDのレコードです。人に見える差出人(pra)またはエンベロープの差出人(mfrom)をSPFの項で検査していました。歴史的なもので、SPFレコードではありません。',
  '{0} · Sender ID record (historic)': '{0} · Sender IDレコード(歴史的)',
  'one https:// address, or nothing': 'https://のアドレス1つ、または空',
  'words of letters, digits and hyphens, joined by ","': '英数字とハイフンの語を「,」でつないだもの',
  'BIMI assertion record': 'BIMIアサーションレコード',
  'Version. It must come first and read exactly BIMI1, or the whole record is ignored.':
    'バージョン。先頭に正確にBIMI1と書かないと、レコード全体が無視されます。',
  'Location of the logo, an SVG file of the profile "SVG Tiny Portable/Secure". Empty together with a: the domain declines to take part.':
    'ロゴの場所。「SVG Tiny Portable/Secure」プロファイルのSVGファイルです。aとともに空なら、ドメインは参加を辞退します。',
  'Location of the evidence: a certificate that says whose mark the logo is. Several large mailbox providers show no logo without one.':
    '証拠の場所。ロゴが誰の商標かを示す証明書です。これがないとロゴを表示しない大手メールボックス事業者もあります。',
  'no evidence': '証拠なし',
  'show the logo of the domain': 'ドメインのロゴを表示する',
  'show the picture of the person who writes, where the mail client has one':
    'メールクライアントが差出人本人の画像を持っていれば、それを表示する',
  'Which picture is preferred where there are two: the logo of the domain or the picture of a person.':
    '画像が2つあるとき、ドメインのロゴと個人の画像のどちらを優先するか。',
  'Prefixes of local parts that have a logo of their own: mail clients ask for a selector made from the prefix.':
    '専用のロゴを持つローカルパートの接頭辞。メールクライアントは接頭辞から作ったセレクターに問い合わせます。',
  'permission for DMARC reports': 'DMARCレポートの受け取り許可',
  'Version. A record of nothing but v=DMARC1 is permission enough.':
    'バージョン。v=DMARC1だけのレコードで許可になります。',
  'Addresses for aggregate reports in place of those in the policy, at the same host.':
    'ポリシーのアドレスに代わる集計レポートの宛先。同じホストに限ります。',
  'Addresses for failure reports in place of those in the policy, at the same host.':
    'ポリシーのアドレスに代わる失敗レポートの宛先。同じホストに限ります。',
  '1 to 32 letters and digits': '1〜32文字の英数字',
  'MTA-STS record': 'MTA-STSレコード',
  'Version. The record must begin exactly with "v=STSv1;", or it is ignored.':
    'バージョン。レコードは正確に「v=STSv1;」で始まらないと無視されます。',
  'Names this state of the policy. Senders fetch the policy anew only when the id has changed, so change it with every edit of mta-sts.txt.':
    'ポリシーの版を示します。送信側はidが変わったときだけポリシーを取得し直すため、mta-sts.txtを編集するたびに変えてください。',
  'TLS reporting record': 'TLSレポートのレコード',
  'Version. The record must begin exactly with "v=TLSRPTv1;", or it is ignored.':
    'バージョン。レコードは正確に「v=TLSRPTv1;」で始まらないと無視されます。',
  'Where reports are sent: addresses for mail, and addresses of web servers that take them by HTTPS.':
    'レポートの送り先。メールアドレスと、HTTPSで受け取るウェブサーバーのアドレスです。',
};
