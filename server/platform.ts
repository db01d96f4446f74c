import type { BytePorts } from '../core/text/source.js';
import type { Today } from '../core/zone/serial.js';
import type { LoadFailure } from '../core/zone/zone-file.js';
import type { DnsDoor, NoDoor } from './dns-door.js';
import type { DnsSettings } from './dns-settings.js';
import type { KeyPlatform } from './key-platform.js';
import type { MailPlatform } from './messages/mail-platform.js';
import type { ReportPlatform } from './reports/report-platform.js';

export interface LateFiles {
  /** `tell` is to be called with the files that have come. */
  onArrival(tell: (uris: readonly string[]) => void): void;
  /** A file may have changed. */
  changed(uri: string): void;
  /** Waits until all have come that were asked for, though not for ever. Returns whether there was anything to wait for. */
  settled(): Promise<boolean>;
}

/** What the server needs of the machine it runs on. The doors (node, browser) give it. */
export interface Platform {
  readonly bytes: BytePorts;
  /** Where messages can be verified. */
  readonly mail?: MailPlatform;
  readonly reports: ReportPlatform;
  /** Where there are files with private keys. */
  readonly keys?: KeyPlatform;
  /** A number that nobody can guess. */
  seed(): number;
  /** Milliseconds since some moment. */
  milliseconds(): number;
  today(): Today;
  /** Calls `work` when what waits already was done, not before `afterMilliseconds`. Returns how to call it off. */
  later(work: () => void, afterMilliseconds: number): () => void;
  /** The URIs that a path in `$INCLUDE` may mean, best first. `folders` are those of the workspace. */
  candidates(from: string, path: string, folders: readonly string[]): readonly string[];
  /** The same text for all ways to write the URI of a file. */
  canonical(uri: string): string;
  /** Reads a file, or says why it cannot be had. */
  readText(uri: string): string | LoadFailure;
  /** The zone files below some folders, as far as they are not too many. */
  zoneFiles(folders: readonly string[]): readonly string[];
  /** The text of a file as it was committed last; undefined where nobody can tell. */
  committedText(uri: string): Promise<string | undefined>;
  /** Where files are read by somebody else and come later: what is read first is a failure then. */
  readonly remote?: LateFiles;
  /** A way to ask DNS, for a request that a person made; not there where nobody can. */
  readonly openDns?: (settings: DnsSettings) => Promise<DnsDoor | NoDoor>;
}
