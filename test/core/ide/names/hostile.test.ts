import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveZone } from '../../../../core/ide/effective-zone.js';
import { linksIn } from '../../../../core/ide/links.js';
import { definitionAt } from '../../../../core/ide/names/definition.js';
import { highlightsAt } from '../../../../core/ide/names/highlights.js';
import { pointedAt } from '../../../../core/ide/names/pointed-at.js';
import { referencesTo } from '../../../../core/ide/names/references.js';
import { renamableAt, renameAt } from '../../../../core/ide/names/rename/rename.js';
import { symbolsMatching } from '../../../../core/ide/workspace-symbols.js';
import { type Source, sourceOfOctets, sourceOfText } from '../../../../core/text/source.js';
import type { Span } from '../../../../core/text/span.js';
import { englishWords } from '../../../../core/words/words.js';
import { readZone } from '../../../../core/zone/read-zone.js';

/** Asks everything about a place of a zone that is made of anything: it must end, not throw, and stay in the text. */
function askAll(source: Source, offset: number): void {
  const zone = readZone(source);
  const known = { uri: 'any', zone };
  const workspace = { zones: () => [known], withEdits: () => [{ known, edited: zone }] };
  const spans: Span[] = [];
  const definition = definitionAt(known, offset, [known]);
  for (const target of definition?.targets ?? [])
    if (target.kind === 'place') spans.push(target.span, target.extent);
  const pointed = pointedAt(zone, offset);
  if (pointed?.kind === 'name') {
    for (const { use } of referencesTo(pointed.use.name, [known])) spans.push(use.span, ...use.pieces);
  }
  spans.push(...highlightsAt(known, offset).map(({ span }) => span));
  renamableAt(workspace, known, offset);
  const renamed = renameAt(workspace, known, offset, 'mx');
  if (renamed?.kind === 'edits') spans.push(...renamed.edits.map(({ span }) => span));
  spans.push(...linksIn(zone).map(({ span }) => span));
  spans.push(...symbolsMatching('a', [known]).map(({ span }) => span));
  spans.push(
    ...effectiveZone(zone, { from: 'any', words: englishWords }).origins.flatMap((span) => span ?? []),
  );
  const length = source.bytes.length;
  expect(spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= length))).toEqual([]);
}

const words = fc.constantFrom(
  ...['a', 'b.a', '@', '*', '.', 'IN', 'TXT', 'MX', 'CNAME', 'RP', 'HIP', 'SOA', 'NS', '1', '1h', '$ORIGIN'],
  ...[
    '$INCLUDE',
    '(',
    ')',
    '"',
    '\\',
    '\\#',
    '\\097',
    '\\.',
    ';',
    '\n',
    '\n',
    ' ',
    ' ',
    '\t',
    '\r',
    'ä',
    '😀',
    '\0',
  ],
  ...[
    'v=spf1 ',
    'include:',
    'a:b.a',
    '%{i}.',
    '"v=spf1 a:b.a -all"',
    'a A 1.2.3.4\n',
    'a SOA a a 1 2 3 4 5\n',
  ],
  ...['https://', 'mailto:', 'RFC 7208', 'a.b.c.d.', '_dmarc', '._domainkey'],
);
const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));

describe('names in any text', () => {
  test('of an editor', () => {
    fc.assert(
      fc.property(text, fc.nat(), (any, offset) => askAll(sourceOfText(any), offset % (any.length + 2))),
      { numRuns: 600 },
    );
  });

  test('of a file', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      text.map((any) => new TextEncoder().encode(any)),
    );
    fc.assert(
      fc.property(bytes, fc.nat(), (any, offset) => askAll(sourceOfOctets(any), offset % (any.length + 2))),
      { numRuns: 400 },
    );
  });
});
