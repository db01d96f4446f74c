import type { Dictionary } from '../words.js';

/** What the rules about DKIM say. */
export const dkimRules2: Dictionary = {
  'The flag "y" says that the domain only tests DKIM: verifiers treat mail with this key as if it were not signed':
    'フラグ「y」は、ドメインがDKIMを試しているだけであることを示します: 検証側は、この鍵のメールを署名がないものとして扱います',
  'With t=y a verifier must not treat a signed message differently from an unsigned one (RFC 6376 s3.6.1). Some then count no DKIM pass for DMARC either.':
    't=yがあると、検証側は署名のあるメッセージをないものと区別して扱ってはなりません(RFC 6376 s3.6.1)。DMARCでもDKIMの合格を数えない検証側があります。',
  'Remove the flag when the test is over.': '試験が終わったらフラグを取り除いてください。',
  'End the test: remove "y"': '試験を終える: 「y」を取り除く',
  flag: 'フラグ',
  service: 'サービス',
  'A {0} is missing in {1}: verifiers ignore the empty place':
    '{1}の中に{0}が欠けているところがあります: 検証側は空の要素を無視します',
  '"{0}" is no {1} that verifiers know, so they ignore it':
    '「{0}」は検証側の知っている{1}ではないので、無視されます',
  '"{0}" is not "{1}": verifiers that compare the case, as RFC 6376 asks, ignore it':
    '「{0}」は「{1}」ではありません: RFC 6376のとおりに大文字と小文字を区別する検証側は無視します',
  'Verifiers ignore flags in t and services in s that they do not know (RFC 6376 s3.6.1). Values count with their case (RFC 6376 s3.2).':
    '検証側は、知らないtのフラグとsのサービスを無視します(RFC 6376 s3.6.1)。値は大文字と小文字を区別します(RFC 6376 s3.2)。',
  'The flags are y and s; the services are *, email and tlsrpt.':
    'フラグはyとs、サービスは*、email、tlsrptです。',
  '"{0}" is no tag of a key record: verifiers ignore it':
    '「{0}」は鍵レコードのタグではありません: 検証側は無視します',
  '"{0}" is not "{1}": names of tags count as they are written, so verifiers ignore it':
    '「{0}」は「{1}」ではありません: タグ名は書かれたとおりに扱われるので、検証側は無視します',
  'Verifiers ignore tags that they do not know (RFC 6376 s3.6.1). Names of tags count with their case (RFC 6376 s3.2).':
    '検証側は知らないタグを無視します(RFC 6376 s3.6.1)。タグ名は大文字と小文字を区別します(RFC 6376 s3.2)。',
  'Remove the tag, or correct its name.': 'タグを取り除くか、名前を直してください。',
  '"v=DKIM1" does not come first, so verifiers discard the key':
    '「v=DKIM1」が最初にないので、検証側は鍵を捨てます',
  'A semicolon is missing after "v=DKIM1": the rest of the text belongs to the version, so verifiers discard the key':
    '「v=DKIM1」の後にセミコロンがありません: 残りのテキストがバージョンの一部になり、検証側は鍵を捨てます',
  '"v={0}" is not "v=DKIM1": a record of another kind, where verifiers look for a DKIM key and find none':
    '「v={0}」は「v=DKIM1」ではありません: 検証側がDKIM鍵を探す場所に別の種類のレコードがあり、鍵は見つかりません',
  '"v={0}" is not "v=DKIM1", so verifiers discard the key':
    '「v={0}」は「v=DKIM1」ではないので、検証側は鍵を捨てます',
  'The version may be left out, but where it stands it must be the first tag and read exactly DKIM1, or the record must be discarded (RFC 6376 s3.6.1).':
    'バージョンは省けますが、書くなら最初のタグで、DKIM1そのものでなければならず、そうでなければレコードは捨てられます(RFC 6376 s3.6.1)。',
  'Begin the record with v=DKIM1; or leave the version out.':
    'レコードをv=DKIM1;で始めるか、バージョンを取り除いてください。',
  'This tag comes first': 'このタグが先にあります',
  'Write "DKIM1"': '「DKIM1」と書く',
  'Put "v=DKIM1" first': '「v=DKIM1」を最初に移す',
};
