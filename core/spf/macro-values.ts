import { octetsOfName, readDomain } from '../dns/domain.js';
import type { MacroLetter } from '../records/spf-terms.js';
import { printIp } from '../text/ip-address.js';
import type { Step } from './evaluation.js';
import type { Expansion, MacroValues } from './macro-expansion.js';
import { partsOf, validatedName } from './validated-names.js';

/** Longest local part or HELO that is filled in. SMTP has no longer ones (RFC 5321 s4.5.3.1). */
const longestText = 512;
const unusable: Expansion = { kind: 'unusable' };

/** The values of the macros for one record (RFC 7208 s7.2). */
export function macroValues(step: Step): MacroValues {
  const known = new Map<MacroLetter, Expansion>();
  return (letter) => {
    const before = known.get(letter);
    if (before !== undefined) return before;
    const value = valueOfLetter(step, letter);
    known.set(letter, value);
    return value;
  };
}

function valueOfLetter(step: Step, letter: MacroLetter): Expansion {
  const { query, ip, sender } = step.evaluation;
  switch (letter) {
    case 's':
      return usable(`${sender.localPart}@${inALabels(sender.domain)}`);
    case 'l':
      return usable(sender.localPart);
    case 'o':
      return usable(inALabels(sender.domain));
    case 'd':
      return text(octetsOfName(step.domain));
    case 'i':
      return text(partsOf(ip).join('.'));
    case 'p':
      return nameOfClient(step);
    case 'v':
      return text(ip.family === 4 ? 'in-addr' : 'ip6');
    case 'h':
      return usable(inALabels(query.helo));
    case 'c':
      return text(printIp(ip));
    case 'r':
      return usable(query.receiver ?? 'unknown');
    case 't':
      return text(String(Math.floor(query.timeSeconds)));
  }
}

function nameOfClient(step: Step): Expansion {
  const name = validatedName(step);
  if (name === 'pending') return { kind: 'pending' };
  return text(name === undefined ? 'unknown' : octetsOfName(name));
}

/** U-labels are given as A-labels (RFC 8616 s4); what is no domain stays as it was said. */
function inALabels(domain: string): string {
  const read = readDomain(domain);
  return 'name' in read ? octetsOfName(read.name) : domain;
}

function text(value: string): Expansion {
  return { kind: 'text', text: value };
}

/** RFC 8616 s4: what is not ASCII never matches. */
function usable(value: string): Expansion {
  return value.length > longestText || /[^\x00-\x7f]/.test(value) ? unusable : text(value);
}
