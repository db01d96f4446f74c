import type { Finding, Severity } from '../finding.js';
import type { Zone } from '../zone/zone.js';
import { type BlockMemo, type JudgedBlock, judgeBlock, judgeProblem, moved } from './judge-block.js';
import { judgeTextLive } from './live/live-findings.js';
import type { MailText } from './mail-text.js';
import { readMailZone, type Standard, textsInBlock, type ZoneFacts } from './mail-zone.js';
import { changedFinding, place } from './place.js';
import { rules } from './rules/index.js';
import { prepareFacts } from './rules/prepare.js';
import { rulesFor } from './rules-for.js';
import { type Suppression, suppress } from './suppressions.js';

export interface LintOptions extends ZoneFacts {
  readonly standard: Standard;
  /** Severities of single rules by code, where they differ from the catalogue. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

export const defaultOptions: LintOptions = { standard: 'rfc9989', severities: new Map() };

/** Judges a zone by every rule that needs nothing but the zone. In the order of the text. */
export function lintZone(zone: Zone, options: LintOptions = defaultOptions): Finding[] {
  const steps = lintInSteps(zone, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Texts between two pauses. */
const stride = 64;

/**
 * The same, with pauses in which others may work. With a `memo` of a zone that is edited, blocks that have not changed are
 * not judged again; what records say about one another is.
 */
export function* lintInSteps(zone: Zone, options: LintOptions, memo?: BlockMemo): Generator<void, Finding[]> {
  const { standard } = options;
  const findings: Finding[] = [];
  const found = (finding: Finding): void => void findings.push(finding);
  const texts: MailText[] = [];
  const spoiled = new Set<number>();
  const suppressions: Suppression[] = [];
  for (let block = 0; block < zone.blocks.length; block++) {
    const own = textsInBlock(zone, block);
    const judged =
      memo === undefined
        ? judgeBlock(zone, block, own, standard)
        : inZone(
            zone,
            block,
            memo.judge(zone, block, standard, () => own),
          );
    for (const text of own) texts.push(text);
    judged.findings.forEach(found);
    for (const index of judged.spoiled) spoiled.add(index);
    for (const suppression of judged.suppressions) suppressions.push(suppression);
    yield;
  }
  const mail = readMailZone(zone, standard, options, texts);
  yield* prepareFacts(mail);
  for (const problem of zone.contextProblems) judgeProblem(problem, standard, found);
  for (const rule of rulesFor('zone')) {
    yield* rule.judgeInSteps(mail, (raw) => found(place(raw, undefined)));
    yield;
  }
  let count = 0;
  for (const text of texts) {
    if (!spoiled.has(text.record.index)) judgeTextLive(text, mail, found);
    if (++count % stride === 0) yield;
  }
  const { findings: wanted, unused } = suppress(findings, suppressions, zone);
  const told = [...wanted];
  for (const suppression of unused) {
    for (const rule of rulesFor('suppression')) {
      rule.judge(suppression, mail, (raw) => told.push(place(raw, undefined)));
    }
  }
  return inOrder(settleGenerated(told, zone), options);
}

/** Whether findings of a code may change when another record does: they are not among those of `BlockLint`. */
export function dependsOnZone(code: string): boolean {
  return zoneCodes.has(code);
}

const zoneCodes: ReadonlySet<string> = new Set(
  rules.filter(({ needsZone, subject }) => needsZone || subject === 'suppression').map(({ code }) => code),
);

function inZone({ blocks }: Zone, block: number, judged: JudgedBlock): JudgedBlock {
  return moved(judged, blocks.startOf(block), blocks.firstRecordOf(block));
}

/**
 * Moves what was found in the text that a `$GENERATE` stands for to the directive itself. Told once: the hundredth record
 * is wrong as the first one is.
 */
export function settleGenerated(findings: readonly Finding[], zone: Zone): readonly Finding[] {
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    const span = zone.writtenAt(finding.span);
    if (span === finding.span) return [finding];
    const once = `${finding.code} ${span.start}`;
    if (told.has(once)) return [];
    told.add(once);
    return [changedFinding(finding, { span, pieces: [span], fixes: [] })];
  });
}

/** In the order of the text, with the severities that are wanted. */
function inOrder(findings: readonly Finding[], { severities: changed }: LintOptions): Finding[] {
  const wanted =
    changed.size === 0 ? [...findings] : findings.flatMap((finding) => withSeverity(finding, changed));
  return wanted.sort(
    (a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** The finding with the severity that is wanted; nothing where it is turned off. */
export function withSeverity(finding: Finding, changed: LintOptions['severities']): Finding[] {
  if (changed.size === 0) return [finding];
  const severity = changed.get(finding.code);
  if (severity === 'off') return [];
  return [severity === undefined ? finding : changedFinding(finding, { severity })];
}
