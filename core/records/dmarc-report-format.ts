import { type Grammar, splitList } from '../tags/grammar.js';
import type { Located } from '../text/span.js';
import { say } from '../words/phrase.js';

// dmarc-rfmt = Keyword *( *WSP ":" Keyword )      Keyword = Ldh-str, of which only "afrf" was ever registered
//                                                                              (RFC 7489 s6.3, s6.4)
/** Formats of failure reports in the order of preference. A receiver can use the list when `afrf` is in it. */
export const reportFormats: Grammar<readonly Located<string>[]> = {
  syntax: 'afrf',
  choices: [{ text: 'afrf', means: say`the Authentication Failure Reporting Format of RFC 6591` }],
  read(value, report) {
    const formats = splitList(value, ':');
    const isUsable = formats.some((format) => format.value.toLowerCase() === 'afrf');
    if (isUsable && formats.every((format) => /^(?:[A-Za-z0-9-]*[A-Za-z0-9])$/.test(format.value)))
      return formats;
    report({ span: value.span, expected: reportFormats.syntax });
    return undefined;
  },
};
