import type { ReportSet } from '../reports/report-set.js';
import type { Messages } from '../reports/table/exact-sum.js';
import { shareOf } from '../reports/table/exact-sum.js';
import type { Selection } from '../reports/view/filter.js';
import type { Group } from '../reports/view/group.js';
import { compare, groupRows, minus } from '../reports/view/group-rows.js';
import type { Groups } from '../reports/view/groups.js';
import { type Grouping, type Keys, keysOf } from '../reports/view/keys.js';
import type { Basis } from '../reports/view/outcomes.js';
import { visible } from '../reports/words/inert.js';
import { say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { BoardGroup, BoardGroupPage } from './board-view.js';
import { countAndShare, countText, dayText } from './counts.js';
import { identitiesOf } from './identities.js';
import { rateOf, toneOf } from './rate.js';

/** What a table of groups is sorted by. */
export const groupOrders = [
  ...(['messages', 'key', 'failing', 'share', 'dkim', 'spf', 'refused', 'seen'] as const),
];
export type GroupOrder = (typeof groupOrders)[number];

export interface GroupsWanted {
  readonly by: Grouping;
  readonly order: GroupOrder;
  readonly direction: 'up' | 'down';
  readonly from: number;
  readonly to: number;
}

/** Rows of one page that are made at most, whatever is asked for. */
export const mostOnPage = 500;

/** All groups in an order; equal ones stay with the most messages first. */
export function orderedGroups(
  set: ReportSet,
  selection: Selection,
  { by, order, direction }: Pick<GroupsWanted, 'by' | 'order' | 'direction'>,
  basis: Basis,
): Groups {
  const groups = groupRows(set, selection, by, basis);
  if (order === 'messages' && direction === 'down') return groups;
  const sign = direction === 'up' ? 1 : -1;
  const inDirection = <T extends Messages | string>(a: T, b: T): number => sign * compare(a, b);
  return order === 'key'
    ? groups.sortedBy(({ key }) => sortableKey(key), inDirection<string>)
    : groups.sortedBy(measures[order], inDirection<Messages>);
}

const measures: Readonly<Record<Exclude<GroupOrder, 'key'>, (group: Group) => Messages>> = {
  messages: ({ messages }) => messages,
  failing: ({ messages, dmarcPass }) => minus(messages, dmarcPass),
  share: ({ messages, dmarcPass }) => shareOf(dmarcPass, messages) ?? 2,
  dkim: ({ dkimPass }) => dkimPass,
  spf: ({ spfPass }) => spfPass,
  refused: refusedIn,
  seen: ({ lastSeen }) => lastSeen ?? -1,
};

function refusedIn({ disposition: { quarantine, reject } }: Group): Messages {
  const sum = BigInt(quarantine) + BigInt(reject);
  return sum > BigInt(Number.MAX_SAFE_INTEGER) ? sum : Number(sum);
}

/** Numbers in a key count as numbers: 192.0.2.9 stands before 192.0.2.10. */
function sortableKey(key: string): string {
  return key.slice(0, 300).replace(/[0-9]{1,12}/g, (digits) => digits.padStart(12, '0'));
}

/** A slice of the groups as a page shows them. */
export function groupPage(
  set: ReportSet,
  selection: Selection,
  groups: Groups,
  { by, from, to }: Pick<GroupsWanted, 'by' | 'from' | 'to'>,
  words: Words,
): BoardGroupPage {
  const start = Math.max(0, Math.min(from, groups.length));
  const shown = groups.slice(start, Math.min(to, start + mostOnPage));
  const identities = identitiesOf(set, selection, by, new Set(shown.map(({ key }) => key)));
  return {
    ...{ total: groups.length, from: start },
    groups: shown.map((group) => groupView(group, identities.get(group.key) ?? [], words)),
  };
}

function groupView(group: Group, identities: readonly string[], words: Words): BoardGroup {
  const { key, messages, dmarcPass, dkimPass, spfPass, firstSeen, lastSeen } = group;
  const rate = rateOf(messages, dmarcPass);
  const [first, last] = [dayText(firstSeen), dayText(lastSeen)];
  return {
    key,
    label: labelOf(key, words),
    messages: countText(messages),
    pass: countAndShare(dmarcPass, messages),
    passShare: shareOf(dmarcPass, messages) ?? 0,
    dkim: countText(dkimPass),
    spf: countText(spfPass),
    refused: countText(refusedIn(group)),
    identity: identities.map(visible).join(', '),
    seen: first === last ? first : `${first} – ${last}`,
    tone: toneOf(rate),
    toneText: words.of(rateWords[rate]),
  };
}

const rateWords = {
  all: say`all pass`,
  some: say`some fail`,
  none: say`all fail`,
  nothing: say`nothing seen`,
} as const;

/** A key for people; an empty one is not stated. */
export function labelOf(key: string, words: Words): string {
  return key === '' ? words.of(say`(not stated)`) : visible(key);
}

/** Only the rows of one group. */
export function selectGroup(set: ReportSet, selection: Selection, by: Grouping, key: string): Selection {
  const keys = keysOf(set, by);
  const wanted = wantedKeys(keys, (label) => label === key);
  const rows = new Uint8Array(selection.rows.length);
  for (let row = 0; row < rows.length; row++) {
    rows[row] = (selection.rows[row] as number) & (wanted[keys.keys[row] as number] as number);
  }
  return { rows, reports: selection.reports };
}

/** By number of a key: whether it is called so. */
function wantedKeys({ size, label }: Keys, isWanted: (label: string) => boolean): Uint8Array {
  const wanted = new Uint8Array(size);
  for (let key = 0; key < size; key++) wanted[key] = isWanted(label(key)) ? 1 : 0;
  return wanted;
}
