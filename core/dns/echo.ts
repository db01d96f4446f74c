import { Rcode } from './message.js';

/** Octets before the question section (RFC 1035 s4.1.1). */
const headerOctets = 12;

/** How much the name in an answer's question must be like the name in ours. */
export type NameCase = 'exact' | 'folded';

/**
 * Whether a message answers a query: a response of the same id and kind to the same single question, byte for byte
 * (RFC 5452 s9.1); the letters of the name up to their case where `nameCase` is `folded`. A server that does not
 * understand a query may leave the question out.
 */
export function answersQuery(message: Uint8Array, query: Uint8Array, nameCase: NameCase): boolean {
  if (message.length < headerOctets || message[0] !== query[0] || message[1] !== query[1]) return false;
  const flags = message[2] ?? 0;
  const isResponse = (flags & 0x80) !== 0;
  const opcode = (octet: number | undefined): number => ((octet ?? 0) >> 3) & 0x0f;
  if (!isResponse || opcode(flags) !== opcode(query[2])) return false;
  const questions = (message[4] ?? 0) * 256 + (message[5] ?? 0);
  if (questions === 0) return isNotUnderstood((message[3] ?? 0) & 0x0f);
  return questions === 1 && isSameQuestion(message, query, nameCase);
}

function isNotUnderstood(rcode: number): boolean {
  return rcode === Rcode.formErr || rcode === Rcode.notImp;
}

function isSameQuestion(message: Uint8Array, query: Uint8Array, nameCase: NameCase): boolean {
  const nameEnd = endOfName(query);
  if (message.length < nameEnd + 4) return false;
  for (let at = headerOctets; at < nameEnd + 4; at++) {
    const ours = query[at] as number;
    const theirs = message[at] as number;
    if (ours === theirs) continue;
    const mayFold = nameCase === 'folded' && at < nameEnd && isLetter(ours);
    if (!mayFold || (ours ^ theirs) !== 0x20) return false;
  }
  return true;
}

/**
 * Chooses the case of each letter in a query's name by chance, so that who wants to forge an answer has to guess that
 * too. `randomOctets` gives as many octets as asked for.
 */
export function mixCase(query: Uint8Array, randomOctets: (count: number) => Uint8Array): void {
  const nameEnd = endOfName(query);
  const random = randomOctets(nameEnd - headerOctets);
  for (let at = headerOctets; at < nameEnd; at++) {
    const octet = query[at] as number;
    // The length of a label is at most 63, which is no letter.
    if (isLetter(octet)) query[at] = (octet & ~0x20) | ((random[at - headerOctets] ?? 0) & 0x20);
  }
}

/** Behind the name of a query's question. It is ours: sound and not compressed. */
function endOfName(query: Uint8Array): number {
  let at = headerOctets;
  while ((query[at] ?? 0) !== 0) at += (query[at] ?? 0) + 1;
  return at + 1;
}

function isLetter(octet: number): boolean {
  const low = octet | 0x20;
  return low >= 0x61 && low <= 0x7a;
}
