import type { Unavailability } from '../../dns/answer.js';
import type { DnsQuestion } from '../../dns/asking.js';
import type { Finding } from '../../finding.js';
import { judgeTextInZone, type TakeFinding } from '../judge-text.js';
import type { MailText } from '../mail-text.js';
import type { MailZone } from '../mail-zone.js';
import { place } from '../place.js';
import type { RawFinding } from '../rule.js';
import type { PolicyFault } from '../rules/live/policy-not-served.js';

/** A question that nobody answered. */
export interface Unanswered {
  readonly question: DnsQuestion;
  readonly reason: Unavailability;
}

/** What live DNS showed about the records of a zone, by their numbers. */
export interface LiveFindings {
  /** Undefined for a record that nobody asked about. */
  ofRecord(index: number): LiveFound | undefined;
  /** Records of which something could not be asked. */
  readonly unanswered: readonly { readonly index: number; readonly questions: readonly Unanswered[] }[];
  /** Why the policy that a record of MTA-STS announces cannot be had. */
  readonly policyFaults: ReadonlyMap<number, PolicyFault>;
}

export interface LiveFound {
  readonly findings: readonly RawFinding[];
  /** Codes about which the world knows more than the zone: what the zone alone shows does not count. */
  readonly replaced: ReadonlySet<string>;
}

/** Judges a text in its zone, and with what live DNS showed about it. Nothing is told twice. */
export function judgeTextLive(text: MailText, zone: MailZone, found: TakeFinding): void {
  const live = zone.live?.ofRecord(text.record.index);
  if (live === undefined) {
    judgeTextInZone(text, zone, found);
    return;
  }
  const told = new Set<string>();
  const once = (finding: Finding): void => {
    const key = `${finding.code} ${finding.span.start}`;
    if (told.has(key)) return;
    told.add(key);
    found(finding);
  };
  for (const raw of live.findings) once(place(raw, text));
  judgeTextInZone(text, zone, (finding) => {
    if (!live.replaced.has(finding.code)) once(finding);
  });
}
