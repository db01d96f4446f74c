import type { ReportSet } from '../reports/report-set.js';
import { authKind } from '../reports/table/columns.js';
import { ExactSum, type Messages } from '../reports/table/exact-sum.js';
import { canonicalIps } from '../reports/view/addresses.js';
import type { Selection } from '../reports/view/filter.js';
import { alignmentIn, type Basis, outcome, outcomesOf, passesOf } from '../reports/view/outcomes.js';
import { visible } from '../reports/words/inert.js';
import { type Phrase, say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { BoardRefusal, BoardWhatIf, Tone } from './board-view.js';
import { countAndShare, countText } from './counts.js';

/**
 * Why mail that fails DMARC fails, the first that fits. `already`: it was refused. `forwarded`: the reporter says so, or a
 * signature of the author domain broke on the way. `own`: the source sends mail that passes, too. `other`: SPF or DKIM
 * passes for another domain, as for a service that is not set up yet. `nobody`: nothing speaks for it.
 */
const kinds = ['already', 'own', 'forwarded', 'other', 'nobody'] as const;
type Kind = (typeof kinds)[number];

const labels: Readonly<Record<Kind, Phrase>> = {
  already: say`refused already`,
  own: say`from sources whose other mail passes`,
  forwarded: say`forwarded, or from a mailing list`,
  other: say`authenticated, but for another domain`,
  nobody: say`not authenticated at all`,
};

const advice: Readonly<Record<Kind, Phrase>> = {
  already: say`Nothing would change for it.`,
  own: say`Look at these first: most likely your own servers, which do not sign everything.`,
  forwarded: say`DKIM signatures survive most forwarding: sign everything, and much of this passes.`,
  other: say`Services that send for you, until they sign as your domain; or other people's mail.`,
  nobody: say`Forgers, or servers of yours that nobody has listed: those whose addresses you know are yours.`,
};

const tones: Readonly<Record<Kind, Tone>> = {
  already: 'plain',
  own: 'bad',
  forwarded: 'warning',
  other: 'warning',
  nobody: 'plain',
};

/** Sources that are named under each kind. */
const mostSources = 5;

/** Which mail p=reject would have refused, by why it fails. Judged source by source: a share of all mail says little. */
export function whatIfReject(set: ReportSet, { rows }: Selection, basis: Basis, words: Words): BoardWhatIf {
  const bits = outcomesOf(set, basis);
  const kindOf = sortOut(set, rows, bits);
  const sums = new Map<Kind, { sum: ExactSum; sources: Map<number, number> }>();
  const all = new ExactSum();
  const refused = new ExactSum();
  const { numbers, shown } = canonicalIps(set);
  for (let row = 0; row < rows.length; row++) {
    if (rows[row] === 0) continue;
    const messages = set.messagesOf(row);
    all.add(messages);
    if (((bits[row] as number) & outcome.dmarc) !== 0 || Number(messages) === 0) continue;
    const kind = kindOf(row);
    if (kind !== 'already') refused.add(messages);
    const found = sums.get(kind) ?? { sum: new ExactSum(), sources: new Map() };
    sums.set(kind, found);
    found.sum.add(messages);
    const ip = numbers[set.rows.ip.cells[row] as number] as number;
    found.sources.set(ip, (found.sources.get(ip) ?? 0) + Number(messages));
  }
  const refusals = kinds.flatMap((kind): BoardRefusal[] => {
    const found = sums.get(kind);
    if (found === undefined) return [];
    const sources = Array.from(found.sources).sort(([, a], [, b]) => b - a);
    return [
      {
        label: words.of(labels[kind]),
        value: countAndShare(found.sum.value, all.value),
        advice: words.of(advice[kind]),
        tone: tones[kind],
        sources: sources.slice(0, mostSources).map(([ip, messages]) => ({
          source: visible(shown[ip] || '-'),
          value: countText(messages),
        })),
      },
    ];
  });
  const hasOwn = sums.has('own');
  return { ...headlineOf(refused.value, all.value, hasOwn, words), refusals };
}

function headlineOf(refused: Messages, all: Messages, hasOwn: boolean, words: Words) {
  if (Number(all) === 0) return { headline: words.of(say`No mail was seen.`), tone: 'plain' as const };
  if (Number(refused) === 0) {
    return { headline: words.of(say`p=reject would have refused nothing more.`), tone: 'good' as const };
  }
  const count = countAndShare(refused, all);
  return {
    headline: words.of(say`p=reject would have refused ${count} more messages.`),
    tone: hasOwn ? ('bad' as const) : ('warning' as const),
  };
}

/** Tells the kind of a failing row. What has to be known of all rows is worked out once. */
function sortOut(set: ReportSet, rows: Uint8Array, bits: Uint8Array): (row: number) => Kind {
  const { numbers, size } = canonicalIps(set);
  const passes = new Uint8Array(size);
  const ipOf = (row: number): number => numbers[set.rows.ip.cells[row] as number] as number;
  for (let row = 0; row < rows.length; row++) {
    if (rows[row] === 1 && ((bits[row] as number) & outcome.dmarc) !== 0) passes[ipOf(row)] = 1;
  }
  const isPass = passesOf(set);
  const { isAligned } = alignmentIn(set);
  return (row) => {
    if (set.resultOf(set.rows.disposition.cells[row] as number) === 'reject') return 'already';
    const [firstReason, lastReason] = set.reasonsOf(row);
    for (let at = firstReason; at < lastReason; at++) {
      if (forwarding.has(set.resultOf(set.reasons.type.cells[at] as number))) return 'forwarded';
    }
    const author = set.rows.headerFrom.cells[row] as number;
    const [start, end] = set.authOf(row);
    let isOther = false;
    let hasBrokenSignature = false;
    for (let at = start; at < end; at++) {
      const isDkim = set.auth.kind.cells[at] === authKind.dkim;
      if (isPass[set.auth.result.cells[at] as number] === 1) isOther = true;
      else if (isDkim && isAligned(author, set.auth.domain.cells[at] as number, 'relaxed'))
        hasBrokenSignature = true;
    }
    if (hasBrokenSignature && isOther) return 'forwarded';
    if (passes[ipOf(row)] === 1) return 'own';
    return isOther ? 'other' : 'nobody';
  };
}

const forwarding: ReadonlySet<string> = new Set(['forwarded', 'trusted_forwarder', 'mailing_list']);
