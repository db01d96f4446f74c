import { defaultDkimOptions } from '../../core/dkim/options.js';
import { root } from '../../core/dns/name.js';
import type { AnswerPorts } from '../../core/dns/settle.js';
import type { Envelope } from '../../core/envelope/evidence.js';
import { findEnvelope } from '../../core/envelope/find-envelope.js';
import { readTrust } from '../../core/envelope/read-trust.js';
import { lintMessage } from '../../core/lint/message/lint-message.js';
import { restoreMessage } from '../../core/message/restore/restore-message.js';
import type { Span } from '../../core/text/span.js';
import { type VerifiedMessage, verifyJson } from '../../core/verdict/json/message-json.js';
import { noMessageIn } from '../../core/verdict/no-message.js';
import { type CheckedMessage, checkMessage } from '../../core/verdict/verify-message.js';
import { changesBetween } from '../../core/verdict/view/facts.js';
import { headerMarks } from '../../core/verdict/view/header-marks.js';
import { inert } from '../../core/verdict/view/inert.js';
import { verdictView } from '../../core/verdict/view/make-view.js';
import { markdownReport } from '../../core/verdict/view/markdown-report.js';
import { pageWords } from '../../core/verdict/view/page-words.js';
import type { VerdictFact, VerdictView, ViewNode } from '../../core/verdict/view/verdict-view.js';
import { shownDomain } from '../../core/verdict/words/shown.js';
import { writeReceivedSpf } from '../../core/verdict/write-received-spf.js';
import { writeAuthenticationResults } from '../../core/verdict/write-results.js';
import { joined, type Phrase, say } from '../../core/words/phrase.js';
import { englishWords, type Words } from '../../core/words/words.js';
import { layered, layersOf, type ServedZone } from '../../core/zone/layers.js';
import type { DnsDoor, NoDoor } from '../dns-door.js';
import type { DnsSettings } from '../dns-settings.js';
import type {
  AnswersFrom,
  EnvelopeParams,
  MessageFileAnswer,
  MessageFileParams,
  VerifyAnswer,
  VerifyParams,
} from '../features/verify-protocol.js';
import { realZones, type Workspace } from '../features/workspace.js';
import { lookLate } from '../late-files.js';
import type { Platform } from '../platform.js';
import type { Cancellation } from './cancellation.js';
import { readGiven } from './given.js';
import { describeFile, partOf } from './message-file.js';
import { octetRanges } from './octet-ranges.js';
import { octetsOfMessage } from './octets-of-message.js';
import type { VerifySettings } from './verify-settings.js';

export interface VerifierParts {
  readonly platform: Platform;
  readonly workspace: Workspace;
  words(): Words;
  settingsFor(uri: string): Promise<VerifySettings>;
  dnsFor(uri: string): Promise<DnsSettings>;
}

/** Wraps who answers questions, so that somebody can watch. */
export type Watch = (resolve: AnswerPorts['resolve']) => AnswerPorts['resolve'];

const notHere = say`Messages cannot be verified in this kind of editor.`;

interface Refused {
  readonly problem: Phrase;
}

/** Verifies messages, and remembers what it said about each last. */
export class Verifier {
  readonly #parts: VerifierParts;
  readonly #before = new Map<string, readonly VerdictFact[]>();

  constructor(parts: VerifierParts) {
    this.#parts = parts;
  }

  /** What a file holds. */
  async file({ uri }: MessageFileParams): Promise<MessageFileAnswer> {
    const { platform, words } = this.#parts;
    const octets = await this.#octetsOf({ uri });
    if ('problem' in octets) return { kind: 'refused', message: words().of(octets.problem) };
    return describeFile(octets, platform, words());
  }

  /** The envelope as it would be checked. */
  async envelope(params: EnvelopeParams): Promise<Envelope | Refused> {
    const { platform } = this.#parts;
    const octets = await this.#octetsOf(params);
    if ('problem' in octets) return octets;
    const given = readGiven(params.given);
    if ('problem' in given) return given;
    const settings = await this.#parts.settingsFor(params.uri);
    const { message } = restoreMessage(octets, platform.bytes, partOf(octets, params.message));
    return findEnvelope(message.fields, given, readTrust(settings.trustedReceivers));
  }

  async verify(params: VerifyParams, cancellation: Cancellation, watch: Watch): Promise<VerifyAnswer> {
    const { platform, words } = this.#parts;
    const { mail } = platform;
    if (mail === undefined) return refused({ problem: notHere }, words());
    const settings = await this.#parts.settingsFor(params.uri);
    const octets = await this.#octetsOf(params);
    const given = readGiven(params.given);
    if ('problem' in octets) return refused(octets, words());
    const nothing = noMessageIn(octets);
    if (nothing !== undefined) return { kind: 'refused', message: `${words().of(nothing)}.` };
    if ('problem' in given) return refused(given, words());
    const zones = params.answers === 'live' ? [] : await lookLate(platform, () => this.#zones());
    if (params.answers !== 'live' && zones.length === 0) {
      return refused(
        { problem: say`There is no zone file in the workspace or in an editor to answer from.` },
        words(),
      );
    }
    const door = params.answers === 'zones-alone' ? undefined : await this.#openDns(params.uri);
    if (door !== undefined && 'problem' in door) return refused(door, words());
    const controller = new AbortController();
    cancellation.onCancellationRequested(() => controller.abort());
    if (cancellation.isCancellationRequested) controller.abort();
    try {
      const beyond = door && watch(door.forEvaluation(controller.signal));
      const checked = await checkMessage(
        octets,
        {
          given,
          trust: readTrust(settings.trustedReceivers),
          senderId: settings.senderId,
          standard: settings.standard,
          lookalike: settings.lookalike,
          part: partOf(octets, params.message),
        },
        {
          resolve: zones.length === 0 && beyond !== undefined ? beyond : layered(layersOf(zones), beyond),
          ...mail,
          bytes: platform.bytes,
          now: () => platform.milliseconds(),
        },
      );
      if (cancellation.isCancellationRequested) return { kind: 'cancelled' };
      return this.#answer(params, settings, checked, zones);
    } finally {
      door?.close();
    }
  }

  async #openDns(uri: string): Promise<DnsDoor | NoDoor> {
    const { platform, dnsFor } = this.#parts;
    const open = platform.openDns;
    if (open === undefined)
      return { problem: say`DNS cannot be asked from here; zone files alone can answer.` };
    return open(await dnsFor(uri));
  }

