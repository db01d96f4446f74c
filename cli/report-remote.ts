import {
  readCounts,
  readGroups,
  readTotals,
  selectCounts,
  selectGroups,
  selectTotals,
} from '../core/reports/clickhouse/statistics.js';
import type { Group } from '../core/reports/view/group.js';
import type { Phrase } from '../core/words/phrase.js';
import { type ClickHouseServer, runStatement } from '../platform/node/clickhouse.js';
import { groupCsv, groupNdjson } from './report-csv.js';
import { groupJson, sumsJson } from './report-json.js';
import type { ReportOptions } from './report-options.js';
import { groupTable, totalLines } from './report-sums-text.js';
import type { ReportTotals } from './report-totals.js';
import type { Terminal } from './terminal.js';

/** `report -s --clickhouse URL`: what `-s` says about files, about the reports that a server has. */
export async function reportRemote(
  server: ClickHouseServer,
  options: ReportOptions,
  terminal: Terminal,
): Promise<{ readonly lines: Iterable<string> } | { readonly failure: Phrase }> {
  const answers = await ask(server, options);
  if ('failure' in answers) return answers;
  return { lines: linesOf(answers, options, terminal) };
}

interface Answers {
  readonly groups: readonly Group[];
  readonly totals: ReportTotals;
}

async function ask(
  server: ClickHouseServer,
  { filter, by }: ReportOptions,
): Promise<Answers | { readonly failure: Phrase }> {
  const groups = await runStatement(server, selectGroups(filter, by));
  if ('failure' in groups) return groups;
  const sums = await runStatement(server, selectTotals(filter));
  if ('failure' in sums) return sums;
  const counts = await runStatement(server, selectCounts(filter));
  if ('failure' in counts) return counts;
  return {
    groups: readGroups(groups.text, by),
    totals: { sums: readTotals(sums.text), ...readCounts(counts.text), repeated: 0, failures: 0 },
  };
}

function* linesOf(
  { groups, totals }: Answers,
  { by, filter, format }: ReportOptions,
  { words }: Terminal,
): IterableIterator<string> {
  switch (format) {
    case 'csv':
      yield* groupCsv(groups, by);
      break;
    case 'ndjson':
      yield* groupNdjson(groups, by);
      break;
    case 'json': {
      const value = {
        version: 1,
        basis: filter.basis,
        statistics: groups.map((group) => groupJson(group, by)),
        totals: { reports: totals.reports, ...sumsJson(totals.sums) },
        errors: [],
      };
      yield JSON.stringify(value, undefined, 2);
      break;
    }
    case 'text':
      yield* groupTable(groups, by, words);
      yield* totalLines(totals, words);
  }
}
