import type { Asking } from '../dns/asking.js';
import { settleSync } from '../dns/settle.js';
import type { Unit } from '../text/span.js';
import type { Phrase } from '../words/phrase.js';
import type { ZoneProblem } from '../zone/problem.js';
import type { Hit, RawFinding, RuleHead, RuleVoice } from './hit.js';
import type { MailText } from './mail-text.js';
import type { MailZone, ZoneFacts } from './mail-zone.js';
import type { StsPolicyText } from './sts-policy-subject.js';
import type { Suppression } from './suppressions.js';

/** What a rule looks at: one text of a role, or the whole zone. */
export type Subjects = { readonly [R in MailText['role']]: Extract<MailText, { readonly role: R }> } & {
  /** Any TXT record, whatever its role. */
  readonly txt: MailText;
  readonly zone: MailZone;
  /** Something that the reader of the zone could not make sense of. */
  readonly problem: ZoneProblem;
  /** A policy file of MTA-STS. */
  readonly 'sts-policy': StsPolicyText;
  /** A suppression that suppressed nothing. */
  readonly suppression: Suppression;
};
export type SubjectKind = keyof Subjects;

/** Spans of a rule about a text count octets of that text; `run.ts` alone turns them into places in the source. */
type UnitOf<K extends SubjectKind> = K extends 'zone' | 'problem' | 'suppression' | 'sts-policy'
  ? 'source'
  : 'payload';

/**
 * A bad example and how it is written well: lines of a zone for `example.com.`, under a header with `$TTL`, SOA and NS.
 * «these marks» stand round the characters that the rule underlines. The test suite runs them, the manual prints them.
 */
export interface Example {
  readonly bad: string;
  readonly good?: string;
  /** The standard under which the example is bad; otherwise both. */
  readonly standard?: MailZone['standard'];
  /** The example is a whole file, without the header. */
  readonly isWholeFile?: true;
  /** The file stops where the text does, without a last line end. */
  readonly endsWithoutNewline?: true;
  /** The example is a policy file of MTA-STS, and these are the hosts that take the domain's mail. */
  readonly policyFor?: readonly string[];
  /** What the door knows about the zone. */
  readonly facts?: ZoneFacts;
}

/** What a rule about a text may look at beside the text, unless it says that it needs the zone. */
export interface TextContext {
  readonly standard: MailZone['standard'];
}

/** A kind of subject that is one text. */
export type TextKind = Exclude<SubjectKind, 'zone' | 'problem' | 'suppression' | 'sts-policy'>;

interface RuleFacts<K extends SubjectKind> extends RuleHead {
  readonly subject: K;
  readonly why: Phrase;
  /** The way out. */
  readonly advice: Phrase;
  readonly examples: readonly Example[];
}

/**
 * When there can be something to find: where both tests hold. They are asked of every text of a zone, so they allocate
 * nothing and take nanoseconds.
 */
interface Concern<K extends SubjectKind, C> {
  /**
   * Traits of which a text must have one: of `traits`, in a rule about any text of `common`. Cheaper than any function, and
   * texts without a trait that some rule asks for are passed over by all at once.
   */
  readonly when?: number;
  /** False promises that `check` would yield nothing. */
  concerns?(subject: Subjects[K], context: C): boolean;
}

/** A check that sees one text and nothing else: what it finds holds as long as the record does not change. */
interface CheckAlone<K extends SubjectKind, D> extends Concern<K, TextContext> {
  readonly needsZone?: false;
  check(subject: Subjects[K], context: TextContext): Iterable<Hit<D, UnitOf<K>>>;
}

/** A check that also looks at other records, at names or at what the zone would answer. */
interface CheckInZone<K extends SubjectKind, D> extends Concern<K, MailZone> {
  readonly needsZone: true;
  check(subject: Subjects[K], zone: MailZone): Iterable<Hit<D, UnitOf<K>>>;
}

/**
 * A check that asks DNS. It is answered by the zone and the zones beside it, and what they do not decide is unavailable: then
 * it finds nothing. `askAhead` asks the same of the world.
 */
interface CheckAsking<K extends SubjectKind, D> extends Concern<K, MailZone> {
  readonly needsZone: true;
  asks(subject: Subjects[K], zone: MailZone): Asking<readonly Hit<D, UnitOf<K>>[]>;
}

