import type { DnsAnswer, DnsType } from '../../../core/dns/answer.js';
import { type DnsQuestion, dnsQuestion } from '../../../core/dns/asking.js';
import { type Name, readName, root } from '../../../core/dns/name.js';
import { printIp } from '../../../core/text/ip-address.js';

/** A name in master file form, with or without its final dot. */
export function nameOf(text: string): Name {
  const read = readName(text, root);
  if ('problem' in read) throw new Error(`${text} is no name`);
  return read.name;
}

export function questionOf(name: string, type: DnsType): DnsQuestion {
  return dnsQuestion(nameOf(name), type);
}

/** An answer as one line to read: kind or reason, CNAMEs, data in sorted order. */
export function printAnswer(answer: DnsAnswer): string {
  if (answer.kind === 'unavailable') return answer.reason;
  const by = answer.aliases.map((alias) => ` -> ${alias}`).join('');
  if (answer.kind !== 'found') return `${answer.kind}${by}`;
  return [`found${by}`, ...answer.data.map(printData).sort()].join(' ');
}

function printData(data: Extract<DnsAnswer, { readonly kind: 'found' }>['data'][number]): string {
  if (typeof data === 'string') return data;
  if ('octets' in data) return printIp(data);
  if ('exchange' in data) return `${data.preference}:${data.exchange}`;
  return JSON.stringify(data);
}
