import type { Dictionary } from '../words.js';

/** What the manual and the server say beside the rules. */
export const manual: Dictionary = {
  'the text of a TXT record': 'TXTレコードのテキスト',
  'the text of a TXT record as it is written': '書かれたままのTXTレコードのテキスト',
  characters: '文字',
  'the data of one record': '1つのレコードのデータ',
  'the file': 'ファイル',
  'the zone': 'ゾーン',
  records: 'レコード',
  'takes at most {0} {1}': '{0}{1}まで受け付けます',
  '{0} is not open as a zone file.': '{0}はゾーンファイルとして開かれていません。',
  'The language server gives no answer: {0}': '言語サーバーが応答しません: {0}',
  'read as part of {0}': '{0}の一部として読まれています',
};
