import type { Dictionary } from '../words.js';

/** What the rules about zones say. */
export const zoneRules2: Dictionary = {
  'Put a $TTL at the top of the file, and give the records of a set the same TTL.':
    'ファイルの先頭に$TTLを置き、同じ集合のレコードには同じTTLを付けてください。',
  'Begin the file with $TTL {0}': 'ファイルを $TTL {0} で始める',
  '{0} records of {1}': '{1}の{0}レコード',
  'here it is {0}': 'ここでは{0}です',
  'Make it {0}': '{0}にする',
  '{0} is no quotation mark to a server but part of the text, so nothing is quoted here. Zone files know only "':
    '{0}は、サーバーにとっては引用符ではなくテキストの一部なので、ここでは何も囲まれていません。ゾーンファイルの引用符は " だけです',
  'Word processors and web pages turn straight quotes into curly ones. A server keeps their octets as text, and the record no longer begins with its version.':
    'ワープロやWebページは、まっすぐな引用符を曲がったものに変えます。サーバーはそのオクテットをテキストとして扱い、レコードはバージョンで始まらなくなります。',
  'Replace the mark by a straight quote (").': 'この記号をまっすぐな引用符(")に置き換えてください。',
  'and here': 'ここにもあります',
  '"{0}" stands where a record type is expected. A line that starts with a blank inherits its owner: start it at the first column':
    'レコードの型があるはずのところに「{0}」があります。空白で始まる行は所有者名を引き継ぎます: 所有者名なら行頭から書いてください',
  '"{0}" is no record type, class or TTL: BIND rejects the zone':
    '「{0}」はレコードの型でもクラスでもTTLでもありません: BINDはゾーンを拒否します',
  '"{0}" is no directive: BIND knows $ORIGIN, $TTL, $INCLUDE and $GENERATE':
    '「{0}」はディレクティブではありません: BINDが知っているのは$ORIGIN、$TTL、$INCLUDE、$GENERATEです',
  '{0} exists only in questions and messages, never in a zone':
    '{0}があるのは問い合わせやメッセージの中だけで、ゾーンにはありません',
  '{0} is obsolete and BIND rejects it: use MX': '{0}は廃止されており、BINDは拒否します: MXを使ってください',
  'Class {0} in a zone of class {1}: BIND rejects the zone':
    'クラス{1}のゾーンにクラス{0}があります: BINDはゾーンを拒否します',
  '"{0}" stands in quotes where a TTL, class or record type is expected: BIND rejects the zone':
    'TTL、クラス、レコードの型があるはずのところに、引用符付きの「{0}」があります: BINDはゾーンを拒否します',
  'After the owner a record has at most one TTL and one class, in any order, and then its type. Any other word there cannot be read.':
    '所有者名の後には、TTLとクラスがそれぞれ1つまで順不同で続き、その後に型が来ます。ほかの単語は読めません。',
  'Write a type that exists, or TYPEnnn with \\# and hexadecimal data for one that your server does not know.':
    '存在する型を書くか、サーバーの知らない型なら、TYPEnnn に \\# と16進数のデータを続けて書いてください。',
  'Words without quotes are strings of their own and are joined without a blank: "{0}" is served':
    '引用符のない単語はそれぞれ別の文字列になり、空白なしでつながれます: 提供されるのは「{0}」です',
  'Outside quotes a semicolon starts a comment: only "{0}" is served':
    '引用符の外のセミコロンはコメントの始まりです: 提供されるのは「{0}」だけです',
  'Outside quotes a blank ends a string and a semicolon starts a comment (RFC 1035 s5.1). The zone loads without a word of warning, and the record says something else than its author wrote.':
    '引用符の外では、空白は文字列を終わらせ、セミコロンはコメントを始めます(RFC 1035 s5.1)。ゾーンは何の警告もなく読み込まれ、レコードは書いた人の意図とは別のものになります。',
  'Put the whole value into quotes.': '値全体を引用符で囲んでください。',
  '"{0}" is a wildcard, and a wildcard cannot be delegated: BIND rejects the zone':
    '「{0}」はワイルドカードですが、ワイルドカードは委任できません: BINDはゾーンを拒否します',
  'Only a "*" at the very left stands for other names: "{0}" answers for no name but itself':
    'ほかの名前を表すのは、いちばん左の「*」だけです: 「{0}」は自分自身の名前にしか答えません',
  'A label "*" matches names that do not exist when it is the leftmost one (RFC 4592 s2.1.1). Further right it is a label like any other, and nobody asks for it. NS records at a wildcard have no meaning that servers agree on (RFC 4592 s4.2).':
    'ラベル「*」は、いちばん左にあるとき、存在しない名前に一致します(RFC 4592 s2.1.1)。それより右ではほかのラベルと同じで、誰も尋ねません。ワイルドカードのNSレコードの意味は、サーバーの間で一致していません(RFC 4592 s4.2)。',
  'Move the asterisk to the left end of the name, or write a record for each name.':
    'アスタリスクを名前の左端に移すか、名前ごとにレコードを書いてください。',
  'a range': '範囲',
  'an owner': '所有者名',
  'a record type': 'レコードの型',
  'record data': 'レコードのデータ',
  '$GENERATE needs {0}': '$GENERATEには{0}が必要です',
  'the {0} of $GENERATE stands without quotes': '$GENERATEの{0}は引用符なしで書きます',
  '"{0}" is no range: write start-stop or start-stop/step, from 0 to 2147483647, start not above stop':
    '「{0}」は範囲ではありません: 開始-終了 または 開始-終了/間隔 の形で、0から2147483647まで、開始は終了以下にしてください',
  '"{0}" is no step: it is a number from 1': '「{0}」は間隔ではありません: 1以上の数を書きます',
  'the class is {0}, that of the zone is IN': 'クラスは{0}ですが、ゾーンのクラスはINです',
  'there is no record type "{0}"': '「{0}」というレコードの型はありません',
  '{0} is a type for queries, never for records': '{0}は問い合わせ用の型で、レコードにはなりません',
  'the type {0} is obsolete': '型{0}は廃止されています',
  '"{0}" is no ${offset,width,base}: offset and width are numbers, base is one of d, o, x, X, n, N':
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the form of a modifier, as the user writes it
    '「{0}」は ${offset,width,base} の形ではありません: offsetとwidthは数、baseはd、o、x、X、n、Nのいずれかです',
  '"{0}" pads to more than 127 characters': '「{0}」では127文字を超えて詰めることになります',
  '"{0}" leads beyond 2147483647': '「{0}」では2147483647を超えます',
  'the backslash at the end escapes nothing': '末尾のバックスラッシュは何もエスケープしていません',
  'the data of $GENERATE do not stand in parentheses': '$GENERATEのデータは括弧の中に書けません',
  '"{0}" is too much: the data are one word, or one quoted string':
    '「{0}」は余分です: データは1つの単語か、1つの引用符付き文字列です',
  '{0} makes more records than are looked at here, so none of them is':
    '{0}はここで調べられる数より多くのレコードを作るので、どれも調べられません',
  'the data take more than 65511 characters': 'データが65511文字を超えています',
};
