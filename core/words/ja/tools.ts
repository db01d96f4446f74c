import type { Dictionary } from '../words.js';

/** What the tools of language models say to people. */
export const tools: Dictionary = {
  'Judging the records of a zone': 'ゾーンのレコードを判定中',
  'Judging the records of {0}': '{0} のレコードを判定中',
  'Verifying {0}': '{0} を検証中',
  'Auditing {0}': '{0} を監査中',
  'Ask DNS in order to verify a message?': 'メッセージの検証のために DNS に問い合わせますか？',
  'A language model wants to verify {0}. DNS servers are asked about names that stand in the message, which the owners of these names may see.':
    '言語モデルが {0} を検証しようとしています。メッセージの中の名前を DNS サーバーに問い合わせます。名前の所有者はそれを知ることができます。',
  'Ask DNS about a domain?': 'ドメインについて DNS に問い合わせますか？',
  'A language model wants to know what {0} publishes about mail. DNS servers are asked about names of this domain and those that its records lead to, which their owners may see.':
    '言語モデルが、{0} がメールについて公開しているものを調べようとしています。このドメインの名前と、そのレコードが指す名前を DNS サーバーに問い合わせます。名前の所有者はそれを知ることができます。',
  'It was called off.': '取り消されました。',
  'This workspace is not trusted, so nothing is verified for it.':
    'このワークスペースは信頼されていないので、検証しません。',
  'This is neither an open zone nor a zone file of the workspace.':
    '開いているゾーンでも、ワークスペースのゾーンファイルでもありません。',
  'The text is too long.': 'テキストが長すぎます。',
  '"{0}" is no domain name.': '「{0}」はドメイン名ではありません。',
};
