import { isPause } from '../../../zone/steps.js';
import type { MailText } from '../../mail-text.js';
import { type Pause, pause } from '../../rule.js';
import { perZoneInSteps } from './per-zone.js';

/**
 * The texts of a zone by the number of their owner: all of them, those that a server would merge as well, in reading order.
 * Lists of numbers, so that walking over the texts of a name makes nothing.
 */
export class TextLists {
  readonly #texts: readonly MailText[];
  /** By number of a name, and by place in `texts`: the place of the next text, counted from 1. */
  readonly #firsts: Uint32Array;
  readonly #nexts: Uint32Array;
  readonly #octets: Uint32Array;

  /** `names`: how many there are. With pauses. */
  static *of(texts: readonly MailText[], names: number): Generator<Pause, TextLists> {
    const made = new TextLists(texts, names);
    for (let at = texts.length - 1; at >= 0; at--) {
      if (isPause(at)) yield pause;
      made.#add(at, texts[at] as MailText);
    }
    return made;
  }

  private constructor(texts: readonly MailText[], names: number) {
    this.#texts = texts;
    this.#firsts = new Uint32Array(names);
    this.#nexts = new Uint32Array(texts.length);
    this.#octets = new Uint32Array(names);
  }

  /** Puts a text before those at its owner. */
  #add(at: number, { ownerId, text }: MailText): void {
    this.#nexts[at] = this.#firsts[ownerId] as number;
    this.#firsts[ownerId] = at + 1;
    this.#octets[ownerId] = (this.#octets[ownerId] as number) + text.octets.length;
  }

  /** A place in the list of a name; 0 where it is empty. */
  firstAt(name: number): number {
    return this.#firsts[name] ?? 0;
  }

  /** The place behind a place; 0 where the list ends. */
  nextOf(place: number): number {
    return this.#nexts[place - 1] ?? 0;
  }

  textAt(place: number): MailText {
    return this.#texts[place - 1] as MailText;
  }

  /** Octets of all texts at a name. */
  octetsAt(name: number): number {
    return this.#octets[name] ?? 0;
  }
}

export const textLists = perZoneInSteps(({ texts, zone }) => TextLists.of(texts, zone.names.length));
