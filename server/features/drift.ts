import { type Connection, WorkDoneProgress } from 'vscode-languageserver';
import { onlyDns } from '../../core/dns/only-dns.js';
import { settle } from '../../core/dns/settle.js';
import { compareZone, type ZoneDrift } from '../../core/drift/compare-zone.js';
import { placeOfCompared } from '../../core/drift/place.js';
import { differenceText, severityOf } from '../../core/drift/words.js';
import { bothSides } from '../../core/drift/zone-lines.js';
import { shownName } from '../../core/lint/rules/shared/shown.js';
import { textOfOctets } from '../../core/text/utf8.js';
import { say } from '../../core/words/phrase.js';
import type { Words } from '../../core/words/words.js';
import {
  type CompareZoneAnswer,
  type CompareZoneParams,
  compareZoneRequest,
  type DriftDifference,
} from './drift-protocol.js';
import { type LiveDnsParts, type Progress, withLiveDns } from './live-dns.js';
import { toLocation } from './locations.js';
import type { KnownZone } from './workspace.js';
import { knownZone } from './workspace.js';

export interface DriftParts extends LiveDnsParts {
  words(): Words;
}

/** Answers `dnsMailAuth/compareZone`: the one way to it is a command that a person gives. */
export function register(connection: Connection, parts: DriftParts): void {
  connection.onRequest<CompareZoneAnswer | null, unknown>(
    compareZoneRequest,
    async ({ uri, workDoneToken }: CompareZoneParams, token): Promise<CompareZoneAnswer | null> => {
      const known = knownZone(parts.workspace, uri);
      if (known === undefined) return null;
      const words = parts.words();
      const progress = progressOn(connection, workDoneToken, words);
      const answer = await withLiveDns(parts, uri, { token, progress }, async ({ label, resolve }) => {
        const { result } = await settle(compareZone(known.zone, { ttl: 'at-most' }), onlyDns(resolve));
        return answerOf(known, result, label, words);
      });
      return 'problem' in answer ? { kind: 'refused', message: words.of(answer.problem) } : answer;
    },
  );
}

/** Tells how far it is, where the client wants to know. */
export function progressOn(
  connection: Connection,
  token: string | number | undefined,
  words: Words,
): Progress {
  if (token === undefined) return () => {};
  return (answered, asked) => {
    const message = words.of(say`${answered} of ${asked} questions answered`);
    void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'report', message });
  };
}

function answerOf(known: KnownZone, drift: ZoneDrift, label: string, words: Words): CompareZoneAnswer {
  const { zone, published } = bothSides(drift.compared);
  return {
    kind: 'compared',
    name: shownName(known.zone.apex),
    summary: summaryOf(drift, label, words),
    differences: differencesOf(known, drift, words),
    zone: textOfOctets(zone),
    published: textOfOctets(published),
  };
}

function summaryOf({ compared, isCut }: ZoneDrift, label: string, words: Words): string {
  const unknown = compared.filter(({ difference }) => difference?.kind === 'unknown').length;
  const differing = compared.filter(({ difference }) => difference !== undefined).length - unknown;
  const counts = say`${differing} of ${compared.length - unknown} names differ, ${unknown} could not be compared`;
  const sentence = label === '' ? counts : say`${label}: ${counts}`;
  const more = isCut ? ` ${words.of(say`The zone has more mail records than are compared.`)}` : '';
  return `${words.of(sentence)}${more}`;
}

function differencesOf(known: KnownZone, { compared }: ZoneDrift, words: Words): readonly DriftDifference[] {
  return compared.flatMap((one): readonly DriftDifference[] => {
    const { difference } = one;
    if (difference === undefined) return [];
    const { uri, range } = toLocation(known, placeOfCompared(known.zone, one));
    const message = words.of(differenceText(one, difference));
    return [{ kind: difference.kind, severity: severityOf[difference.kind], message, uri, range }];
  });
}
