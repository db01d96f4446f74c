import type { Dictionary } from '../words.js';

/** Code actions, all safe fixes at once, and records that are pasted. */
export const actions: Dictionary = {
  'Fix all that is safe to fix': '安全に修正できる箇所をすべて修正',
  'Fix all {0} in this file': 'このファイルの {0} をすべて修正',
  'fixed: {0} ({1})': '修正: {0} 件 ({1})',
  'Ignore {0} on this line': 'この行の {0} を無視',
  'Open the page about {0}': '{0} の説明ページを開く',
  'Announce an MTA-STS policy for {0}': '{0} の MTA-STS ポリシーを公開',
  'Ask for aggregate reports to {0}': '集計レポートの送信先として {0} を追加',
  'Ask for reports about TLS for {0}': '{0} の TLS レポートを要求',
  'Copy the record that belongs into the zone of {0}, so that it may receive reports about {1}':
    '{0} が {1} のレポートを受け取れるように、{0} のゾーンに置くレコードをコピー',
  'Permit {0} to receive reports about {1}, in the zone {2}':
    'ゾーン {2} で、{0} が {1} のレポートを受け取ることを許可',
  'Join the strings to as few as hold the text': '文字列をできるだけ少ない数に結合',
  'Split the text into strings of at most 255 octets': 'テキストを 255 オクテット以下の文字列に分割',
  'Wrap the text onto several lines': 'テキストを複数の行に折り返す',
  'Merge the SPF records into one': 'SPF レコードを 1 つに統合',
  'Merge the SPF records into one that ends in {0}': 'SPF レコードを、{0} で終わる 1 つのレコードに統合',
  'Order the terms by their cost and write each once': '項をコスト順に並べ、重複を除く',
  'Remove the alias to {0}': '{0} への別名を削除',
  'Move the text to {0}, where whoever follows the alias finds it':
    'テキストを {0} へ移動 (別名をたどれば見つかります)',
  'Replace the alias by the addresses of {0}': '別名を {0} のアドレスに置き換える',
  'Next step: p={0}': '次の段階: p={0}',
  'Next step: test p={0} with t=y': '次の段階: t=y を付けて p={0} をテスト',
  'Next step: p={0} for {1} % of failing mail': '次の段階: 認証に失敗したメールの {1} % に p={0} を適用',
  'Put the text into quotes': 'テキストを引用符で囲む',
  'Put the text into quotes, together with what the semicolon made a comment':
    'セミコロンでコメントになった部分も含めて、テキストを引用符で囲む',
  'Put v={0} first': 'v={0} を先頭に移動',
  'Remove needless backslashes before semicolons': 'セミコロンの前の不要なバックスラッシュを削除',
  'Write typographic quotes, dashes and blanks as plain ASCII':
    '全角や装飾用の引用符、ダッシュ、空白を ASCII 文字に置き換える',
  'Say that {0} has no mail': '{0} ではメールを使わないことを宣言',
  'Say that {0} has no mail (now its SPF record lets hosts send)':
    '{0} ではメールを使わないことを宣言 (現在の SPF レコードは送信を許可しています)',
  'Add t=s': 't=s を追加',
  'Write t=y in place of pct=0': 'pct=0 の代わりに t=y と書く',
  'End the record with {0}': 'レコードの末尾に {0} を加える',
  'Remove the byte order mark': 'バイトオーダーマークを削除',
  'Remove the parenthesis': '括弧を削除',
  'Remove the comment': 'コメントを削除',
  'Remove {0} from the comment': 'コメントから {0} を削除',
  'Paste as Records': 'レコードとして貼り付け',
  'The selector of this DKIM key: the s= of the signatures':
    'この DKIM 鍵のセレクター (署名の s= の値) を入力してください',
  'Letters, digits, hyphens and dots': '英字、数字、ハイフン、ドットが使えます',
  'The clipboard holds no records that could be read.':
    'クリップボードには、読み取れるレコードがありません。',
  'This is a private key, which nobody but the signing server may have. Publish the public key that belongs to it; if this one was ever published, make a new pair.':
    'これは秘密鍵です。署名するサーバー以外が持ってはいけません。対応する公開鍵を公開してください。この秘密鍵を一度でも公開したことがある場合は、鍵の組を作り直してください。',
  'The key is cut off: copy it whole': '鍵が途中で切れています。全体をコピーしてください',
  'This is no public key that DKIM knows: it takes RSA and Ed25519':
    'DKIM で使える公開鍵ではありません。使えるのは RSA と Ed25519 です',
  'This key record has no key: p= is missing': 'この鍵レコードには鍵がありません。p= がありません',
  'This is too long for some records': '貼り付けるレコードとしては長すぎます',
};
