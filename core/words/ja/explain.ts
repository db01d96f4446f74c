import type { Dictionary } from '../words.js';

/** What the pages of the manual say beside rules and tables, and the command that prints them. */
export const explained: Dictionary = {
  'The version of the policy, the only one there is.': 'ポリシーのバージョン。これ以外にはありません。',
  'What senders do where TLS to a host cannot be verified.':
    'ホストへのTLSを検証できないときに送信側が何をするか。',
  'do not deliver': '配送しない',
  'deliver, and report': '配送し、報告する',
  'act as if there were no policy: the way to take one back':
    'ポリシーがないものとして動作する。ポリシーを取り下げるときに使う',
  'seconds, at most 31557600': '秒数(最大31557600)',
  'For how long senders keep the policy. A week is the least that protects.':
    '送信側がポリシーを保持する期間。保護になるのは1週間以上です。',
  'a host, or "*." and a domain': 'ホスト、または「*.」にドメインを続けたもの',
  "A host that takes the domain's mail, one a line. A wildcard stands for exactly one label.":
    'ドメインのメールを受け取るホスト。1行に1つ書きます。ワイルドカードはちょうど1つのラベルを表します。',
  'MTA-STS policy file': 'MTA-STSポリシーファイル',
  'Stands at': '置き場所',
  'Defined in {0}': '定義: {0}',
  Required: '必須',
  'New with {0}': '{0}で追加',
  'Deprecated: retired by {0}': '非推奨: {0}で廃止',
  'Severity: {0}': '重大度: {0}',
  'What it marks is obsolete': '示されるものは廃止されています',
  'What it marks has no effect': '示されるものには効果がありません',
  'What to do.': '対処:',
  'Without the finding:': '指摘されない例:',
  'The rule finds (for {0}):': '指摘される例({0}の場合):',
  'The rule finds (judged by {0}):': '指摘される例({0}で判定):',
  'The rule finds:': '指摘される例:',
  'The rule is switched off by the setting {0}.': 'この規則は設定{0}で無効にできます。',
  'The rule is switched off by the setting {0}, a single finding by the comment {1} on its line or on the line above.':
    'この規則は設定{0}で、個々の指摘はその行か上の行のコメント{1}で無効にできます。',
  'A record of type SPF without a TXT record of the same text is seen by no receiver. BIND says so when it loads the zone; here it is a finding of the rule about records of type SPF, so that it is told once.':
    '同じテキストのTXTレコードがないSPF型のレコードは、どの受信側にも見られません。BINDはゾーンの読み込み時に警告します。ここでは、重複を避けるため、SPF型のレコードについての規則が指摘します。',
  'Told by {0}': '{0}が指摘します',
  'SPF record': 'SPFレコード',
  'Qualifiers of SPF mechanisms': 'SPFメカニズムの修飾子',
  qualifiers: '修飾子',
  'Macros of SPF': 'SPFのマクロ',
  macros: 'マクロ',
  Rules: '規則',
  'Records and their parts': 'レコードとその構成要素',
  'explain alone lists all that is': '引数なしのexplainですべてを一覧できます',
  'was "{0}" meant?': '「{0}」のことでしょうか',
  'there is nothing about "{0}"; {1}': '「{0}」についての説明はありません。{1}',
};
