import type { Dictionary } from '../words.js';

/** The outline of a zone file, and messages about the language server. */
export const outline: Dictionary = {
  Mail: 'メール',
  'the first {0} records': '最初の {0} レコード',
  '{0} more of this owner': 'この所有者名のレコードがほかに {0} 個',
  'More below': '以下省略',
  'the outline ends after 1 owner': 'アウトラインに表示するのは 1 つの所有者名までです',
  'the outline ends after {0} owners': 'アウトラインに表示するのは {0} 個の所有者名までです',
  'The language server ended while it started.': '言語サーバーが起動中に終了しました。',
  'No language server runs.': '言語サーバーが動いていません。',
};
