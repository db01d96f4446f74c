import type { Finding } from '../finding.js';
import type { Words } from '../words/words.js';
import type { Zone } from '../zone/zone.js';

/** Findings in the JSON of interfaces: lines and columns count from 1, columns in UTF-16 units. */
export function findingsJson(
  path: string,
  zone: Pick<Zone, 'lines' | 'placeOf'>,
  findings: readonly Finding[],
  words: Words,
) {
  return findings.map(({ code, name, severity, message, span, owner, fixes }) => {
    const start = zone.lines.position(span.start);
    const end = zone.lines.position(span.end);
    const { file } = zone.placeOf(span);
    return {
      ...{ code, name, severity, message: words.of(message) },
      // An included file is named at its findings.
      ...(file.kind === 'included' && file.id !== path ? { file: file.id } : {}),
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      ...(owner === undefined ? {} : { owner }),
      fixes: fixes.map(({ title, isSafe }) => ({ title: words.of(title), safe: isSafe })),
    };
  });
}
