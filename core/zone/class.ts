/** The class that a word names, in capitals; undefined when it names none (RFC 1035 s3.2.4, RFC 3597 s5). */
export function readClass(word: string): string | undefined {
  const upper = word.toUpperCase();
  if (/^CLASS0{0,4}1$/.test(upper)) return 'IN';
  if (/^(?:IN|CH|CHAOS|HS|HESIOD|ANY|NONE|RESERVED0)$/.test(upper)) return upper;
  return /^CLASS[0-9]{1,5}$/.test(upper) && Number(upper.slice(5)) <= 0xffff ? upper : undefined;
}
