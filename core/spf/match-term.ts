import type { Name } from '../dns/name.js';
import type { DomainSpec } from '../records/spf-domain.js';
import type { Directive, NetworkDirective, Redirect } from '../records/spf-record.js';
import { isInNetwork } from '../text/ip-address.js';
import { isVoid, type Step } from './evaluation.js';
import { failed, type Match, noMatch, pending } from './match.js';
import { matchA, matchMx } from './match-addresses.js';
import { matchExists, matchPtr } from './match-names.js';
import { hasSeveralLabels } from './sender.js';
import { readTarget } from './target.js';
import type { RecordTrace } from './trace.js';

/** Evaluates the record of another domain; undefined while it is missing. */
type CheckOther = (target: Name) => { readonly trace: RecordTrace } | undefined;

/** Looks whether a term matches (RFC 7208 s5). Nothing counts before it is called but the term itself. */
export function matchTerm(step: Step, term: Directive | Redirect, check: CheckOther): Match {
  if (term.kind === 'modifier') return handOver(step, term, check);
  switch (term.mechanism) {
    case 'all':
      return { outcome: 'match' };
    case 'ip4':
    case 'ip6':
      return matchNetwork(step, term);
    case 'include':
      return withTarget(step, term.domain, (target, text) => include(step, target, text, check));
    case 'a':
      return withTarget(step, term.domain, (target) => matchA(step, term, target));
    case 'mx':
      return withTarget(step, term.domain, (target) => matchMx(step, term, target));
    case 'ptr':
      return withTarget(step, term.domain, (target) => matchPtr(step, target));
    case 'exists':
      return withTarget(step, term.domain, (target) => matchExists(step, target));
  }
}

/** RFC 7208 s4.8 leaves open what a name that cannot exist does; here such a term does not match. */
function withTarget(
  step: Step,
  spec: DomainSpec | undefined,
  match: (target: Name, text: string) => Match,
): Match {
  const target = readTarget(step, spec);
  if (target.kind === 'pending') return pending;
  const { text } = target;
  if (target.kind === 'unusable') return { ...noMatch(target.note), target: text };
  return { ...match(target.name, text), target: text };
}

function matchNetwork({ evaluation: { ip } }: Step, { network }: NetworkDirective): Match {
  if (network.family !== ip.family) return otherFamily;
  return isInNetwork(ip, network) ? inNetwork : notInNetwork;
}

// One of each for all networks: a record may have thousands.
const otherFamily = noMatch({ kind: 'other-family' });
const inNetwork: Match = { outcome: 'match', note: { kind: 'in-network' } };
const notInNetwork = noMatch({ kind: 'not-in-network' });

/** `include`: matches where the other record gives pass (RFC 7208 s5.2). */
function include(step: Step, target: Name, text: string, check: CheckOther): Match {
  if (!hasSeveralLabels(target)) return nowhere('include', text);
  const below = check(target)?.trace;
  if (below === undefined) return pending;
  const { result, reason } = below;
  noteVoid(step, below);
  switch (result) {
    case 'pass':
      return { outcome: 'match', note: { kind: 'included', result }, below };
    case 'none':
      return { ...nowhere('include', text, reason), below };
    case 'temperror':
    case 'permerror':
      return { ...failed({ result, reason }), below };
    default:
      return { ...noMatch({ kind: 'included', result }), below };
  }
}

/** `redirect`: the other record decides (RFC 7208 s6.1). */
function handOver(step: Step, { domain }: Redirect, check: CheckOther): Match {
  const target = readTarget(step, domain);
  if (target.kind === 'pending') return pending;
  const { text } = target;
  if (target.kind === 'unusable') {
    const reason = { kind: 'unusable-redirect', target: text } as const;
    return { ...failed({ result: 'permerror', reason }), note: target.note, target: text };
  }
  if (!hasSeveralLabels(target.name)) return { ...nowhere('redirect', text), target: text };
  const below = check(target.name)?.trace;
  if (below === undefined) return { ...pending, target: text };
  noteVoid(step, below);
  if (below.result === 'none') return { ...nowhere('redirect', text, below.reason), target: text, below };
  return { outcome: 'handed-over', target: text, below };
}

/** A domain without a record: what asks for one is in error. */
function nowhere(
  term: 'include' | 'redirect',
  target: string,
  because: RecordTrace['reason'] = { kind: 'no-domain', fault: 'single-label', text: target },
): Match {
  return failed({ result: 'permerror', reason: { kind: 'leads-nowhere', term, target, because } });
}

/** A TXT lookup that found nothing counts, though it ends the evaluation anyway. */
function noteVoid({ evaluation }: Step, { asked }: RecordTrace): void {
  const [first] = asked;
  if (first !== undefined && isVoid(first.answer)) evaluation.budget.spendVoid();
}
