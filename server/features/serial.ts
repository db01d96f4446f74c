import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  TextDocumentSaveReason,
  type TextEdit,
  type WillSaveTextDocumentParams,
} from 'vscode-languageserver';
import { serialActionsAt, serialEdit } from '../../core/ide/serial-actions.js';
import type { CommittedVersion } from '../../core/lint/committed.js';
import type { Words } from '../../core/words/words.js';
import { fingerprintOf } from '../../core/zone/fingerprint.js';
import type { Zone } from '../../core/zone/read-zone.js';
import { compareSerials, type SerialStyle, serialStyles, type Today } from '../../core/zone/serial.js';
import { findSerial } from '../../core/zone/serial-field.js';
import { placeOf, toRangeIn } from './locations.js';
import type { Workspace } from './workspace.js';

/** What a client's settings say about serial numbers. */
export interface SerialSettings {
  readonly raiseOnSave: boolean;
  /** Undefined for the style that a number has already. */
  readonly style: SerialStyle | undefined;
}

/** Reads `serial` of the `dnsMailAuth` section; whatever cannot be read has its default. */
export function readSerialSettings(section: unknown): SerialSettings {
  const { serial } = isObject(section) ? section : { serial: undefined };
  const { raiseOnSave, style } = isObject(serial) ? serial : { raiseOnSave: false, style: 'auto' };
  return { raiseOnSave: raiseOnSave === true, style: serialStyles.find((known) => known === style) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export interface SerialParts {
  readonly workspace: Workspace;
  settingsFor(uri: string): Promise<SerialSettings>;
  today(): Today;
  words(): Words;
  /** The version that was committed last, where somebody may ask git for it. */
  committedOf(uri: string): CommittedVersion | undefined;
}

export interface SerialFeature {
  /** To be told when a document is opened or saved, and when it is closed. */
  opened(uri: string): Promise<void>;
  closed(uri: string): void;
  /** Answers `textDocument/codeAction` as far as it is about the serial number. */
  codeActions(params: CodeActionParams): Promise<CodeAction[]>;
  /** Answers `textDocument/willSaveWaitUntil`: raises the number when the records have changed and it has not. */
  willSave(params: WillSaveTextDocumentParams): Promise<TextEdit[]>;
}

/** Zones with more records are taken for changed when their text is: to compare them would keep the editor waiting. */
const mostCompared = 100_000;

/** A version of a document that was saved. */
interface Saved {
  readonly zone: WeakRef<Zone>;
  readonly serial: number;
  readonly fingerprint: string | undefined;
}

/** Raises serial numbers: as an action at the SOA record, and on saving where the settings ask for it. */
export function serialFeature({
  workspace,
  settingsFor,
  today,
  words,
  committedOf,
}: SerialParts): SerialFeature {
  const versions = new Map<string, Saved>();
  return {
    async opened(uri) {
      const { raiseOnSave } = await settingsFor(uri);
      const zone = raiseOnSave ? workspace.zoneOf(uri) : undefined;
      const serial = zone && findSerial(zone)?.serial;
      if (zone === undefined || serial === undefined) versions.delete(uri);
      else versions.set(uri, { zone: new WeakRef(zone), serial, fingerprint: quickFingerprint(zone) });
    },
    closed(uri) {
      versions.delete(uri);
    },
    async codeActions({ textDocument: { uri }, range, context }) {
      const { style } = await settingsFor(uri);
      const start = placeOf(workspace, uri, range.start);
      const end = placeOf(workspace, uri, range.end);
      // For a finding about the number the fix of the finding is there.
      const isFixed = context.diagnostics.some(({ code }) => code === 'ZONE022');
      if (start === undefined || end === undefined || isFixed || !isWanted(context.only)) return [];
      const selection = { start: start.offset, end: end.offset };
      const options = { today: today(), style, committed: committedOf(uri) };
      return serialActionsAt(start.known.zone, selection, options).flatMap(({ title, edit }) => {
        const at = toRangeIn(uri, start.known, edit.span);
        if (at === undefined) return [];
        const changes = { [uri]: [{ range: at, newText: edit.text }] };
        return [{ title: words().of(title), kind, edit: { changes } }];
      });
    },
    async willSave({ textDocument: { uri }, reason }) {
      const { raiseOnSave, style } = await settingsFor(uri);
      const zone = workspace.zoneOf(uri);
      // An editor that saves by itself would raise the number every few words.
      if (!raiseOnSave || reason !== TextDocumentSaveReason.Manual || zone === undefined) return [];
      const committed = committedOf(uri);
      if (!needsRaise(zone, versions.get(uri), committed)) return [];
      const edit = serialEdit(zone, { today: today(), style, committed });
      const range = edit && toRangeIn(uri, { uri, zone }, edit.span);
      return edit === undefined || range === undefined ? [] : [{ range, newText: edit.text }];
    },
  };
}

const kind = CodeActionKind.RefactorRewrite;

function isWanted(only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}

/** Whether the records differ from those of an earlier version whose serial number is not before the one at hand. */
function needsRaise(zone: Zone, saved: Saved | undefined, committed: CommittedVersion | undefined): boolean {
  const serial = findSerial(zone)?.serial;
  if (serial === undefined) return false;
  const isRaised = (earlier: number): boolean => compareSerials(serial, earlier) === 'after';
  if (saved !== undefined && !isRaised(saved.serial) && isChanged(zone, saved)) return true;
  const isComparable = committed !== undefined && zone.records.length <= mostCompared;
  return isComparable && !isRaised(committed.serial) && committed.isChanged;
}

function isChanged(zone: Zone, saved: Saved): boolean {
  if (saved.zone.deref() === zone) return false;
  const fingerprint = quickFingerprint(zone);
  return fingerprint === undefined || saved.fingerprint !== fingerprint;
}

function quickFingerprint(zone: Zone): string | undefined {
  return zone.records.length <= mostCompared ? fingerprintOf(zone) : undefined;
}
