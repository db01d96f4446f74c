import { methodMeaning, resultMeaning } from '../ide/message/result-meanings.js';
import { readAuthenticationResults } from '../message/authentication-results.js';
import type { FailureReport } from '../reports/failure/report.js';
import type { TlsReport } from '../reports/tls/report.js';
import { visible } from '../reports/words/inert.js';
import { joined, say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { BoardFact, BoardFailure, BoardTls, Tone } from './board-view.js';
import { countText, periodOf } from './counts.js';

/** Reports that are shown, and facts of each. */
const mostReports = 200;
const mostFacts = 60;

/** Failure reports: their fields, and what each of the results in them means. */
export function failureViews(reports: readonly FailureReport[], words: Words): readonly BoardFailure[] {
  return reports.slice(0, mostReports).map((report, index) => {
    const about = visible(report.reportedDomain ?? '-');
    return {
      title: words.of(say`Failure report about ${about}`),
      facts: report.fields.slice(0, mostFacts).map(({ name, value }) => fact(name, value)),
      results: report.authenticationResults.slice(0, 5).flatMap((value) => resultFacts(value, words)),
      text: visible(report.text),
      sample: report.sample === undefined ? undefined : index,
    };
  });
}

function resultFacts(value: string, words: Words): BoardFact[] {
  return readAuthenticationResults(value)
    .results.slice(0, mostFacts)
    .map(({ method, result }) => {
      const meanings = [methodMeaning(method.value), resultMeaning(method.value, result.value)];
      return {
        label: visible(`${method.value}=${result.value}`),
        value: words.of(
          joined(
            meanings.flatMap((meaning) => meaning ?? []),
            ' ',
          ),
        ),
        detail: '',
        tone: toneOf(result.value),
      };
    });
}

function toneOf(result: string): Tone {
  if (result === 'pass') return 'good';
  return result === 'fail' || result === 'permerror' ? 'bad' : 'plain';
}

/** TLS reports: for each policy the sessions, and why some of them failed. */
export function tlsViews(reports: readonly TlsReport[], words: Words): readonly BoardTls[] {
  return reports.slice(0, mostReports).map(({ orgName, begin, end, contact, reportId, policies }) => ({
    title: words.of(say`TLS report of ${visible(orgName || '-')}`),
    period: periodOf(begin, end),
    policies: policies.slice(0, mostFacts).map((policy) => ({
      title: visible(`${policy.domain || '-'} (${policy.type || '-'})`),
      facts: [
        counted(words.of(say`sessions that succeeded`), policy.successfulSessions, 'good'),
        counted(words.of(say`sessions that failed`), policy.failedSessions, 'bad'),
        ...policy.mxHosts.slice(0, 10).map((host) => fact('mx-host', host)),
        ...policy.strings.slice(0, 10).map((text) => fact('policy-string', text)),
        fact('contact-info', contact),
        fact('report-id', reportId),
      ].filter(({ value }) => value !== ''),
      failures: policy.failures.slice(0, mostFacts).map((failure) => ({
        label: visible(failure.resultType || '-'),
        value: countText(failure.failedSessions),
        detail: visible(
          [
            [failure.sendingMtaIp, failure.receivingMxHostname].filter((text) => text !== '').join(' → '),
            failure.reasonCode,
            failure.additionalInformation,
          ]
            .filter((text) => text !== '')
            .join('; '),
        ),
        tone: 'bad' as const,
      })),
    })),
  }));
}

function counted(label: string, count: number, tone: Tone): BoardFact {
  return { label, value: countText(count), detail: '', tone: count > 0 ? tone : 'plain' };
}

function fact(label: string, value: string): BoardFact {
  return { label: visible(label), value: visible(value), detail: '', tone: 'plain' };
}
