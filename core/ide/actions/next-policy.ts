import type { DmarcText } from '../../lint/mail-text.js';
import type { Standard } from '../../lint/mail-zone.js';
import { withoutPiece } from '../../lint/rules/shared/tag-edits.js';
import { type DmarcPolicy, fallbackOf } from '../../records/dmarc-policy.js';
import { usableUris } from '../../records/report-uris.js';
import { type Phrase, say } from '../../words/phrase.js';
import { type ActionSite, isGenerated, rewrite, type ZoneAction } from './action.js';
import { textEdits } from './text-layout.js';

/** A policy as it is asked for on the way to `reject`. */
interface Step {
  readonly policy: DmarcPolicy;
  /** RFC 9989 s4.7: one level milder. */
  readonly isTest: boolean;
  /** RFC 7489 s6.3. */
  readonly percent: number;
}

const percents = [10, 25, 50] as const;

/** The ways from watching to refusing, each step a little stricter than the one before. */
const steps: Readonly<Record<Standard, readonly Step[]>> = {
  rfc9989: [
    { policy: 'none', isTest: false, percent: 100 },
    { policy: 'quarantine', isTest: true, percent: 100 },
    { policy: 'quarantine', isTest: false, percent: 100 },
    { policy: 'reject', isTest: false, percent: 100 },
  ],
  rfc7489: [
    { policy: 'none', isTest: false, percent: 100 },
    ...[...percents, 100].map((percent) => ({ policy: 'quarantine', isTest: false, percent }) as const),
    ...[...percents, 100].map((percent) => ({ policy: 'reject', isTest: false, percent }) as const),
  ],
};

/**
 * The next safe step of a DMARC policy towards `reject`. None for a record that receivers cannot use, for one that is there
 * already, and for one without reports: who sees nothing cannot know that the step is safe.
 */
export function nextPolicy(site: ActionSite): readonly ZoneAction[] {
  const { text, standard, known } = site;
  if (text?.role !== 'dmarc' || isGenerated(known.zone, text.record.typeSpan)) return [];
  const { dmarc } = text;
  const now = stepOf(text, standard);
  const hasReports = usableUris(dmarc.valueOf('rua') ?? []).length > 0;
  if (now === undefined || !hasReports || fallbackOf(dmarc, standard) !== undefined) return [];
  const next = stepAfter(now, standard);
  const edits = next && stepEdits(site, text, next);
  if (next === undefined || edits === undefined) return [];
  return [rewrite(site, titleOf(next), ['DMARC017', 'DMARC026', 'DMARC047'], edits)];
}

function stepOf({ dmarc }: DmarcText, standard: Standard): Step | undefined {
  const policy = dmarc.valueOf('p');
  if (policy === undefined) return undefined;
  const isTest = standard === 'rfc9989' && policy !== 'none' && dmarc.valueOf('t') === 'y';
  return { policy, isTest, percent: standard === 'rfc7489' ? (dmarc.valueOf('pct') ?? 100) : 100 };
}

/** The first step that is stricter. */
function stepAfter(now: Step, standard: Standard): Step | undefined {
  // A test of `reject` quarantines already.
  if (now.policy === 'reject' && now.isTest) return { ...now, isTest: false };
  return steps[standard].find((step) => rank(step) > rank(now));
}

const levels: readonly DmarcPolicy[] = ['none', 'quarantine', 'reject'];

function rank({ policy, isTest, percent }: Step): number {
  return 200 * levels.indexOf(policy) + (isTest ? 0 : percent);
}

function titleOf({ policy, isTest, percent }: Step): Phrase {
  if (isTest) return say`Next step: test p=${policy} with t=y`;
  return percent < 100
    ? say`Next step: p=${policy} for ${percent} % of failing mail`
    : say`Next step: p=${policy}`;
}

function stepEdits(site: ActionSite, text: DmarcText, next: Step): ReturnType<typeof textEdits> {
  const { octets } = text.text;
  const { dmarc } = text;
  const p = dmarc.tagOf('p');
  if (p === undefined) return undefined;
  const t = dmarc.tagOf('t');
  const pct = dmarc.tagOf('pct');
  const added =
    (next.isTest && t === undefined ? '; t=y' : '') +
    (next.percent < 100 && pct === undefined ? `; pct=${next.percent}` : '');
  const replacements = [
    { span: { start: p.valueStart, end: p.valueEnd }, text: `${next.policy}${added}` },
    ...(t === undefined || !changesTest(next, site.standard)
      ? []
      : [
          next.isTest
            ? { span: { start: t.valueStart, end: t.valueEnd }, text: 'y' }
            : withoutPiece(octets, t.span),
        ]),
    ...(pct === undefined
      ? []
      : next.percent < 100
        ? [{ span: { start: pct.valueStart, end: pct.valueEnd }, text: String(next.percent) }]
        : [withoutPiece(octets, pct.span)]),
  ];
  return textEdits(site.known.zone, text, replacements);
}

function changesTest(next: Step, standard: Standard): boolean {
  return standard === 'rfc9989' || next.isTest;
}
