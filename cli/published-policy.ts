import type { DnsAnswer } from '../core/dns/answer.js';
import { dnsQuestion } from '../core/dns/asking.js';
import { nameBelow } from '../core/dns/domain.js';
import type { Name } from '../core/dns/name.js';
import type { AnswerPorts } from '../core/dns/settle.js';
import { isInternal } from '../core/envelope/internal-address.js';
import type { PolicyFault } from '../core/lint/live/found.js';
import { shownName } from '../core/lint/rules/shared/shown.js';
import type { LintOptions } from '../core/lint/run.js';
import { lintStsPolicy } from '../core/lint/sts-policy-text.js';
import { type IpAddress, printIp } from '../core/text/ip-address.js';
import { sourceOfOctets } from '../core/text/source.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import { fetchPolicy } from '../platform/node/fetch-policy.js';
import { type CheckedFile, checkedPolicy } from './checked-file.js';

/** The policy of MTA-STS that a domain serves, judged, or why it cannot be had. */
export type PublishedPolicy = { readonly file: CheckedFile } | { readonly fault: PolicyFault };

/**
 * Fetches and judges the policy of a domain, against the MX records that the zones and DNS have. Undefined where its host has
 * no address, of which STS003 tells, or nobody knows.
 */
export async function judgePublished(
  domain: Name,
  options: LintOptions,
  resolve: AnswerPorts['resolve'],
): Promise<PublishedPolicy | undefined> {
  const host = nameBelow('mta-sts', domain);
  if (host === undefined) return undefined;
  const [ip4, ip6, mx] = await Promise.all([
    resolve(dnsQuestion(host, 'A')),
    resolve(dnsQuestion(host, 'AAAA')),
    resolve(dnsQuestion(domain, 'MX')),
  ]);
  const addresses = [ip4, ip6].flatMap((answer) =>
    answer.kind === 'found' ? (answer.data as readonly IpAddress[]) : [],
  );
  if (addresses.length === 0) return undefined;
  // A zone file may come from a stranger: it must not send anybody into their own network.
  const address = addresses.find((one) => !isInternal(one));
  if (address === undefined) return { fault: { kind: 'internal' } };
  const name = shownName(host);
  const fetched = await fetchPolicy({ host: name, address: printIp(address) });
  if (fetched.kind !== 'fetched') return { fault: fetched };
  const source = sourceOfOctets(fetched.octets, nodePorts);
  const path = `https://${name}/.well-known/mta-sts.txt`;
  const findings = lintStsPolicy(source, exchangesIn(mx), options);
  return { file: { path, zone: checkedPolicy(path, source), findings } };
}

function exchangesIn(answer: DnsAnswer): readonly Name[] | undefined {
  if (answer.kind !== 'found') return undefined;
  const { data } = answer as DnsAnswer<'MX'> & { readonly kind: 'found' };
  return [...new Set(data.map(({ exchange }) => exchange))].filter((exchange) => exchange !== '.');
}
