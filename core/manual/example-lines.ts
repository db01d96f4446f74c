/** Characters of a line that are shown; longer lines are keys and names. */
const longest = 160;

/** An example as lines: its «marks» as carets in a comment below each line that has some. */
export function exampleLines(marked: string, comment: string): readonly string[] {
  return underlined(visible(marked), comment).map((line) =>
    line.length > longest ? `${line.slice(0, longest)}…` : line,
  );
}

/** Control characters as pictures of them; the manual is text. */
function visible(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (char) => String.fromCodePoint(0x2400 + (char.codePointAt(0) ?? 0)));
}

function underlined(marked: string, comment: string): string[] {
  let isMarked = false;
  return marked.split('\n').flatMap((line) => {
    let plain = '';
    let carets = '';
    for (const char of line) {
      if (char === '«' || char === '»') isMarked = char === '«';
      else {
        plain += char;
        // The blanks that a line starts with belong to nobody.
        carets += isMarked && (plain.trim() !== '' || char.trim() !== '') ? '^' : ' ';
      }
    }
    if (carets.trim() === '') return [plain];
    const below = carets.trimEnd();
    if (comment === '') return [plain, below];
    return [plain, below.startsWith(' ') ? `${comment}${below.slice(1)}` : `${comment} ${below.trim()}`];
  });
}
