import type {
  BoardAnswer,
  BoardAsk,
  BoardPlace,
  BoardWords,
} from '../../../server/features/report-board-protocol';

/** What the extension tells the page of reports. */
export type ToReportPage =
  /** Reports are being read; `text` says so in the language of the editor. */
  | { readonly kind: 'reading'; readonly text: string }
  | {
      readonly kind: 'opened';
      readonly words: BoardWords;
      /** URIs of what was opened. */
      readonly source: readonly string[];
      /** Whether it is a file that can be opened as text. */
      readonly hasText: boolean;
    }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: BoardAnswer }
  /** A zone was edited: what is compared with it may have changed. */
  | { readonly kind: 'zones' };

/** What the page tells the extension. */
export type FromReportPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ask'; readonly id: number; readonly ask: BoardAsk }
  /** The answer is opened as a document of its own, or shown in a zone. */
  | { readonly kind: 'do'; readonly ask: BoardAsk }
  | { readonly kind: 'place'; readonly place: BoardPlace }
  | { readonly kind: 'again' }
  | { readonly kind: 'text' };
