import {
  type BoardGroup,
  type BoardView,
  type BoardWords,
  type ExportFormat,
  type Grouping,
  type GroupsAsked,
  wholeBoard,
} from '../../../server/features/report-board-protocol';
import { button, element } from '../elements';
import { dayChart } from './chart';
import { FilterForm } from './filter-form';
import { groupTable } from './group-table';
import { announce, answered, ask, remember, remembered, tell } from './host';
import type { ToReportPage } from './messages';
import { failureSection, tlsSection } from './other-reports';
import { rowPanel } from './row-panel';
import {
  headSection,
  keySection,
  policySection,
  problemSection,
  totalsSection,
  whatIfSection,
} from './sections';
import type { VirtualTable } from './virtual-table';

window.addEventListener('message', ({ data }: MessageEvent<ToReportPage>) => {
  switch (data.kind) {
    case 'reading':
    case 'refused':
      return showText(data.kind === 'reading' ? data.text : data.message);
    case 'opened':
      remember({ source: data.source });
      page = new ReportPage(data.words, data.hasText);
      return page.start();
    case 'zones':
      return void page?.refresh();
    case 'answer':
      return answered(data.id, data.answer);
  }
});

let page: ReportPage | undefined;
tell({ kind: 'ready' });

function showText(text: string): void {
  announce(text);
  if (page !== undefined) return;
  document.querySelector('main')?.remove();
  document.body.prepend(element('main', {}, element('p', { class: 'waiting' }, text)));
}

class ReportPage {
  readonly #words: BoardWords;
  readonly #hasText: boolean;
  readonly #head = element('header');
  readonly #problems = element('div');
  readonly #sums = element('div');
  readonly #tables = element('section', { id: 'sources' });
  readonly #controls = element('div', { class: 'actions' });
  readonly #area = element('div');
  readonly #rows = element('div');
  readonly #rest = element('div');
  readonly #filter: FilterForm;
  readonly #names = new Map<string, string>();
  #groups: GroupsAsked = remembered().groups ?? { by: 'source-ip', order: 'messages', direction: 'down' };
  #query = remembered().query ?? wholeBoard;
  #table: VirtualTable<BoardGroup> | undefined;

