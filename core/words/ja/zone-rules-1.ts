import type { Dictionary } from '../words.js';

/** What the rules about zones say. */
export const zoneRules1: Dictionary = {
  'The zone {0} has no SOA record, this one is of {1}: BIND rejects the zone':
    'ゾーン{0}にSOAレコードがなく、これは{1}のものです: BINDはゾーンを拒否します',
  'This SOA is of {0}, and the zone is {1}, which alone has one: BIND rejects the zone':
    'このSOAは{0}のものですが、SOAを持つのはゾーンである{1}だけです: BINDはゾーンを拒否します',
  'A second SOA of {0} that says something else: BIND rejects the zone':
    '{0}の2つ目のSOAで、内容が異なります: BINDはゾーンを拒否します',
  'DS records of {0} belong into the zone above it, next to its NS records there: BIND rejects the zone':
    '{0}のDSレコードは、上位のゾーンにあるNSレコードの隣に置くものです: BINDはゾーンを拒否します',
  '{0} has no NS records, so it is not delegated and nobody asks for its DS; newer versions of BIND reject the zone':
    '{0}にはNSレコードがないので委任されておらず、誰もDSを尋ねません。新しい版のBINDはゾーンを拒否します',
  'This {0} speaks of no DNSKEY that stands at {1}, or stands beside one that deletes all: BIND rejects the zone':
    'この{0}は{1}にないDNSKEYを指しているか、すべてを削除するものと並んでいます: BINDはゾーンを拒否します',
  'Nobody knows the hash of this NSEC3PARAM, only 1 (SHA-1) is in use: BIND rejects the zone':
    'このNSEC3PARAMのハッシュは誰も知りません。使われているのは1(SHA-1)だけです: BINDはゾーンを拒否します',
  'A zone has one SOA, at its apex, and its parent has the DS records of its keys (RFC 1035 s5.2, RFC 4035 s2.4). A server that finds them elsewhere does not load the zone, and then none of its records is served.':
    'ゾーンの頂点にはSOAが1つあり、鍵のDSレコードは親ゾーンにあります(RFC 1035 s5.2, RFC 4035 s2.4)。それらがほかの場所にあるとサーバーはゾーンを読み込まず、どのレコードも提供されません。',
  'Keep one SOA, under the name of the zone, and give DS records to the registrar or the operator of the zone above.':
    'SOAはゾーンの名前に1つだけ残し、DSレコードはレジストラーか上位ゾーンの運用者に渡してください。',
  'the first': '最初のもの',
  'The record ends before its type: BIND rejects the zone':
    '型の前でレコードが終わっています: BINDはゾーンを拒否します',
  '{0} needs a {1}': '{0}には{1}が必要です',
  '"{0}" is no value for {1}': '「{0}」は{1}の値ではありません',
  '"{0}" is too much: {1} ends before it, and BIND rejects the zone':
    '「{0}」は余分です: {1}はその前で終わっており、BINDはゾーンを拒否します',
  '{0} needs a {1}: BIND rejects the zone': '{0}には{1}が必要です: BINDはゾーンを拒否します',
  '"{0}" is no {1} of {2}: expected {3}': '「{0}」は{2}の{1}ではありません: 書けるのは{3}です',
  'Every record type has its fields in a fixed order. A server that cannot read one of them rejects the zone, so that not one of its records is served.':
    'レコードの型ごとに、フィールドの順序は決まっています。サーバーがその1つでも読めないとゾーンを拒否し、レコードは1つも提供されません。',
  'Hover over the type to see its fields.': '型にポインターを合わせると、フィールドが表示されます。',
  '"{0}" has no final dot, so it stands for {1}': '「{0}」には末尾のドットがないので、{1}を表します',
  '"{0}" has no final dot, so it stands for {1}, and the zone has no such name':
    '「{0}」には末尾のドットがないので{1}を表しますが、そのような名前はゾーンにありません',
  'A name without a final dot is relative: the origin is appended to it. A whole name written without its dot ends with the zone twice, or with another domain and the zone, and nobody ever asks for that name.':
    '末尾のドットがない名前は相対名で、オリジンが補われます。完全な名前をドットなしで書くと、末尾にゾーン名が2度付くか、別のドメインの後にゾーン名が付き、誰もその名前を尋ねません。',
  'Add the final dot, or leave the zone out of the name.':
    '末尾のドットを加えるか、名前からゾーンの部分を取り除いてください。',
  'Add the final dot': '末尾のドットを加える',
  '{0} has the same {1} record already: servers make one of the two, and this one changes nothing':
    '{0}には同じ{1}レコードがすでにあります: サーバーは2つを1つにまとめるので、これは何も変えません',
  'The records of one type at one name are a set, in which each has its own data (RFC 2181 s5). Servers drop a record that is there already, without a word.':
    '1つの名前の同じ型のレコードは集合で、それぞれが異なるデータを持ちます(RFC 2181 s5)。すでにあるレコードを、サーバーは何も言わずに捨てます。',
  'Remove the line, or correct it where it was meant to say something else.':
    'この行を取り除くか、別のことを書くつもりだったのなら直してください。',
  'Remove the line': 'この行を取り除く',
  '1 week': '1週間',
  '{0} weeks': '{0}週間',
  '1 day': '1日',
  '{0} days': '{0}日',
  '1 hour': '1時間',
  '{0} hours': '{0}時間',
  '1 minute': '1分',
  '{0} minutes': '{0}分',
  '1 second': '1秒',
  '{0} seconds': '{0}秒',
  '0 seconds': '0秒',
  '{0} is a name server of {1} that stands inside it, and its address is not here: nobody can find it':
    '{0}は{1}の中にあるネームサーバーですが、そのアドレスがここにありません: 誰も見つけられません',
  '{0} stands in another delegated part of the zone, and its address is not here: resolvers have to ask for it first':
    '{0}はこのゾーンの別の委任先にありますが、そのアドレスがここにありません: リゾルバーは先にそれを問い合わせなければなりません',
  '{0} is a name server of {1} and has no A or AAAA record: resolvers cannot reach it':
    '{0}は{1}のネームサーバーですが、AもAAAAもありません: リゾルバーは到達できません',
  'To ask a name server one needs its address. Where the name of the server stands inside what it serves, only the zone above can give the address: as glue, A and AAAA records next to the delegation (RFC 1034 s4.2.1).':
    'ネームサーバーに問い合わせるにはアドレスが必要です。サーバーの名前が、そのサーバーの受け持つ範囲の中にあるとき、アドレスを教えられるのは上位のゾーンだけです。それがグルー、つまり委任と並べて置くAとAAAAのレコードです(RFC 1034 s4.2.1)。',
  'Add the A and AAAA records of the name server, or correct its name.':
    'ネームサーバーのAとAAAAのレコードを加えるか、名前を直してください。',
  'named does not load the zone unless check-names is set to warn or ignore':
    'check-namesがwarnかignoreでなければ、namedはゾーンを読み込みません',
  '"{0}" is no hash of a name, as NSEC3 has it: BIND rejects the zone':
    '「{0}」はNSEC3の名前のハッシュではありません: BINDはゾーンを拒否します',
  '"{0}" is no mailbox name for {1}: behind the first label it has more than letters, digits and hyphens. Therefore {2}':
    '「{0}」は{1}に書けるメールボックス名ではありません: 最初のラベルより後に、英字、数字、ハイフン以外の文字があります。そのため、{2}',
  '"{0}" has {1} records but is no name of a host, which has letters, digits and hyphens only: {2}':
    '「{0}」は{1}レコードを持っていますが、英字、数字、ハイフンだけからなるホスト名ではありません: {2}',
  '"{0}" is no name of a host, as {1} needs it: letters, digits and hyphens only. Therefore {2}':
    '「{0}」は{1}に必要なホスト名ではありません(使えるのは英字、数字、ハイフンだけです)。そのため、{2}',
  'The names of hosts, mail exchanges and name servers have letters, digits and hyphens, and no hyphen at either end of a label (RFC 952, RFC 1123 s2.1). Mailers and resolver libraries refuse others, and named refuses the zone by default; named-checkzone only warns.':
    'ホスト、メールエクスチェンジ、ネームサーバーの名前は英字、数字、ハイフンからなり、ラベルの両端にハイフンは置けません(RFC 952, RFC 1123 s2.1)。メーラーやリゾルバーのライブラリはほかの名前を拒否し、namedも既定ではゾーンを拒否します。named-checkzoneは警告するだけです。',
  'Give the host a name without underscores, or set "check-names primary ignore" where the name must stay.':
    'ホストにアンダースコアのない名前を付けるか、名前を変えられないなら「check-names primary ignore」を設定してください。',
  'This quote does not close on its line: BIND rejects the zone. A string does not cross a line end; write several strings in parentheses':
    'この引用符は行の中で閉じていません: BINDはゾーンを拒否します。文字列は行をまたげません。複数の文字列を括弧の中に書いてください',
  'This ")" closes nothing: BIND rejects the zone':
    'この「)」に対応するものがありません: BINDはゾーンを拒否します',
  'This "(" is never closed: BIND takes everything below for the same record and rejects the zone':
    'この「(」は閉じられていません: BINDは以降をすべて同じレコードとみなし、ゾーンを拒否します',
  'The file starts with a byte order mark: BIND takes it for the start of an owner name':
    'ファイルがバイトオーダーマークで始まっています: BINDはそれを所有者名の一部とみなします',
  'A NUL octet outside quotes: BIND rejects the zone':
    '引用符の外にNULオクテットがあります: BINDはゾーンを拒否します',
  '"{0}" is no escape: a backslash stands before one character or before three digits from 000 to 255':
    '「{0}」はエスケープではありません: バックスラッシュの後には1文字か、000から255までの3桁の数字を書きます',
  'A zone file is words, quoted strings, parentheses and comments (RFC 1035 s5.1). Where they do not come in pairs, no server can tell where a record ends.':
    'ゾーンファイルは、単語、引用符付きの文字列、括弧、コメントからなります(RFC 1035 s5.1)。対になるものが揃っていないと、どのサーバーにもレコードの終わりがわかりません。',
  'Close the quote or the parenthesis where the record ends; save the file as UTF-8 without byte order mark.':
    'レコードの終わりで引用符や括弧を閉じ、ファイルはバイトオーダーマークのないUTF-8で保存してください。',
  '"{0}" is written as an e-mail address: the SOA has a name here, {1}, of which the first label is the mailbox':
    '「{0}」はメールアドレスの形で書かれています: SOAのここには名前を書き({1})、最初のラベルがメールボックスになります',
  'In the SOA the "@" of the mailbox is written as a dot: hostmaster.example.com. stands for hostmaster@example.com (RFC 1035 s3.3.13, s8). With an "@" the zone loads, and who wants to write to its owner finds no such domain.':
    'SOAでは、メールボックスの「@」をドットで書きます: hostmaster.example.com. は hostmaster@example.com を表します(RFC 1035 s3.3.13, s8)。「@」のままでもゾーンは読み込まれますが、管理者に書こうとする人はそのドメインを見つけられません。',
  'Write a dot for the "@"; put a backslash before a dot on the left of it: first\\.last.example.com.':
    '「@」の代わりにドットを書き、その左にあるドットの前にはバックスラッシュを置いてください: first\\.last.example.com.',
  'Write it as the name of a mailbox': 'メールボックスの名前として書く',
  'BIND rejects the zone': 'BINDはゾーンを拒否します',
  'resolvers do not ask it about {0}': 'リゾルバーは{0}についてこのサーバーに尋ねません',
  'The zone {0} has no NS record: BIND rejects it':
    'ゾーン{0}にNSレコードがありません: BINDはゾーンを拒否します',
  'The name server {0} is an alias, and resolvers want its address at that very name: {1}':
    'ネームサーバー{0}は別名ですが、リゾルバーはまさにその名前のアドレスを求めます: {1}',
  'The name server {0} stands below a DNAME, so it is an alias: {1}':
    'ネームサーバー{0}はDNAMEの下にあるので別名です: {1}',
  '"{0}" is an address, and NS takes the name of a host: {1}':
    '「{0}」はアドレスですが、NSに書くのはホスト名です: {1}',
  'The name server {0} has no A or AAAA record: {1}': 'ネームサーバー{0}にAもAAAAもありません: {1}',
  'An NS record names a host that has addresses of its own. BIND looks for them when it loads the zone and does not load it where a name server of the zone has none; resolvers pass over name servers that are aliases (RFC 2181 s10.3).':
    'NSレコードは、自分のアドレスを持つホストの名前を挙げます。BINDはゾーンを読み込むときにアドレスを探し、ゾーンの中のネームサーバーにアドレスがなければ読み込みません。リゾルバーは別名のネームサーバーを使いません(RFC 2181 s10.3)。',
  'Give the name server A or AAAA records, or name a host that has them.':
    'ネームサーバーにAかAAAAのレコードを加えるか、それを持つホストの名前を書いてください。',
  'the {0}': '{0}レコード',
  'The last line has no line end: BIND warns, rejects the zone if it is a directive, and text that is put after it goes on with the record':
    '最後の行に改行がありません: BINDは警告し、ディレクティブならゾーンを拒否します。後ろに加えたテキストはこのレコードの続きになります',
  'Every entry of a master file ends with its line (RFC 1035 s5.1). A file without the last line end loads in most servers, but a line that is appended to it becomes a part of its last record.':
    'マスターファイルの項目は行末で終わります(RFC 1035 s5.1)。最後の改行がないファイルもほとんどのサーバーで読み込まれますが、後ろに加えた行は最後のレコードの一部になります。',
  'End the file with a line end.': 'ファイルを改行で終えてください。',
  'End the line': '行を改行で終える',
  '"{0}" is not included ({1}): BIND rejects the zone':
    '「{0}」は取り込まれません({1}): BINDはゾーンを拒否します',
  'No records are generated: {0}': 'レコードは生成されません: {0}',
  'These {0} records are not looked at: the zone generates more than a million':
    'この{0}個のレコードは調べられていません: ゾーンが100万を超えるレコードを生成しています',
  'A server that cannot read a file that the zone includes, or cannot make sense of a $GENERATE, refuses the whole zone, so every name in it stops being answered.':
    'ゾーンが取り込むファイルを読めなかったり、$GENERATEを解釈できなかったりすると、サーバーはゾーン全体を拒否し、ゾーンのどの名前にも答えなくなります。',
  'Look at the path: BIND takes it relative to the directory of named.conf; here the folder of the file itself is looked at first. Write $GENERATE as start-stop[/step] owner [ttl] [class] type data, the data as one word or one quoted string.':
    'パスを確かめてください: BINDはnamed.confのdirectoryからの相対パスとみなします。ここではまず、ファイル自身のフォルダーを見ます。$GENERATEは 開始-終了[/間隔] 所有者名 [TTL] [クラス] 型 データ の形で、データは1つの単語か1つの引用符付き文字列で書きます。',
  'The line starts with a blank, so its owner is that of the record above; there is none. BIND rejects the zone':
    '行が空白で始まるので、所有者名は上のレコードから引き継がれますが、上にレコードがありません。BINDはゾーンを拒否します',
  'No TTL here, none given before and no $TTL: BIND rejects the zone':
    'ここにTTLがなく、前にもなく、$TTLもありません: BINDはゾーンを拒否します',
  'A record without owner or TTL takes them from what stands above it (RFC 1035 s5.1, RFC 2308 s4).':
    '所有者名やTTLのないレコードは、上にあるものを引き継ぎます(RFC 1035 s5.1, RFC 2308 s4)。',
  'Start the line with a name, or put "$TTL 3600" at the top of the file.':
    '行を名前で始めるか、ファイルの先頭に「$TTL 3600」を置いてください。',
  '{0} is an alias and has records of its own: BIND rejects the zone':
    '{0}は別名なのに、自分のレコードを持っています: BINDはゾーンを拒否します',
  '{0} has another {1} already, and a name has only one: BIND rejects the zone':
    '{0}にはすでに別の{1}がありますが、1つの名前には1つしか置けません: BINDはゾーンを拒否します',
  'The {0} {1} records of {2} take more than the 65512 octets that BIND keeps of one type: it rejects the zone':
    '{2}の{0}個の{1}レコードは、BINDが1つの型に保持する65512オクテットを超えます: BINDはゾーンを拒否します',
  '{0} has {1} {2} records: named loads at most 100 of one type since BIND 9.18.28, unless max-records-per-type allows more':
    '{0}には{1}個の{2}レコードがあります: BIND 9.18.28以降のnamedは、max-records-per-typeで増やさないかぎり、1つの型につき100個までしか読み込みません',
  'A CNAME says that everything about the name stands at another one, so nothing can stand beside it but what DNSSEC needs (RFC 1034 s3.6.2, RFC 4035 s2.5). Of CNAME and DNAME a name has one (RFC 6672 s2.4). A server does not load a zone that says otherwise.':
    'CNAMEは、その名前のすべてが別の名前にあることを示すので、DNSSECに必要なもの以外は並べて置けません(RFC 1034 s3.6.2, RFC 4035 s2.5)。CNAMEもDNAMEも、1つの名前に1つです(RFC 6672 s2.4)。そうでないゾーンを、サーバーは読み込みません。',
  'Remove the alias, or move the other records to the name that it points to. At the apex, which has SOA and NS, use A and AAAA.':
    '別名を取り除くか、ほかのレコードを別名の指す名前に移してください。SOAとNSのある頂点では、AとAAAAを使います。',
  '{0} is delegated, so its own name servers are asked about {1}: nobody sees this {2} record':
    '{0}は委任されているので、{1}についてはその委任先のネームサーバーが尋ねられます: この{2}レコードは誰にも見えません',
  '{0} has a DNAME, so what stands below it stands elsewhere: nobody sees this {1} record of {2}':
    '{0}にDNAMEがあるので、その下のものは別の場所にあります: {2}のこの{1}レコードは誰にも見えません',
  'At NS records below the apex another zone begins, and of a delegated name a server hands out only the NS and DS records and the addresses of the name servers (RFC 1034 s4.2.1). Below a DNAME there is nothing at all (RFC 6672 s2.4). Records that stand there all the same load without a word.':
    '頂点より下のNSレコードからは別のゾーンが始まり、委任された名前についてサーバーが渡すのは、NSとDSのレコードとネームサーバーのアドレスだけです(RFC 1034 s4.2.1)。DNAMEの下には何もありません(RFC 6672 s2.4)。それでもそこにあるレコードは、何の警告もなく読み込まれます。',
  'Move the record into the zone that the name is delegated to, or remove the delegation.':
    'レコードを委任先のゾーンに移すか、委任を取り除いてください。',
  'the DNAME': 'このDNAME',
  'the delegation': 'この委任',
  '{0} is not in the zone {1}: BIND passes over the record, and nobody ever sees it':
    '{0}はゾーン{1}の中にありません: BINDはこのレコードを読み飛ばし、誰にも見えません',
  'A server answers for the names at and below the apex of a zone. Records of other names in its file are left out, with a warning in the log at most, so that a policy written there does not exist.':
    'サーバーは、ゾーンの頂点とその下の名前について答えます。ファイルの中のほかの名前のレコードは、せいぜいログに警告を残して捨てられるので、そこに書いたポリシーは存在しないのと同じです。',
  'Move the record into the file of its zone. Where the name was meant to be in this zone, look at the final dot and at the $ORIGIN above.':
    'レコードをそのゾーンのファイルに移してください。このゾーンの名前のつもりだったのなら、末尾のドットと、上の$ORIGINを確かめてください。',
  'The records are not those of the last commit, but the serial number is {0} as it was there ({1}): secondaries do not fetch the zone':
    'レコードが最後のコミットから変わっていますが、シリアル番号は{0}のままです({1}): セカンダリーはゾーンを取得しません',
  '{0} is not after {1}, the serial number of the last commit: secondaries take this zone for an older one and do not fetch it':
    '{0}は、最後のコミットのシリアル番号{1}より後ではありません: セカンダリーはこのゾーンを古いものとみなし、取得しません',
  '{0} and {1}, the serial number of the last commit, are 2147483648 apart, so that neither comes after the other: secondaries do as they please':
    '{0}と最後のコミットのシリアル番号{1}は2147483648離れていて、どちらが後とも言えません: セカンダリーの動作は定まりません',
  'A secondary compares the serial number of the primary with its own and fetches the zone only when the number has increased (RFC 1035 s3.3.13, RFC 1982). A change without a new serial number is served by the primary alone. Numbers count modulo 2^32.':
    'セカンダリーは、プライマリーのシリアル番号を自分のものと比べ、増えているときだけゾーンを取得します(RFC 1035 s3.3.13, RFC 1982)。シリアル番号を変えずに行った変更は、プライマリーだけが提供します。番号は2^32を法として数えます。',
  'Raise the serial number with every change of the records.':
    'レコードを変えるたびに、シリアル番号を増やしてください。',
  'Raise the serial number to {0}': 'シリアル番号を{0}に増やす',
  '{0} is an alias, which the target of an SRV record must not be: some clients do not follow it':
    '{0}は別名ですが、SRVレコードのターゲットは別名であってはなりません: たどらないクライアントがあります',
  '{0} stands below a DNAME, so it is an alias, which the target of an SRV record must not be':
    '{0}はDNAMEの下にあるので別名ですが、SRVレコードのターゲットは別名であってはなりません',
  '"{0}" is an address, and SRV takes the name of a host: clients look for a host of that name and find none':
    '「{0}」はアドレスですが、SRVに書くのはホスト名です: クライアントはその名前のホストを探し、見つけられません',
  '{0} has no A or AAAA record: clients find no host for the service':
    '{0}にAもAAAAもありません: クライアントはサービスのホストを見つけられません',
  'The target of an SRV record is the name of a host with addresses of its own, not an alias (RFC 2782); "." says that there is no such service.':
    'SRVレコードのターゲットは、別名ではなく、自分のアドレスを持つホストの名前です(RFC 2782)。「.」はそのサービスがないことを示します。',
  'Name the host itself, and give it A or AAAA records.':
    'ホスト自身の名前を書き、AかAAAAのレコードを加えてください。',
  'Secondaries look for changes every {0}, and after a failure again in {1}: a retry is meant to come sooner':
    'セカンダリーは{0}ごとに変更を調べ、失敗した後は{1}後にもう一度試みます: 再試行はそれより早く来るはずのものです',
  'Secondaries stop answering {0} after the primary was last reached, but look for it only every {1}':
    'セカンダリーは、最後にプライマリーに到達してから{0}で応答をやめますが、調べるのは{1}ごとです',
  'Resolvers remember for {0} that a name is not there: a name that is new stays unknown to them as long':
    'リゾルバーは、名前がないことを{0}の間覚えています: 新しい名前は、その間知られないままです',
  'The retry time is meant to be shorter than the refresh time, and the expire time far longer (RFC 1912 s2.2). The last number is how long a negative answer is kept; one to three hours work well, more than a day is trouble (RFC 2308 s5).':
    '再試行の時間(retry)は更新の間隔(refresh)より短く、期限(expire)はずっと長くするものです(RFC 1912 s2.2)。最後の数は否定応答を保持する時間で、1時間から3時間がよく、1日を超えると困ったことになります(RFC 2308 s5)。',
  'Common values: refresh 4h, retry 1h, expire 2w to 4w, minimum 1h.':
    '一般的な値: refresh 4h、retry 1h、expire 2wから4w、minimum 1h。',
  'A label holds at most 63 octets: BIND rejects the zone':
    'ラベルは63オクテットまでです: BINDはゾーンを拒否します',
  'The whole name takes more than 255 octets: BIND rejects the zone':
    '名前全体が255オクテットを超えています: BINDはゾーンを拒否します',
  'There is an empty label here: two dots stand together, or a dot comes first':
    '空のラベルがあります: ドットが2つ続いているか、先頭にあります',
  '"{0}" began a bit-string label, which is not supported any more (RFC 6891 s5)':
    '「{0}」は、もう使われていないビット文字列ラベルの始まりです(RFC 6891 s5)',
  'This string has {0} octets and 255 is the most: BIND rejects the zone. Close the quote before this place and open a new one; receivers join the strings':
    'この文字列は{0}オクテットありますが、上限は255です: BINDはゾーンを拒否します。この位置より前で引用符を閉じ、新しい文字列を始めてください。受信側はそれらをつなぎます',
  'The data of a record takes at most 65510 octets in BIND; here are {0}':
    'BINDでは、レコードのデータは65510オクテットまでです。ここには{0}オクテットあります',
  'Lengths have one octet on the wire, of which names use six bits (RFC 1035 s2.3.4, s3.3).':
    '通信では長さは1オクテットで表され、名前ではそのうち6ビットを使います(RFC 1035 s2.3.4, s3.3)。',
  'Split a long text into several quoted strings in one pair of parentheses. Nothing is put between them.':
    '長いテキストは、1組の括弧の中で複数の引用符付き文字列に分けてください。間には何も入りません。',
  'The {0} have one TTL, but here it is {1} and before {2}: servers hand them out with one of the two':
    '{0}のTTLは1つであるはずですが、ここでは{1}、前では{2}です: サーバーはどちらか一方を使って返します',
  '"{0}" is more than 2147483647 seconds: BIND takes 0 for it, and nobody keeps what has that TTL':
    '「{0}」は2147483647秒を超えています: BINDは0とみなし、このTTLのものは誰にも保持されません',
  'There is no TTL here and no $TTL above: BIND takes the minimum of this SOA, {0}, for all records without a TTL':
    'ここにTTLがなく、上に$TTLもありません: BINDは、TTLのないすべてのレコードに、このSOAのminimumである{0}を使います',
  'There is no TTL here and no $TTL above: BIND takes the last TTL that was given, {0}':
    'ここにTTLがなく、上に$TTLもありません: BINDは、最後に指定されたTTLである{0}を使います',
  'The records of one type at one name travel together and have one TTL (RFC 2181 s5.2), which has 31 bits (RFC 2181 s8). A record without one takes that of $TTL (RFC 2308 s4); without $TTL it depends on what happens to stand above it.':
    '1つの名前の同じ型のレコードは一緒に運ばれ、TTLは1つです(RFC 2181 s5.2)。TTLは31ビットです(RFC 2181 s8)。TTLのないレコードは$TTLの値になります(RFC 2308 s4)が、$TTLがなければ、上にたまたま何があるかで決まります。',
};
