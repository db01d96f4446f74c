import type { Dictionary } from '../words.js';

/** What the rules for other servers and providers say. */
export const portabilityRules1: Dictionary = {
  '{0} does not know "{1}" and {2}': '{0}は「{1}」を知らず、{2}',
  '{0} wants the TTL before the class: with "{1}" it {2}': '{0}はTTLをクラスより前に求め、「{1}」では{2}',
  'TTL and class may stand in either order (RFC 1035 s5.1), and a class may be written as a number (RFC 3597 s5). Not every reader has learned that.':
    'TTLとクラスはどちらが先でもよく(RFC 1035 s5.1)、クラスは番号でも書けます(RFC 3597 s5)。すべてのソフトウェアがそれに対応しているわけではありません。',
  'Write the TTL, then IN.': 'TTL、INの順に書いてください。',
  'Write IN': 'INと書く',
  'Write the TTL first': 'TTLを先に書く',
  '{0} knows directives in capital letters only: of "{1}" it {2}':
    '{0}は大文字のディレクティブしか知らず、「{1}」を{2}',
  'RFC 1035 has $ORIGIN and $INCLUDE, RFC 2308 adds $TTL. $GENERATE and $DATE are BIND’s own, and readers that take a single file have no $INCLUDE.':
    'RFC 1035には$ORIGINと$INCLUDEがあり、RFC 2308が$TTLを加えました。$GENERATEと$DATEはBIND独自のもので、ファイルを1つだけ受け取るところに$INCLUDEはありません。',
  'Write the records out: named-compilezone -s full prints the zone as it is served. Write directives in capital letters.':
    'レコードを書き下してください: named-compilezone -s full は提供されるとおりのゾーンを出力します。ディレクティブは大文字で書いてください。',
  'Of "{0}" in a $GENERATE {1} {2}, unlike BIND': 'BINDと違い、$GENERATEの「{0}」を、{1}は{2}',
  '$GENERATE is defined by nobody but BIND, and others have rebuilt the common part of it only: the iterator, its offset, its width and the bases d, o, x and X.':
    '$GENERATEはBINDだけが定めるもので、ほかのソフトウェアは、反復子、オフセット、幅、基数d、o、x、Xという共通の部分だけを作り直しています。',
  'Write the records out where they need more than that.':
    'それ以上のものが必要なところでは、レコードを書き下してください。',
  'The hexadecimal data stand in several words: {0} {1}':
    '16進数のデータが複数の単語に分かれています: {0}は{1}',
  'The data of this {0} record are in hexadecimal: {1} {2}':
    'この{0}レコードのデータは16進数で書かれています: {1}は{2}',
  'RFC 3597 s5 lets the data of any type be written in hexadecimal, in as many words as one likes. Some readers know the form only for types that they do not know, and in one word.':
    'RFC 3597 s5では、どの型のデータも16進数で、いくつの単語に分けても書けます。知らない型についてだけ、また1つの単語でだけ、この形を読めるものもあります。',
  'Write the data in the form of their type, and hexadecimal as one word.':
    'データはその型の形で書き、16進数は1つの単語で書いてください。',
  'Of the path {0} in quotes {1} {2}': '引用符付きのパス{0}を、{1}は{2}',
  '"{0}" is an origin without final dot: {1} {2}': '「{0}」は末尾のドットがないオリジンです: {1}は{2}',
  '"{0}" is the origin for the included file: {1} {2}, so that relative names in it are others':
    '「{0}」は取り込むファイルのオリジンです: {1}は{2}。そのため、中の相対名は別のものになります',
  '$INCLUDE takes a path and perhaps an origin (RFC 1035 s5.1). BIND completes a relative origin and takes quotes off the path; others do not.':
    '$INCLUDEはパスと、必要ならオリジンを取ります(RFC 1035 s5.1)。BINDは相対名のオリジンを補い、パスの引用符を外しますが、ほかのものはそうしません。',
  'Write the path without quotes and the origin with its final dot, or begin the included file with $ORIGIN instead.':
    'パスは引用符なしで、オリジンは末尾のドットを付けて書くか、代わりに取り込むファイルを$ORIGINで始めてください。',
  'Remove the quotes': '引用符を取り除く',
  'This line ends with CR{0}, and perhaps others do: {1} {2}':
    'この行(ほかにもあるかもしれません)はCR{0}で終わっています: {1}は{2}',
  ' LF, as on Windows': 'とLF(Windowsの改行)',
  ' alone': 'だけ',
  'BIND takes CR for a blank before the line end. Other readers take it for an octet that must not be there.':
    'BINDは行末の前のCRを空白とみなします。ほかのものは、あってはならないオクテットとみなします。',
  'Save the file with LF line ends.': 'ファイルをLFの改行で保存してください。',
  '{0} writes the SOA of a zone itself and {1}': '{0}はゾーンのSOAを自分で書くので、{1}',
  '{0} has name servers of its own and {1}': '{0}には自前のネームサーバーがあるので、{1}',
  'A provider that runs the name servers of a zone decides about its SOA and about the NS records at its top.':
    'ゾーンのネームサーバーを運用する事業者が、SOAと頂点のNSレコードを決めます。',
  'Leave the records where the file is also for other servers; they do no harm.':
    'このファイルがほかのサーバーのためでもあるなら、レコードは残してかまいません。害はありません。',
  'A null MX says that the domain receives no mail: {0} {1}':
    'ヌルMXはドメインがメールを受け取らないことを示します: {0}は{1}',
  'RFC 7505 writes "no mail here" as an MX whose exchange is the root. Some providers take the dot for a missing name.':
    'RFC 7505は「ここにメールはない」ことを、ルートをエクスチェンジとするMXで表します。このドットを名前の書き忘れとみなす事業者もあります。',
  'Leave the record out, with the address records of the name, or choose another provider.':
    'このレコードを、名前のアドレスレコードとともに取り除くか、別の事業者を選んでください。',
  '"{0}" is not ASCII: {1} {2}': '「{0}」はASCIIではありません: {1}は{2}',
  '"{0}" is a control character: {1} {2}': '「{0}」は制御文字です: {1}は{2}',
  'There is a NUL octet in this text: {0} {1}': 'このテキストにNULオクテットがあります: {0}は{1}',
  'This string goes on over the end of its line: {0} {1}': 'この文字列は行末を越えて続いています: {0}は{1}',
  'BIND takes any octet in a text as it is. Readers that take only printable ASCII want the others as \\DDD (RFC 1035 s5.1), which everybody reads alike.':
    'BINDはテキストのどのオクテットもそのまま受け取ります。印字可能なASCIIしか受け取らないものは、ほかを \\DDD の形で求めます(RFC 1035 s5.1)。これならどこでも同じに読まれます。',
  'Write the octets as \\DDD with three decimal digits each. An IDN belongs into an owner in its xn-- form.':
    'オクテットは、10進数3桁の \\DDD で書いてください。国際化ドメイン名は、所有者名ではxn--の形で書きます。',
  '{0} is not in the zone {1}: where BIND passes over the record, {2} {3}':
    '{0}はゾーン{1}の中にありません: BINDはこのレコードを読み飛ばしますが、{2}は{3}',
  'BIND warns of data outside the zone and loads the rest. Other servers refuse such a file.':
    'BINDはゾーンの外のデータについて警告し、残りを読み込みます。ほかのサーバーはそのようなファイルを拒否します。',
  'Remove the record, or move it to the zone that it belongs to.':
    'レコードを取り除くか、本来のゾーンに移してください。',
  'The record after $INCLUDE has no owner of its own: {0} {1}':
    '$INCLUDEの後のレコードに所有者名がありません: {0}は{1}',
  'After an $INCLUDE the owner from before it is current again (RFC 1035 s5.1), as it is in BIND. A reader that does not go back gives the record to another name.':
    '$INCLUDEの後では、その前の所有者名に戻ります(RFC 1035 s5.1)。BINDもそうします。戻らないソフトウェアでは、レコードが別の名前のものになります。',
  'Write the owner.': '所有者名を書いてください。',
  'This parenthesis stands before the owner': 'この括弧は所有者名の前にあります',
  'This parenthesis stands where the owner is inherited, before the type':
    'この括弧は、所有者名を引き継ぐ行で、型の前にあります',
  'This parenthesis stands between owner and type': 'この括弧は所有者名と型の間にあります',
  'This parenthesis stands in parentheses already': 'この括弧はすでに括弧の中にあります',
  'This is the second pair of parentheses of one record': '1つのレコードの2組目の括弧です',
  'This parenthesis touches the word outside it': 'この括弧は外の単語に接しています',
  'Parentheses let data go on over line ends (RFC 1035 s5.1). BIND takes them anywhere in an entry, nested and next to a word; everybody takes one pair round the data, with blanks before and after.':
    '括弧があると、データは行末を越えて続けられます(RFC 1035 s5.1)。BINDは項目のどこにあっても、入れ子でも、単語に接していても受け付けます。どこでも通じるのは、データを囲み、前後に空白を置いた1組の括弧です。',
  'Put one pair round the data, after the type, with a blank before it.':
    '型の後に、前に空白を置いて、データを1組の括弧で囲んでください。',
  'The owner {0} stands in quotes: {1} {2}': '所有者名{0}が引用符で囲まれています: {1}は{2}',
  'BIND takes the quotes off an owner. RFC 1035 has quotes for character strings only.':
    'BINDは所有者名の引用符を外します。RFC 1035の引用符は、文字列のためだけのものです。',
  'Write the owner without quotes, and a blank in it as \\032.':
    '所有者名は引用符なしで、中の空白は \\032 と書いてください。',
  '"{0}" stands for {1}, but in {2} records {3} {4}': '「{0}」は{1}を表しますが、{2}レコードでは{3}は{4}',
  'A name without final dot is completed with the origin (RFC 1035 s5.1), in the data as well. A reader that does not do so points the record elsewhere.':
    '末尾のドットがない名前には、データの中でもオリジンが補われます(RFC 1035 s5.1)。そうしないソフトウェアでは、レコードが別のところを指します。',
  'Write the whole name with its final dot.': '末尾のドットを付けて、完全な名前を書いてください。',
  'BIND completes the name in $ORIGIN with the origin before it. Other readers ask for a whole name, or take it for one, and then every name below stands elsewhere.':
    'BINDは$ORIGINの名前に、その前のオリジンを補います。ほかのものは完全な名前を求めるか、そうとみなすので、以降の名前はすべて別のところに置かれます。',
  'The blank after this word stands inside a group of {0} characters: {1} {2}':
    'この単語の後の空白は、{0}文字の組の途中にあります: {1}は{2}',
  'Blanks may stand anywhere in hexadecimal and base64 data. A reader that decodes word by word wants whole octets in each.':
    '16進数とbase64のデータの中では、空白はどこにでも置けます。単語ごとに復号するソフトウェアは、単語ごとに揃ったオクテットを求めます。',
  'Break the data after an even number of hexadecimal digits, or after four characters of base64.':
    'データは、16進数なら偶数桁の後、base64なら4文字ごとの後で区切ってください。',
  'This record has several strings: {0} {1}': 'このレコードには複数の文字列があります: {0}は{1}',
  'Strings stand here without quotes: {0} {1}': 'ここの文字列には引用符がありません: {0}は{1}',
  'A character string needs quotes only where it has blanks in it (RFC 1035 s5.1). Readers that pass the data on as they are written, and take them apart later, need the quotes.':
    '文字列に引用符が必要なのは、中に空白があるときだけです(RFC 1035 s5.1)。データを書かれたまま渡し、後で分解するソフトウェアには引用符が必要です。',
  'Put each string into quotes.': '文字列をそれぞれ引用符で囲んでください。',
  'Put the strings into quotes': '文字列を引用符で囲む',
  'This text holds a backslash': 'このテキストにはバックスラッシュがあります',
  'An odd number of backslashes stands here': 'ここに奇数個のバックスラッシュがあります',
  'This text holds a double quote': 'このテキストには二重引用符があります',
  'This text holds an odd number of double quotes': 'このテキストには奇数個の二重引用符があります',
  'This text holds a backtick': 'このテキストにはバッククォートがあります',
  'This text begins with a blank': 'このテキストは空白で始まっています',
  'This text ends with a blank': 'このテキストは空白で終わっています',
  'A TXT record may hold any octets (RFC 1035 s3.3.14). Providers that keep texts in forms and databases lose or refuse some of them.':
    'TXTレコードにはどのオクテットも書けます(RFC 1035 s3.3.14)。テキストを入力欄やデータベースで扱う事業者では、失われたり拒否されたりするものがあります。',
  'Do without the character: texts about mail need neither quotes nor backslashes.':
    'その文字を使わないでください: メールに関するテキストには、引用符もバックスラッシュも要りません。',
  'This text is empty': 'このテキストは空です',
  'An escape stands here': 'ここにエスケープがあります',
  'This text has {0} {1}, and {2} takes at most {3}: it refuses the record':
    'このテキストは{0}{1}ありますが、{2}は{3}までしか受け付けず、レコードを拒否します',
  'RFC 1035 has no limit for a text but that of a record, 65535 octets. Providers have limits of their own, and a DKIM key of 4096 bits has over 700 octets.':
    'RFC 1035では、テキストの上限はレコードの65535オクテットだけです。事業者には独自の上限があり、4096ビットのDKIM鍵は700オクテットを超えます。',
  'Shorten the text: a smaller key, fewer terms; or point a CNAME to a server that takes it.':
    'テキストを短くしてください(小さい鍵、少ないターム)。または、受け付けるサーバーをCNAMEで指してください。',
  octets: 'オクテット',
  'characters with its quotes and escapes': '文字(引用符とエスケープを含む)',
  'octets with the lengths of its strings': 'オクテット(文字列の長さの分を含む)',
  '"{0}" has several units: {1} {2}': '「{0}」には複数の単位があります: {1}は{2}',
  'RFC 1035 and RFC 2308 know times in seconds only. Units such as 1h30m are BIND’s, and not everybody who took them over adds several of them up.':
    'RFC 1035とRFC 2308の時間は秒だけです。1h30mのような単位はBINDのもので、それを取り入れたすべてのソフトウェアが複数の単位を足し合わせるわけではありません。',
  'Write one number with one unit, or seconds.': '1つの単位を付けた1つの数か、秒数を書いてください。',
  'Write {0} seconds': '{0}秒と書く',
  'No blank stands between two strings here: {0} {1}': '2つの文字列の間に空白がありません: {0}は{1}',
  'BIND begins a new string at every quote. RFC 1035 does not say so, and other readers want a blank between two strings.':
    'BINDは引用符ごとに新しい文字列を始めます。RFC 1035はそう定めておらず、文字列の間に空白を求めるソフトウェアがあります。',
  'Put a blank between the strings. It does not become part of the text.':
    '文字列の間に空白を入れてください。テキストの一部にはなりません。',
  'Put a blank between': '間に空白を入れる',
  'There is no $TTL, and BIND takes the minimum of the SOA for this record and all others without a TTL: {0} {1}':
    '$TTLがなく、BINDはこのレコードとTTLのないほかのすべてのレコードにSOAのminimumを使います: {0}は{1}',
  'There is no $TTL, and BIND takes the TTL of the record before for this record and all others without one: {0} {1}':
    '$TTLがなく、BINDはこのレコードとTTLのないほかのすべてのレコードに前のレコードのTTLを使います: {0}は{1}',
  'RFC 1035 inherits the last TTL, RFC 2308 asks for $TTL, and without either every server helps itself in another way.':
    'RFC 1035では最後のTTLが引き継がれ、RFC 2308は$TTLを求めます。どちらもないとき、扱いはサーバーごとに異なります。',
  'Begin the file with $TTL.': 'ファイルを$TTLで始めてください。',
  '{0} does not know the type {1} and {2}: TYPE{3} with \\# and hexadecimal data is what every server reads':
    '{0}は型{1}を知らず、{2}: どのサーバーも読めるのは、TYPE{3}に \\# と16進数のデータを続けた形です',
  'A server has to serve types that it does not know, but it can read their data in the generic form of RFC 3597 only.':
    'サーバーは知らない型も提供しなければなりませんが、データを読めるのはRFC 3597の汎用の形だけです。',
  'Write the record as TYPEnnn \\# length hexadecimal, or leave it out where nobody asks for it.':
    'レコードを TYPEnnn \\# 長さ 16進数 の形で書くか、誰も尋ねないなら取り除いてください。',
  '{0}: {1} takes at most {2}': '{0}: {1}が受け付けるのは{2}までです',
  'Providers limit what one import may bring, and more of it fails as a whole.':
    '事業者は1度に取り込める量を制限しており、それを超えると全体が失敗します。',
  'Import the zone in parts, or over the interface for programs.':
    'ゾーンを分けて取り込むか、プログラム用のインターフェースで取り込んでください。',
  'The zone has {0} records': 'ゾーンには{0}個のレコードがあります',
  'With this line the file is too large': 'この行でファイルが大きくなりすぎます',
  'refuses the record': 'レコードを拒否します',
  'stops the import with an error': 'エラーで取り込みを中止します',
  'passes over this one': 'これを読み飛ばします',
  'passes over the NS records of the zone itself': 'ゾーン自身のNSレコードを読み飛ばします',
  'reads some sequences with a backslash as control characters':
    'バックスラッシュを含む一部の並びを制御文字として読みます',
  'asks for whole names, with their final dot': '末尾のドットを付けた完全な名前を求めます',
  'drops the quotes': '引用符を捨てます',
  'drops the blank': '空白を捨てます',
  'mishandles it': '正しく扱えません',
  'a directive in lower case': '小文字のディレクティブ',
  '`$GENERATE` with quoted data': '引用符付きデータの`$GENERATE`',
  '`$$` in a `$GENERATE`': '`$GENERATE`の中の`$$`',
  'the bases n and N in a `$GENERATE`': '`$GENERATE`の基数nとN',
  'a plain `$` after one with an offset in a `$GENERATE`':
    '`$GENERATE`の中で、オフセット付きの後にあるただの`$`',
  '`$INCLUDE` with an origin that has no final dot': '末尾のドットがないオリジンの付いた`$INCLUDE`',
  '`$INCLUDE` with an origin': 'オリジンの付いた`$INCLUDE`',
  '`$INCLUDE` with a quoted path': '引用符付きパスの`$INCLUDE`',
  'an inherited owner after an `$INCLUDE`': '`$INCLUDE`の後で引き継がれる所有者名',
  '`$ORIGIN` with a name that has no final dot': '末尾のドットがない名前の`$ORIGIN`',
  '`$ORIGIN @`': '`$ORIGIN @`',
  'an owner in quotes': '引用符付きの所有者名',
  'the class before the TTL': 'TTLより前のクラス',
  'a TTL with several units (`1h30m`)': '複数の単位のTTL(`1h30m`)',
  'several units in `$TTL` and in the SOA': '`$TTL`とSOAの中の複数の単位',
};
