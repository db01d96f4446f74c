import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeByBind } from './bind.js';
import { type Difference, findDifference } from './difference.js';
import { includedFiles } from './generate/directives.js';
import type { GeneratedZone } from './generate/zone.js';
import { judgeByUs, judgeInEditor, type ZoneInput } from './ours.js';
import { printLine } from './record-line.js';
import type { Verdict } from './verdict.js';

/** What both made of a zone. */
export interface Judgement {
  readonly zone: GeneratedZone;
  readonly ours: Verdict;
  readonly bind: Verdict;
  readonly difference: Difference | undefined;
}

/** A folder of its own in which zones are judged, one after the other. */
export interface Bench {
  judge(zone: GeneratedZone): Promise<Judgement>;
  close(): void;
}

export function openBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'zone-fuzz-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(includedFiles)) writeFileSync(join(folder, name), text, 'latin1');
  return {
    async judge(zone) {
      writeFileSync(join(folder, 'zone'), zone.octets);
      const running = judgeByBind(folder, 'zone', zone.origin);
      const judged = withoutThrowing({ ...zone, path: join(folder, 'zone') });
      const bind = await running;
      if (judged instanceof Error) return { zone, ours: nothing, bind, difference: thrownDifference(judged) };
      const { ours, inEditor } = judged;
      return {
        zone,
        ours,
        bind,
        difference: findOwnDifference(ours, inEditor) ?? findDifference(ours, bind),
      };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

const nothing: Verdict = {
  isAccepted: false,
  records: [],
  reasons: [],
  places: undefined,
  sureUpTo: 0,
  mixedSets: new Set(),
};

/** Our verdicts on a file and on its text in an editor; or the bug that kept them from us: a reader of zones never throws. */
function withoutThrowing(
  input: ZoneInput,
): { readonly ours: Verdict; readonly inEditor: Verdict | undefined } | Error {
  try {
    return { ours: judgeByUs(input), inEditor: judgeInEditor(input) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function thrownDifference({ message, stack = '' }: Error): Difference {
  return { kind: 'we throw', signature: message, details: stack.split('\n').slice(0, 8) };
}

/** What is one text to people must be one zone to us, whether it comes from a disk or from an editor. */
function findOwnDifference(ours: Verdict, inEditor: Verdict | undefined): Difference | undefined {
  if (inEditor === undefined) return undefined;
  const [file, editor] = [ours, inEditor].map((verdict) => [
    ...verdict.records.map(printLine),
    ...verdict.reasons.map((reason) => reason.split(' ').slice(0, 2).join(' ')),
  ]);
  if (file === undefined || editor === undefined || file.join('\n') === editor.join('\n')) return undefined;
  const details = [...only(file, editor, '-'), ...only(editor, file, '+')].slice(0, 12);
  return { kind: 'file and editor', signature: '', details };
}

function only(lines: readonly string[], others: readonly string[], mark: string): string[] {
  return lines.filter((line) => !others.includes(line)).map((line) => `${mark} ${line}`);
}
