import type { DnsAnswer } from '../dns/answer.js';
import { type Answer, type Asking, type DnsQuestion, type Question, together } from '../dns/asking.js';
import { questionKey } from '../dns/settle.js';
import type { Zone } from '../zone/zone.js';
import type { KnownAnswers } from './known-answers.js';
import type { MailText } from './mail-text.js';
import { type MailZone, readMailZone } from './mail-zone.js';
import { rulesFor } from './rules-for.js';
import type { LintOptions } from './run.js';

/** Texts that are asked about side by side. */
const stride = 64;

/** Told of every answer that the world gave about a text. */
export type Answered = (text: MailText, question: DnsQuestion, answer: DnsAnswer) => void;

/**
 * Asks the world what the rules want to know beyond the zones at hand. What comes back is what `elsewhere` of `lintZone`
 * takes: with it the same rules decide what they have to leave open without.
 */
export function* askAhead(
  zone: Zone,
  options: LintOptions,
  answered: Answered = () => {},
): Asking<KnownAnswers> {
  // Rules leave alone what no zone at hand could tell; the world can.
  const elsewhere = options.elsewhere ?? (() => unknown);
  const mail = readMailZone(zone, options.standard, { ...options, elsewhere });
  const told = new Map<string, DnsAnswer>();
  const known: KnownAnswers = (question) => told.get(questionKey(question)) ?? elsewhere(question);
  const askings: Asking<void>[] = [];
  for (const text of mail.texts) {
    for (const rule of rulesFor(text.role)) {
      const traits = rule.when === undefined || (text.traits & rule.when) !== 0;
      if (rule.asks === undefined || !traits || !rule.concerns(text, mail)) continue;
      askings.push(
        beyond(rule.asks(text, mail), mail, (question, answer) => {
          told.set(questionKey(question), answer);
          answered(text, question, answer);
        }),
      );
    }
  }
  for (let at = 0; at < askings.length; at += stride) yield* together(askings.slice(at, at + stride));
  return known;
}

const unknown: DnsAnswer = { kind: 'unavailable', reason: 'unreachable', source: { kind: 'nowhere' } };

/** Drives an evaluation and passes on only what the zones at hand leave open; notes what comes back. */
function* beyond(
  asking: Asking<unknown>,
  mail: MailZone,
  note: (question: DnsQuestion, answer: DnsAnswer) => void,
): Asking<void> {
  let step = asking.next([]);
  while (step.done !== true) {
    const here = step.value.map((question) => answerAtHand(question, mail));
    const open = step.value.filter((_, at) => here[at] === undefined);
    const answers = open.length === 0 ? [] : yield open;
    open.forEach((question, at) => {
      if (question.ask === 'dns') note(question, answers[at] as DnsAnswer);
    });
    let next = 0;
    step = asking.next(here.map((answer) => answer ?? (answers[next++] as Answer)));
  }
}

/** Undefined where the zones do not decide. Policies of public suffixes are there to be asked about. */
function answerAtHand(question: Question, mail: MailZone): Answer | undefined {
  if (question.ask !== 'dns') return undefined;
  const answer = mail.known(question);
  const isGuess = answer.kind === 'unavailable' || answer.source.kind === 'nowhere';
  return isGuess ? undefined : answer;
}
