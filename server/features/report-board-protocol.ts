import type { BoardGroupPage, BoardPlace, BoardRowPage, BoardView } from '../../core/board/board-view.js';
import type { BoardWords } from '../../core/board/board-words.js';
import type { ExportFormat } from '../../core/board/export.js';
import type { GroupOrder } from '../../core/board/groups.js';
import type { BoardQuery } from '../../core/board/query.js';
import type { Grouping } from '../../core/reports/view/keys.js';

export type {
  BoardDay,
  BoardFact,
  BoardFailure,
  BoardGroup,
  BoardGroupPage,
  BoardPlace,
  BoardPolicy,
  BoardReport,
  BoardRow,
  BoardRowPage,
  BoardTls,
  BoardView,
  Tone,
} from '../../core/board/board-view.js';
export type { BoardWords } from '../../core/board/board-words.js';
export type { ExportFormat } from '../../core/board/export.js';
export type { GroupOrder } from '../../core/board/groups.js';
export { type BoardQuery, wholeBoard } from '../../core/board/query.js';
export type { Grouping } from '../../core/reports/view/keys.js';

/** What the client and the server say to each other about reports. The client passes on what the page asks. */

/** Reads reports: `OpenBoardParams` to `OpenBoardAnswer`. Can be cancelled. */
export const openBoardRequest = 'dnsMailAuth/openReports';
/** Tells how far reading is: `BoardProgress`. */
export const boardProgress = 'dnsMailAuth/reportsProgress';
/** Asks about reports that were read: `AskBoardParams` to `BoardAnswer`. */
export const askBoardRequest = 'dnsMailAuth/askReports';
/** Notification with the id of a board that nobody looks at any more. */
export const closeBoardNotification = 'dnsMailAuth/closeReports';

export interface OpenBoardParams {
  /** Files and folders that the user has chosen. */
  readonly uris: readonly string[];
  /** Files that the server cannot read by itself. */
  readonly contents?: readonly FileContent[];
  /** Files that the client does not send. */
  readonly leftOut?: readonly LeftOutFile[];
  readonly token: string;
}

/** `name`: the path from the folder that the user has chosen, or the name of the file if that was chosen itself. */
export interface FileContent {
  readonly name: string;
  readonly base64: string;
  /** Whether it only stands in a folder that was chosen. */
  readonly isFromFolder: boolean;
}

export interface LeftOutFile {
  readonly name: string;
  /** `too-much`: with the others it would be more than is sent. */
  readonly reason: 'too-much' | 'unreadable';
}

export type OpenBoardAnswer =
  | { readonly kind: 'opened'; readonly board: string; readonly words: BoardWords }
  | { readonly kind: 'refused'; readonly message: string };

export interface BoardProgress {
  readonly token: string;
  readonly done: number;
  readonly files: number;
}

export interface GroupsAsked {
  readonly by: Grouping;
  readonly order: GroupOrder;
  readonly direction: 'up' | 'down';
}

export type BoardAsk =
  | { readonly kind: 'view'; readonly query: BoardQuery }
  | ({
      readonly kind: 'groups';
      readonly query: BoardQuery;
      readonly from: number;
      readonly to: number;
    } & GroupsAsked)
  | {
      readonly kind: 'rows';
      readonly query: BoardQuery;
      readonly by: Grouping;
      readonly key: string;
      readonly from: number;
      readonly to: number;
    }
  /** Reverse DNS of some addresses; only when a person wants it. */
  | { readonly kind: 'names'; readonly addresses: readonly string[] }
  | ({ readonly kind: 'export'; readonly query: BoardQuery; readonly format: ExportFormat } & GroupsAsked)
  /** The header of a message that failed. */
  | { readonly kind: 'sample'; readonly sample: number }
  | { readonly kind: 'add-to-spf'; readonly address: string; readonly domain: string };

export interface AskBoardParams {
  readonly board: string;
  readonly ask: BoardAsk;
}

export type BoardAnswer =
  | { readonly kind: 'view'; readonly view: BoardView }
  | { readonly kind: 'groups'; readonly page: BoardGroupPage }
  | { readonly kind: 'rows'; readonly page: BoardRowPage }
  | {
      readonly kind: 'names';
      readonly names: readonly { readonly address: string; readonly names: string }[];
    }
  | { readonly kind: 'export'; readonly text: string }
  | { readonly kind: 'sample'; readonly text: string }
  /** The zone was edited; where. */
  | { readonly kind: 'edited'; readonly place: BoardPlace }
  | { readonly kind: 'refused'; readonly message: string }
  /** The server knows no such board: it was started anew. */
  | { readonly kind: 'gone' };
