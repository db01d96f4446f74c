import type { Dictionary } from '../words.js';

/** What is said about results that others have written into a message. */
export const claims: Dictionary = {
  'What others say in the message:': 'メッセージの中で他者が示している結果:',
  '{0}: the same here': '{0} — ここでも同じです',
  '{0}, and here it is {1}: {2}': '{0} — ここでは{1}です: {2}',
  '{0} of {1}': '{1}の{0}',
  '{0} says {1} (sealed in ARC set {2})': '{0}によると{1}(ARCの{2}番目の組でシール済み)',
  '{0} says {1}': '{0}によると{1}',
  'somebody says in the name of {0} {1}': '{0}の名前で誰かが書いたところでは{1}',
  'both do not pass, in different words': '言葉は違いますが、どちらも合格ではありません',
  'it is about another identity': '別の識別子についてのものです',
  'nothing like it was checked here': 'ここでは対応するものを確かめていません',
  'DNS gave no answer here': 'ここではDNSの応答がありません',
  'DNS gave no answer there': 'そこではDNSの応答がありませんでした',
  'this copy was changed after that check': 'この写しはその確認の後に変えられています',
  'that check saw another copy of the message': 'その確認は別の写しに対するものです',
  'the records in DNS may have changed since': 'DNSのレコードがその後変わった可能性があります',
  'the key in DNS may have changed since': 'DNSの鍵がその後変わった可能性があります',
  'the signature has expired since': '署名の期限がその後切れています',
  'that check accepts what the standard does not': 'その確認は、標準が認めないものを受け入れます',
  'another address was taken for the client': '別のアドレスがクライアントとみなされています',
  'that is what the other standard of DMARC says': 'DMARCのもう一方の標準ではそうなります',
  'SPF or DKIM came out differently': 'SPFまたはDKIMの結果が違います',
  'there was no record, and one was guessed': 'レコードがなく、推測されています',
  'anybody may have written that': '誰でも書くことができたものです',
};
