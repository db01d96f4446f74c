import { printIp } from '../text/ip-address.js';
import type { Authentication } from './authenticate.js';
import { comment, tokenOf } from './header-value.js';
import { unnamedReceiver } from './write-results.js';

/**
 * What a receiver would write into Received-SPF (RFC 7208 s9.1), folded into lines; undefined where SPF could not be
 * evaluated. It can be read back, whatever stands in the message.
 */
export function writeReceivedSpf(
  checks: Authentication,
  receiver: string = unnamedReceiver,
): string | undefined {
  const { spf, envelope } = checks;
  if (spf.kind !== 'checked' || envelope.clientIp === undefined) return undefined;
  const verdict = spf.identity === 'helo' ? spf.verdicts.helo : spf.verdicts.mailFrom;
  const { result, reason, decision } = verdict;
  const ip = printIp(envelope.clientIp);
  const pairs = [
    ['receiver', receiver],
    ['identity', spf.identity],
    ['envelope-from', envelope.mailFrom ?? ''],
    ['helo', envelope.helo ?? ''],
    ['client-ip', ip],
    ['mechanism', decision?.text ?? (result === 'neutral' ? 'default' : undefined)],
    ['problem', result === 'permerror' || result === 'temperror' ? reason.kind : undefined],
  ] as const;
  const list = pairs.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${tokenOf(value)}`]));
  const said = comment(`${receiver}: ${sentence(result, ip)}`);
  return `Received-SPF: ${result} ${said}\r\n\t${list.join(';\r\n\t')}`;
}

/** What RFC 7208 s9.1 writes into its examples: the one comment that people read. */
function sentence(result: string, ip: string): string {
  switch (result) {
    case 'pass':
      return `${ip} is authorized to use the domain`;
    case 'fail':
    case 'softfail':
      return `${ip} is not authorized to use the domain`;
    case 'none':
      return 'the domain has no SPF record';
    case 'neutral':
      return `the domain says nothing about ${ip}`;
    default:
      return 'the check ended with an error';
  }
}
