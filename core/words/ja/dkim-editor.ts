import type { Dictionary } from '../words.js';

/** What the commands of the editor about DKIM keys say. */
export const dkimEditor: Dictionary = {
  'The domain that signs: the d= of the signatures': '署名するドメイン。署名の d= です',
  'RSA 2048 bits': 'RSA 2048ビット',
  'RSA 3072 bits': 'RSA 3072ビット',
  'RSA 4096 bits': 'RSA 4096ビット',
  'what every verifier takes': 'すべての検証側が受け付けます',
  'harder to break, in a longer record': '破られにくく、レコードは長くなります',
  'the longest that every verifier must take (RFC 8301 s3.2)':
    'すべての検証側が受け付けるべき最長の鍵です (RFC 8301 s3.2)',
  'short and fast; beside an RSA key, as many verifiers do not know it':
    '短く高速です。対応していない検証側が多いので、RSA の鍵と併用します',
  'What kind of key?': '鍵の種類は？',
  'Where the private key is saved; only you will be able to read it':
    '秘密鍵の保存先。読めるのはあなただけになります',
  'Save Private Key': '秘密鍵を保存',
  'Save It There': 'ここに保存',
  'This folder belongs to the workspace. A private key that is committed or shared with it is no longer private.':
    'このフォルダーはワークスペースの中にあります。一緒にコミットや共有された秘密鍵は、もう秘密ではありません。',
  'Making a DKIM key': 'DKIM 鍵を生成中',
  'Insert into {0}': '{0} に挿入',
  'Copy Record': 'レコードをコピー',
  'Show Record': 'レコードを表示',
  'The private key is in {0}, which only you can read. Publish its record at {1}, then sign with it.':
    '秘密鍵は {0} にあり、読めるのはあなただけです。レコードを {1} に公開してから、署名に使ってください。',
  'Open a zone with a DKIM key first.': '先に DKIM 鍵のあるゾーンを開いてください。',
  'Which key gets a successor?': 'どの鍵をローテーションしますか？',
  'Which key is to be revoked?': 'どの鍵を失効させますか？',
  'Another key…': '別の鍵…',
  'Profiles that stay are written in the setting dnsMailAuth.dkim.profiles.':
    '繰り返し使うプロファイルは設定 dnsMailAuth.dkim.profiles に書きます。',
  'Which DKIM profile?': 'どの DKIM プロファイルですか？',
  'The file with the private key; it is read where it is and never shown':
    '秘密鍵のファイル。その場で読まれ、表示されることはありません',
  'This copy is signed with {0} of {1}. The message itself is as it was.':
    'この写しは {1} の {0} で署名されています。元のメッセージはそのままです。',
  'Testing a DKIM profile': 'DKIM プロファイルをテスト中',
  'Zone files': 'ゾーンファイル',
  'as they stand in the editor and in the workspace; nothing is asked over the network':
    'エディターとワークスペースにあるもの。ネットワークには何も問い合わせません',
  'Live DNS': '公開中の DNS',
  'asks DNS for the key record of the profile': 'プロファイルの鍵のレコードを DNS に問い合わせます',
  'Test against what?': '何と照合しますか？',
};
