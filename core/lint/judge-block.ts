import type { Finding } from '../finding.js';
import type { ZoneProblem } from '../zone/problem.js';
import type { Zone } from '../zone/zone.js';
import { judgeTextAlone } from './judge-text.js';
import type { MailText } from './mail-text.js';
import { type Standard, textsInBlock } from './mail-zone.js';
import { moveFinding } from './move-finding.js';
import { place } from './place.js';
import { rulesFor } from './rules-for.js';
import { moveSuppression, readSuppressions, type Suppression } from './suppressions.js';

/** What holds for a block of a zone by itself. */
export interface JudgedBlock {
  readonly findings: readonly Finding[];
  /** Numbers of the texts that quoting spoiled, so that nobody else judges them. */
  readonly spoiled: readonly number[];
  readonly suppressions: readonly Suppression[];
}

/** Judges what could not be read in a block, and each of its texts by itself. */
export function judgeBlock(
  zone: Zone,
  block: number,
  texts: readonly MailText[],
  standard: Standard,
): JudgedBlock {
  const findings: Finding[] = [];
  const spoiled: number[] = [];
  const found = (finding: Finding): void => void findings.push(finding);
  const base = zone.blocks.startOf(block);
  for (const problem of zone.blocks.problemsOf(block)) {
    judgeProblem(problem, standard, (finding) => found(moveFinding(finding, base)));
  }
  for (const text of texts) {
    if (judgeTextAlone(text, standard, found)) spoiled.push(text.record.index);
  }
  return { findings, spoiled, suppressions: readSuppressions(zone, block) };
}

export function judgeProblem(
  problem: ZoneProblem,
  standard: Standard,
  found: (finding: Finding) => void,
): void {
  for (const rule of rulesFor('problem')) {
    rule.judge(problem, { standard }, (raw) => found(place(raw, undefined)));
  }
}

/** Remembers judged blocks of a zone that is edited: a block that was not read again is not judged again. */
export class BlockMemo {
  #judged = new WeakMap<object, JudgedBlock>();
  #standard: Standard | undefined;
  #apexId: number | undefined;

  /** The block with spans and record numbers that count from its start; compare `judgeBlock`. */
  judge(
    zone: Zone,
    block: number,
    standard: Standard,
    texts: () => readonly MailText[] = () => textsInBlock(zone, block),
  ): JudgedBlock {
    if (this.#standard !== standard || this.#apexId !== zone.apexId) this.#forget(zone, standard);
    const key = zone.blocks.keyOf(block);
    const known = this.#judged.get(key);
    if (known !== undefined) return known;
    const judged = moved(
      judgeBlock(zone, block, texts(), standard),
      -zone.blocks.startOf(block),
      -zone.blocks.firstRecordOf(block),
    );
    this.#judged.set(key, judged);
    return judged;
  }

  /** Whether a block was judged already. */
  knows(zone: Zone, block: number, standard: Standard): boolean {
    const isSame = this.#standard === standard && this.#apexId === zone.apexId;
    return isSame && this.#judged.has(zone.blocks.keyOf(block));
  }

  #forget(zone: Zone, standard: Standard): void {
    this.#judged = new WeakMap();
    this.#standard = standard;
    this.#apexId = zone.apexId;
  }
}

/** A judged block whose text moved by some units and its records by some numbers. */
export function moved(
  { findings, spoiled, suppressions }: JudgedBlock,
  by: number,
  records: number,
): JudgedBlock {
  return {
    findings: findings.map((finding) => moveFinding(finding, by)),
    spoiled: spoiled.map((index) => index + records),
    suppressions: suppressions.map((suppression) => moveSuppression(suppression, by)),
  };
}
