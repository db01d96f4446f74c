import type { Edit, Finding } from '../../finding.js';
import { TokenKind } from '../../zone/tape.js';
import type { Zone } from '../../zone/zone.js';
import { lineEndNear } from './entry.js';

const known = /^;[ \t]*dns-mail-auth-ignore[ \t]+[A-Z]+[0-9]{3}(?:,[ \t]*[A-Z]+[0-9]{3})*/;
const isCode = /^[A-Z]+[0-9]{3}$/;

/** Codes that one comment may name. */
const mostCodes = 10;

/**
 * The comment that says that a finding is not wanted: at the end of its line, in the comment that says so about another
 * finding, or on a line of its own above where another comment stands. Undefined for what no comment can suppress.
 */
export function suppressionOf(zone: Zone, { code, span }: Pick<Finding, 'code' | 'span'>): Edit | undefined {
  const { start } = zone.writtenAt(span);
  if (!isCode.test(code) || code.startsWith('IGNORE')) return undefined;
  const line = zone.lines.around(start);
  const { base, tape } = zone.shapeAt(line.start);
  let last = -1;
  for (let token = 0; token < tape.length; token++) {
    const from = base + (tape.starts[token] ?? 0);
    if (from >= line.end) break;
    if (base + (tape.starts[token + 1] ?? 0) > line.start && tape.kinds[token] !== TokenKind.newline)
      last = token;
  }
  const kind = tape.kinds[last];
  const comment = `; dns-mail-auth-ignore ${code}`;
  if (kind === TokenKind.comment) {
    const at = base + (tape.starts[last] ?? 0);
    // A comment may be megabytes long.
    const found = known.exec(zone.source.slice(at, Math.min(line.end, at + 200)))?.[0];
    if (found !== undefined && found.split(',').length < mostCodes)
      return insertion(at + found.length, `, ${code}`);
  }
  if (kind !== TokenKind.comment && kind !== TokenKind.unclosed) {
    const gap = kind === TokenKind.blank ? '' : ' ';
    return insertion(line.end, `${gap}${comment}`);
  }
  const indent =
    /^[ \t]*/.exec(zone.source.slice(line.start, Math.min(line.end, line.start + 200)))?.[0] ?? '';
  return insertion(line.start, `${indent}${comment}${lineEndNear(zone, line.start)}`);
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}
