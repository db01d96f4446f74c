import { element } from '../elements';

export interface TableColumn<T> {
  readonly id: string;
  readonly title: string;
  /** `wide`: room for an IPv6 address; `cut`: long texts that need not be seen whole. */
  readonly kind?: 'number' | 'wide' | 'cut';
  cell(row: T): Node | string;
}

export interface TablePage<T> {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly T[];
}

export interface TableParts<T> {
  readonly caption: string;
  /** What keys do, told with the caption. */
  readonly help: string;
  readonly columns: readonly TableColumn<T>[];
  readonly sorted?: { readonly by: string; readonly direction: 'up' | 'down' };
  sort?(by: string): void;
  load(from: number, to: number): Promise<TablePage<T> | undefined>;
  /** A row was chosen by Enter or a click. */
  chosen(row: T, index: number): void;
  /** A row has the focus. */
  entered?(row: T): void;
  loaded?(total: number): void;
}

/** Pixels of a row; the style sheet says the same. */
const rowHeight = 28;
/** Rows beyond those that are seen, on either side. */
const margin = 12;
/** Rows that are asked for at once. */
const chunk = 200;
/** No browser draws an element that is higher than some 33 million pixels. */
const mostRows = 1_000_000;

/**
 * A native table of any length: only the rows near those that are seen are in the page, and only they are asked for. One row
 * takes part in the tab order; arrows, Page Up, Page Down, Home and End move.
 */
export class VirtualTable<T> {
  readonly root: HTMLElement;
  readonly #parts: TableParts<T>;
  readonly #table: HTMLTableElement;
  readonly #body: HTMLTableSectionElement;
  readonly #above = spacer();
  readonly #below = spacer();
  readonly #shown = new Map<number, HTMLTableRowElement>();
  readonly #rows = new Map<number, T>();
  readonly #asked = new Set<number>();
  #total = 0;
  #active = 0;
  #isDrawing = false;

