import type { GeneratedZone } from './generate/zone.js';

/** Tries at most; each one costs a run of BIND. */
const mostTries = 300;

/** The smallest zone that still `differs` the way it did. */
export async function minimize(
  zone: GeneratedZone,
  differs: (zone: GeneratedZone) => Promise<boolean>,
): Promise<GeneratedZone> {
  const text = Buffer.from(zone.octets).toString('latin1');
  const zoneOf = (smaller: string): GeneratedZone => ({ ...zone, octets: Buffer.from(smaller, 'latin1') });
  return zoneOf(await minimizeText(text, (smaller) => differs(zoneOf(smaller)), mostTries));
}

/**
 * The smallest text that still `fails`: without lines, then words, then octets that do not matter (delta debugging,
 * Zeller 2002: halves first, then ever smaller pieces).
 */
export async function minimizeText(
  whole: string,
  fails: (text: string) => Promise<boolean>,
  mostTries: number,
): Promise<string> {
  let text = whole;
  let tries = 0;
  for (const cut of [/(?<=\n)/, /(?<=[ \t\n])/, /(?:)/]) {
    let pieces = text.split(cut);
    for (let size = Math.ceil(pieces.length / 2); size >= 1 && tries < mostTries; ) {
      let hasShrunk = false;
      for (let at = 0; at < pieces.length && tries < mostTries; ) {
        const fewer = [...pieces.slice(0, at), ...pieces.slice(at + size)];
        tries++;
        if (await fails(fewer.join(''))) {
          pieces = fewer;
          hasShrunk = true;
        } else at += size;
      }
      if (size === 1 && !hasShrunk) break;
      size = size === 1 ? 1 : Math.floor(size / 2);
    }
    text = pieces.join('');
  }
  return text;
}
