import type { Finding } from '../finding.js';
import type { Span } from '../text/span.js';
import type { Zone } from '../zone/read-zone.js';
import { TokenKind } from '../zone/tape.js';

/** `; dns-mail-auth-ignore CODE reason`: findings of one code on one line are not wanted. */
export interface Suppression {
  readonly code: string;
  /** The comment. */
  readonly span: Span;
  /** The line it speaks for, counted from zero: its own, or the next when it stands alone. */
  readonly line: number;
}

const marker = 'dns-mail-auth-ignore';
const form = /^;[ \t]*dns-mail-auth-ignore[ \t]+([A-Z]+[0-9]{3})(?:[ \t]|$)/;

/** The suppressions of a zone, in the order of the text. */
export function readSuppressions({ source, tape, lines }: Zone): Suppression[] {
  const suppressions: Suppression[] = [];
  for (let token = 0; token < tape.length; token++) {
    if (tape.kinds[token] !== TokenKind.comment) continue;
    const start = tape.starts[token] ?? 0;
    const end = tape.starts[token + 1] ?? start;
    // Most comments are too short, and a comment may be megabytes long.
    if (end - start < marker.length) continue;
    const code = form.exec(source.slice(start, Math.min(end, start + 80)))?.[1];
    if (code === undefined) continue;
    const line = lines.lineAt(start);
    const standsAlone = source.slice(lines.startOf(line), start).trim() === '';
    suppressions.push({ code, span: { start, end }, line: standsAlone ? line + 1 : line });
  }
  return suppressions;
}

export interface Suppressed {
  /** The findings that are left. */
  readonly findings: readonly Finding[];
  readonly unused: readonly Suppression[];
}

/** Takes out the findings that start or end on a line where their code is not wanted. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  { lines }: Zone,
): Suppressed {
  if (suppressions.length === 0) return { findings, unused: [] };
  const byPlace = new Map(
    suppressions.map((suppression) => [`${suppression.code} ${suppression.line}`, suppression]),
  );
  const used = new Set<Suppression>();
  const left = findings.filter(({ code, span }) => {
    const found =
      byPlace.get(`${code} ${lines.lineAt(span.start)}`) ??
      byPlace.get(`${code} ${lines.lineAt(Math.max(span.start, span.end - 1))}`);
    if (found !== undefined) used.add(found);
    return found === undefined;
  });
  return { findings: left, unused: suppressions.filter((suppression) => !used.has(suppression)) };
}
