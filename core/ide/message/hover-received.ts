import { readReceived } from '../../message/received.js';
import { readReceivedSpf } from '../../message/received-spf.js';
import { printIp } from '../../text/ip-address.js';
import { textOfOctets } from '../../text/utf8.js';
import { say } from '../../words/phrase.js';
import type { Described } from '../described.js';
import type { HoverReader } from '../hover-reader.js';
import { code, type Fact, page } from '../markdown.js';
import { resultMeaning } from './result-meanings.js';

/** What a Received field says, taken apart. */
export function describeReceived(value: string, { words }: HoverReader): Described | undefined {
  const { helo, address, reverseName, by, protocol, envelopeFrom, date } = readReceived(value);
  const text = (found: { readonly value: string } | undefined): string | undefined =>
    found && code(textOfOctets(found.value));
  const facts: readonly Fact[] = [
    [say`Address of the client`, address && code(printIp(address.value))],
    [say`What it called itself (HELO)`, text(helo)],
    [say`Name that the server found for the address`, text(reverseName)],
    [say`Server that took the message`, text(by)],
    [say`Protocol`, text(protocol)],
    [say`MAIL FROM`, text(envelopeFrom)],
    [say`When`, text(date)],
  ];
  if (facts.every(([, fact]) => fact === undefined)) return undefined;
  return {
    span: { start: 0, end: value.length },
    markdown: page(words, say`One step on the way of the message`, [], facts),
  };
}

/** What a Received-SPF field says. */
export function describeReceivedSpf(value: string, { words }: HoverReader): Described | undefined {
  const { result, values } = readReceivedSpf(value);
  if (result === undefined) return undefined;
  const facts = Array.from(values, ([key, found]): Fact => [code(key), code(textOfOctets(found.value))]);
  return {
    span: { start: 0, end: value.length },
    markdown: page(words, `SPF ${code(result.value)}`, [resultMeaning('spf', result.value)], facts),
  };
}
