import { labelsOf, readEscape } from '../../dns/name.js';
import { LabelOctets } from '../label-octets.js';
import { none } from '../name-table.js';

/** What the names of a zone are asked for here. */
export interface LabelSource {
  readonly length: number;
  labelOf(id: number): string;
  /** Bits of `LabelOctets`. */
  octetsIn(id: number): number;
  parentOf(id: number): number;
}

const Label = {
  known: 1,
  /** Letters, digits and hyphens inside (RFC 952, RFC 1123 s2.1). */
  host: 2,
  star: 4,
  digits: 8,
  underscore: 16,
  /** Printable ASCII, as the local part of a mailbox may have it. */
  printable: 32,
} as const;

const yes = 1;
const no = 2;

const known = new WeakMap<LabelSource, LabelKinds>();

/** The kinds of the labels in a table. They are kept with it: names of a zone that is edited stay what they are. */
export function labelKindsOf(names: LabelSource): LabelKinds {
  const found = known.get(names);
  if (found?.size === names.length) return found;
  const kinds = new LabelKinds(names, found);
  known.set(names, kinds);
  return kinds;
}

/** What kind of name a name is, told from its labels. Each label is looked at once, and only where somebody asks. */
export class LabelKinds {
  readonly #names: LabelSource;
  readonly #labels: Uint8Array;
  readonly #hosts: Uint8Array;
  readonly #stars: Uint8Array;
  /** The apex that `#stars` counts from. */
  #apex = none;

  /** `smaller`: what is known of a table that has grown since. */
  constructor(names: LabelSource, smaller?: LabelKinds) {
    this.#names = names;
    this.#labels = new Uint8Array(names.length);
    this.#hosts = new Uint8Array(names.length);
    this.#stars = new Uint8Array(names.length);
    if (smaller === undefined) return;
    this.#labels.set(smaller.#labels);
    this.#hosts.set(smaller.#hosts);
  }

  /** Names that it was made for. */
  get size(): number {
    return this.#labels.length;
  }

  /** Whether all labels are those of a host name. The root is one. */
  isHost(name: number): boolean {
    const hosts = this.#hosts;
    let at = name;
    let depth = 0;
    let answer = yes;
    for (; ; depth++) {
      const above = this.#names.parentOf(at);
      const known = hosts[at] as number;
      if (known !== 0 || above === none) {
        answer = known === no ? no : yes;
        break;
      }
      if ((this.#label(at) & Label.host) === 0) {
        hosts[at] = no;
        answer = no;
        break;
      }
      at = above;
    }
    for (at = name; depth > 0; depth--, at = this.#names.parentOf(at)) hosts[at] = answer;
    return answer === yes;
  }

  /** Whether a name may own A, AAAA or MX: a host name, or a wildcard of host names. */
  isHostOwner(name: number): boolean {
    return this.isHost(this.isWildcard(name) ? this.#names.parentOf(name) : name);
  }

  /** Whether a name is a mailbox (RFC 1035 s3.3.13): anything printable, and the name of a host. The root is one. */
  isMailbox(name: number): boolean {
    const host = this.#names.parentOf(name);
    if (host === none) return true;
    return (this.#label(name) & Label.printable) !== 0 && this.isHost(host);
  }

  /** Whether the leftmost label is `*`. */
  isWildcard(name: number): boolean {
    return (this.#label(name) & Label.star) !== 0;
  }

  /** Whether the leftmost label is all digits. */
  hasDigits(name: number): boolean {
    return (this.#label(name) & Label.digits) !== 0;
  }

  hasUnderscore(name: number): boolean {
    return (this.#label(name) & Label.underscore) !== 0;
  }

  /** Whether a name between this one and the apex has `*` for its leftmost label. Each name is looked at once. */
  isBelowWildcard(name: number, apex: number): boolean {
    const stars = this.#stars;
    if (apex !== this.#apex) stars.fill(0);
    this.#apex = apex;
    const above = this.#names.parentOf(name);
    let at = above;
    while (at !== apex && at !== none && stars[at] === 0 && !this.isWildcard(at))
      at = this.#names.parentOf(at);
    const answer = at === apex || at === none ? no : stars[at] === 0 ? yes : (stars[at] as number);
    for (let below = above; below !== at; below = this.#names.parentOf(below)) stars[below] = answer;
    if (at !== apex && at !== none) stars[at] = answer;
    return answer === yes;
  }

  #label(name: number): number {
    const known = this.#labels[name] as number;
    if (known !== 0) return known;
    const octets = this.#names.octetsIn(name);
    const isSpecial = (octets & LabelOctets.special) !== 0;
    const kind = Label.known | (isSpecial ? kindOf(this.#names.labelOf(name)) : kindByOctets(octets));
    this.#labels[name] = kind;
    return kind;
  }
}

/** The same of a name that has no number. */
export function isMailboxName(name: string): boolean {
  return labelsOf(name).every(
    (label, index) => (kindOf(label) & (index === 0 ? Label.printable : Label.host)) !== 0,
  );
}

const beyondHost = LabelOctets.underscore | LabelOctets.odd | LabelOctets.special | LabelOctets.edgeHyphen;

/** The kind of a label without backslash and asterisk. */
function kindByOctets(octets: number): number {
  // The root.
  if (octets === 0) return 0;
  let kind: number = Label.printable;
  if ((octets & beyondHost) === 0) kind |= Label.host;
  if (octets === LabelOctets.digit) kind |= Label.digits;
  if ((octets & LabelOctets.firstUnderscore) !== 0) kind |= Label.underscore;
  return kind;
}

const hyphen = 0x2d;

function kindOf(label: string): number {
  if (label === '*') return Label.star | Label.printable;
  if (label === '') return 0;
  let kind = label.startsWith('_') ? Label.underscore : 0;
  let isHost = true;
  let isNumber = true;
  for (let at = 0; at < label.length; at++) {
    const code = label.charCodeAt(at);
    const isDigit = code >= 0x30 && code <= 0x39;
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    if (!isDigit) isNumber = false;
    if (isDigit || isLetter) continue;
    if (code !== hyphen || at === 0 || at + 1 === label.length) isHost = false;
  }
  if (isHost) kind |= Label.host;
  if (isNumber) kind |= Label.digits;
  return isPrintable(label) ? kind | Label.printable : kind;
}

/** Octets that are not printable stand as `\DDD` in presentation form, as do blanks. */
function isPrintable(label: string): boolean {
  for (let at = label.indexOf('\\'); at >= 0; at = label.indexOf('\\', at + 1)) {
    const escaped = readEscape(label, at);
    if (escaped === undefined || escaped.octet <= 0x20 || escaped.octet >= 0x7f) return false;
    at += escaped.width - 1;
  }
  return true;
}
