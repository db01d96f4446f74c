import type { Connection, InlayHint as LspInlayHint, ServerCapabilities } from 'vscode-languageserver';
import type { DnsLookup } from '../../core/audit/dns-lookup.js';
import { type InlayHint, type InlayHintChoices, inlayHints } from '../../core/ide/inlay-hints.js';
import type { Words } from '../../core/words/words.js';
import type { Zone } from '../../core/zone/zone.js';
import { toRange } from '../to-lsp.js';
import type { ZoneSource } from './zone-source.js';

export const capabilities = { inlayHintProvider: true } as const satisfies ServerCapabilities;

export interface InlayHintSettings {
  inlayHintsFor(uri: string): Promise<InlayHintChoices>;
  words(): Words;
  lookupFor(uri: string): DnsLookup;
}

/** A screen has some hundred. A client that asks about a whole file gets no more than these. */
const mostHints = 5000;

/** Answers `textDocument/inlayHint` for the range that was asked for. */
export function register(
  connection: Connection,
  source: ZoneSource,
  { inlayHintsFor, words, lookupFor }: InlayHintSettings,
): void {
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
    const choices = await inlayHintsFor(uri);
    const zone = source.zoneOf(uri);
    if (zone === undefined || !(choices.owner || choices.names || choices.ttl || choices.spfCost))
      return null;
    const span = { start: zone.lines.offset(range.start), end: zone.lines.offset(range.end) };
    const hints: LspInlayHint[] = [];
    for (const hint of inlayHints(zone, span, choices, lookupFor(uri))) {
      if (hints.push(toInlayHint(zone, hint, words())) === mostHints) break;
    }
    return hints;
  });
}

/** The choices out of the `dnsMailAuth` section of a client's settings; whatever cannot be read is switched on. */
export function readInlayHintChoices(section: unknown): InlayHintChoices {
  const settings: { readonly inlayHints?: unknown } =
    typeof section === 'object' && section !== null ? section : {};
  const { inlayHints: choices } = settings;
  const chosen: Partial<Record<keyof InlayHintChoices, unknown>> =
    typeof choices === 'object' && choices !== null ? choices : {};
  return {
    owner: chosen.owner !== false,
    names: chosen.names !== false,
    ttl: chosen.ttl !== false,
    spfCost: chosen.spfCost !== false,
  };
}

function toInlayHint(zone: Zone, hint: InlayHint, words: Words): LspInlayHint {
  const { offset, label, tooltip, gap, edit } = hint;
  return {
    position: zone.lines.position(offset),
    label: typeof label === 'string' ? label : words.of(label),
    tooltip: words.of(tooltip),
    paddingLeft: gap === 'before',
    paddingRight: gap === 'after',
    ...(edit === undefined ? {} : { textEdits: [{ range: toRange(zone, edit.span), newText: edit.text }] }),
  };
}
