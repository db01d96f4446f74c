import { textOfOctets } from '../../text/utf8.js';
import type { ReportOrigin } from '../aggregate/report.js';
import { fileNameOf } from '../file-name.js';
import { ProblemLog } from '../problem.js';
import type { TlsFailure, TlsPolicy, TlsReport } from './report.js';

/** Octets of a JSON text that is parsed; the platform's parser takes it whole. */
const mostOctets = 64 * 2 ** 20;
const mostItems = 10_000;

type Json = Readonly<Record<string, unknown>>;

/**
 * The TLS report in a JSON text (RFC 8460 s4.4). Everything may be missing, as it is in the wild. Undefined for a text that
 * is no JSON or has nothing of such a report.
 */
export function readTlsText(octets: Uint8Array, origin: ReportOrigin): TlsReport | undefined {
  if (octets.length > mostOctets) return undefined;
  let text = '';
  for (let at = 0; at < octets.length; at += 4096) {
    text += String.fromCharCode(...octets.subarray(at, at + 4096));
  }
  const parsed = parse(textOfOctets(text.replace(/^\u00ef\u00bb\u00bf/, '')));
  const json = objectOf(Array.isArray(parsed) ? parsed[0] : parsed);
  if (json === undefined || !('policies' in json || 'organization-name' in json)) return undefined;
  return readTls(json, origin);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readTls(json: Json, origin: ReportOrigin): TlsReport {
  const problems = new ProblemLog();
  const range = objectOf(json['date-range']) ?? {};
  for (const name of ['organization-name', 'date-range', 'contact-info', 'report-id', 'policies']) {
    if (json[name] === undefined || json[name] === null) problems.add('REPORT081', 0, name);
  }
  // The body wins over the name of the file (RFC 8460 s5.6).
  const named = fileNameOf(origin);
  const policies = listOf(json.policies).map((policy) => readPolicy(policy, named?.domain ?? '', problems));
  return {
    kind: 'tls',
    origin,
    orgName: textIn(json, 'organization-name'),
    contact: textIn(json, 'contact-info'),
    reportId: textIn(json, 'report-id'),
    begin: timeIn(range, 'start-datetime', problems),
    end: timeIn(range, 'end-datetime', problems),
    policies,
    problems,
  };
}

function readPolicy(value: unknown, namedDomain: string, problems: ProblemLog): TlsPolicy {
  const json = objectOf(value) ?? {};
  const policy = objectOf(json.policy) ?? {};
  const summary = objectOf(json.summary) ?? {};
  const failures = listOf(json['failure-details']).map((failure) => readFailure(failure, problems));
  const failedSessions = countIn(summary, 'total-failure-session-count', problems);
  const detailed = failures.reduce((sum, failure) => sum + failure.failedSessions, 0);
  if (failures.length > 0 && detailed > failedSessions) {
    problems.add('REPORT083', 0, String(detailed), String(failedSessions));
  }
  const domain = textIn(policy, 'policy-domain');
  if (domain === '') problems.add('REPORT081', 0, 'policy-domain');
  return {
    type: textIn(policy, 'policy-type').toLowerCase(),
    domain: domain === '' ? namedDomain : domain,
    strings: textsIn(policy['policy-string']),
    mxHosts: textsIn(policy['mx-host'] ?? policy['mx-host-pattern']),
    successfulSessions: countIn(summary, 'total-successful-session-count', problems),
    failedSessions,
    failures,
  };
}

function readFailure(value: unknown, problems: ProblemLog): TlsFailure {
  const json = objectOf(value) ?? {};
  return {
    resultType: textIn(json, 'result-type').toLowerCase(),
    sendingMtaIp: textIn(json, 'sending-mta-ip'),
    receivingMxHostname: textIn(json, 'receiving-mx-hostname'),
    receivingIp: textIn(json, 'receiving-ip'),
    failedSessions: countIn(json, 'failed-session-count', problems),
    reasonCode: textIn(json, 'failure-reason-code'),
    additionalInformation: textIn(json, 'additional-information'),
  };
}

function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value)
    ? value.slice(0, mostItems)
    : value === undefined || value === null
      ? []
      : [value];
}

function textIn(json: Json, name: string): string {
  const value = Object.hasOwn(json, name) ? json[name] : undefined;
  return typeof value === 'string' ? value.slice(0, 4096) : typeof value === 'number' ? String(value) : '';
}

function textsIn(value: unknown): string[] {
  return listOf(value).flatMap((item) => (typeof item === 'string' ? [item.slice(0, 4096)] : []));
}

/** A whole number, which some write as a text. */
function countIn(json: Json, name: string, problems: ProblemLog): number {
  const value = Object.hasOwn(json, name) ? json[name] : undefined;
  if (value === undefined || value === null) return 0;
  const number = typeof value === 'string' && /^[0-9]{1,16}$/.test(value.trim()) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  problems.add('REPORT084', 0, name, shown(value));
  return 0;
}

/** A value to be quoted. What holds others is not written out: it may be nested deeper than anybody can follow. */
function shown(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? '[...]' : '{...}';
  return String(value);
}

// 2016-04-01T00:00:00Z, with or without seconds and zone                                        (RFC 3339 s5.6)
const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?\s*(?:Z|([+-])(\d\d):?(\d\d))?$/i;

function timeIn(json: Json, name: string, problems: ProblemLog): number | undefined {
  const text = textIn(json, name);
  if (text === '') return undefined;
  const found = dateTime.exec(text);
  if (found === null) {
    problems.add('REPORT082', 0, name, text);
    return undefined;
  }
  const [, year, month, day, hour, minute, second, sign, zoneHour, zoneMinute] = found;
  const utc = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  );
  const zone =
    sign === undefined ? 0 : Number(`${sign}1`) * (Number(zoneHour) * 3600 + Number(zoneMinute) * 60);
  return utc / 1000 - zone;
}
