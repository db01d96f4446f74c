import { type Finding, type Severity, severities } from '../finding.js';
import type { Zone } from '../zone/zone.js';
import type { BlockMemo, JudgedBlock } from './judge-block.js';
import { moveFinding } from './move-finding.js';
import { type LintOptions, settleGenerated, withSeverity } from './run.js';
import { hiddenBy, moveSuppression, type Suppression } from './suppressions.js';

/** Findings of one severity in a block of the main file. Their spans count from the start of the block. */
export interface BlockFindings {
  readonly block: number;
  readonly severity: Severity;
  /** The same object for as long as the block and the options are the same. */
  readonly findings: readonly Finding[];
}

/** What is found at once after an edit. */
export interface EarlyFindings {
  readonly ofBlocks: readonly BlockFindings[];
  /** In text that the zone brings in; spans count in the zone. */
  readonly elsewhere: readonly Finding[];
}

/**
 * New blocks that are judged at once, some milliseconds. A large zone that was just opened has more of them: the others show
 * nothing until somebody has judged them in slices, with the same memory.
 */
const mostAtOnce = 64;

const notJudged: JudgedBlock = { findings: [], spoiled: [], suppressions: [] };

/** Of each block one thing; the same object `none` where there is nothing, so that looking at all of them costs little. */
type PerBlock<T> = readonly (readonly T[])[];

const none: readonly never[] = [];

/**
 * Judges the blocks of a zone that is edited, by themselves. What an edit leaves alone is known by its place among the
 * blocks: an edit costs a comparison for each block, and otherwise what has changed.
 */
export class BlockLint {
  readonly #memo: BlockMemo;
  #options: LintOptions | undefined;
  #apexId = -1;
  /** Of each block of the zone that was looked at last. */
  #keys: readonly object[] = [];
  /** In the order of `severities`. */
  #found: readonly PerBlock<Finding>[] = severities.map(() => none);
  #suppressions: PerBlock<Suppression> = none;
  /** Keys of blocks that were too many to be judged at once. */
  #later = new WeakSet<object>();
  /** Of findings of which some are suppressed, those that are left. */
  readonly #left = new WeakMap<readonly Finding[], readonly Finding[]>();

  constructor(memo: BlockMemo) {
    this.#memo = memo;
  }

  /** The worst findings that are known: `most` of them, and perhaps the rest of a block more. The most severe come first. */
  worst(zone: Zone, options: LintOptions, most: number): EarlyFindings {
    const { blocks, mainLength } = zone;
    this.#update(zone, options);
    const isHidden = hiddenIn(zone, this.#suppressions);
    const ofBlocks: BlockFindings[] = [];
    const elsewhere: Finding[] = [];
    let count = 0;
    for (let rank = 0; rank < severities.length; rank++) {
      const severity = severities[rank] as Severity;
      const found = this.#found[rank] as PerBlock<Finding>;
      for (let block = 0; block < found.length && count < most; block++) {
        const own = found[block] as readonly Finding[];
        if (own === none) continue;
        const base = blocks.startOf(block);
        const findings = isHidden === undefined ? own : this.#without(own, base, isHidden);
        count += findings.length;
        if (base < mainLength) ofBlocks.push({ block, severity, findings });
        else for (const finding of findings) elsewhere.push(moveFinding(finding, base));
      }
    }
    return { ofBlocks, elsewhere: settleGenerated(elsewhere, zone) };
  }

  #update(zone: Zone, options: LintOptions): void {
    const { keys } = zone.blocks;
    const isSame = this.#options === options && this.#apexId === zone.apexId;
    const before = isSame ? this.#keys : none;
    const most = Math.min(keys.length, before.length);
    let first = 0;
    while (first < most && keys[first] === before[first]) first++;
    let last = 0;
    while (last < most - first && keys[keys.length - 1 - last] === before[before.length - 1 - last]) last++;
    const changed: JudgedBlock[] = [];
    const seen = keys.slice();
    if (!isSame) this.#later = new WeakSet();
    let left = mostAtOnce;
    for (let block = first; block < keys.length - last; block++) {
      const key = keys[block] as object;
      if (!this.#memo.knows(zone, block, options.standard) && (this.#later.has(key) || left-- <= 0)) {
        this.#later.add(key);
        seen[block] = notJudged;
        changed.push(notJudged);
      } else changed.push(this.#memo.judge(zone, block, options.standard));
    }
    const from = before.length - last;
    const put = <T>(old: PerBlock<T>, now: PerBlock<T>): PerBlock<T> =>
      isNothing(old, first, from) && isNothing(now, 0, now.length) && from - first === now.length
        ? old
        : old.slice(0, first).concat(now.map(orNone), old.slice(from, before.length));
    const wanted = changed.map(({ findings }) =>
      findings.flatMap((finding) => withSeverity(finding, options.severities)),
    );
    this.#found = severities.map((severity, rank) => {
      const now = wanted.map((findings) => findings.filter((finding) => finding.severity === severity));
      return put(this.#found[rank] ?? none, now);
    });
    this.#suppressions = put(
      this.#suppressions,
      changed.map(({ suppressions }) => suppressions),
    );
    this.#keys = seen;
    this.#options = options;
    this.#apexId = zone.apexId;
  }

  /** The same object for as long as the same findings are left. */
  #without(findings: readonly Finding[], base: number, isHidden: IsHidden): readonly Finding[] {
    const left = findings.filter((finding) => !isHidden(finding, base));
    if (left.length === findings.length) return findings;
    const known = this.#left.get(findings);
    if (known?.length === left.length && known.every((finding, at) => finding === left[at])) return known;
    this.#left.set(findings, left);
    return left;
  }
}

/** Whether blocks from one to before another have nothing. */
function isNothing(some: PerBlock<unknown>, from: number, to: number): boolean {
  for (let block = from; block < to; block++)
    if ((some[block] as readonly unknown[]).length > 0) return false;
  return true;
}

function orNone<T>(some: readonly T[]): readonly T[] {
  return some.length === 0 ? none : some;
}

/** Whether a finding of a block that starts at a base is not wanted. */
type IsHidden = (finding: Finding, base: number) => boolean;

/** Undefined where nothing is suppressed. */
function hiddenIn(zone: Zone, ofBlocks: PerBlock<Suppression>): IsHidden | undefined {
  const suppressions: Suppression[] = [];
  for (let block = 0; block < ofBlocks.length; block++) {
    const own = ofBlocks[block] as readonly Suppression[];
    if (own === none) continue;
    for (const one of own) suppressions.push(moveSuppression(one, zone.blocks.startOf(block)));
  }
  if (suppressions.length === 0) return undefined;
  const hidden = hiddenBy(suppressions, zone);
  return ({ code, span }, base) =>
    hidden(code, { start: span.start + base, end: span.end + base }) !== undefined;
}
