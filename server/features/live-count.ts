import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import { onlyDns } from '../../core/dns/only-dns.js';
import { settle } from '../../core/dns/settle.js';
import { graphText } from '../../core/ide/mail/lenses.js';
import { readMailText } from '../../core/lint/mail-text.js';
import { spfGraph } from '../../core/spf/graph.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import type { Words } from '../../core/words/words.js';
import type { Zone } from '../../core/zone/zone.js';
import type { Client } from '../client.js';
import { progressOn } from './drift.js';
import {
  type CountLookupsAnswer,
  type CountLookupsParams,
  countLookupsRequest,
} from './live-count-protocol.js';
import { type LiveDnsParts, overServers, withLiveDns } from './live-dns.js';

export interface LiveCountParts extends LiveDnsParts {
  words(): Words;
  client(): Client;
}

export interface LiveCounts {
  /** What was counted for the record whose entry starts there, as long as the zone is what it was then. */
  find(uri: string, zone: Zone, offset: number): Phrase | undefined;
  closed(uri: string): void;
}

/** Answers `dnsMailAuth/countLookups`, and remembers what was counted until the next edit. */
export function register(connection: Connection, parts: LiveCountParts): LiveCounts {
  const known = new Map<string, { readonly zone: Zone; readonly texts: Map<number, Phrase> }>();

  async function count(
    { uri, position, workDoneToken }: CountLookupsParams,
    options: { readonly words: Words; readonly token: Parameters<typeof withLiveDns>[2]['token'] },
  ): Promise<CountLookupsAnswer | null> {
    const { words, token } = options;
    const zone = parts.workspace.zoneOf(uri);
    const record = zone?.recordAt(zone.lines.offset(position));
    const text = zone && record?.type.name === 'TXT' ? readMailText(zone, record) : undefined;
    if (zone === undefined || record === undefined || text?.role !== 'spf') {
      return { kind: 'refused', message: words.of(say`There is no SPF record here.`) };
    }
    const progress = progressOn(connection, workDoneToken, words);
    const counted = await withLiveDns(parts, uri, { token, progress }, async ({ resolve }) => {
      const asking = spfGraph(text.domain, text.spf);
      const { result } = await settle(asking, onlyDns(overServers(parts.workspace, uri, resolve)));
      return { text: say`live DNS: ${graphText(result, text.domain)}` };
    });
    if ('problem' in counted) return { kind: 'refused', message: words.of(counted.problem) };
    // What was typed while DNS was asked is not what was counted.
    if (parts.workspace.zoneOf(uri) === zone && !token.isCancellationRequested) {
      const before = known.get(uri);
      const texts = before?.zone === zone ? before.texts : new Map<number, Phrase>();
      texts.set(record.start, counted.text);
      known.set(uri, { zone, texts });
      if (parts.client().canRefreshLenses) {
        void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
      }
    }
    return { kind: 'counted', text: words.of(counted.text) };
  }

  connection.onRequest<CountLookupsAnswer | null, unknown>(
    countLookupsRequest,
    (params: CountLookupsParams, token) => count(params, { words: parts.words(), token }),
  );
  return {
    find(uri, zone, offset) {
      const found = known.get(uri);
      return found?.zone === zone ? found.texts.get(offset) : undefined;
    },
    closed: (uri) => void known.delete(uri),
  };
}