  async #octetsOf(params: Pick<EnvelopeParams, 'uri' | 'text'>): Promise<Uint8Array | Refused> {
    const { mail } = this.#parts.platform;
    return mail === undefined ? { problem: notHere } : octetsOfMessage(mail, params);
  }

  /** Zones whose name is known, those that are open as they stand in the editor. */
  #zones(): readonly ServedZone[] {
    return Array.from(realZones(this.#parts.workspace)).flatMap(({ uri, zone }) =>
      zone.apex === root && !zone.isWhole ? [] : [{ zone, path: uri }],
    );
  }

  #answer(
    { uri, text, message, answers }: VerifyParams,
    { standard }: VerifySettings,
    checked: CheckedMessage,
    zones: readonly ServedZone[],
  ): VerifyAnswer {
    const words = this.#parts.words();
    const notes = [sourceNote(text), ...zoneNotes(answers, zones)];
    const view = verdictView(checked, { standard, words, notes });
    const key = `${message ?? ''} ${uri}`;
    const before = this.#before.get(key);
    this.#before.set(key, view.facts);
    const { result: checks } = checked.settled;
    const { restored } = checked;
    // The places of a file in UTF-16 are counted otherwise.
    const isPlaced = !restored.damages.some(({ kind }) => kind === 'utf-16');
    const rangeOf = octetRanges(
      restored.written,
      restored.fileOffset(restored.message.headerSpan.end),
      this.#parts.platform.bytes,
    );
    const marks = isPlaced ? headerMarks(checked, { standard, words }) : [];
    return {
      ...{ kind: 'verified', view, answers, words: pageWords(words) },
      ...(before === undefined ? {} : { changes: changesBetween(before, view.facts, words) }),
      marks: marks.map(({ place, ...mark }) => ({ ...mark, range: rangeOf(place) })),
      places: isPlaced ? placesOf(view).map((place) => ({ ...place, range: rangeOf(place) })) : [],
      copies: {
        'Authentication-Results': writeAuthenticationResults(checks, standard),
        'Received-SPF': writeReceivedSpf(checks) ?? '',
        Markdown: markdownReport(view, words),
        JSON: jsonOf({ ...checked, path: uri, number: message, findings: findingsOf(checked) }, standard),
      },
    };
  }
}

function refused({ problem }: Refused, words: Words): VerifyAnswer {
  return { kind: 'refused', message: words.of(problem) };
}

function sourceNote(text: string | undefined): Phrase {
  return text === undefined
    ? say`The file on disk was verified.`
    : say`The text in the editor was verified, which is not what lies on the disk; octets that an editor changes break signatures.`;
}

/** The same as the command line prints with `--format json`, in English as all that machines read. */
function jsonOf(message: VerifiedMessage, standard: VerifySettings['standard']): string {
  const json = verifyJson(message, { standard, receiver: undefined, words: englishWords });
  return `${JSON.stringify({ version: 1, messages: [json], errors: [] }, undefined, 2)}\n`;
}

function findingsOf({ restored, settled, time }: CheckedMessage): VerifiedMessage['findings'] {
  return lintMessage(restored, {
    nowSeconds: time.seconds,
    clockSkewSeconds: defaultDkimOptions.clockSkewSeconds,
    keyBits: (field) =>
      settled.result.dkim.signatures.find((signature) => signature.field === field)?.keyBits,
  });
}

/** Zone files that a note names. */
const mostNamed = 5;

function zoneNotes(answers: AnswersFrom, zones: readonly ServedZone[]): readonly Phrase[] {
  if (answers === 'live') return [];
  const paths = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { zone, path } of zones) {
    const name = inert(shownDomain(zone.apex));
    if (paths.has(name)) repeated.add(name);
    // Of two zones of one name the first answers.
    else paths.set(name, path);
  }
  const named = [...paths.keys()].slice(0, mostNamed);
  const names = joined(paths.size > mostNamed ? [...named, '…'] : named, ', ');
  return [
    answers === 'zones-alone'
      ? say`What if: zone files answered alone, as they stand in the editor (${names}); other names do not exist.`
      : say`What if: zone files answered first, as they stand in the editor (${names}); live DNS was asked about other names.`,
    ...[...repeated]
      .slice(0, mostNamed)
      .map((name) => say`Several files hold the zone ${name}; ${fileName(paths.get(name) ?? '')} answered.`),
  ];
}

function fileName(uri: string): string {
  return inert(uri.slice(uri.lastIndexOf('/') + 1));
}

function placesOf({ warnings, envelope, tree }: VerdictView): readonly Span[] {
  const inTree = (nodes: readonly ViewNode[]): readonly Span[] =>
    nodes.flatMap(({ place, children }) => [...(place === undefined ? [] : [place]), ...inTree(children)]);
  return [
    ...warnings.map(({ place }) => place),
    ...envelope.flatMap(({ place }) => place ?? []),
    ...inTree(tree),
  ];
}
