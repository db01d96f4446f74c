import type { Envelope } from '../../envelope/evidence.js';
import { type IpAddress, printIp } from '../../text/ip-address.js';
import { say } from '../../words/phrase.js';
import type { Authentication } from '../authenticate.js';
import { quoted } from '../words/quoted.js';
import { shownDomain } from '../words/shown.js';
import type { Explanation } from './explanation.js';
import { allowedNetworks, nearestNetwork, networkOf } from './spf-networks.js';

/** Explains why SPF does not pass: which address is missing where, and what comes near it. */
export function explainSpf({ spf }: Authentication, envelope: Envelope): readonly Explanation[] {
  const ip = envelope.clientIp?.value;
  if (spf.kind !== 'checked' || ip === undefined) return [];
  const verdict = spf.identity === 'helo' ? spf.verdicts.helo : spf.verdicts.mailFrom;
  const { result, reason, domain, decision, trace } = verdict;
  const isAboutAddress = result === 'fail' || result === 'softfail' || result === 'neutral';
  const isMissing = reason.kind === 'no-record' && reason.exists;
  if (domain === undefined || !(isAboutAddress || isMissing)) return [];
  const explanations: Explanation[] = [];
  const tell = (kind: Explanation['kind'], message: Explanation['message'], spans = clientSpan(envelope)) =>
    explanations.push({ kind, part: 'spf', message, spans });
  const address = printIp(ip);
  const term = `ip${ip.family}:${address}`;
  const where = shownDomain(decision?.domain ?? domain);
  if (isMissing) {
    tell(
      'spf-no-record',
      say`if ${address} is to send for ${where}, publish "${`v=spf1 ${term} -all`}" there`,
    );
    return explanations;
  }
  tell(
    'spf-add-address',
    decision === undefined
      ? say`if ${address} is to send for ${where}, add ${term} to its SPF record`
      : say`if ${address} is to send for ${where}, add ${term} before "${quoted(decision.text)}" in its SPF record`,
  );
  const networks = allowedNetworks(trace);
  const nearest = nearestNetwork(ip, networks);
  if (nearest !== undefined) {
    const { term: written, domain: at } = nearest;
    tell(
      'spf-nearest',
      say`the nearest that may send is "${quoted(written)}" in the record of ${shownDomain(at)}`,
    );
  }
  const families = new Set(networks.map(({ network }) => network.family));
  if (families.size > 0 && !families.has(ip.family)) {
    tell(
      'spf-other-family',
      ip.family === 6
        ? say`the record names IPv4 addresses only, and the message came over IPv6`
        : say`the record names IPv6 addresses only, and the message came over IPv4`,
    );
  }
  const earlier = earlierHop(
    envelope,
    networks.length === 0 ? () => undefined : (hop) => networkOf(hop, networks),
  );
  if (earlier !== undefined) {
    const { shown, span, matching } = earlier;
    tell(
      'spf-earlier-hop',
      say`a Received field below says that the message came from ${shown}, which "${quoted(matching)}" lets send: it was forwarded, or the field is forged`,
      [span],
    );
  }
  return explanations;
}

function clientSpan({ clientIp }: Envelope): Explanation['spans'] {
  return clientIp?.span === undefined ? [] : [clientIp.span];
}

/** A step before the message was handed over whose address the record lets send. Anybody may have written its field. */
function earlierHop(
  { hops, border }: Envelope,
  find: (address: IpAddress) => { readonly term: string } | undefined,
) {
  for (const { field, index, trace } of hops) {
    const { address } = trace;
    if (address === undefined || border === undefined || index <= border.index) continue;
    const allowed = find(address.value);
    if (allowed === undefined) continue;
    const base = field.valueSpan.start;
    return {
      shown: printIp(address.value),
      matching: allowed.term,
      span: { start: base + address.span.start, end: base + address.span.end },
    };
  }
  return undefined;
}
