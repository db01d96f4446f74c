import type { Finding } from '../core/finding.js';
import { severities } from '../core/finding.js';
import { type CommittedVersion, committedVersion } from '../core/lint/committed.js';
import { BlockMemo } from '../core/lint/judge-block.js';
import { BlockLint, type EarlyFindings } from '../core/lint/lint-blocks.js';
import { moveFinding } from '../core/lint/move-finding.js';
import { type LintOptions, lintInSteps } from '../core/lint/run.js';
import type { Zone } from '../core/zone/zone.js';
import type { OpenDocument } from './documents.js';
import type { Platform } from './platform.js';

/**
 * Findings of one file that a client is told, the worst of them. Editors show no more than a thousand. All are sent after
 * every keystroke, and a thousand take the client longer than everything else together: of a large zone it is told fewer.
 */
export function mostFindings({ mainLength }: Zone): number {
  return mainLength <= largeZone ? 1000 : 250;
}

/** Units of a zone in which nobody looks for so many mistakes in an editor. */
const largeZone = 0x10_0000;

export type Judgement =
  | { readonly isComplete: true; readonly findings: readonly Finding[] }
  /** The zone is still being judged: what its records say about one another is not known yet. */
  | { readonly isComplete: false; readonly early: EarlyFindings };

/** What is known about a document, and whether that is all. */
export interface KnownFindings {
  readonly findings: readonly Finding[];
  readonly isComplete: boolean;
}

/**
 * Judges an open document. What holds for a block by itself is there at once; what records say about one another is judged
 * in slices.
 */
export class DocumentJudge {
  readonly #document: OpenDocument;
  readonly #platform: Pick<Platform, 'milliseconds' | 'today'>;
  /** The zone as it was committed last. */
  #committed: Zone | undefined;
  readonly #memo = new BlockMemo();
  readonly #blocks = new BlockLint(this.#memo);
  #steps:
    | { readonly zone: Zone; readonly options: LintOptions; readonly run: Generator<void, Finding[]> }
    | undefined;
  #complete:
    | { readonly zone: Zone; readonly options: LintOptions; readonly findings: readonly Finding[] }
    | undefined;

  constructor(document: OpenDocument, platform: Pick<Platform, 'milliseconds' | 'today'>) {
    this.#document = document;
    this.#platform = platform;
  }

  /** From now on judges the serial number against a committed version. */
  compareWith(committed: Zone | undefined): void {
    this.#committed = committed;
    this.#complete = undefined;
    this.#steps = undefined;
  }

  /** What is known of the committed version; of a very large zone nothing is, since comparing would take seconds. */
  committed(): CommittedVersion | undefined {
    const { zone } = this.#document.zones;
    if (this.#committed === undefined || zone.records.length > mostCompared) return undefined;
    return committedVersion(this.#committed, zone, this.#platform.today());
  }

  /** Works for at most about `budget` milliseconds. */
  judge(options: LintOptions, budget: number): Judgement {
    if (this.work(options, budget)) return { isComplete: true, findings: this.#complete?.findings ?? [] };
    const { zone } = this.#document.zones;
    return { isComplete: false, early: this.#blocks.worst(zone, options, mostFindings(zone)) };
  }

  /** The same in the units of the zone: all findings, or those of blocks by themselves. */
  known(options: LintOptions, budget: number): KnownFindings {
    const judgement = this.judge(options, budget);
    if (judgement.isComplete) return judgement;
    const { blocks } = this.#document.zones.zone;
    const { ofBlocks, elsewhere } = judgement.early;
    const moved = ofBlocks.flatMap(({ block, findings }) =>
      findings.map((finding) => moveFinding(finding, blocks.startOf(block))),
    );
    return { isComplete: false, findings: [...moved, ...elsewhere] };
  }

  /** Goes on judging for about `budget` milliseconds. Returns whether it is done. */
  work(options: LintOptions, budget: number): boolean {
    const { zones } = this.#document;
    const until = this.#platform.milliseconds() + budget;
    while (!zones.isSettled) {
      if (this.#platform.milliseconds() >= until) return false;
      zones.settle(unitsBetweenLooks);
    }
    const { zone } = zones;
    if (this.#complete?.zone === zone && this.#complete.options === options) return true;
    if (this.#platform.milliseconds() >= until) return false;
    if (this.#steps?.zone !== zone || this.#steps.options !== options) {
      const run = lintInSteps(zone, { ...options, committed: this.committed() }, this.#memo);
      this.#steps = { zone, options, run };
    }
    while (this.#platform.milliseconds() < until) {
      const step = this.#steps.run.next();
      if (step.done !== true) continue;
      this.#finish(zone, options, step.value);
      return true;
    }
    return false;
  }

  #finish(zone: Zone, options: LintOptions, findings: readonly Finding[]): void {
    this.#steps = undefined;
    this.#complete = { zone, options, findings: worst(findings, mostFindings(zone)) };
  }
}

/** Records of the largest zone that is compared with its committed version. */
const mostCompared = 100_000;

/** Units of text that are read between two looks at the clock. */
const unitsBetweenLooks = 0x1_0000;

/** The most severe findings, in the order they come in. */
function worst(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const kept: Finding[] = [];
  for (const wanted of severities) {
    for (const finding of findings) {
      if (kept.length >= most) return kept;
      if (finding.severity === wanted) kept.push(finding);
    }
  }
  return kept;
}
