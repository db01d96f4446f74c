import type { Dictionary } from '../words.js';

/** What the command dkim says. */
export const dkimCommand: Dictionary = {
  'the published key is that of the private key': '公開されている鍵は、この秘密鍵のものです',
  'the name has no TXT record': 'この名前にTXTレコードがありません',
  'there is no such name': 'このような名前はありません',
  '{0} records stand there, and which of them a verifier takes is left open':
    'レコードが{0}個あり、検証側がどれを使うかは決まっていません',
  'DNS gives no answer: {0}': 'DNSが答えません: {0}',
  'the published key is not that of the private key': '公開されている鍵は、この秘密鍵のものではありません',
  'the key is marked as being tested (t=y), so signatures count like none':
    '鍵は試験中とされているので(t=y)、署名はないものとして扱われます',
};
