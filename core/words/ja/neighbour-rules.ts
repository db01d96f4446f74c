import type { Dictionary } from '../words.js';

/** What the rules about MTA-STS, TLS-RPT and BIMI say. */
export const neighbourRules: Dictionary = {
  'With nothing in l and a, {0} declines to take part: no logo is shown':
    'lとaが空なので、{0}は参加を辞退しています: ロゴは表示されません',
  'A record whose l and a are empty says on purpose that the domain has no logo, so that nobody looks any further.':
    'lとaが空のレコードは、ドメインにロゴがないことを意図して示すもので、それ以上は探されません。',
  'Write the address of the logo into l, or leave the record as it is.':
    'ロゴのアドレスをlに書くか、レコードをそのままにしてください。',
  'Mail clients show a logo only for domains whose DMARC policy keeps forged mail out: p and sp are quarantine or reject, for all failing mail, and the policy is not only being tested.':
    'メールクライアントがロゴを表示するのは、DMARCポリシーが偽造メールを防ぐドメインだけです。pとspがquarantineかreject、失敗したメールすべてが対象で、試験中でないことが条件です。',
  'Raise the DMARC policy to quarantine or reject, for subdomains as well, without pct and t=y.':
    'DMARCポリシーを、サブドメインも含めてquarantineかrejectに上げ、pctとt=yは使わないでください。',
  'the policy': 'ポリシー',
  'No logo is shown for {0}: it has no DMARC policy': '{0}のロゴは表示されません: DMARCポリシーがありません',
  'No logo is shown for {0}: its DMARC policy comes to "{1}", and only quarantine and reject are enough':
    '{0}のロゴは表示されません: DMARCポリシーは「{1}」となり、quarantineかrejectでなければ足りません',
  'No logo is shown for {0}: its DMARC policy is for {1} % of failing mail only':
    '{0}のロゴは表示されません: DMARCポリシーは失敗したメールの{1} %だけが対象です',
  'A BIMI record says where the logo of a domain is. Mail clients do not repair it: what is not exactly as the draft has it shows no logo.':
    'BIMIレコードはドメインのロゴの場所を示します。メールクライアントは修復しないため、ドラフトどおりに正確でなければロゴは表示されません。',
  'Write default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/logo.pem".':
    '「default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/logo.pem"」と書いてください。',
  'A second BIMI record at this name: mail clients use none of them':
    'この名前に2つ目のBIMIレコードがあります: メールクライアントはどれも使いません',
  'The record has no l, so mail clients do not know where the logo is and show none':
    'レコードにlがないため、メールクライアントはロゴの場所が分からず、表示しません',
  'No tag stands before this semicolon: mail clients do not repair the record and show no logo':
    'このセミコロンの前にタグがありません: メールクライアントはレコードを修復せず、ロゴを表示しません',
  'Nobody asks for a BIMI record at _bimi itself: it belongs to a selector, as in default._bimi':
    '_bimi自体のBIMIレコードは誰も問い合わせません: default._bimiのように、セレクターに置いてください',
  'Such a record is looked for at {0} only: nobody sees it here':
    'このレコードは{0}でだけ探されます: ここでは誰にも見られません',
  'The record begins with "{0}" and not with "v=BIMI1", so mail clients pass over it':
    'レコードが「v=BIMI1」ではなく「{0}」で始まるため、メールクライアントは読み飛ばします',
  '"{0}" is no tag=value: mail clients do not repair the record and show no logo':
    '「{0}」は「タグ=値」ではありません: メールクライアントはレコードを修復せず、ロゴを表示しません',
  '"{0}" stands here a second time: mail clients do not repair the record and show no logo':
    '「{0}」が2つあります: メールクライアントはレコードを修復せず、ロゴを表示しません',
  '"{0}:" is not https, so mail clients do not fetch it and show no logo':
    '「{0}:」はhttpsではないため、メールクライアントは取得せず、ロゴを表示しません',
  '"{0}={1}" cannot be read: mail clients show no logo':
    '「{0}={1}」を読み取れません: メールクライアントはロゴを表示しません',
  '"{0}" does not end in .svg or .svgz: mail clients show no image of another format':
    '「{0}」は.svgでも.svgzでも終わっていません: メールクライアントは他の形式の画像を表示しません',
  'The record begins with "{0}" and not with "{1}": {2}':
    'レコードが「{1}」ではなく「{0}」で始まっています: {2}',
  '"{0}" is no field name=value: {1}': '「{0}」は「名前=値」のフィールドではありません: {1}',
  '"{0}" has a blank next to "=", where none may stand: {1}':
    '「{0}」では、空白を置けない「=」の隣に空白があります: {1}',
  '"{0}" stands here a second time: only the first counts': '「{0}」が2つあります: 最初のものだけが有効です',
  'No field stands before this semicolon: {0}': 'このセミコロンの前にフィールドがありません: {0}',
  'Remove the second': '2つ目を取り除く',
  '{0} has no address, so senders cannot fetch the policy that this record announces and deliver without MTA-STS':
    '{0}にはアドレスがないため、送信側はこのレコードが知らせるポリシーを取得できず、MTA-STSなしで配送します',
  'The record only says that there is a policy. The policy itself is fetched from https://mta-sts.<domain>/.well-known/mta-sts.txt (RFC 8461 s3.2).':
    'レコードはポリシーがあることを示すだけです。ポリシー自体はhttps://mta-sts.<domain>/.well-known/mta-sts.txtから取得されます(RFC 8461 s3.2)。',
  'Give mta-sts below the domain an A, AAAA or CNAME record of the web server that has the policy.':
    'ドメインの下のmta-stsに、ポリシーを置いたウェブサーバーのA、AAAA、CNAMEのいずれかのレコードを書いてください。',
  '{0} has more than one MTA-STS record: senders use none of them and deliver without MTA-STS':
    '{0}に複数のMTA-STSレコードがあります: 送信側はどれも使わず、MTA-STSなしで配送します',
  'Senders discard all texts at the name that do not begin with "v=STSv1;". If not exactly one is left, they act as if there were no policy (RFC 8461 s3.1).':
    '送信側は、その名前のテキストのうち「v=STSv1;」で始まらないものを捨てます。ちょうど1つ残らなければ、ポリシーがないものとして動作します(RFC 8461 s3.1)。',
  'Keep one record.': 'レコードを1つだけ残してください。',
  'The record has no id, so senders do not look for a policy':
    'レコードにidがないため、送信側はポリシーを探しません',
  '"id={0}" is not 1 to 32 letters and digits, so senders do not look for a policy':
    '「id={0}」は1〜32文字の英数字ではないため、送信側はポリシーを探しません',
  'senders act as if there were no policy': '送信側はポリシーがないものとして動作します',
  'The record at _mta-sts says that there is a policy and names its state. It must begin with "v=STSv1;" and have an id of letters and digits; senders that cannot read it deliver without MTA-STS (RFC 8461 s3.1).':
    '_mta-stsのレコードは、ポリシーがあることとその版を示します。「v=STSv1;」で始まり、英数字のidが必要です。読み取れない送信側はMTA-STSなしで配送します(RFC 8461 s3.1)。',
  'Write "v=STSv1; id=20260501T120000", and change the id whenever the policy file changes.':
    '「v=STSv1; id=20260501T120000」と書き、ポリシーファイルを変えるたびにidも変えてください。',
  'This host is there for the MTA-STS policy of {0}, but nothing stands at _mta-sts.{1}, so no sender looks for the policy':
    'このホストは{0}のMTA-STSポリシーのためのものですが、_mta-sts.{1}に何もないため、どの送信側もポリシーを探しません',
  'Senders look for a policy only when the TXT record at _mta-sts says that there is one (RFC 8461 s3.1).':
    '送信側は、_mta-stsのTXTレコードがポリシーの存在を示すときだけ探します(RFC 8461 s3.1)。',
  'Add the record: _mta-sts TXT "v=STSv1; id=1", with another id after every change of the policy.':
    'レコード「_mta-sts TXT "v=STSv1; id=1"」を加え、ポリシーを変えるたびにidを変えてください。',
  '{0} has more than one TLS reporting record: nobody sends reports':
    '{0}に複数のTLSレポートのレコードがあります: 誰もレポートを送りません',
  'Senders discard all texts at the name that do not begin with "v=TLSRPTv1;". If not exactly one is left, they act as if no reports were wished (RFC 8460 s3).':
    '送信側は、その名前のテキストのうち「v=TLSRPTv1;」で始まらないものを捨てます。ちょうど1つ残らなければ、レポートは望まれていないものとして動作します(RFC 8460 s3)。',
  'Keep one record, with all addresses in its rua.':
    'すべてのアドレスをruaに書いたレコードを1つだけ残してください。',
  'Senders verify TLS on the way to {0} ({1}), but no record at _smtp._tls.{2} asks them to tell when that fails':
    '送信側は{0}への経路でTLSを検証します({1})が、失敗の報告を求めるレコードが_smtp._tls.{2}にありません',
  'With MTA-STS or DANE a certificate that has expired keeps mail away, and the domain itself sees nothing of it. Reports tell (RFC 8460 s1).':
    'MTA-STSやDANEでは、期限切れの証明書によってメールが届かなくなりますが、ドメイン自身からは見えません。レポートがあれば分かります(RFC 8460 s1)。',
  'Add _smtp._tls TXT "v=TLSRPTv1; rua=mailto:..." with an address of yours.':
    '自分のアドレスで「_smtp._tls TXT "v=TLSRPTv1; rua=mailto:..."」を加えてください。',
  'The record at _smtp._tls says where senders report what went wrong with TLS. It must begin with "v=TLSRPTv1;" and have a rua of mailto: and https: addresses; without one that can be read nobody reports (RFC 8460 s3).':
    '_smtp._tlsのレコードは、TLSの問題を送信側がどこへ報告するかを示します。「v=TLSRPTv1;」で始まり、mailto:とhttps:のアドレスからなるruaが必要です。読み取れるruaがなければ誰も報告しません(RFC 8460 s3)。',
  'Write "v=TLSRPTv1; rua=mailto:tls-reports@example.com".':
    '「v=TLSRPTv1; rua=mailto:tls-reports@example.com」と書いてください。',
  'The record has no rua, so nobody knows where to send reports':
    'レコードにruaがないため、レポートの送り先が誰にも分かりません',
  'rua is empty, so nobody knows where to send reports':
    'ruaが空なので、レポートの送り先が誰にも分かりません',
  '"{0}" is no mailto: or https: address that reports could be sent to':
    '「{0}」は、レポートを送れるmailto:やhttps:のアドレスではありません',
  '"{0}:" is neither mailto: nor https:, so no report goes there':
    '「{0}:」はmailto:でもhttps:でもないため、そこへレポートは送られません',
  '"{0}" has no meaning in this record: "!" must be written "%21", so senders cannot read the address':
    '「{0}」はこのレコードでは意味を持ちません: 「!」は「%21」と書かなければならず、送信側はアドレスを読み取れません',
  'nobody sends reports': '誰もレポートを送りません',
};