  constructor(words: BoardWords, hasText: boolean) {
    this.#words = words;
    this.#hasText = hasText;
    this.#filter = new FilterForm(words, this.#query, (query) => {
      this.#query = query;
      remember({ query });
      this.#showRows(undefined);
      void this.refresh();
      if (this.#table !== undefined) this.#showGroups();
    });
  }

  start(): void {
    const main = element(
      'main',
      {},
      this.#head,
      this.#problems,
      this.#sums,
      this.#tables,
      this.#rows,
      this.#rest,
    );
    document.querySelector('main')?.remove();
    document.body.prepend(main);
    document.documentElement.lang = this.#words.language;
    void this.refresh().then(() => {
      const { open, scroll } = remembered();
      if (open !== undefined) this.#showRows({ key: open, label: open });
      window.scrollTo(0, scroll ?? 0);
      window.addEventListener('scroll', () => remember({ scroll: window.scrollY }), { passive: true });
    });
  }

  /** Asks for everything but the tables again. */
  async refresh(): Promise<void> {
    const answer = await ask({ kind: 'view', query: this.#query });
    if (answer.kind === 'view') this.#show(answer.view);
    else if (answer.kind === 'refused') showText(answer.message);
  }

  #show(view: BoardView): void {
    const words = this.#words;
    this.#head.replaceChildren(...headSection(view, words), this.#actions());
    this.#problems.replaceChildren(...problemSection(view, words));
    this.#sums.replaceChildren(
      ...totalsSection(view, words),
      // One day is what the totals say.
      ...(view.days.length < 2 ? [] : [dayChart(view.days, words)]),
    );
    this.#rest.replaceChildren(
      ...policySection(view, words),
      ...whatIfSection(view, words),
      ...keySection(view, words),
      ...failureSection(view, words),
      ...tlsSection(view, words),
    );
    this.#filter.update(view);
    if (view.totals.length > 0 && this.#table === undefined) this.#showGroups();
    announce(view.headline);
  }

  #actions(): HTMLElement {
    const words = this.#words;
    const formats: readonly (readonly [ExportFormat, string])[] = [
      ['csv', 'CSV'],
      ['json', 'JSON'],
      ['markdown', 'Markdown'],
    ];
    const exported = (format: ExportFormat): void =>
      tell({ kind: 'do', ask: { kind: 'export', query: this.#query, format, ...this.#groups } });
    return element(
      'div',
      { class: 'actions' },
      button(words.again, () => tell({ kind: 'again' })),
      ...(this.#hasText ? [button(words.openText, () => tell({ kind: 'text' }))] : []),
      element(
        'span',
        { role: 'group', 'aria-label': words.exportAs, class: 'copies' },
        element('span', { 'aria-hidden': 'true' }, words.exportAs),
        ...formats.map(([format, name]) => button(name, () => exported(format))),
      ),
    );
  }

  #showGroups(): void {
    const words = this.#words;
    const count = element('p', { class: 'detail', role: 'status' });
    const table = groupTable({
      ...{
        words,
        query: this.#query,
        groups: this.#groups,
        names: this.#names,
        hasNames: this.#names.size > 0,
      },
      sort: (groups) => this.#setGroups(groups),
      chosen: ({ key, label }) => this.#showRows({ key, label }),
      loaded: (total) => {
        count.textContent = total === 0 ? words.nothing : `${words.shownRows}: ${total.toLocaleString('en')}`;
      },
    });
    // The filter stays where it is: somebody may be typing in it.
    if (this.#table === undefined) {
      this.#tables.append(element('h2', {}, words.sources), this.#filter.root, this.#controls, this.#area);
    }
    this.#table = table;
    this.#controls.replaceChildren(...this.#grouping(), ...this.#reverse(table));
    this.#area.replaceChildren(count, table.root);
  }

  #grouping(): readonly HTMLElement[] {
    const { groupings, groupBy } = this.#words;
    const select = element('select', { id: 'group-by' });
    const entries = Object.entries(groupings) as readonly (readonly [Grouping, string])[];
    for (const [value, text] of entries) {
      const option = element('option', { value }, text);
      option.selected = value === this.#groups.by;
      select.append(option);
    }
    select.addEventListener('change', () => {
      const by = entries.find(([value]) => value === select.value)?.[0] ?? 'source-ip';
      this.#showRows(undefined);
      this.#setGroups({ ...this.#groups, by });
      document.getElementById('group-by')?.focus();
    });
    return [element('label', { for: 'group-by' }, groupBy), select];
  }

  /** Reverse DNS asks the network, so a person has to want it. */
  #reverse(table: VirtualTable<BoardGroup>): readonly HTMLElement[] {
    if (this.#groups.by !== 'source-ip') return [];
    const look = async (): Promise<void> => {
      const addresses = table.shown().map(({ key }) => key);
      const answer = await ask({ kind: 'names', addresses });
      if (answer.kind === 'refused') return announce(answer.message);
      if (answer.kind !== 'names') return;
      for (const { address, names } of answer.names) this.#names.set(address, names || '–');
      this.#showGroups();
      announce(this.#words.done);
    };
    return [button(this.#words.askNames, () => void look())];
  }

  #setGroups(groups: GroupsAsked): void {
    this.#groups = groups;
    remember({ groups });
    this.#showGroups();
  }

  #showRows(group: { readonly key: string; readonly label: string } | undefined): void {
    remember({ open: group?.key });
    if (group === undefined) {
      this.#rows.replaceChildren();
      return;
    }
    const panel = rowPanel({
      ...{ words: this.#words, query: this.#query, by: this.#groups.by, ...group },
      closed: () => {
        this.#showRows(undefined);
        this.#tables.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
      },
    });
    this.#rows.replaceChildren(panel);
    panel.querySelector('h2')?.focus();
  }
}
