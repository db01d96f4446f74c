import type { DnsAnswer } from '../../dns/answer.js';
import { type Answer, type Asking, type DnsQuestion, together } from '../../dns/asking.js';
import type { Name } from '../../dns/name.js';
import { questionKey } from '../../dns/settle.js';
import { isMtaSts } from '../../records/mta-sts.js';
import type { Zone } from '../../zone/zone.js';
import { askAhead } from '../ask-ahead.js';
import type { RawFinding } from '../hit.js';
import type { KnownAnswers } from '../known-answers.js';
import type { MailText } from '../mail-text.js';
import { type MailZone, readMailZone } from '../mail-zone.js';
import { stsRecords } from '../rules/shared/neighbours.js';
import type { LintOptions } from '../run.js';
import type { LiveFindings, LiveFound, PolicyFault, Unanswered } from './found.js';
import { liveRulesOfTexts } from './index.js';

/** What there is to know beyond a zone. */
export interface LiveKnowledge {
  /** For `elsewhere` of `lintZone`. */
  readonly elsewhere: KnownAnswers;
  /** For `live` of `lintZone`, with what came of fetching the policies. */
  findings(policyFaults: ReadonlyMap<number, PolicyFault>): LiveFindings;
  /** Domains that announce a policy of MTA-STS, and the numbers of the records that do. */
  readonly announced: readonly { readonly index: number; readonly domain: Name }[];
}

/** Records of one zone that are asked about, and policies. */
const mostTexts = 1000;
const mostPolicies = 20;

/**
 * Asks live DNS all that rules want to know about a zone, side by side. It is to be answered by the zones at hand laid over
 * servers. What nobody answers is noted, and is no fault of anybody.
 */
export function* askLive(zone: Zone, options: LintOptions): Asking<LiveKnowledge> {
  const mail = readMailZone(zone, options.standard, options);
  const notes = new Notes();
  const [elsewhere, found] = yield* together([
    askAhead(zone, options, (text, question, answer) => notes.note(text, question, answer)),
    askAboutTexts(mail, notes),
  ]);
  const announced = mail
    .textsOf('mta-sts')
    .filter((text) => text.isAtHome && isMtaSts(text.text.octets))
    .filter((text) => stsRecords(mail).firstAt(text.ownerId) === text && !text.isWildcard)
    .slice(0, mostPolicies)
    .map(({ record, domain }) => ({ index: record.index, domain }));
  return {
    elsewhere,
    announced,
    findings: (policyFaults) => ({
      ofRecord: (index) => found.get(index),
      unanswered: notes.all(),
      policyFaults,
    }),
  };
}

/** Asks by the rules about single texts. */
function* askAboutTexts(mail: MailZone, notes: Notes): Asking<ReadonlyMap<number, LiveFound>> {
  const asked: { readonly index: number; readonly replaces: readonly string[] }[] = [];
  const askings: Asking<readonly RawFinding[]>[] = [];
  for (const text of mail.texts) {
    for (const rule of liveRulesOfTexts) {
      if (rule.role !== text.role || askings.length >= mostTexts || !rule.concerns(text, mail)) continue;
      asked.push({ index: text.record.index, replaces: rule.replaces });
      askings.push(noting(rule.asks(text, mail), (question, answer) => notes.note(text, question, answer)));
    }
  }
  const results = yield* together(askings);
  const found = new Map<number, LiveFound>();
  for (const [at, { index, replaces }] of asked.entries()) {
    const before = found.get(index);
    found.set(index, {
      findings: [...(before?.findings ?? []), ...(results[at] ?? [])],
      replaced: new Set([...(before?.replaced ?? []), ...replaces]),
    });
  }
  return found;
}

/** Shows the answers of an evaluation to somebody as they go by. */
function* noting<T>(asking: Asking<T>, note: (question: DnsQuestion, answer: DnsAnswer) => void): Asking<T> {
  let step = asking.next([]);
  while (step.done !== true) {
    const answers: readonly Answer[] = yield step.value;
    for (const [at, question] of step.value.entries()) {
      if (question.ask === 'dns') note(question, answers[at] as DnsAnswer);
    }
    step = asking.next(answers);
  }
  return step.value;
}

/** What nobody answered, by record. */
class Notes {
  readonly #byRecord = new Map<number, Map<string, Unanswered>>();

  note({ record }: MailText, question: DnsQuestion, answer: DnsAnswer): void {
    if (answer.kind !== 'unavailable') return;
    const list = this.#byRecord.get(record.index) ?? new Map<string, Unanswered>();
    this.#byRecord.set(record.index, list);
    list.set(questionKey(question), { question, reason: answer.reason });
  }

  all(): LiveFindings['unanswered'] {
    return Array.from(this.#byRecord, ([index, list]) => ({ index, questions: [...list.values()] }));
  }
}
