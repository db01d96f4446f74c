import { type AggregateReport, policyDomain } from '../reports/aggregate/report.js';
import type { FileProblem } from '../reports/container/reading.js';
import type { ReportSet } from '../reports/report-set.js';
import { shareOf } from '../reports/table/exact-sum.js';
import { type Selection, selectRows } from '../reports/view/filter.js';
import type { Group } from '../reports/view/group.js';
import { groupRows, minus, totalsOf } from '../reports/view/group-rows.js';
import { policyText } from '../reports/view/row.js';
import { timelineOf } from '../reports/view/timeline.js';
import { visible } from '../reports/words/inert.js';
import { say, verbatim } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { BoardDay, BoardFact, BoardReport, BoardShare, BoardView, Tone } from './board-view.js';
import { countAndShare, countText, periodOf } from './counts.js';
import { failureViews, tlsViews } from './others.js';
import { comparedKeys, comparedPolicies, type ZonesAtHand } from './policies.js';
import { problemsOf, type UnreadFile } from './problems.js';
import { type BoardQuery, filterOf } from './query.js';
import { rateOf, toneOf } from './rate.js';
import { whatIfReject } from './what-if.js';

/** What was read, and what could not be. */
export interface BoardContent {
  readonly set: ReportSet;
  readonly problems: readonly FileProblem[];
  readonly unread: readonly UnreadFile[];
}

/** Reports and days that a page shows. */
const mostReports = 300;
const mostDays = 4000;
const mostChoices = 500;

/** Everything of a board but its tables, which come in pages. */
export function boardView(
  content: BoardContent,
  query: BoardQuery,
  zones: ZonesAtHand,
  words: Words,
): BoardView {
  const { set } = content;
  const { filter, refused } = filterOf(query);
  const selection = selectRows(set, filter);
  const totals = totalsOf(set, selection, filter.basis);
  const shown = set.reports.flatMap((_, index) => (selection.reports[index] === 1 ? [index] : []));
  const { problems, more } = problemsOf(set, content.problems, content.unread, words);
  const period = spanOf(shown.flatMap((index) => set.reports[index] ?? []));
  return {
    ...headlineOf(set, totals, shown.length, problems.length > 0, words),
    period: period && periodOf(period.begin, period.end),
    reports: shown.slice(0, mostReports).map((index) => reportView(set, index, words)),
    moreReports: Math.max(0, shown.length - mostReports),
    totals: totalFacts(set, totals, words),
    overrides: overridesOf(set, selection, totals, words),
    days: daysOf(set, selection, filter.basis),
    policies: comparedPolicies(set, selection, zones, words),
    whatIf: whatIfReject(set, selection, filter.basis, words),
    keys: comparedKeys(set, selection, zones, words),
    problems,
    moreProblems: more,
    failures: failureViews(set.failures, words),
    tls: tlsViews(set.tls, words),
    refusedFilters: refused.map((phrase) => words.of(phrase)),
    reporters: choices(set.reports.map(({ orgName }) => orgName)),
    domains: choices(set.reports.map(policyDomain)),
  };
}

function headlineOf(
  set: ReportSet,
  { messages, dmarcPass }: Group,
  reports: number,
  hasProblems: boolean,
  words: Words,
): { readonly headline: string; readonly tone: Tone } {
  if (set.reports.length > 0) {
    if (Number(messages) === 0) {
      return {
        headline: words.of(say`Aggregate reports: ${countText(reports)}; no mail was seen`),
        tone: 'plain',
      };
    }
    const passing = countAndShare(dmarcPass, messages);
    return {
      headline: words.of(say`${passing} of ${countText(messages)} messages pass DMARC`),
      tone: toneOf(rateOf(messages, dmarcPass)),
    };
  }
  if (set.failures.length > 0) {
    return { headline: words.of(say`Failure reports: ${countText(set.failures.length)}`), tone: 'warning' };
  }
  if (set.tls.length > 0) {
    const failed = set.tls.some(({ policies }) => policies.some(({ failedSessions }) => failedSessions > 0));
    return {
      headline: words.of(say`TLS reports: ${countText(set.tls.length)}`),
      tone: failed ? 'warning' : 'good',
    };
  }
  return {
    headline: words.of(say`There is no report here that can be read.`),
    tone: hasProblems ? 'bad' : 'plain',
  };
}

function spanOf(
  reports: readonly AggregateReport[],
): { readonly begin: number; readonly end: number } | undefined {
  let begin = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const report of reports) {
    begin = Math.min(begin, report.begin ?? begin);
    end = Math.max(end, report.end ?? end);
  }
  return Number.isFinite(begin) && Number.isFinite(end) ? { begin, end } : undefined;
}

