import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeByBind } from './bind.js';
import { type Difference, findDifference } from './difference.js';
import { includedFiles } from './generate/directives.js';
import type { GeneratedZone } from './generate/zone.js';
import { judgeByUs } from './ours.js';
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
      const ours = judgeByUs({ ...zone, path: join(folder, 'zone') });
      const bind = await running;
      return { zone, ours, bind, difference: findDifference(ours, bind) };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
