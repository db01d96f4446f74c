/*
 * Japanese writing that people take for one another: kana and the kanji that look like them, and forms of one kanji that
 * family names are written with. Each row: what counts, and what counts as it.
 */
const rows: readonly (readonly [string, string])[] = [
  ['ロ', '口囗'],
  ['カ', '力'],
  ['エ', '工'],
  ['ニ', '二'],
  ['ー', '一‐‑–—―−－ｰ-'],
  ['ト', '卜'],
  ['タ', '夕'],
  ['ハ', '八'],
  ['チ', '千'],
  ['ミ', '三'],
  ['オ', '才'],
  ['辺', '邊邉'],
  ['高', '髙'],
  ['崎', '﨑嵜碕'],
  ['斉', '斎齊齋'],
  ['沢', '澤'],
  ['浜', '濱濵'],
  ['広', '廣'],
  ['桜', '櫻'],
  ['国', '國'],
  ['真', '眞'],
  ['富', '冨'],
  ['島', '嶋嶌'],
  ['徳', '德'],
  ['恵', '惠'],
  ['竜', '龍'],
  ['渕', '淵渊'],
  ['吉', '𠮷'],
  ['柳', '栁'],
  ['梅', '楳'],
  ['滝', '瀧'],
  ['関', '關'],
  ['黒', '黑'],
  ['曽', '曾'],
  ['栄', '榮'],
  ['寿', '壽'],
  ['秀', '禿'],
  ['末', '未'],
  ['士', '土'],
];

/** A character of Japanese, and the one that it counts as. Hiragana counts as Katakana. */
export const japaneseTwins: ReadonlyMap<string, string> = new Map([
  ...rows.flatMap(([one, others]) => Array.from(others, (other) => [other, one] as const)),
  ...Array.from(
    { length: 0x3096 - 0x3041 + 1 },
    (_, at) => [String.fromCharCode(0x3041 + at), String.fromCharCode(0x30a1 + at)] as const,
  ),
]);
