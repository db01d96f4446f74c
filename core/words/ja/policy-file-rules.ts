import type { Dictionary } from '../words.js';

/** What the rules about the policy file of MTA-STS say. */
export const policyFileRules: Dictionary = {
  'max_age is {0} seconds, more than the {1} that are allowed, so senders cannot use the policy':
    'max_ageが{0}秒で、許される{1}秒を超えているため、送信側はポリシーを使えません',
  'Senders forget the policy after {0} seconds: less than a week leaves them unprotected whenever they write rarely, or cannot reach the policy':
    '送信側は{0}秒後にポリシーを忘れます: 1週間より短いと、たまにしか送らない送信側や、ポリシーを取得できない送信側が保護されません',
  'max_age says for how many seconds senders keep a policy. The longer, the harder it is for somebody on the way to wait until it is forgotten (RFC 8461 s3.2, s10.2).':
    'max_ageは、送信側がポリシーを保持する秒数です。長いほど、経路上の攻撃者がポリシーの期限切れを待つことが難しくなります(RFC 8461 s3.2, s10.2)。',
  'Write 604800 (a week) or more, up to 31557600 (a year). Short values are for mode testing.':
    '604800(1週間)以上、31557600(1年)以下を書いてください。短い値は「mode: testing」のためのものです。',
  '{0} takes mail for the domain, but no mx of the policy stands for it: senders that honor the policy do not deliver there':
    '{0}はドメインのメールを受け取りますが、ポリシーのどのmxにも当てはまりません: ポリシーに従う送信側はそこへ配送しません',
  '{0} takes mail for the domain, but no mx of the policy stands for it: senders would not deliver there under "enforce"':
    '{0}はドメインのメールを受け取りますが、ポリシーのどのmxにも当てはまりません: 「enforce」では送信側はそこへ配送しません',
  'mta-sts.txt has one "key: value" a line: version, mode, max_age, and an mx for every host that takes mail. Senders that cannot read it act as if there were no policy, and under mode enforce deliver to no host that it does not name (RFC 8461 s3.2, s4.1, s5).':
    'mta-sts.txtは1行に1つの「キー: 値」からなります。version、mode、max_ageと、メールを受け取るホストごとのmxです。読み取れない送信側はポリシーがないものとして動作し、modeがenforceなら、書かれていないホストには配送しません(RFC 8461 s3.2, s4.1, s5)。',
  'Write version: STSv1, mode: enforce, one mx line for each host and max_age: 604800 or more, and change the id of the record at _mta-sts with every change.':
    '「version: STSv1」「mode: enforce」、ホストごとのmxの行、「max_age: 604800」以上を書き、変えるたびに_mta-stsのレコードのidも変えてください。',
  'The file is larger than 64 KiB: senders may stop reading here':
    'ファイルが64 KiBを超えています: 送信側はここで読むのをやめることがあります',
  'The file begins with a byte order mark, so senders do not find "version" and cannot use the policy':
    'ファイルがバイト順マークで始まるため、送信側は「version」を見つけられず、ポリシーを使えません',
  'An empty line is no field: strict senders cannot read the policy':
    '空行はフィールドではありません: 厳格な送信側はポリシーを読み取れません',
  'A carriage return without a line feed ends no line, so senders cannot read the policy':
    '改行(LF)を伴わない復帰(CR)は行を終えないため、送信側はポリシーを読み取れません',
  '"{0}" holds control characters, so senders cannot read the policy':
    '「{0}」に制御文字があるため、送信側はポリシーを読み取れません',
  '"{0}" is no "key: value", so senders cannot read the policy':
    '「{0}」は「キー: 値」ではないため、送信側はポリシーを読み取れません',
  '"{0}" is not written as the key is: version, mode, max_age and mx are in lower case, and senders pass over any other spelling':
    '「{0}」はキーの書き方と違います: version、mode、max_age、mxは小文字で、送信側は他の綴りを読み飛ばします',
  '"{0}" is no key of MTA-STS: senders pass over it':
    '「{0}」はMTA-STSのキーではありません: 送信側は読み飛ばします',
  '"version" usually comes first: software that tells files by their first line does not know this one':
    '「version」は普通は先頭に書きます: 1行目でファイルを見分けるソフトウェアは、このファイルを認識しません',
  'The policy names no mx, so senders cannot use it': 'ポリシーにmxがないため、送信側は使えません',
  'The policy has no {0}, so senders cannot use it': 'ポリシーに{0}がないため、送信側は使えません',
  '"{0}" is not STSv1, the only version there is, so senders cannot use the policy':
    '「{0}」は唯一のバージョンであるSTSv1ではないため、送信側はポリシーを使えません',
  '"{0}" is none of enforce, testing and none, so senders cannot use the policy':
    '「{0}」はenforce、testing、noneのいずれでもないため、送信側はポリシーを使えません',
  '"{0}" is no number of seconds, so senders cannot use the policy':
    '「{0}」は秒数ではないため、送信側はポリシーを使えません',
  '"{0}" stands for no host: {1}': '「{0}」はどのホストも表しません: {1}',
  'a name has to follow': '名前が必要です',
  'a name that begins with a dot was a form of early drafts; "*." and the domain is the one of today':
    'ドットで始まる名前は初期のドラフトの形式です。現在は「*.」にドメインを続けます',
  'it must not end in a dot': 'ドットで終わってはいけません',
  '"*" may only stand for the whole leftmost label': '「*」は左端のラベル全体としてだけ書けます',
  'an international name must be written in its ASCII form (xn--)':
    '国際化ドメイン名はASCII形式(xn--)で書かなければなりません',
  'an address is no name of a host': 'アドレスはホスト名ではありません',
  'it is no domain name': 'ドメイン名ではありません',
  'Remove the byte order mark': 'バイト順マークを取り除く',
  'Remove the final dot': '末尾のドットを取り除く',
};