function reportView(set: ReportSet, index: number, words: Words): BoardReport {
  const report = set.reports[index] as AggregateReport;
  const { orgName, email, extraContact, reportId, generator, errors, origin, schema } = report;
  const from = visible(orgName) || words.of(say`(a reporter without a name)`);
  const about = visible(policyDomain(report)) || '-';
  const facts: readonly (readonly [string, string])[] = [
    [words.of(say`Policy published then`), policyText(set, index)],
    [words.of(say`Address`), email],
    [words.of(say`Contact`), extraContact],
    ['report_id', reportId],
    [words.of(say`Schema`), schema === 'rfc9990' ? 'RFC 9990' : 'RFC 7489'],
    [words.of(say`Written by`), generator ?? ''],
    ...errors.slice(0, 10).map((error) => [words.of(say`The reporter says`), error] as const),
    [words.of(say`File`), [origin.path, origin.name ?? ''].filter((text) => text !== '').join(': ')],
  ];
  return {
    title: words.of(say`${from} about ${about}`),
    period: periodOf(report.begin, report.end),
    messages: countText(report.messages),
    facts: facts.flatMap(([label, value]) =>
      value === '' ? [] : [{ label, value: visible(value), detail: '', tone: 'plain' }],
    ),
  };
}

/** What a person reads first. */
function totalFacts(set: ReportSet, sums: Group, words: Words): readonly BoardFact[] {
  if (set.reports.length === 0) return [];
  const { messages, dmarcPass, dkimPass, spfPass, overridden, disposition } = sums;
  const failing = minus(messages, dmarcPass);
  const fact = (label: string, value: string, detail: string, tone: Tone): BoardFact => {
    return { label, value, detail, tone };
  };
  const passTone = toneOf(rateOf(messages, dmarcPass));
  const share = (part: Parameters<typeof shareOf>[0]): string => {
    const text = countAndShare(part, messages);
    return text.includes('(') ? text.slice(text.indexOf('(') + 1, -1) : '–';
  };
  return [
    fact(words.of(say`Messages`), countText(messages), '', 'plain'),
    fact(words.of(say`DMARC passes`), share(dmarcPass), countText(dmarcPass), passTone),
    fact(
      words.of(say`DMARC fails`),
      countText(failing),
      share(failing),
      Number(failing) === 0 ? 'good' : 'bad',
    ),
    fact(words.of(say`By DKIM`), share(dkimPass), countText(dkimPass), 'plain'),
    fact(words.of(say`By SPF`), share(spfPass), countText(spfPass), 'plain'),
    fact(words.of(say`Rejected`), countText(disposition.reject), share(disposition.reject), 'plain'),
    fact(
      words.of(say`Quarantined`),
      countText(disposition.quarantine),
      share(disposition.quarantine),
      'plain',
    ),
    fact(words.of(say`Overridden`), countText(overridden), share(overridden), 'plain'),
  ];
}

/** Why receivers did otherwise than the policy asks. */
function overridesOf(
  set: ReportSet,
  selection: Selection,
  { messages }: Group,
  words: Words,
): readonly BoardShare[] {
  return [...groupRows(set, selection, 'reason', 'policy')]
    .filter(({ overridden }) => Number(overridden) > 0)
    .slice(0, 20)
    .map(({ key, overridden }) => ({
      label: key === '' ? words.of(say`(not stated)`) : visible(key),
      value: countText(overridden),
      detail: words.of(overrideMeaning(key)),
      share: shareOf(overridden, messages) ?? 0,
    }));
}

const overrideMeanings = new Map([
  ['forwarded', say`The receiver knows that the message was forwarded.`],
  ['trusted_forwarder', say`It came from a forwarder that the receiver trusts.`],
  ['mailing_list', say`The receiver takes it for mail of a mailing list.`],
  ['local_policy', say`The receiver has a rule of its own.`],
  ['sampled_out', say`The policy was for a part of the mail only (pct).`],
  ['policy_test_mode', say`The policy is being tested (t=y).`],
  ['other', say`For another reason.`],
]);

function overrideMeaning(reason: string) {
  return overrideMeanings.get(reason) ?? verbatim('');
}

function daysOf(set: ReportSet, selection: Selection, basis: BoardQuery['basis']): readonly BoardDay[] {
  return timelineOf(set, selection, basis)
    .slice(-mostDays)
    .map(({ day, pass, fail, spread }) => ({
      day,
      begin: Date.parse(`${day}T00:00:00Z`) / 1000,
      ...{ pass, all: pass + fail, passText: countText(pass), failText: countText(fail) },
      isSpread: spread > 0,
    }));
}

function choices(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(visible))]
    .filter((text) => text !== '')
    .sort()
    .slice(0, mostChoices);
}
