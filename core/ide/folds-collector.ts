import type { Span } from '../text/span.js';
import type { Fold } from './fold.js';

/** The lines from the first entry of a run to the last. */
interface Run {
  start: number;
  end: number;
  entries: number;
}

interface OwnerRun extends Run {
  readonly owner: string | undefined;
  /** Whether its first entry can be folded by itself, on the same line as the run would. */
  readonly startsWithFold: boolean;
}

type Group = 'section' | 'comment' | 'record' | 'owner';

/** Makes folds of the entries of a file, told in order. */
export class FoldCollector {
  readonly #most: number;
  /** By importance. */
  readonly #folds: Readonly<Record<Group, Fold[]>> = {
    section: [],
    comment: [],
    record: [],
    owner: [],
  };
  #section: Run | undefined;
  #comment: Run | undefined;
  #owner: OwnerRun | undefined;
  #sections = 0;
  /** Whether the entry above is a record. */
  #isBelowRecord = false;

  constructor(most: number) {
    this.#most = most;
  }

  addBlankLine(): void {
    this.#endComment();
    this.#isBelowRecord = false;
  }

  /** A comment below the last record of a section is about what follows, as a rule: it does not belong to the section. */
  addComment(text: Span): void {
    this.#comment ??= { start: text.start, end: text.end, entries: 0 };
    this.#comment.end = text.end;
    this.#comment.entries++;
    this.#isBelowRecord = false;
  }

  addDirective(text: Span, isOrigin: boolean): void {
    this.#endComment();
    this.#endOwner();
    this.#isBelowRecord = false;
    if (isOrigin) {
      this.#endSection();
      this.#sections++;
      this.#section = { start: text.start, end: text.end, entries: 0 };
    }
    this.#reachTo(text.end);
  }

  /** `lines`: what of it can be folded, if it stands on several lines. `owner`: undefined where it inherits one. */
  addRecord(text: Span, lines: Span | undefined, owner: string | undefined): void {
    this.#endComment();
    if (lines !== undefined) {
      this.#add('record', { kind: owner?.includes('_domainkey') ? 'key' : 'record', span: lines });
    }
    const belongs = owner === undefined || (this.#isBelowRecord && owner === this.#owner?.owner);
    if (this.#owner === undefined || !belongs) {
      this.#endOwner();
      const { start, end } = text;
      this.#owner = { start, end, entries: 0, owner, startsWithFold: lines !== undefined };
    }
    this.#owner.end = text.end;
    this.#owner.entries++;
    this.#reachTo(text.end);
    this.#isBelowRecord = true;
  }

  /** All folds, in the order of the text. */
  finish(): Fold[] {
    this.#endComment();
    this.#endOwner();
    this.#endSection();
    const { section, comment, record, owner } = this.#folds;
    // One `$ORIGIN` for the whole file is no reason to fold the whole file.
    const sections = this.#sections > 1 ? section : [];
    const chosen = [...sections, ...comment, ...record, ...owner].slice(0, this.#most);
    return chosen.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  }

  #reachTo(end: number): void {
    if (this.#section === undefined) return;
    this.#section.end = end;
    this.#section.entries++;
  }

  #endComment(): void {
    const run = this.#comment;
    if (run !== undefined && run.entries > 1) this.#add('comment', { kind: 'comment', span: spanOf(run) });
    this.#comment = undefined;
  }

  #endOwner(): void {
    const run = this.#owner;
    if (run !== undefined && run.entries > 1 && !run.startsWithFold) {
      this.#add('owner', { kind: 'owner', span: spanOf(run) });
    }
    this.#owner = undefined;
  }

  #endSection(): void {
    const run = this.#section;
    if (run !== undefined && run.entries > 1) this.#add('section', { kind: 'section', span: spanOf(run) });
    this.#section = undefined;
  }

  #add(group: Group, fold: Fold): void {
    if (this.#folds[group].length < this.#most) this.#folds[group].push(fold);
  }
}

function spanOf({ start, end }: Run): Span {
  return { start, end };
}
