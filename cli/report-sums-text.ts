import { type Messages, shareOf } from '../core/reports/table/exact-sum.js';
import type { Group } from '../core/reports/view/group.js';
import { minus } from '../core/reports/view/group-rows.js';
import type { Grouping } from '../core/reports/view/keys.js';
import { dispositionNames } from '../core/reports/view/sums.js';
import { inert } from '../core/reports/words/inert.js';
import { say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import type { ReportTotals } from './report-totals.js';
import { TextTable } from './text-table.js';

/** A table of groups. */
export function* groupTable(groups: Iterable<Group>, by: Grouping, words: Words): IterableIterator<string> {
  const counts = [
    say`messages`,
    say`DMARC pass`,
    say`DKIM pass`,
    say`DKIM fail`,
    say`SPF pass`,
    say`SPF fail`,
  ];
  const head = [by, ...counts.map(words.of), ...dispositionNames];
  const table = new TextTable(['left', ...head.slice(1).map(() => 'right' as const)]);
  table.add(head);
  // RFC 9990 has a word for mail that was delivered because it passed.
  let [isEmpty, hasPass, hasOther] = [true, false, false];
  for (const group of groups) {
    isEmpty = false;
    table.add(groupCells(group));
    hasPass ||= Number(group.disposition.pass) > 0;
    hasOther ||= Number(group.disposition.other) > 0;
  }
  if (isEmpty) return;
  const hidden = [...(hasPass ? [] : ['pass']), ...(hasOther ? [] : ['other'])];
  yield* table.lines(new Set(hidden.map((name) => head.lastIndexOf(name))));
  yield '';
}

function groupCells({ key, messages, dmarcPass, dkimPass, spfPass, disposition }: Group): string[] {
  return [
    key === '' ? '-' : inert(key),
    String(messages),
    String(dmarcPass),
    String(dkimPass),
    String(minus(messages, dkimPass)),
    String(spfPass),
    String(minus(messages, spfPass)),
    ...dispositionNames.map((name) => String(disposition[name])),
  ];
}

/** The lines below all tables. */
export function* totalLines(all: ReportTotals, words: Words): IterableIterator<string> {
  const { files, reports, repeated, differing, failures } = all;
  const { messages, dmarcPass, disposition } = all.sums;
  yield words.of(say`files: ${files}, aggregate reports: ${reports}, messages: ${String(messages)}`);
  if (Number(messages) > 0) {
    const share = percent(dmarcPass, messages);
    const { quarantine, reject } = disposition;
    yield words.of(
      say`DMARC pass: ${String(dmarcPass)} (${share}), quarantined: ${String(quarantine)}, rejected: ${String(reject)}`,
    );
  }
  if (repeated > 0) yield words.of(say`reports that came twice and count once: ${repeated}`);
  if (differing > 0) yield words.of(say`reports with the name of another one and other rows: ${differing}`);
  if (failures > 0) yield words.of(say`problems told on standard error: ${failures}`);
}

function percent(part: Messages, whole: Messages): string {
  const share = shareOf(part, whole) ?? 0;
  // Never 100 % where something is left.
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
