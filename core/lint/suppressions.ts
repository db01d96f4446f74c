import type { Finding } from '../finding.js';
import type { Span } from '../text/span.js';
import type { Zone } from '../zone/read-zone.js';
import { type Tape, TokenKind } from '../zone/tape.js';

/** `; dns-mail-auth-ignore CODE[, CODE...] reason`: findings of a code on one line are not wanted. */
export interface Suppression {
  readonly code: string;
  /** The comment. */
  readonly span: Span;
  /** A place on the line that it speaks for: its own, or the next that is more than a comment when it stands alone. */
  readonly place: number;
}

/** The same suppression in a text that stands `by` units further on. */
export function moveSuppression({ code, span, place }: Suppression, by: number): Suppression {
  return { code, span: { start: span.start + by, end: span.end + by }, place: place + by };
}

const marker = 'dns-mail-auth-ignore';
const form = /^;[ \t]*dns-mail-auth-ignore[ \t]+([A-Z]+[0-9]{3}(?:,[ \t]*[A-Z]+[0-9]{3}){0,9})(?:[ \t]|$)/;

/** The suppressions in a block, in the order of the text. A block without the word is not looked at twice. */
export function readSuppressions({ blocks }: Zone, block: number): Suppression[] {
  if (!blocks.has(block, marker)) return [];
  const suppressions: Suppression[] = [];
  const { base, source, tape } = blocks.shapeOf(block);
  let next = -1;
  for (let token = 0; token < tape.length; token++) {
    if (tape.kinds[token] !== TokenKind.comment) continue;
    const start = tape.starts[token] ?? 0;
    const end = tape.starts[token + 1] ?? start;
    // Most comments are too short, and a comment may be megabytes long.
    if (end - start < marker.length) continue;
    const codes = form.exec(source.slice(start, Math.min(end, start + 200)))?.[1]?.split(/,[ \t]*/) ?? [];
    if (codes.length === 0) continue;
    // Comments that stand below one another lead to the same record; it is looked for once.
    if (next < token) next = nextField(tape, token);
    const place = base + (isFirstOnLine(tape, token) ? (tape.starts[next] ?? 0) : start);
    const span = { start: base + start, end: base + end };
    for (const code of codes) suppressions.push({ code, span, place });
  }
  return suppressions;
}

function isFirstOnLine({ kinds }: Tape, token: number): boolean {
  const before = kinds[token - 1] === TokenKind.blank ? token - 2 : token - 1;
  return before < 0 || kinds[before] === TokenKind.newline || kinds[before] === TokenKind.mark;
}

/** The next token that is neither blank nor comment; the tape's length where there is none. */
function nextField({ kinds, length }: Tape, from: number): number {
  let token = from;
  while (token < length && isFiller.has(kinds[token] ?? TokenKind.blank)) token++;
  return token;
}

const isFiller: ReadonlySet<number> = new Set([TokenKind.blank, TokenKind.newline, TokenKind.comment]);

export interface Suppressed {
  /** The findings that are left. */
  readonly findings: readonly Finding[];
  readonly unused: readonly Suppression[];
}

/** Takes out the findings that start or end on a line where their code is not wanted. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  zone: Zone,
): Suppressed {
  if (suppressions.length === 0) return { findings, unused: [] };
  const hidden = hiddenBy(suppressions, zone);
  const used = new Set<Suppression>();
  const left = findings.filter(({ code, span }) => {
    const found = hidden(code, span);
    for (const suppression of found ?? []) used.add(suppression);
    return found === undefined;
  });
  return { findings: left, unused: suppressions.filter((suppression) => !used.has(suppression)) };
}

/** Tells which suppressions say that a code is not wanted at a span: on the line where it starts or ends. */
export function hiddenBy(
  suppressions: readonly Suppression[],
  zone: Zone,
): (code: string, span: Span) => readonly Suppression[] | undefined {
  const lineOf = (offset: number): string => {
    const written = zone.writtenAt({ start: offset, end: offset });
    const { file } = zone.placeOf(written);
    return `${zone.lines.lineAt(written.start)} ${file.kind === 'included' ? file.id : ''}`;
  };
  // A file that is included twice has each of its comments twice.
  const byPlace = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    const key = `${suppression.code} ${lineOf(suppression.place)}`;
    const others = byPlace.get(key);
    if (others === undefined) byPlace.set(key, [suppression]);
    else others.push(suppression);
  }
  const codes = new Set(suppressions.map(({ code }) => code));
  return (code, { start, end }) => {
    if (!codes.has(code)) return undefined;
    return (
      byPlace.get(`${code} ${lineOf(start)}`) ?? byPlace.get(`${code} ${lineOf(Math.max(start, end - 1))}`)
    );
  };
}
