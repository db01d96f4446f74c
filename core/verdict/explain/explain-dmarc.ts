import type { ArcVerdict } from '../../arc/validate.js';
import type { Alignment } from '../../dmarc/identifiers.js';
import type { DmarcVerdict } from '../../dmarc/verdict.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { Authentication } from '../authenticate.js';
import { quoted } from '../words/quoted.js';
import { shownDomain } from '../words/shown.js';
import type { Explanation } from './explanation.js';
import type { Handler } from './handlers.js';

/** Explains why DMARC fails: the identifier that comes closest, and the one thing that would make it count. */
export function explainDmarc(
  checks: Authentication,
  standard: DmarcStandard,
  handlers: readonly Handler[],
): readonly Explanation[] {
  const { result, decisive } = checks.dmarc[standard];
  if (result !== 'fail' || decisive === undefined) return [];
  const explanations: Explanation[] = [{ part: 'dmarc', spans: [], ...closest(decisive) }];
  const passedOn = handlers.some(({ kind }) => kind === 'list' || kind === 'forwarder');
  if (passedOn) {
    explanations.push({
      part: 'dmarc',
      spans: [],
      kind: 'dmarc-forwarded',
      message: forwardedPhrase(checks.arc),
    });
  }
  return explanations;
}

type Told = Pick<Explanation, 'kind' | 'message'>;

function closest({ authorDomain, identifiers, policy }: DmarcVerdict): Told {
  const author = shownDomain(authorDomain);
  const passed = identifiers.filter(({ identifier }) => identifier.result === 'pass');
  const strict = passed.find(({ relation, isAligned }) => relation === 'same-organization' && !isAligned);
  if (strict !== undefined) {
    const tag = strict.identifier.mechanism === 'spf' ? 'aspf' : 'adkim';
    const at = shownDomain(policy?.domain ?? authorDomain);
    return {
      kind: 'dmarc-strict',
      message: say`${nameOf(strict)} passes for ${domainOf(strict)}, of the same organization: without ${`${tag}=s`} in the DMARC record of ${at} it would be aligned`,
    };
  }
  const aligned = (mechanism: 'spf' | 'dkim'): Alignment | undefined =>
    identifiers.find((one) => one.isAligned && one.identifier.mechanism === mechanism);
  const signature = aligned('dkim');
  if (signature !== undefined) {
    return {
      kind: 'dmarc-fix-dkim',
      message: say`the closest is the signature of ${domainOf(signature)}: it is aligned, and DMARC would pass if it held`,
    };
  }
  const other = passed.find(({ identifier }) => identifier.mechanism === 'dkim');
  if (other !== undefined) {
    return {
      kind: 'dmarc-align-dkim',
      message: say`the closest is the signature of ${domainOf(other)}, which holds: DMARC would pass with ${`d=${author}`}`,
    };
  }
  const envelope = aligned('spf');
  if (envelope !== undefined) {
    return {
      kind: 'dmarc-fix-spf',
      message: say`the closest is SPF: MAIL FROM is in ${domainOf(envelope)} and aligned, and DMARC would pass if its SPF record let the client send`,
    };
  }
  const sender = passed.find(({ identifier }) => identifier.mechanism === 'spf');
  if (sender !== undefined) {
    return {
      kind: 'dmarc-align-spf',
      message: say`the closest is SPF, which passes for ${domainOf(sender)}: DMARC would pass with MAIL FROM in ${author}, or with a signature with ${`d=${author}`}`,
    };
  }
  return {
    kind: 'dmarc-sign',
    message: say`nothing comes close: a sender that speaks for ${author} signs with ${`d=${author}`}`,
  };
}

function nameOf({ identifier }: Alignment): string {
  return identifier.mechanism === 'spf' ? 'SPF' : 'DKIM';
}

function domainOf({ identifier }: Alignment): string {
  return quoted(shownDomain(identifier.domain));
}

function forwardedPhrase(arc: ArcVerdict): Phrase {
  const newest = arc.sets[arc.sets.length - 1]?.set;
  const sealer = newest?.seal.record.values.d?.value;
  return arc.result === 'pass' && sealer !== undefined
    ? say`the message was passed on by others; the ARC seal of ${quoted(sealer)} holds, and tells what was found before that`
    : say`the message was passed on by others, after which genuine messages often fail too; no ARC seal vouches for it`;
}
