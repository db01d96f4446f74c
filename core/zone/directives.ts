import { readName } from '../dns/name.js';
import type { Span } from '../text/span.js';
import { type Phrase, say } from '../words/phrase.js';
import { entryAt } from './entries.js';
import { type Fold, maxTtlSeconds } from './fold.js';
import { type GenerateField, readGenerate } from './generate.js';
import { reportNameProblem } from './rdata/kinds/names.js';
import { isDumpTime } from './rdata/kinds/times.js';
import { readTtl } from './rdata/ttl.js';
import { TokenKind } from './tape.js';

/** The directives of a master file: name, syntax and what it does, for the reader and for hover. */
export const directives: ReadonlyMap<string, { readonly syntax: string; readonly purpose: Phrase }> = new Map(
  [
    [
      '$ORIGIN',
      { syntax: '$ORIGIN name', purpose: say`Relative names from here on are completed with this name.` },
    ],
    [
      '$TTL',
      { syntax: '$TTL ttl', purpose: say`TTL of later records that have none of their own (RFC 2308 s4).` },
    ],
    [
      '$INCLUDE',
      { syntax: '$INCLUDE file [origin]', purpose: say`Reads another file at this place (RFC 1035 s5.1).` },
    ],
    [
      '$GENERATE',
      {
        syntax: '$GENERATE start-stop[/step] owner [ttl] [class] type rdata',
        purpose: say`A series of records (BIND).`,
      },
    ],
    ['$DATE', { syntax: '$DATE time', purpose: say`The time a cache was dumped; only in dumps.` }],
  ],
);

/** Reads the directive under the cursor (RFC 1035 s5.1, RFC 2308 s4); names are case-insensitive as in BIND. */
export function readDirective(fold: Fold): void {
  const { cursor, report } = fold;
  const span = cursor.span;
  const directive = cursor.text.toUpperCase();
  if (!directives.has(directive)) {
    report({ kind: 'unknown-directive', span, text: cursor.text });
    return;
  }
  cursor.advance();
  if (cursor.atEnd) {
    report({ kind: 'missing-argument', span, directive, argument: argumentOf(directive) });
    return;
  }
  // BIND takes a file name in quotes, and nothing else.
  if (cursor.isQuoted && directive !== '$INCLUDE' && directive !== '$GENERATE') {
    report({ kind: 'bad-argument', span: cursor.span, directive, text: cursor.text });
    return;
  }
  if (directive === '$ORIGIN') readOrigin(fold);
  else if (directive === '$TTL') readDefaultTtl(fold);
  else if (directive === '$INCLUDE') readInclude(fold);
  else if (directive === '$DATE') readDate(fold);
  else if (directive === '$GENERATE') readSeries(fold, span);
}

function argumentOf(directive: string): string {
  return directives.get(directive)?.syntax.split(' ')[1] ?? '';
}

function readOrigin(fold: Fold): void {
  const { cursor, names, state, report } = fold;
  const read = readName(cursor.octets, names.get(state.originId));
  if ('problem' in read) reportNameProblem(cursor, read.problem, report);
  else state.originId = names.intern(read.name);
  reportExtraText(fold, '$ORIGIN');
}

function readInclude(fold: Fold): void {
  const { cursor, names, state, report } = fold;
  const { text, span } = cursor;
  cursor.advance();
  let { originId } = state;
  if (!cursor.atEnd) {
    if (cursor.isQuoted) {
      report({ kind: 'bad-argument', span: cursor.span, directive: '$INCLUDE', text: cursor.text });
      return;
    }
    const read = readName(cursor.octets, names.get(originId));
    if ('problem' in read) {
      reportNameProblem(cursor, read.problem, report);
      return;
    }
    originId = names.intern(read.name);
    reportExtraText(fold, '$INCLUDE');
  }
  fold.insertion = { kind: 'include', path: text, span, originId };
}

/** The time when a cache was dumped (BIND). It changes nothing here. */
function readDate(fold: Fold): void {
  const { cursor, report } = fold;
  if (!isDumpTime(cursor.text)) {
    report({ kind: 'bad-argument', span: cursor.span, directive: '$DATE', text: cursor.text });
  }
  reportExtraText(fold, '$DATE');
}

function readSeries(fold: Fold, directive: Span): void {
  const { cursor, report } = fold;
  const fields: GenerateField[] = [];
  for (; !cursor.atEnd; cursor.advance()) {
    fields.push({ octets: cursor.octets, isQuoted: cursor.isQuoted, span: cursor.span });
  }
  const last = fields[fields.length - 1];
  const isEnclosed = last !== undefined && isInParentheses(fold, last.span.start);
  const generated = readGenerate(directive, fields, { isInParentheses: isEnclosed });
  if ('problem' in generated) {
    report({ kind: 'bad-generate', span: generated.problem.span, problem: generated.problem });
  } else fold.insertion = { kind: 'generate', span: directive, series: generated.series };
}

/** Whether a parenthesis of the same entry is open at an offset. */
function isInParentheses({ tape, entries }: Fold, offset: number): boolean {
  let depth = 0;
  const first = entries.firsts[entryAt(tape, entries, offset)] ?? 0;
  for (let token = first; token < tape.length && (tape.starts[token] ?? 0) < offset; token++) {
    if (tape.kinds[token] === TokenKind.open) depth++;
    else if (tape.kinds[token] === TokenKind.close) depth--;
  }
  return depth > 0;
}

function readDefaultTtl(fold: Fold): void {
  const { cursor, state, report } = fold;
  const seconds = readTtl(cursor.text);
  if (seconds === undefined) {
    report({ kind: 'bad-argument', span: cursor.span, directive: '$TTL', text: cursor.text });
  } else state.defaultTtlSeconds = seconds > maxTtlSeconds ? 0 : seconds;
  reportExtraText(fold, '$TTL');
}

function reportExtraText({ cursor, report }: Fold, after: string): void {
  cursor.advance();
  if (!cursor.atEnd) report({ kind: 'extra-text', span: cursor.span, text: cursor.text, after });
}
