import { dnsQuestion } from '../../core/dns/asking.js';
import type { Name } from '../../core/dns/name.js';
import type { AnswerPorts } from '../../core/dns/settle.js';
import { visible } from '../../core/reports/words/inert.js';
import { reverseName } from '../../core/spf/validated-names.js';
import { readIp4, readIp6 } from '../../core/text/ip-address.js';

/** Addresses that are asked about at once, and names of each that are shown. */
const mostAddresses = 200;
const mostNames = 3;

/** What reverse DNS calls some addresses. It is what the owner of the address says, and shown as that only. */
export async function reverseNames(
  addresses: readonly unknown[],
  resolve: AnswerPorts['resolve'],
): Promise<readonly { readonly address: string; readonly names: string }[]> {
  const wanted = addresses.slice(0, mostAddresses).flatMap((text) => {
    const ip = typeof text === 'string' ? (readIp4(text) ?? readIp6(text)) : undefined;
    return ip === undefined ? [] : [{ address: String(text), name: reverseName(ip) }];
  });
  return Promise.all(
    wanted.map(async ({ address, name }) => {
      const answer = await resolve(dnsQuestion(name, 'PTR'));
      const names = answer.kind === 'found' ? (answer.data as readonly Name[]).slice(0, mostNames) : [];
      return { address, names: names.map((one) => visible(one.replace(/\.$/, ''))).join(', ') };
    }),
  );
}
