import type { CancellationToken, Connection } from 'vscode-languageserver';
import { boardWords } from '../../core/board/board-words.js';
import type { ZonesAtHand } from '../../core/board/policies.js';
import { readDomain } from '../../core/dns/domain.js';
import { addToSpf } from '../../core/ide/actions/add-to-spf.js';
import { lookupIn } from '../../core/ide/mail/zones-lookup.js';
import type { DmarcStandard } from '../../core/records/dmarc-policy.js';
import { isReportName } from '../../core/reports/file-name.js';
import { readIp4, readIp6 } from '../../core/text/ip-address.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import type { Words } from '../../core/words/words.js';
import type { Platform } from '../platform.js';
import { Board } from '../reports/board.js';
import { readBoard, type SentFile } from '../reports/read-board.js';
import { reverseNames } from '../reports/reverse-names.js';
import { toWorkspaceEdit } from './code-actions/workspace-edit.js';
import { type LiveDnsParts, withLiveDns } from './live-dns.js';
import { toLocation } from './locations.js';
import {
  type AskBoardParams,
  askBoardRequest,
  type BoardAnswer,
  type BoardAsk,
  type BoardProgress,
  boardProgress,
  closeBoardNotification,
  type FileContent,
  type LeftOutFile,
  type OpenBoardAnswer,
  type OpenBoardParams,
  openBoardRequest,
} from './report-board-protocol.js';
import { realZones } from './workspace.js';

export interface ReportBoardParts extends LiveDnsParts {
  readonly platform: Platform;
  words(): Words;
  standardFor(uri: string): Promise<DmarcStandard>;
}

/** Boards that are kept: the one that was opened first goes first. */
const mostBoards = 20;
/** Milliseconds that reading may take before others get their turn. */
const patience = 40;

/** Answers what pages about reports ask. Files are read that the user has chosen; DNS is asked when a person wants names. */
export function register(connection: Connection, parts: ReportBoardParts): void {
  const boards = new Map<string, Board>();
  let count = 0;
  const refused = (message: Phrase): { readonly kind: 'refused'; readonly message: string } => {
    return { kind: 'refused', message: parts.words().of(message) };
  };

  async function open(params: OpenBoardParams, cancellation: CancellationToken): Promise<OpenBoardAnswer> {
    const { platform } = parts;
    const { reports } = platform;
    let last = platform.milliseconds();
    const contents = (params.contents ?? []).map(sentFile);
    const { unread, ...content } = await readBoard(params.uris, contents, {
      reports,
      seed: platform.seed(),
      cancellation,
      progress(done, files) {
        if (platform.milliseconds() - last < patience) return undefined;
        const report: BoardProgress = { token: params.token, done, files };
        void connection.sendNotification(boardProgress, report);
        return new Promise((resolve) => {
          platform.later(() => {
            last = platform.milliseconds();
            resolve();
          }, 0);
        });
      },
    });
    if (cancellation.isCancellationRequested) return refused(say`Cancelled.`);
    const board = String(++count);
    const leftOut = (params.leftOut ?? []).map(({ name, reason }) => ({
      path: name,
      message: reasons[reason],
    }));
    boards.set(board, new Board({ ...content, unread: [...unread, ...leftOut] }));
    const [oldest] = boards.keys();
    if (boards.size > mostBoards && oldest !== undefined) boards.delete(oldest);
    return { kind: 'opened', board, words: boardWords(parts.words()) };
  }

  async function answer(board: Board, ask: BoardAsk, token: CancellationToken): Promise<BoardAnswer> {
    const words = parts.words();
    switch (ask.kind) {
      case 'view':
        return { kind: 'view', view: board.view(ask.query, await zonesAtHand(), words) };
      case 'groups':
        return { kind: 'groups', page: board.groups(ask, words) };
      case 'rows':
        return { kind: 'rows', page: board.rows(ask, words) };
      case 'export':
        return { kind: 'export', text: board.export(ask, await zonesAtHand(), words) };
      case 'sample': {
        const text = board.sample(ask.sample);
        return text === undefined
          ? refused(say`The report has no header of a message.`)
          : { kind: 'sample', text };
      }
      case 'names': {
        const names = await withLiveDns(parts, '', { token, progress: () => {} }, ({ resolve }) =>
          reverseNames(ask.addresses, resolve),
        );
        return 'problem' in names ? refused(names.problem) : { kind: 'names', names };
      }
      case 'add-to-spf':
        return addSender(ask.domain, ask.address);
    }
  }

  async function addSender(domainText: string, addressText: string): Promise<BoardAnswer> {
    const domain = readDomain(domainText.toLowerCase());
    const address = readIp4(addressText) ?? readIp6(addressText);
    if ('fault' in domain || address === undefined)
      return refused(say`The report names no sender that could be added.`);
    const addition = addToSpf(realZones(parts.workspace), domain.name, address);
    if ('problem' in addition) return refused(addition.problem);
    const [first] = addition.edits;
    const edit = toWorkspaceEdit(addition.edits);
    if (first === undefined || edit === undefined) return refused(say`The zone cannot be edited there.`);
    const { applied } = await connection.workspace.applyEdit(edit);
    if (!applied) return refused(say`The editor has not taken the edit.`);
    const { uri, range } = toLocation(first.known, first.span);
    return { kind: 'edited', place: { uri, line: range.start.line } };
  }

  async function zonesAtHand(): Promise<ZonesAtHand> {
    const zones = [...realZones(parts.workspace)];
    return { lookup: lookupIn(zones), standard: await parts.standardFor(zones[0]?.uri ?? '') };
  }

  connection.onRequest<OpenBoardAnswer, unknown>(openBoardRequest, open);
  connection.onRequest<BoardAnswer, unknown>(
    askBoardRequest,
    async (params: AskBoardParams, token: CancellationToken): Promise<BoardAnswer> => {
      const board = boards.get(params.board);
      return board === undefined ? { kind: 'gone' } : answer(board, params.ask, token);
    },
  );
  connection.onNotification(closeBoardNotification, ({ board }: { readonly board: string }) => {
    boards.delete(board);
  });
}

const reasons: Readonly<Record<LeftOutFile['reason'], Phrase>> = {
  'too-much': say`not read: the editor would have to send more than the server takes at once`,
  unreadable: say`the editor cannot read it`,
};

function sentFile({ name, base64, isFromFolder }: FileContent): SentFile {
  return { name, octets: octetsOf(base64), isQuiet: isFromFolder && !isReportName(name) };
}

function octetsOf(base64: string): Uint8Array {
  const text = atob(base64);
  const octets = new Uint8Array(text.length);
  for (let at = 0; at < octets.length; at++) octets[at] = text.charCodeAt(at);
  return octets;
}
