import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/finding.js';
import { type LintOptions, lintZone } from '../core/lint/run.js';
import { sourceOfText } from '../core/text/source.js';
import { originHint } from '../core/zone/origin-hint.js';
import { readZone, type Zone } from '../core/zone/read-zone.js';

/** A document at one version, read. What is derived from it is derived once. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly zone: Zone;
  /** Findings under these options; kept until others are asked for. */
  findings(options: LintOptions): readonly Finding[];
}

/** Reads a document. Total: any text gives a snapshot. */
export function readSnapshot(document: TextDocument): Snapshot {
  const hint = originHint(document.uri);
  const zone = readZone(sourceOfText(document.getText()), hint === undefined ? {} : { originHint: hint });
  let last: { readonly options: LintOptions; readonly findings: readonly Finding[] } | undefined;
  return {
    uri: document.uri,
    version: document.version,
    zone,
    findings(options) {
      if (last?.options !== options) last = { options, findings: lintZone(zone, options) };
      return last.findings;
    },
  };
}

/** Keeps the snapshot of the newest version of each document. */
export class Snapshots {
  readonly #byUri = new Map<string, Snapshot>();

  of(document: TextDocument): Snapshot {
    const kept = this.#byUri.get(document.uri);
    if (kept !== undefined && kept.version === document.version) return kept;
    const snapshot = readSnapshot(document);
    this.#byUri.set(document.uri, snapshot);
    return snapshot;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}
