import type { Dictionary } from '../words.js';

/** What the commands check and zone say around the findings. */
export const checkCommand: Dictionary = {
  '{0}, {1}: {2}, {3}, {4}': '{0}、{1}: {2}、{3}、{4}',
  '1 file': 'ファイル 1 個',
  '{0} files': 'ファイル {0} 個',
  '1 error': 'エラー 1 件',
  '{0} errors': 'エラー {0} 件',
  '1 warning': '警告 1 件',
  '{0} warnings': '警告 {0} 件',
  '1 info': '情報 1 件',
  '{0} infos': '情報 {0} 件',
  'and more: {0} (--all shows them)': 'ほかにもあります: {0} (--all ですべて表示)',
  '{0} of {1}': '{1} が {0} 件',
  'see line {0}, column {1}: {2}': '参照: {0} 行目 {1} 桁目: {2}',
  'see {0} line {1}, column {2}: {3}': '参照: {0} の {1} 行目 {2} 桁目: {3}',
  '{0}; see check': '{0} (詳しくは check)',
};
