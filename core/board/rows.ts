import type { ReportSet } from '../reports/report-set.js';
import type { Selection } from '../reports/view/filter.js';
import type { Basis } from '../reports/view/outcomes.js';
import { outcome, outcomesOf } from '../reports/view/outcomes.js';
import { pageOfRows, type Row } from '../reports/view/row.js';
import { visible } from '../reports/words/inert.js';
import { readIp4, readIp6 } from '../text/ip-address.js';
import { say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { BoardRow, BoardRowPage } from './board-view.js';
import { countText, dayText } from './counts.js';
import { mostOnPage } from './groups.js';
import { alignedResults, meaningsOf } from './meaning.js';

/** A slice of the selected rows, those with the most messages first, each with what it means. */
export function rowPage(
  set: ReportSet,
  selection: Selection,
  { from, to }: { readonly from: number; readonly to: number },
  basis: Basis,
  words: Words,
): BoardRowPage {
  const start = Math.max(0, from);
  const page = { order: 'messages', from: start, to: Math.min(to, start + mostOnPage) } as const;
  const { total, rows } = pageOfRows(set, selection, page);
  const bits = outcomesOf(set, basis);
  return {
    ...{ total, from: start },
    rows: rows.map((row) => rowView(set, row, ((bits[row.row] ?? 0) & outcome.dmarc) !== 0, words)),
  };
}

function rowView(set: ReportSet, row: Row, isPass: boolean, words: Words): BoardRow {
  const report = set.reports[row.report];
  return {
    reporter: visible(report?.orgName ?? ''),
    day: dayText(report?.begin),
    source: visible(row.sourceIp),
    messages: countText(row.messages),
    headerFrom: visible(row.headerFrom),
    envelopeFrom: visible(row.envelopeFrom),
    evaluated: `DKIM ${visible(row.dkim || '-')}, SPF ${visible(row.spf || '-')}`,
    results: row.auth.map(resultText).join('; '),
    disposition: visible(row.disposition || '-'),
    tone: isPass ? 'good' : 'bad',
    toneText: isPass ? 'pass' : 'fail',
    meaning: [
      ...(row.isIncomplete ? [words.of(say`This record could not be read whole.`)] : []),
      ...meaningsOf(set, row).map((phrase) => words.of(phrase)),
    ],
    spf: spfWayOut(set, row),
  };
}

function resultText({ method, domain, selector, result, scope, human }: Row['auth'][number]): string {
  const which =
    method === 'dkim' ? `dkim=${result} d=${domain}` : `spf=${result} ${scope || 'mfrom'}=${domain}`;
  const key = selector === '' ? '' : ` s=${selector}`;
  return visible(`${which}${key}${human === '' ? '' : ` (${human})`}`);
}

/** The domain whose SPF record the sender would have to be in for the row to pass; undefined where that would not help. */
function spfWayOut(set: ReportSet, row: Row): BoardRow['spf'] {
  if (row.spf === 'pass' || (readIp4(row.sourceIp) ?? readIp6(row.sourceIp)) === undefined) return undefined;
  const aligned = alignedResults(set, row);
  const spf = row.auth.findIndex(({ method }) => method === 'spf');
  if (spf < 0) return row.headerFrom === '' ? undefined : { address: row.sourceIp, domain: row.headerFrom };
  const { domain, result } = row.auth[spf] ?? { domain: '', result: 'pass' };
  if (result === 'pass' || aligned[spf] !== true) return undefined;
  return { address: row.sourceIp, domain };
}
