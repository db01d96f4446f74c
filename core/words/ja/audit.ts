import type { Dictionary } from '../words.js';

/** Audits of domains: on the command line and in the view of mail authentication. */
export const audit: Dictionary = {
  ok: '正常',
  error: 'エラー',
  warning: '警告',
  info: '情報',
  missing: 'なし',
  'not known': '不明',
  'several records': 'レコードが複数',
  'DKIM {0}': 'DKIM {0}',
  'no key': '鍵なし',
  'null MX: no mail': 'null MX: メールなし',
  'policy announced': 'ポリシーあり',
  'reports asked for': 'レポート要求あり',
  'indicator published': 'インジケーターあり',
  'DANE {0}': 'DANE {0}',
  '{0}, by {1}': '{0} ({1} による)',
  'parked: no mail': 'パーク中: メールなし',
  'sends and receives mail': 'メールを送受信',
  'sends mail': 'メールを送信',
  'only receives mail': 'メールを受信のみ',
  'receives mail': 'メールを受信',
  'no sign of mail': 'メールの形跡なし',
  '{0} sends no mail, but does not say so to receivers that look only at SPF: publish "v=spf1 -all"':
    '{0} はメールを送信しませんが、SPF だけを見る受信側には伝わりません。"v=spf1 -all" を公開してください',
  'Receivers cannot tell which hosts may send mail for {0}: anybody may use the name':
    '{0} のメールをどのホストが送信してよいか、受信側には分かりません。誰でもこの名前を使えます',
  'Mail from {0} cannot be signed, and when it is forwarded nothing else proves where it came from':
    '{0} からのメールに署名できません。転送されると、送信元を証明するものがほかにありません',
  'Receivers are not asked to do anything about forged mail from {0}, and nobody reports it':
    '{0} を騙るメールについて、受信側に何も求めておらず、レポートも届きません',
  'Who can redirect the traffic to {0} can read its mail: nothing asks senders for TLS with the right certificate':
    '{0} への通信を横取りできる者はメールを読めます。正しい証明書による TLS を送信側に求めるものがありません',
  'Nobody tells {0} when senders cannot deliver over TLS':
    '送信側が TLS で配送できないときも、{0} には知らされません',
  'Mail to {0} is tried at its address: a null MX ("MX 0 .") says that there is no mail':
    '{0} 宛てのメールはそのアドレスへの配送が試みられます。null MX ("MX 0 .") を置けば、メールを受け取らないことを示せます',
};
