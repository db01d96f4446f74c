import type {
  BoardQuery,
  BoardRow,
  BoardWords,
  Grouping,
} from '../../../server/features/report-board-protocol';
import { button, element } from '../elements';
import { ask, tell } from './host';
import { mark } from './sections';
import { type TableColumn, VirtualTable } from './virtual-table';

export interface RowPanelParts {
  readonly words: BoardWords;
  readonly query: BoardQuery;
  readonly by: Grouping;
  readonly key: string;
  readonly label: string;
  closed(): void;
}

/** The rows of one group; under them what the row with the focus means, and what can be done about it. */
export function rowPanel(parts: RowPanelParts): HTMLElement {
  const { words, query, by, key, label } = parts;
  const meaning = element('div', {
    class: 'meaning',
    role: 'region',
    'aria-live': 'polite',
    'aria-label': words.meaning,
  });
  const table = new VirtualTable<BoardRow>({
    caption: `${words.rows}: ${label}`,
    help: words.tableHelp,
    columns: columnsOf(words),
    async load(from, to) {
      const answer = await ask({ kind: 'rows', query, by, key, from, to });
      if (answer.kind !== 'rows') return undefined;
      const [first] = answer.page.rows;
      if (from === 0 && first !== undefined) explain(first);
      return answer.page;
    },
    chosen: (row) => explain(row),
    entered: (row) => explain(row),
  });
  const explain = (row: BoardRow): void => meaning.replaceChildren(...meaningOf(row, words));
  return element(
    'section',
    { id: 'rows' },
    element('h2', { tabindex: '-1' }, `${words.rows}: `, element('code', {}, label)),
    button(words.close, parts.closed),
    table.root,
    meaning,
  );
}

function columnsOf(words: BoardWords): readonly TableColumn<BoardRow>[] {
  return [
    { id: 'day', title: words.day, cell: ({ day }) => day },
    { id: 'reporter', title: words.reporter, cell: ({ reporter }) => reporter },
    { id: 'source', title: words.source, kind: 'wide', cell: ({ source }) => source },
    { id: 'messages', title: words.messages, kind: 'number', cell: ({ messages }) => messages },
    { id: 'from', title: words.headerFrom, cell: ({ headerFrom }) => headerFrom },
    { id: 'envelope', title: words.envelopeFrom, cell: ({ envelopeFrom }) => envelopeFrom },
    {
      id: 'evaluated',
      title: words.evaluated,
      cell: ({ evaluated, tone, toneText }) => {
        return element('span', { 'data-tone': tone, title: toneText }, mark(tone), evaluated);
      },
    },
    {
      id: 'results',
      title: words.results,
      kind: 'cut',
      cell: ({ results }) => element('span', { title: results }, results),
    },
    { id: 'disposition', title: words.disposition, cell: ({ disposition }) => disposition },
  ];
}

function meaningOf(row: BoardRow, words: BoardWords): readonly HTMLElement[] {
  const { spf } = row;
  const add =
    spf === undefined
      ? []
      : [
          element(
            'p',
            {},
            button(
              `${words.addToSpf} ${spf.domain}`,
              () => tell({ kind: 'do', ask: { kind: 'add-to-spf', ...spf } }),
              { class: 'primary' },
            ),
          ),
        ];
  return [
    element('h3', {}, words.meaning),
    element('p', { class: 'detail' }, `${row.evaluated} · ${row.results}`),
    element('ul', {}, ...row.meaning.map((text) => element('li', {}, text))),
    ...add,
  ];
}
