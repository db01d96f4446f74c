import type {
  BoardAnswer,
  BoardAsk,
  BoardQuery,
  GroupsAsked,
} from '../../../server/features/report-board-protocol';
import type { FromReportPage } from './messages';

/** What the page remembers when it is hidden: what is shown, never what was read. */
export interface PageState {
  readonly query?: BoardQuery;
  readonly groups?: GroupsAsked;
  /** The group whose rows are shown. */
  readonly open?: string | undefined;
  readonly scroll?: number;
  /** What was opened: the editor gives it back when the window is opened again. */
  readonly source?: readonly string[];
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromReportPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
let state: PageState = editor.getState() ?? {};
let count = 0;
const waiting = new Map<number, (answer: BoardAnswer) => void>();

export function remembered(): PageState {
  return state;
}

export function remember(part: PageState): void {
  state = { ...state, ...part };
  editor.setState(state);
}

export function tell(message: FromReportPage): void {
  editor.postMessage(message);
}

/** Asks the server, by way of the extension. */
export function ask(question: BoardAsk): Promise<BoardAnswer> {
  const id = ++count;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    tell({ kind: 'ask', id, ask: question });
  });
}

export function answered(id: number, answer: BoardAnswer): void {
  waiting.get(id)?.(answer);
  waiting.delete(id);
}

/** Told to screen readers. */
export function announce(text: string): void {
  const status = document.getElementById('status');
  if (status !== null) status.textContent = text;
}
