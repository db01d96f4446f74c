import { type Phrase, say } from '../../core/words/phrase.js';
import type { LoadFailure } from '../../core/zone/zone-file.js';
import { noSuchFile } from '../../core/zone/zone-file.js';
import { isZoneName } from '../../platform/shared/zone-names.js';
import {
  type FindZonesParams,
  findZonesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from './files-protocol.js';
import { scope } from './scope.js';

/** Sends a request to the client. */
export type AskClient = (method: string, params: object) => Promise<unknown>;

/** Of zone files; on github.dev each one that is read is a request to a server. */
const mostFiles = 500;
const mostZoneOctets = 0x100_0000;
const mostMessageOctets = 0x800_0000;
/** Requests under way at once. */
const mostAtOnce = 8;
/** Milliseconds after which whoever waits for files goes on without them. */
const patience = 3000;
/** Milliseconds that arrivals are collected before they are told. */
const pause = 20;

/**
 * The files of a workspace, which the client reads for us. Who asks is answered at once, with what is known: a file that was
 * never read is asked for, and its arrival is told.
 */
export class RemoteFiles {
  readonly #ask: AskClient;
  readonly #texts = new Map<string, string | LoadFailure>();
  readonly #queue = new Set<string>();
  readonly #arrived = new Set<string>();
  #zones: readonly string[] = [];
  #areZonesKnown = false;
  #underWay = 0;
  #tellTimer: unknown;
  #tell: (uris: readonly string[]) => void = () => {};
  readonly #waiting = new Set<() => void>();

  constructor(ask: AskClient) {
    this.#ask = ask;
  }

  /** `tell` is called with files that have come, or are others than before. */
  onArrival(tell: (uris: readonly string[]) => void): void {
    this.#tell = tell;
  }

  text(uri: string): string | LoadFailure {
    const known = this.#texts.get(uri);
    if (known === undefined) this.#want(uri);
    return known ?? notYet;
  }

  zones(): readonly string[] {
    if (!this.#areZonesKnown) {
      this.#areZonesKnown = true;
      this.#work(() => this.#findZones());
    }
    return this.#zones;
  }

  /** A file may have changed, or be new. What is known of it counts until it was read again. */
  changed(uri: string): void {
    this.#areZonesKnown = false;
    if (this.#texts.has(uri)) this.#want(uri);
  }

  /** The octets of a message, as they are now. */
  async message(uri: string): Promise<Uint8Array | { readonly failure: Phrase }> {
    const answer = await this.#read({ uri, mostOctets: mostMessageOctets });
    return 'octets' in answer ? answer.octets : { failure: reasons[answer.failure] };
  }

  /** Waits until nothing is asked for, though not for ever. Returns whether there was anything to wait for. */
  async settled(): Promise<boolean> {
    if (this.#isIdle()) return false;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        scope.clearTimeout(timer);
        this.#waiting.delete(go);
        resolve();
      };
      const timer = scope.setTimeout(go, patience);
      this.#waiting.add(go);
    });
    return true;
  }

  #isIdle(): boolean {
    return this.#underWay === 0 && this.#queue.size === 0 && this.#arrived.size === 0;
  }

  #want(uri: string): void {
    this.#queue.add(uri);
    this.#next();
  }

  #next(): void {
    for (const uri of this.#queue) {
      if (this.#underWay >= mostAtOnce) return;
      this.#queue.delete(uri);
      this.#work(() => this.#readText(uri));
    }
  }

  #work(task: () => Promise<void>): void {
    this.#underWay++;
    void task().finally(() => {
      this.#underWay--;
      this.#next();
      this.#tellSoon();
    });
  }

  async #readText(uri: string): Promise<void> {
    const answer = await this.#read({ uri, mostOctets: mostZoneOctets });
    const before = this.#texts.get(uri);
    const text = 'octets' in answer ? textOf(answer.octets) : { failure: reasons[answer.failure] };
    this.#texts.set(uri, text);
    const isSame =
      typeof text === 'string' || typeof before !== 'object'
        ? text === before
        : text.failure === before.failure;
    // Who was told nothing yet has been told that it is not there yet.
    if (!isSame) this.#arrived.add(uri);
  }

  async #findZones(): Promise<void> {
    const params: FindZonesParams = { most: mostFiles };
    const found = await this.#ask(findZonesRequest, params).catch(() => []);
    const uris = (Array.isArray(found) ? found : []).filter(
      (uri): uri is string => typeof uri === 'string' && isZoneName(nameOf(uri)),
    );
    const known = new Set(this.#zones);
    const added = uris.filter((uri) => !known.has(uri));
    this.#zones = uris.slice(0, mostFiles);
    for (const uri of added) this.#arrived.add(uri);
  }

  async #read(params: ReadFileParams): Promise<ReadFileAnswer> {
    try {
      return (await this.#ask(readFileRequest, params)) as ReadFileAnswer;
    } catch {
      // A client that does not know the request.
      return { failure: 'other' };
    }
  }

  #tellSoon(): void {
    this.#tellTimer ??= scope.setTimeout(() => {
      this.#tellTimer = undefined;
      const uris = [...this.#arrived];
      this.#arrived.clear();
      if (uris.length > 0) this.#tell(uris);
      if (this.#isIdle()) for (const go of [...this.#waiting]) go();
    }, pause);
  }
}

const notYet: LoadFailure = { failure: say`it is still being read` };

const reasons: Readonly<Record<'missing' | 'too-large' | 'other', Phrase>> = {
  missing: noSuchFile,
  'too-large': say`too large to be read here`,
  other: say`the editor cannot read it`,
};

function textOf(octets: Uint8Array): string {
  return new scope.TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
