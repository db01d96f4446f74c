import type { Cite } from '../cite.js';
import type { Name } from '../dns/name.js';
import type { Finding, Severity } from '../finding.js';
import type { Span, Unit } from '../text/span.js';
import type { MailText } from './mail-text.js';
import type { MailZone } from './mail-zone.js';
import type { Suppression } from './suppressions.js';

/** What a rule looks at: one text of a role, or the whole zone. */
export type Subjects = { readonly [R in MailText['role']]: Extract<MailText, { readonly role: R }> } & {
  /** Any TXT record, whatever its role. */
  readonly txt: MailText;
  readonly zone: MailZone;
  /** A suppression that suppressed nothing. */
  readonly suppression: Suppression;
};
export type SubjectKind = keyof Subjects;

/** Spans of a rule about a text count octets of that text; `run.ts` alone turns them into places in the source. */
type UnitOf<K extends SubjectKind> = K extends 'zone' | 'suppression' ? 'source' : 'payload';

/** A place in a text of its own or in the source. */
export type Place = { readonly text: MailText; readonly span: Span<'payload'> } | { readonly span: Span };

/** What a check yields: a place and what was found there. No words for people. */
export interface Hit<D, U extends Unit> {
  readonly span: Span<U>;
  readonly data: D;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Whose record it is; for a rule about a text it is known already. */
  readonly owner?: Name;
  readonly related?: readonly (Place & { readonly message: string })[];
  readonly fixes?: readonly FixAt<U>[];
}

/** A fix in the units of the rule. `replacements` must not overlap. */
export interface FixAt<U extends Unit> {
  readonly title: string;
  readonly isSafe: boolean;
  readonly replacements: readonly { readonly span: Span<U>; readonly text: string }[];
}

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
}

export interface RuleSpec<K extends SubjectKind, D> {
  /** `DMARC010`, from the catalogue. */
  readonly code: string;
  /** The file's name: `policy-invalid`. */
  readonly name: string;
  readonly severity: Severity;
  readonly subject: K;
  readonly cite: Cite;
  /** One sentence without blame that quotes the user's own text and says what a receiver will do. */
  message(data: D): string;
  readonly why: string;
  /** The way out. */
  readonly advice: string;
  readonly marks?: 'deprecated' | 'unnecessary';
  check(subject: Subjects[K], zone: MailZone): Iterable<Hit<D, UnitOf<K>>>;
  readonly examples: readonly Example[];
}

/** A finding whose places are still in the units of the rule. */
export interface RawFinding extends Omit<Finding, 'span' | 'pieces' | 'related' | 'fixes'> {
  readonly span: Span<Unit>;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fixes: readonly FixAt<Unit>[];
}

/** A rule with its data type closed over: what the runner and the manual see. */
export interface Rule extends Omit<RuleSpec<SubjectKind, never>, 'message' | 'check'> {
  /** Hands over what it finds, one after the other; a subject without a finding costs next to nothing. */
  judge(subject: Subjects[SubjectKind], zone: MailZone, found: (finding: RawFinding) => void): void;
}

export function rule<K extends SubjectKind, D>(spec: RuleSpec<K, D>): Rule {
  const { check, message, ...facts } = spec;
  return {
    ...facts,
    judge(subject, zone, found) {
      // The runner hands a rule only subjects of its own kind.
      for (const hit of check(subject as Subjects[K], zone)) {
        found({
          code: spec.code,
          name: spec.name,
          severity: hit.severity ?? spec.severity,
          message: message(hit.data),
          cite: spec.cite,
          owner: hit.owner,
          isDeprecated: spec.marks === 'deprecated',
          isUnnecessary: spec.marks === 'unnecessary',
          span: hit.span,
          related: hit.related ?? [],
          fixes: hit.fixes ?? [],
        });
      }
    },
  };
}
