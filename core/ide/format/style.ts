/** How a zone file is laid out. All widths are in columns: a character each, tabs excepted. */
export interface FormatStyle {
  /** What the gaps between columns are made of. Between the fields of the data there is one space, always. */
  readonly indent: 'spaces' | 'tabs';
  /** From one tab stop to the next. */
  readonly tabSize: number;
  /** The columns after the owner and before a comment are multiples of this; with tabs, of the tab size. */
  readonly step: number;
  readonly narrowestOwner: number;
  /** The owner's column does not grow past this for a few long owners. */
  readonly widestOwner: number;
  /** Nor past this where most owners are long. */
  readonly widestOwnerOfMost: number;
  /** So wide that A, NS, MX, TXT, SOA and AAAA line up from section to section. */
  readonly narrowestType: number;
  /** A TTL, class or type that is longer than this stands out instead of moving the others. */
  readonly widestWord: number;
  /** Lines in parentheses are not indented further than this. */
  readonly widestIndent: number;
  /** A comment that would move the comments next to it further than this stands out instead. */
  readonly commentSpread: number;
  /** More blank lines than these in a row become one. */
  readonly mostBlankLines: number;
}

/** The layout of `examples/zones`, with spaces. */
export const defaultStyle: FormatStyle = {
  indent: 'spaces',
  tabSize: 8,
  step: 8,
  narrowestOwner: 16,
  widestOwner: 40,
  widestOwnerOfMost: 64,
  narrowestType: 5,
  widestWord: 12,
  widestIndent: 80,
  commentSpread: 40,
  mostBlankLines: 2,
};

/** The default style with the blanks that an editor wants. A tab size that no editor has counts as 8. */
export function styleFor(indent: FormatStyle['indent'], tabSize: number): FormatStyle {
  const isUsable = Number.isInteger(tabSize) && tabSize >= 1 && tabSize <= 16;
  return { ...defaultStyle, indent, tabSize: isUsable ? tabSize : defaultStyle.tabSize };
}

/** What columns are multiples of. */
export function stepOf({ indent, step, tabSize }: FormatStyle): number {
  return indent === 'tabs' ? tabSize : step;
}

/** The first multiple of `step` that is not below `column`. */
export function roundUp(column: number, step: number): number {
  return Math.ceil(column / step) * step;
}
