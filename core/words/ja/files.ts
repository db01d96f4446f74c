import type { Dictionary } from '../words.js';

/** Why a file cannot be had, or is not written. */
export const files: Dictionary = {
  'no such file or folder': 'ファイルもフォルダーも見つかりません',
  'permission denied': 'アクセス権がありません',
  'a link that leads to itself': 'リンクが自分自身に戻ります',
  'a folder, not a file': 'ファイルではなくフォルダーです',
  'that is a folder': 'フォルダーです',
  'that is no regular file': '通常のファイルではありません',
  'no regular file': '通常のファイルではありません',
  'neither a file nor a folder': 'ファイルでもフォルダーでもありません',
  'not a file on this machine': 'このマシンにあるファイルではありません',
  'it is still being read': '読み込み中です',
  'too large to be read here': 'ここで読むには大きすぎます',
  'not read: the editor would have to send more than the server takes at once':
    '読み込んでいません。エディターから一度に送れる量を超えます',
  'the editor cannot read it': 'エディターが読み込めません',
  'a binary file, not a zone': 'ゾーンではなくバイナリファイルです',
  'larger than 256 MiB': '256 MiB を超えています',
  'larger than 512 MiB': '512 MiB を超えています',
  'larger than 2 GiB': '2 GiB を超えています',
  'no zone file in this folder': 'このフォルダーにゾーンファイルがありません',
  'no report in this folder': 'このフォルダーにはレポートがありません',
  '{0} asks for no failure reports (ruf): this one is for reading, not for sending':
    '{0} は失敗レポートを求めていません (ruf がありません)。送信せず、内容の確認に使ってください',
  'there is no step {0}: the message names {1} (Received)':
    '{0}段目はありません。メッセージの経路は{1}段です(Received)',
  'no message (*.eml, *.emlx, *.msg, *.mbox) in this folder':
    'このフォルダーにメッセージ (*.eml、*.emlx、*.msg、*.mbox) がありません',
  '{0} files include one another already': '$INCLUDE がすでに {0} 段まで重なっています',
  'it includes itself': '自分自身を取り込むことになります',
  'too much is included already': '取り込んだ量がすでに多すぎます',
  'not written: {0}': '書き込みませんでした: {0}',
  'the file is read-only': 'ファイルが読み取り専用です',
  'the file was changed meanwhile': 'その間にファイルが変更されました',
  'left as it is: {0} (line {1})': '変更しませんでした: {0} ({1} 行目)',
  'left as it is: the zone would not be the same (please report)':
    '変更しませんでした: ゾーンの内容が変わってしまいます (不具合としてご報告ください)',
  'a quote is not closed': '引用符が閉じられていません',
  'a parenthesis is not closed': '括弧が閉じられていません',
  'a parenthesis closes nothing': '閉じ括弧に対応するものがありません',
  'there is a NUL octet': 'NUL オクテットがあります',
  'exists already, and is not overwritten': 'すでに存在するので、上書きしません',
  'neither an RSA nor an Ed25519 key': 'RSA の鍵でも Ed25519 の鍵でもありません',
  'an encrypted private key': '暗号化された秘密鍵です',
  'no private key in PEM': 'PEM 形式の秘密鍵がありません',
  'no key in PEM': 'PEM 形式の鍵がありません',
};
