import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../../../core/dns/name.js';
import { editsFor, type NameEdit } from '../../../../../core/ide/names/rename/edits.js';
import { newLabelFault } from '../../../../../core/ide/names/rename/new-label.js';
import { findMismatch } from '../../../../../core/ide/names/rename/proof.js';
import { renameAt } from '../../../../../core/ide/names/rename/rename.js';
import { renamingOf } from '../../../../../core/ide/names/rename/renaming.js';
import { renameTargetAt } from '../../../../../core/ide/names/rename/target.js';
import { english } from '../../../../../core/words/words.js';
import { printZone } from '../../../../../core/zone/print.js';
import { readFile, type Scene, sceneOf, textsAfter } from '../scene.js';
import { joinedLine, renamedLine } from './oracle.js';
import { randomInclude, randomLines, randomZone } from './random-zones.js';

const fresh: ReadonlySet<string> = new Set(['mx', '_y', 'n'.repeat(63)]);
const newLabels = fc.constantFrom(...fresh, 'mail', 'IMAP');

/** Two zones and a file that the first one includes, with a cursor on some label of the first. */
const scenes = fc
  .tuple(
    randomZone('example.com.'),
    randomZone('Example.Net.'),
    randomInclude('hosts.inc'),
    randomLines,
    fc.nat(),
  )
  .map(([zone, net, include, lines, some]): Scene => {
    const com = zone + include;
    const scene = sceneOf({ com, net, 'hosts.inc': lines });
    const isLabel = (offset: number): boolean => renameTargetAt(scene.here, offset)?.kind === 'target';
    let offset = some % com.length;
    while (offset < com.length && !isLabel(offset)) offset++;
    return { ...scene, offset };
  });

describe('renaming in random zones', () => {
  test('changes that name in the effective zones, and nothing else', () => {
    let done = 0;
    fc.assert(
      fc.property(scenes, newLabels, (scene, newLabel) => {
        const target = renameTargetAt(scene.here, scene.offset);
        const answer = renameAt(scene, scene.here, scene.offset, newLabel);
        if (answer === undefined || target?.kind !== 'target') return;
        if (answer.kind === 'refused') {
          // What can be read is either renamed or there is a better reason than a failed proof.
          expect(english(answer.message)).not.toContain('change more than');
          return;
        }
        done++;
        const after = textsAfter(scene.texts, answer.edits);
        for (const { uri, zone } of scene.zones()) {
          // A name is printed as it was first spelled, be that in data: only a new label shows whose spelling it is.
          const shown = (line: string): string => (fresh.has(newLabel) ? line : line.toLowerCase());
          const expected = Array.from(printZone(zone), (line) =>
            shown(renamedLine(line, keyOf(target.from), newLabel)),
          );
          const found = Array.from(printZone(readFile(uri, after)), (line) => shown(joinedLine(line)));
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 400 },
    );
    expect(done).toBeGreaterThan(80);
  });

  test('is not done when one edit is missing', () => {
    fc.assert(
      fc.property(scenes, fc.nat(), (scene, some) => {
        const target = renameTargetAt(scene.here, scene.offset);
        if (target?.kind !== 'target') return;
        const renaming = renamingOf(target.from, 'mx');
        const answer = editsFor(renaming, scene.zones());
        if (answer.kind === 'refused' || answer.edits.length === 0) return;
        const missing = answer.edits[some % answer.edits.length];
        const edits = answer.edits.filter((edit) => edit !== missing);
        const after = textsAfter(scene.texts, edits);
        const isProved = scene
          .zones()
          .every(({ uri, zone }) => !findMismatch(zone, readFile(uri, after), renaming));
        const isRight = scene.zones().every(({ uri, zone }) => {
          const found = Array.from(printZone(readFile(uri, after)), joinedLine);
          const lines = Array.from(printZone(zone), (line) => renamedLine(line, keyOf(target.from), 'mx'));
          return found.join('\n').toLowerCase() === lines.join('\n').toLowerCase();
        });
        // An origin that no record uses does not show in the zone, nor does a record that says what another one says.
        expect(isProved && !isRight).toBe(false);
      }),
      { numRuns: 250 },
    );
  });

  test('and back again gives the files as they were, where nothing was written in an odd way', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const target = renameTargetAt(scene.here, scene.offset);
        const answer = renameAt(scene, scene.here, scene.offset, 'newname');
        if (answer?.kind !== 'edits' || target?.kind !== 'target') return;
        const spelled = (edit: NameEdit): string =>
          edit.known.zone.source.slice(edit.span.start, edit.span.end);
        const old = target.label.text;
        fc.pre(newLabelFault(old) === undefined && answer.edits.every((edit) => spelled(edit) === old));
        const there = sceneOf(Object.fromEntries(textsAfter(scene.texts, answer.edits)));
        const back = renameAt(there, there.here, shifted(scene, answer.edits), old);
        expect(back?.kind).toBe('edits');
        if (back?.kind === 'edits') expect(textsAfter(there.texts, back.edits)).toEqual(scene.texts);
      }),
      { numRuns: 250 },
    );
  });
});

/** Where the label at the cursor stands after some edits. */
function shifted({ here, offset }: Scene, edits: readonly NameEdit[]): number {
  const own = edits.filter(({ known }) => known === here);
  const label = own.find(({ span }) => span.start <= offset && offset <= span.end);
  const at = label?.span.start ?? offset;
  return own
    .filter(({ span }) => span.start < at)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), at);
}
