import type { Dictionary } from '../words.js';

/** Why a name cannot be renamed. */
export const rename: Dictionary = {
  '{0} (line {1}).': '{0} ({1} 行目)。',
  '{0} ({1} line {2}).': '{0} ({1} の {2} 行目)。',
  'This document only shows what other files say; rename the name there.':
    'この文書はほかのファイルの内容を表示しているだけです。元のファイルで名前を変更してください。',
  'A label needs at least one character.': 'ラベルには 1 文字以上が必要です。',
  '"{0}" is more than one label; only the label under the cursor is renamed.':
    '「{0}」は 1 つのラベルではありません。変更されるのはカーソル位置のラベルだけです。',
  '"{0}" is not ASCII; write the label in its A-label form, which begins with "xn--".':
    '「{0}」は ASCII ではありません。「xn--」で始まる A-label の形で書いてください。',
  '"{0}" holds "{1}"; a new label is made of letters, digits, hyphens and underscores.':
    '「{0}」に「{1}」が含まれています。新しいラベルに使えるのは、英字、数字、ハイフン、アンダースコアです。',
  '"{0}" has {1} characters; a label has at most {2} (RFC 1035 s2.3.4).':
    '「{0}」は {1} 文字です。ラベルは {2} 文字までです (RFC 1035 s2.3.4)。',
  '"{0}" begins or ends with a hyphen, which no label of a host may (RFC 1123 s2.1).':
    '「{0}」はハイフンで始まるか終わっています。ホストのラベルでは許されません (RFC 1123 s2.1)。',
  '"{0}" is the name of a whole zone, which name servers know by it; only names below "{1}" can be renamed.':
    '「{0}」はゾーン全体の名前で、ネームサーバーもこの名前でゾーンを識別しています。変更できるのは「{1}」より下の名前だけです。',
  '"{0}" is part of the name of a whole zone, which name servers know by it; only names below "{1}" can be renamed.':
    '「{0}」はゾーン全体の名前の一部で、ネームサーバーもその名前でゾーンを識別しています。変更できるのは「{1}」より下の名前だけです。',
  '"{0}" belongs to a zone that is not open here, so its records could not be renamed.':
    '「{0}」はここで開かれていないゾーンに属しているので、そのレコードの名前は変更できません。',
  '"{0}" is delegated: it stands on both sides of a zone cut and cannot be renamed at once.':
    '「{0}」は委任されています。ゾーンの境界の両側に書かれているので、一度には変更できません。',
  '"{0}" is delegated: "{1}" stands on both sides of a zone cut and cannot be renamed at once.':
    '「{0}」は委任されています。「{1}」はゾーンの境界の両側に書かれているので、一度には変更できません。',
  '"{0}" is delegated, and its own zone would keep its name; "{1}" cannot be renamed across a zone cut.':
    '「{0}」は委任されており、委任先のゾーンの名前は変わりません。ゾーンの境界をまたいで「{1}」を変更することはできません。',
  '"{0}" is signed, and its signatures would no longer verify; rename it in the unsigned zone.':
    '「{0}」は署名されており、変更すると署名を検証できなくなります。署名前のゾーンで変更してください。',
  '"{0}" has records already, and two names would become one.':
    '「{0}」にはすでにレコードがあり、2 つの名前が 1 つになってしまいます。',
  '"{0}" has records already, so names below "{1}" would be mixed.':
    '「{0}」にはすでにレコードがあり、「{1}」より下の名前が混ざってしまいます。',
  'Relative names here are completed with "{0}", which the name of the file says and no $ORIGIN.':
    'ここの相対名は「{0}」で補完されますが、それを示すのはファイル名だけで、$ORIGIN がありません。',
  'With "{0}" a name would have more than 255 octets (RFC 1035 s2.3.4).':
    '「{0}」にすると、255 オクテットを超える名前ができます (RFC 1035 s2.3.4)。',
  'With "{0}" a string of a text would have more than 255 octets.':
    '「{0}」にすると、255 オクテットを超える文字列ができます。',
  'Renaming "{0}" would change more than that name here.':
    '「{0}」を変更すると、ここではその名前以外も変わってしまいます。',
  'This line inherits its owner; rename it where it is written.':
    'この行は所有者名を引き継いでいます。その名前が書かれている行で変更してください。',
  '"{0}" stands in hexadecimal data (RFC 3597), where no label can be renamed.':
    '「{0}」は 16 進数のデータ (RFC 3597) の中にあり、そこではラベルを変更できません。',
  'The root has no label that could be renamed.': 'ルートには変更できるラベルがありません。',
  '"@" stands for the origin "{0}"; rename a label where that name is written out.':
    '「@」はオリジン「{0}」を表します。その名前が書かれている箇所でラベルを変更してください。',
  '"*" stands for names that do not exist by themselves; a wildcard has no label to rename.':
    '「*」は、それ自体では存在しない名前を表します。ワイルドカードには変更できるラベルがありません。',
  'This line cannot be read and may name "{0}"; mend it first.':
    'この行は読み取れず、「{0}」が書かれているかもしれません。先にこの行を直してください。',
  '"{0}" is written in more than {1} places.': '「{0}」は {1} か所より多くの場所に書かれています。',
  'A $GENERATE makes "{0}" out of a pattern; rename it there.':
    '「{0}」は $GENERATE がパターンから作る名前です。そのパターンを変更してください。',
  '"{0}" also stands in hexadecimal data (RFC 3597), which cannot be renamed.':
    '「{0}」は 16 進数のデータ (RFC 3597) の中にもあり、そこは変更できません。',
};
