import { readNetwork } from '../reports/view/addresses.js';
import type { RowFilter } from '../reports/view/filter.js';
import type { Basis } from '../reports/view/outcomes.js';
import { visible } from '../reports/words/inert.js';
import type { IpNetwork } from '../text/ip-address.js';
import { type Phrase, say } from '../words/phrase.js';

/** Which rows a page wants, as its fields have it. Empty texts want all. */
export interface BoardQuery {
  readonly basis: Basis;
  /** Addresses and networks, with commas or blanks between. */
  readonly include: string;
  readonly exclude: string;
  readonly result: '' | 'pass' | 'fail' | 'dkim-only' | 'spf-only';
  readonly reporter: string;
  readonly domain: string;
  /** Days in UTC, `2026-11-22`; both count whole. */
  readonly since: string;
  readonly until: string;
}

/** All of a board. */
export const wholeBoard: BoardQuery = {
  basis: 'policy',
  include: '',
  exclude: '',
  result: '',
  reporter: '',
  domain: '',
  since: '',
  until: '',
};

const results = ['pass', 'fail', 'dkim-only', 'spf-only'] as const;

/** Longest text of a field that is looked at. */
const mostCharacters = 4000;
/** Networks of one field: each is held against each address. */
const mostNetworks = 200;

/** Reads what a page has sent, which may be anything at all. */
export function readQuery(value: unknown): BoardQuery {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const text = (name: keyof BoardQuery): string => {
    const found = Object.hasOwn(given, name) ? given[name] : '';
    return typeof found === 'string' ? found.slice(0, mostCharacters).trim() : '';
  };
  return {
    basis: text('basis') === 'auth' ? 'auth' : 'policy',
    ...{ include: text('include'), exclude: text('exclude') },
    result: results.find((result) => result === text('result')) ?? '',
    ...{ reporter: text('reporter'), domain: text('domain') },
    ...{ since: text('since'), until: text('until') },
  };
}

/** The filter that a query means, and what of it could not be read; that is left out. */
export function filterOf(query: BoardQuery): {
  readonly filter: RowFilter;
  readonly refused: readonly Phrase[];
} {
  const refused: Phrase[] = [];
  const filter: RowFilter = {
    basis: query.basis,
    includeIps: networksOf(query.include, refused),
    excludeIps: networksOf(query.exclude, refused),
    result: query.result === '' ? undefined : query.result,
    reporter: query.reporter === '' ? undefined : query.reporter,
    domain: query.domain === '' ? undefined : query.domain,
    since: dayStart(query.since, refused),
    until: addDay(dayStart(query.until, refused)),
  };
  return { filter, refused };
}

function networksOf(text: string, refused: Phrase[]): readonly IpNetwork[] {
  const networks: IpNetwork[] = [];
  for (const item of text.split(/[\s,;]+/)) {
    if (item === '') continue;
    const network = readNetwork(item);
    if (network === undefined) {
      refused.push(say`"${visible(item)}" is neither an address nor a network such as 192.0.2.0/24`);
    } else if (networks.length < mostNetworks) networks.push(network);
  }
  return networks;
}

function dayStart(text: string, refused: Phrase[]): number | undefined {
  if (text === '') return undefined;
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time)) return time / 1000;
  refused.push(say`"${visible(text)}" is no day such as 2026-11-22`);
  return undefined;
}

function addDay(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds + 86_400;
}
