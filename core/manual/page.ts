import { type Cite, citeLink, citeText } from '../cite.js';
import { type Filling, joined, type Phrase, say } from '../words/phrase.js';

/** One page of the manual: what there is to say, without any layout. */
export interface Page {
  /** By which people ask for it: `DMARC010`, `dmarc`, `dmarc.p`. */
  readonly id: string;
  readonly title: Filling;
  /** What it is about in a few words, for a list. */
  readonly summary: Filling;
  /** Short facts, in one line. */
  readonly facts: readonly Filling[];
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: Filling }
  | { readonly kind: 'paragraph'; readonly text: Filling }
  /** A paragraph that begins with what it is about: `What to do.` */
  | { readonly kind: 'lead'; readonly label: Phrase; readonly text: Filling }
  | { readonly kind: 'list'; readonly items: readonly Filling[] }
  /** Lines as they are; `language` of a zone is `dns-zone`, of a message `eml`, else empty. */
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly language: string };

/** How a door shows what is no plain text. */
export interface Style {
  code(text: string): string;
  link(text: string, address: string): string;
}

export function citation(source: Cite, style: Style): string {
  return style.link(citeText(source), citeLink(source));
}

/** A fact with its name before it. */
export function fact(name: Phrase, value: Filling): Phrase {
  return say`${name}: ${value}`;
}

/** Facts one after the other. */
export function factLine(facts: readonly Filling[]): Phrase {
  return joined(facts, ' · ');
}
