import type { Grammar, ReportValueProblem } from '../tags/grammar.js';
import type { Located } from '../text/span.js';
import { say } from '../words/phrase.js';

// qp-section = [*(ptext / SPACE / TAB) ptext]                                    (RFC 2045 s6.7)
// ptext = hex-octet / safe-char            safe-char = %d33-60 / %d62-126        hex-octet = "=" 2(DIGIT / "A".."F")
const badNote = /=(?![0-9A-F]{2})[0-9A-Fa-f]{0,2}|[^\t\x20-\x7e]+/;

/** Text with what is not printable ASCII as `=XX`: the note of a DKIM key. Read as octets, one character each. */
export const quotedPrintable: Grammar<string> = {
  syntax: say`text, with =XX for octets that are not printable ASCII`,
  choices: [],
  read: (value, report) => (findBad(value, badNote, report) ? undefined : decode(value.value)),
};

// dkim-quoted-printable = *(FWS / hex-octet / dkim-safe-char)                    (RFC 6376 s2.11)
// dkim-safe-char = %x21-3A / %x3C / %x3E-7E
const badDkim = /=(?![0-9A-F]{2})[0-9A-Fa-f]{0,2}|[^\t\n\r\x20-\x3a\x3c-\x7e]+/;

/** Text with `=XX` for white space, semicolons and what is not printable ASCII; plain white space counts for nothing. */
export const dkimQuotedPrintable: Grammar<string> = {
  syntax: say`text, with =XX for blanks, semicolons, "=" and octets that are not printable ASCII`,
  choices: [],
  read: (value, report) =>
    findBad(value, badDkim, report) ? undefined : decode(value.value.replace(/[\t\n\r ]+/g, '')),
};

/** Reports the first place that the grammar does not take. */
function findBad({ value, span }: Located<string>, bad: RegExp, report: ReportValueProblem): boolean {
  const found = bad.exec(value);
  if (found === null) return false;
  const start = span.start + found.index;
  report({
    span: { start, end: start + found[0].length },
    expected: say`=XX with two upper-case hexadecimal digits`,
  });
  return true;
}

function decode(text: string): string {
  return text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
