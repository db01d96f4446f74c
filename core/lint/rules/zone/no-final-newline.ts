import { cite } from '../../../cite.js';
import { withoutEnd } from '../../../text/without-end.js';
import { say } from '../../../words/phrase.js';
import type { Zone } from '../../../zone/zone.js';
import { rule } from '../../rule.js';

export const noFinalNewline = rule<'zone', undefined>({
  code: 'ZONE024',
  name: 'no-final-newline',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: () =>
    say`The last line has no line end: BIND warns, rejects the zone if it is a directive, and text that is put after it goes on with the record`,
  why: say`Every entry of a master file ends with its line (RFC 1035 s5.1). A file without the last line end loads in most servers, but a line that is appended to it becomes a part of its last record.`,
  advice: say`End the file with a line end.`,
  *check({ zone }) {
    const end = zone.mainLength;
    const line = zone.lines.startOf(zone.lines.lineCount - 1);
    const text = zone.source.slice(line, end);
    // Nothing goes on with a comment.
    if (/^[ \t]*(?:;|$)/.test(text)) return;
    const start = line + withoutEnd(text, ' \t').length - 1;
    yield {
      span: { start, end: start + 1 },
      data: undefined,
      fixes: [
        {
          title: say`End the line`,
          isSafe: true,
          replacements: [{ span: { start: end, end }, text: lineEnd(zone) }],
        },
      ],
    };
  },
  examples: [
    {
      bad: '$TTL 1h\nexample.com. NS ns1.example.net«.»',
      good: '$TTL 1h\nexample.com. NS ns1.example.net.\n; a comment may be the end',
      isWholeFile: true,
      endsWithoutNewline: true,
    },
    { bad: '$TTL 1«h»  ', good: '\n  ', isWholeFile: true, endsWithoutNewline: true },
  ],
});

/** The line end that the file has elsewhere. */
function lineEnd({ lines, source }: Zone): string {
  const before = lines.lineCount - 2;
  return before >= 0 && source.slice(lines.endOf(before), lines.startOf(before + 1)) === '\r\n'
    ? '\r\n'
    : '\n';
}