/** A check of a zone or of a suppression in it: the zone is always at hand. */
interface CheckOfZone<K extends SubjectKind, D> {
  readonly needsZone?: true;
  /** Yields `pause` now and then where there is much to look at. */
  check(subject: Subjects[K], zone: MailZone): Iterable<Hit<D, UnitOf<K>> | Pause>;
}

/** What a check yields where others may work before it goes on. */
export const pause = 'pause';
export type Pause = typeof pause;

interface Words<D> {
  /** One sentence without blame that quotes the user's own text and says what a receiver will do. */
  message(data: D): Phrase;
}

export type RuleSpec<K extends SubjectKind, D> = RuleFacts<K> &
  Words<D> &
  (K extends TextKind
    ? CheckAlone<K, D> | CheckInZone<K, D> | CheckAsking<K, D>
    : K extends 'problem' | 'sts-policy'
      ? CheckAlone<K, D>
      : CheckOfZone<K, D>);

/** A rule with its data type closed over: what the runner and the manual see. */
export interface Rule extends RuleFacts<SubjectKind>, RuleVoice {
  /** Whether it has to be asked again when other records of the zone change. */
  readonly needsZone: boolean;
  /** Traits of which a text must have one; undefined where it may have none. */
  readonly when: number | undefined;
  /** Whether `judge` has to be called. A rule that needs the zone is given a `MailZone` as its context. */
  concerns(subject: Subjects[SubjectKind], context: TextContext | MailZone): boolean;
  /** Hands over what it finds, one after the other. */
  judge(
    subject: Subjects[SubjectKind],
    context: TextContext | MailZone,
    found: (finding: RawFinding) => void,
  ): void;
  /** The same for a rule about the whole zone, with pauses in which others may work. */
  judgeInSteps(zone: MailZone, found: (finding: RawFinding) => void): Iterable<void>;
  /** What the check asks DNS, where it does; its result is of no use to anybody but `judge`. */
  readonly asks: ((subject: Subjects[SubjectKind], zone: MailZone) => Asking<unknown>) | undefined;
}

export function rule<K extends SubjectKind, D>(spec: RuleSpec<K, D>): Rule {
  const { code, name, severity, subject, cite, why, advice, marks, examples, message } = spec;
  // The runner hands a rule only subjects of its own kind, and the context that it asked for.
  const asks = ('asks' in spec ? spec.asks : undefined) as AnyAsks<D> | undefined;
  const check = (asks === undefined ? (spec as { check: unknown }).check : answered(asks)) as AnyCheck<D>;
  const made: Rule = {
    code,
    name,
    severity,
    subject,
    cite,
    why,
    advice,
    ...(marks === undefined ? {} : { marks }),
    examples,
    needsZone: spec.needsZone ?? !isJudgedAlone(subject),
    when: 'when' in spec ? spec.when : undefined,
    concerns: (('concerns' in spec ? spec.concerns : undefined) as Rule['concerns'] | undefined) ?? always,
    asks,
    messageFor: (data) => message(data as D),
    judge(judged, context, found) {
      for (const hit of check(judged, context)) if (hit !== pause) found({ rule: made, hit });
    },
    *judgeInSteps(zone, found) {
      for (const hit of check(zone as Subjects[SubjectKind], zone)) {
        if (hit === pause) yield;
        else found({ rule: made, hit });
      }
    },
  };
  return made;
}

type AnyCheck<D> = (
  subject: Subjects[SubjectKind],
  context: TextContext | MailZone,
) => Iterable<Hit<D, Unit> | Pause>;

type AnyAsks<D> = (subject: Subjects[SubjectKind], zone: MailZone) => Asking<readonly Hit<D, Unit>[]>;

/** The check that a rule makes with what is known at hand. */
function answered<D>(asks: AnyAsks<D>): AnyCheck<D> {
  return (subject, context) => {
    const zone = context as MailZone;
    return settleSync(asks(subject, zone), zone.known);
  };
}

function always(): boolean {
  return true;
}

function isJudgedAlone(kind: SubjectKind): boolean {
  return kind !== 'zone' && kind !== 'suppression';
}
