import type {
  BoardGroup,
  BoardQuery,
  BoardWords,
  GroupOrder,
  GroupsAsked,
} from '../../../server/features/report-board-protocol';
import { element } from '../elements';
import { ask } from './host';
import { mark } from './sections';
import { type TableColumn, VirtualTable } from './virtual-table';

export interface GroupTableParts {
  readonly words: BoardWords;
  readonly query: BoardQuery;
  readonly groups: GroupsAsked;
  readonly names: ReadonlyMap<string, string>;
  /** Whether a column for names is there. */
  readonly hasNames: boolean;
  sort(groups: GroupsAsked): void;
  chosen(group: BoardGroup): void;
  loaded(total: number): void;
}

const columnIds: readonly GroupOrder[] = [
  'key',
  'messages',
  'share',
  'failing',
  'dkim',
  'spf',
  'refused',
  'seen',
];

/** The sources, or whatever rows are put together by. */
export function groupTable(parts: GroupTableParts): VirtualTable<BoardGroup> {
  const { words, query, groups } = parts;
  return new VirtualTable<BoardGroup>({
    caption: words.groupings[groups.by],
    help: words.tableHelp,
    columns: columnsOf(parts),
    sorted: { by: groups.order, direction: groups.direction },
    sort(id) {
      const order = columnIds.find((one) => one === id);
      if (order === undefined) return;
      const isSame = groups.order === order;
      const first = order === 'key' ? 'up' : 'down';
      const direction = isSame ? (groups.direction === 'up' ? 'down' : 'up') : first;
      parts.sort({ ...groups, order, direction });
    },
    async load(from, to) {
      const answer = await ask({ kind: 'groups', query, ...groups, from, to });
      if (answer.kind !== 'groups') return undefined;
      const { total, from: start, groups: rows } = answer.page;
      return { total, from: start, rows };
    },
    chosen: parts.chosen,
    loaded: parts.loaded,
  });
}

function columnsOf({ words, names, hasNames, groups }: GroupTableParts): readonly TableColumn<BoardGroup>[] {
  const name: TableColumn<BoardGroup> = {
    id: 'name',
    title: words.name,
    cell: ({ key }) => names.get(key) ?? '',
  };
  return [
    {
      id: 'key',
      title: groups.by === 'source-ip' ? words.source : words.groupings[groups.by],
      kind: 'wide',
      cell: ({ label, tone, toneText }) =>
        element('span', { 'data-tone': tone, title: toneText }, mark(tone), label, hidden(`, ${toneText}`)),
    },
    ...(hasNames ? [name] : []),
    { id: 'messages', title: words.messages, kind: 'number', cell: ({ messages }) => messages },
    {
      id: 'share',
      title: words.pass,
      kind: 'number',
      cell: ({ pass, passShare }) => withBar(pass, passShare),
    },
    { id: 'dkim', title: words.dkim, kind: 'number', cell: ({ dkim }) => dkim },
    { id: 'spf', title: words.spf, kind: 'number', cell: ({ spf }) => spf },
    { id: 'refused', title: words.refused, kind: 'number', cell: ({ refused }) => refused },
    {
      id: 'identity',
      title: words.identity,
      kind: 'wide',
      cell: ({ identity }) => element('span', { title: identity }, identity),
    },
    { id: 'seen', title: words.seen, cell: ({ seen }) => seen },
  ];
}

function hidden(text: string): HTMLElement {
  return element('span', { class: 'hidden' }, text);
}

function withBar(text: string, share: number): HTMLElement {
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  const part = element('span');
  part.style.width = `${Math.round(share * 100)}%`;
  bar.append(part);
  return element('span', {}, bar, element('span', { class: 'beside-bar' }, text));
}
