import type { FailureReport } from '../core/reports/failure/report.js';
import type { TlsReport } from '../core/reports/tls/report.js';
import { inert } from '../core/reports/words/inert.js';
import { say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import type { Paint } from './paint.js';
import { periodText } from './report-period.js';
import { firstProblems, problemPlace } from './report-read.js';

/** What failure reports say, each in a few lines. The message itself is personal, so nothing of it is shown. */
export function* failureLines(reports: readonly FailureReport[], words: Words): IterableIterator<string> {
  for (const report of reports) {
    yield words.of(say`failure report: ${inert(report.reportedDomain ?? '-')}`);
    yield `  ${inert(report.origin.path)}`;
    const facts: readonly (readonly [string, string | undefined])[] = [
      ['Feedback-Type', report.feedbackType],
      ['Auth-Failure', report.authFailure],
      ['Source-IP', report.sourceIp],
      ['Arrival-Date', report.arrivalDate],
      ['Delivery-Result', report.deliveryResult],
      ['Identity-Alignment', report.identityAlignment],
      ...report.authenticationResults.map((value) => ['Authentication-Results', value] as const),
    ];
    for (const [name, value] of facts) if (value !== undefined) yield `  ${name}: ${inert(value)}`;
    yield '';
  }
}

/** What was repaired in a report, or is not known of it: the first few warnings, a line each. */
export function* warningLines(
  { problems, origin }: Pick<TlsReport, 'problems' | 'origin'>,
  words: Words,
  paint: Paint,
): IterableIterator<string> {
  for (const problem of firstProblems(problems, 'warning'))
    yield `  ${paint('warning', words.of(problemPlace(problem, { ...origin, name: undefined })))}`;
}

/** What TLS reports say: for each policy the sessions, and why some failed. */
export function* tlsLines(
  reports: readonly TlsReport[],
  words: Words,
  paint: Paint,
): IterableIterator<string> {
  for (const report of reports) {
    const { origin, orgName, begin, end, policies } = report;
    const title = words.of(say`TLS report: ${inert(orgName)}`);
    yield `${title}  ${periodText(begin, end)}`;
    yield `  ${inert(origin.path)}`;
    yield* warningLines(report, words, paint);
    for (const policy of policies) {
      const { type, domain, successfulSessions, failedSessions } = policy;
      const name = `${inert(domain || '-')} (${inert(type || '-')})`;
      yield `  ${words.of(say`${name}: sessions ${successfulSessions}, failed ${failedSessions}`)}`;
      for (const failure of policy.failures) {
        const hosts = [failure.sendingMtaIp, failure.receivingMxHostname].filter((text) => text !== '');
        yield `    ${failure.failedSessions}  ${inert(failure.resultType || '-')}  ${inert(hosts.join(' -> '))}`;
      }
    }
    yield '';
  }
}
