import type { Asking } from '../dns/asking.js';
import type { Name } from '../dns/name.js';
import { replay } from '../dns/replay.js';
import { unmapped } from '../text/ip-address.js';
import { Budget } from './budget.js';
import { checkDomain } from './check-domain.js';
import type { Evaluation } from './evaluation.js';
import { explain } from './explanation.js';
import type { SpfQuery } from './query.js';
import { citeOfReason, type UnusableDomain } from './reason.js';
import { type SelectRecord, selectSpf } from './selection.js';
import { readCheckedDomain, readSender } from './sender.js';
import type { RecordTrace } from './trace.js';
import type { Decision, SpfVerdict } from './verdict.js';

/**
 * check_host() (RFC 7208 s4): whether a client may send for a domain. Total: any query and any answers give a verdict. What
 * the terms of a record need is asked in one round, so that there are as many rounds as records lead to each other; terms
 * are judged and counted in their order all the same, and no more terms are looked at than the limits allow.
 *
 * `select` finds the record among the texts of a domain; without it SPF's own.
 */
export function checkHost(query: SpfQuery, select: SelectRecord = selectSpf): Asking<SpfVerdict> {
  const read = readCheckedDomain(query.domain);
  const ip = unmapped(query.ip);
  const sender = readSender(query.sender);
  return replay((look) => {
    if ('fault' in read) return verdictOfNoDomain(query, read.fault);
    return run({ query, ip, sender, select, look, budget: new Budget() }, read.name);
  }, options);
}

/** Questions for one check, as far as they are not needed for certain. All ten terms with some hosts of mx are fewer. */
const options = { mostAhead: 60 };

function run(evaluation: Evaluation, domain: Name): SpfVerdict | undefined {
  const checked = checkDomain(evaluation, domain);
  if (checked === undefined) return undefined;
  const { trace } = checked;
  const { result, reason } = trace;
  const explanationTrace = result === 'fail' ? explain(evaluation, checked) : undefined;
  const { lookups, voids } = evaluation.budget.spent;
  return {
    result,
    reason,
    cite: citeOfReason(reason),
    domain,
    decision: decisionOf(trace),
    explanation: explanationTrace?.text,
    lookups,
    voidLookups: voids,
    trace,
    explanationTrace,
  };
}

function verdictOfNoDomain({ domain: text }: SpfQuery, fault: UnusableDomain): SpfVerdict {
  const reason = { kind: 'no-domain', fault, text } as const;
  return {
    result: 'none',
    reason,
    cite: citeOfReason(reason),
    domain: undefined,
    decision: undefined,
    explanation: undefined,
    lookups: 0,
    voidLookups: 0,
    trace: undefined,
    explanationTrace: undefined,
  };
}

/** The last term looked at: it decided, unless none did. A redirect leads to the one that did. */
function decisionOf(trace: RecordTrace): Decision | undefined {
  let at = trace;
  for (;;) {
    const last = at.terms[at.terms.length - 1];
    if (last === undefined || last.outcome === 'no-match') return undefined;
    if (last.outcome !== 'handed-over' || last.below === undefined) {
      return { text: last.text, span: last.span, domain: at.domain };
    }
    at = last.below;
  }
}