  constructor(parts: TableParts<T>) {
    this.#parts = parts;
    this.#body = element('tbody', {}, this.#above, this.#below);
    this.#table = element(
      'table',
      { role: 'grid', 'aria-label': `${parts.caption}. ${parts.help}` },
      element('thead', {}, this.#head()),
      this.#body,
    );
    this.root = element('div', { class: 'scroller' }, this.#table);
    this.root.addEventListener('scroll', () => this.#drawSoon());
    this.#body.addEventListener('keydown', (event) => this.#keyDown(event));
    new ResizeObserver(() => this.#drawSoon()).observe(this.root);
    void this.#ask(0);
  }

  /** The rows that are in the page. */
  shown(): readonly T[] {
    return Array.from(this.#shown.keys()).flatMap((index) => this.#rows.get(index) ?? []);
  }

  #head(): HTMLTableRowElement {
    const row = element('tr', { 'aria-rowindex': '1' });
    for (const { id, title, kind } of this.#parts.columns) {
      const isSorted = this.#parts.sorted?.by === id;
      const direction = this.#parts.sorted?.direction === 'up' ? 'ascending' : 'descending';
      const head = element('th', { scope: 'col', ...(kind ? { class: kind } : {}) });
      if (this.#parts.sort === undefined) head.append(title);
      else {
        head.setAttribute('aria-sort', isSorted ? direction : 'none');
        const arrow = isSorted ? (direction === 'ascending' ? ' ▲' : ' ▼') : '';
        const sort = element('button', { type: 'button', class: 'sort' }, title);
        sort.append(element('span', { 'aria-hidden': 'true' }, arrow));
        sort.addEventListener('click', () => this.#parts.sort?.(id));
        head.append(sort);
      }
      row.append(head);
    }
    return row;
  }

  async #ask(at: number): Promise<void> {
    if (this.#asked.has(at)) return;
    this.#asked.add(at);
    const page = await this.#parts.load(at * chunk, (at + 1) * chunk);
    if (page === undefined) return;
    this.#total = Math.min(page.total, mostRows);
    this.#table.setAttribute('aria-rowcount', String(this.#total + 1));
    page.rows.forEach((row, index) => {
      this.#rows.set(page.from + index, row);
      // A row that was drawn before it was known is drawn anew.
      const drawn = this.#shown.get(page.from + index);
      if (drawn !== undefined) this.#fill(drawn, page.from + index);
    });
    this.#parts.loaded?.(page.total);
    this.#draw();
  }

  #drawSoon(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const seen = Math.ceil(this.root.clientHeight / rowHeight);
    const top = Math.floor(this.root.scrollTop / rowHeight);
    const first = Math.max(0, Math.min(top - margin, this.#total - 1));
    const last = Math.min(this.#total, top + seen + margin);
    for (const [index, row] of this.#shown) {
      const isNear = index >= first && index < last;
      if (isNear || row.contains(document.activeElement)) continue;
      row.remove();
      this.#shown.delete(index);
    }
    let before: Element = this.#above;
    for (let index = first; index < last; index++) {
      const row = this.#shown.get(index) ?? this.#newRow(index);
      if (row.previousElementSibling !== before) before.after(row);
      before = row;
    }
    const indexes = Array.from(this.#shown.keys());
    const [lowest, highest] = [Math.min(...indexes, last), Math.max(...indexes, -1)];
    this.#above.style.height = `${Math.max(0, Math.min(first, lowest)) * rowHeight}px`;
    this.#below.style.height = `${Math.max(0, this.#total - 1 - highest) * rowHeight}px`;
    for (let at = Math.floor(first / chunk); at * chunk < last; at++) void this.#ask(at);
  }

  #newRow(index: number): HTMLTableRowElement {
    const row = element('tr', {
      tabindex: index === this.#active ? '0' : '-1',
      'aria-rowindex': `${index + 2}`,
    });
    this.#shown.set(index, row);
    this.#fill(row, index);
    row.addEventListener('click', () => this.#choose(index));
    row.addEventListener('focus', () => {
      this.#activate(index);
      const known = this.#rows.get(index);
      if (known !== undefined) this.#parts.entered?.(known);
    });
    return row;
  }

  #fill(row: HTMLTableRowElement, index: number): void {
    const known = this.#rows.get(index);
    row.replaceChildren(
      ...this.#parts.columns.map(({ kind, cell }, at) => {
        const content = known === undefined ? '…' : cell(known);
        const attributes = kind === undefined ? {} : { class: kind };
        if (at === 0) return element('th', { scope: 'row', ...attributes }, content);
        return element('td', attributes, content);
      }),
    );
  }

  #activate(index: number): void {
    this.#shown.get(this.#active)?.setAttribute('tabindex', '-1');
    this.#active = index;
    this.#shown.get(index)?.setAttribute('tabindex', '0');
  }

  #choose(index: number): void {
    const known = this.#rows.get(index);
    if (known === undefined) return;
    for (const [at, row] of this.#shown) row.setAttribute('aria-selected', String(at === index));
    this.#parts.chosen(known, index);
  }

  #keyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.root.clientHeight / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowDown: this.#active + 1, ArrowUp: this.#active - 1 },
      ...{ PageDown: this.#active + page, PageUp: this.#active - page },
      ...{ Home: 0, End: this.#total - 1 },
    };
    if (event.key === 'Enter' || event.key === ' ') this.#choose(this.#active);
    else if (Object.hasOwn(steps, event.key)) this.#moveTo(steps[event.key] ?? 0);
    else return;
    event.preventDefault();
  }

  #moveTo(wanted: number): void {
    const index = Math.max(0, Math.min(wanted, this.#total - 1));
    const [top, height] = [index * rowHeight, this.root.clientHeight - 2 * rowHeight];
    if (top < this.root.scrollTop) this.root.scrollTop = top;
    else if (top > this.root.scrollTop + height) this.root.scrollTop = top - height;
    this.#draw();
    this.#activate(index);
    this.#shown.get(index)?.focus({ preventScroll: true });
    this.#drawSoon();
  }
}

function spacer(): HTMLTableRowElement {
  return element('tr', { 'aria-hidden': 'true', class: 'spacer' });
}
