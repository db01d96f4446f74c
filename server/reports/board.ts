import type { BoardGroupPage, BoardRowPage, BoardView } from '../../core/board/board-view.js';
import { exportBoard, exportFormats } from '../../core/board/export.js';
import {
  type GroupOrder,
  groupOrders,
  groupPage,
  orderedGroups,
  selectGroup,
} from '../../core/board/groups.js';
import { type BoardContent, boardView } from '../../core/board/make-view.js';
import type { ZonesAtHand } from '../../core/board/policies.js';
import { type BoardQuery, filterOf, readQuery } from '../../core/board/query.js';
import { rowPage } from '../../core/board/rows.js';
import { type Selection, selectRows } from '../../core/reports/view/filter.js';
import type { Groups } from '../../core/reports/view/groups.js';
import { type Grouping, groupings } from '../../core/reports/view/keys.js';
import { textOfOctets } from '../../core/text/utf8.js';
import type { Words } from '../../core/words/words.js';
import type { BoardAsk } from '../features/report-board-protocol.js';

/** Groups that an export has at most. */
const mostExported = 100_000;
/** Octets of a header that are opened. */
const mostSample = 1_000_000;

type Asked<K extends BoardAsk['kind']> = Extract<BoardAsk, { readonly kind: K }>;

/** Reports that were read, and what was asked about them last: pages of one table come one after the other. */
export class Board {
  readonly #content: BoardContent;
  #selected: { readonly key: string; readonly selection: Selection } | undefined;
  #grouped: { readonly key: string; readonly groups: Groups } | undefined;
  #narrowed: { readonly key: string; readonly selection: Selection } | undefined;

  constructor(content: BoardContent) {
    this.#content = content;
  }

  view(query: unknown, zones: ZonesAtHand, words: Words): BoardView {
    return boardView(this.#content, readQuery(query), zones, words);
  }

  groups({ query, from, to, ...asked }: Asked<'groups'>, words: Words): BoardGroupPage {
    const wanted = readGroups(asked);
    const { selection, groups } = this.#groupsOf(readQuery(query), wanted);
    const range = { by: wanted.by, from: whole(from), to: whole(to) };
    return groupPage(this.#content.set, selection, groups, range, words);
  }

  rows({ query, by, key, from, to }: Asked<'rows'>, words: Words): BoardRowPage {
    const read = readQuery(query);
    const grouping = groupingOf(by);
    const name = JSON.stringify([read, grouping, key]);
    if (this.#narrowed?.key !== name) {
      const selection = selectGroup(this.#content.set, this.#select(read), grouping, String(key));
      this.#narrowed = { key: name, selection };
    }
    const range = { from: whole(from), to: whole(to) };
    return rowPage(this.#content.set, this.#narrowed.selection, range, read.basis, words);
  }

  export({ query, format, ...asked }: Asked<'export'>, zones: ZonesAtHand, words: Words): string {
    const wanted = readGroups(asked);
    const { selection, groups } = this.#groupsOf(readQuery(query), wanted);
    const shown = [];
    for (let from = 0; from < Math.min(groups.length, mostExported); ) {
      const page = groupPage(
        this.#content.set,
        selection,
        groups,
        { by: wanted.by, from, to: groups.length },
        words,
      );
      shown.push(...page.groups);
      from += page.groups.length;
    }
    const known = exportFormats.find((one) => one === format) ?? 'csv';
    return exportBoard({ view: this.view(query, zones, words), groups: shown, by: wanted.by }, known, words);
  }

  /** The header of a message that failed, as text; undefined where a report has none. */
  sample(index: number): string | undefined {
    const octets = this.#content.set.failures[whole(index)]?.sample;
    if (octets === undefined) return undefined;
    return textOfOctets(
      Array.from(octets.subarray(0, mostSample), (octet) => String.fromCharCode(octet)).join(''),
    );
  }

  #select(query: BoardQuery): Selection {
    const key = JSON.stringify(query);
    if (this.#selected?.key !== key) {
      this.#selected = { key, selection: selectRows(this.#content.set, filterOf(query).filter) };
    }
    return this.#selected.selection;
  }

  #groupsOf(query: BoardQuery, wanted: ReturnType<typeof readGroups>) {
    const selection = this.#select(query);
    const key = JSON.stringify([query, wanted]);
    if (this.#grouped?.key !== key) {
      this.#grouped = { key, groups: orderedGroups(this.#content.set, selection, wanted, query.basis) };
    }
    return { selection, groups: this.#grouped.groups };
  }
}

/** What a page has sent may be anything at all. */
function readGroups({ by, order, direction }: Pick<Asked<'groups'>, 'by' | 'order' | 'direction'>) {
  return {
    by: groupingOf(by),
    order: groupOrders.find((one: GroupOrder) => one === order) ?? ('messages' as const),
    direction: direction === 'up' ? ('up' as const) : ('down' as const),
  };
}

function groupingOf(by: unknown): Grouping {
  return (groupings.find((one) => one === by) as Grouping | undefined) ?? 'source-ip';
}

function whole(number: unknown): number {
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : 0;
}
